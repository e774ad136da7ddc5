import type { Decision, Declaration, Local } from '../../model/declarations.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Finding } from '../../model/finding.ts';
import { about, type Context } from '../context.ts';
import { DeclarationRun } from '../declaration-run.ts';
import type { CheckedPolicy } from '../policy/checker.ts';
import { resolveIteration } from '../resolve/iteration.ts';
import type { LocalNames, Reading } from '../resolve/reading.ts';
import { lookupName } from '../symbols/scope.ts';
import type { TypeTable } from '../type-table.ts';
import { unknownType, type ValueType } from '../value-type.ts';
import { placeOfRule } from './rules.ts';
import { startContext } from './start-context.ts';

/** Where an expression that is no part of the policy is read as if it stood there. */
export interface PlaceWithin {
    /** URI of the file whose names it sees. */
    readonly file: string;
    /** The rule that it stands in; absent where it is about the policy as a whole. */
    readonly rule?: Declaration | undefined;
    /** Local names that can be used there, the innermost first. */
    readonly locals: readonly Local[];
    /** Those whom a persona names, with their entities. */
    readonly people: ReadonlyMap<string, string>;
}

export interface ReadWithin {
    /** Of an expression about each member of a list, the type of what is said of one. */
    readonly type: ValueType;
    /** Why it cannot be read; none when it can. */
    readonly problems: readonly Finding[];
}

/**
 * Resolves the names of an expression as if it stood somewhere in a policy, and checks it. The policy stays as it is. What is
 * said of `each child` may have any type.
 *
 * @param probe the rule that the expression was read from.
 */
export function checkWithin(
    { symbols, types }: CheckedPolicy,
    { file, rule, locals, people }: PlaceWithin,
    probe: Decision,
    expression: Expression,
): ReadWithin | undefined {
    const scope = symbols.scopeOf(file);
    if (scope === undefined) {
        return undefined;
    }
    const run = new DeclarationRun(probe);
    scope.record(run.asked);
    const start: Context = {
        ...startContext(scope, run, types),
        // A name of the policy means what it means there, whoever else is called so.
        locals: new NamesThere(
            locals,
            [...people].filter(([name]) => scope.look(name).length === 0),
            types,
        ),
        barePeriods: true,
        // Who asks is told when something does not apply.
        leavesOut: true,
    };
    const context = rule === undefined ? start : placeOfRule(start, rule);
    const type = expression.kind === 'every' ? typeOfEach(context, expression) : context.check(context, expression);
    scope.record(new Set());
    return { type, problems: run.findings.filter(({ severity }) => severity === 'error') };
}

function typeOfEach(context: Context, { over, condition }: Expression & { kind: 'every' }): ValueType {
    const member = resolveIteration(context, over);
    return member === undefined ? unknownType : context.check(about(context, member), condition);
}

/** Local names of the rule, whose types are known, and those whom the persona names. */
class NamesThere implements LocalNames {
    readonly #readings = new Map<string, Reading>();

    constructor(locals: readonly Local[], people: Iterable<readonly [string, string]>, types: TypeTable) {
        for (const { name, value } of locals) this.#add(name.text, types.typeOf(value));
        for (const [name, entity] of people) this.#add(name, { kind: 'entity', entity, word: entity });
    }

    #add(text: string, type: ValueType): void {
        const name = lookupName({ text });
        if (name !== '' && !this.#readings.has(name)) {
            this.#readings.set(name, { target: { kind: 'local', name: text }, type, key: `local:${name}` });
        }
    }

    find(name: string): Reading | undefined {
        return this.#readings.get(name);
    }

    names(): Iterable<string> {
        return this.#readings.keys();
    }
}
