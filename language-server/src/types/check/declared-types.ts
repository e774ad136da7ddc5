import { nameMessages } from '../../messages/types.ts';
import type { DeclaredType } from '../../model/value-types.ts';
import type { Context } from '../context.ts';
import { assign } from '../expressions/assign.ts';
import { nearestNames } from '../names.ts';
import { namedType, valueTypeOf } from '../resolve/declared-type.ts';
import { replaceName } from '../resolve/unresolved.ts';
import { lookupName } from '../symbols/scope.ts';
import { foreignType, limitsAfterComma, unitsOfTime } from './foreign-types.ts';

/** What a type names must exist: an entity, an enumeration, a code set. `introduces` is the enumeration it would make. */
export function checkDeclaredType(context: Context, declared: DeclaredType | undefined, introduces: string): void {
    if (declared === undefined) {
        return;
    }
    const name = lookupName(declared.name);
    if (declared.name !== undefined && name !== '') {
        checkNamed(context, declared, name);
    }
    for (const option of declared.options ?? []) {
        context.run.occurs(option.name?.range, `option:${introduces}.${option.name?.text}`);
    }
    checkLimits(context, declared, introduces);
}

function checkNamed(context: Context, declared: DeclaredType, name: string): void {
    const { scope, run } = context;
    const { base } = declared;
    const type = namedType(scope, name);
    const fits =
        base === 'list' ? type.kind === 'entity' : base === 'named' ? type.kind !== 'unknown' : type.kind === 'option';
    const symbol = scope.look(name).find(({ kind }) => kind !== 'option' && kind !== 'role' && kind !== 'element');
    const range = declared.name?.range ?? declared.range;
    if (fits) {
        if (symbol !== undefined) {
            run.occurs(range, symbol.key);
        }
        return;
    }
    const foreign = base === 'named' ? (foreignType(name) ?? limitsAfterComma(name)) : undefined;
    const instead = foreign !== undefined ? [foreign] : base === 'named' ? unitsOfTime(name) : [];
    if (instead.length > 0) {
        run.report({
            code: 'PW312',
            message: nameMessages.foreignType(name, instead),
            range,
            fixes: instead.map(newText => ({ title: nameMessages.write(newText), edits: [{ range, newText }] })),
        });
        return;
    }
    // `one of X` with a single name may also be meant as the only option: say what is missing.
    const nearest = nearestNames(name, candidates(context, base));
    run.report({
        code: 'PW312',
        message: nameMessages.unknownType(name, nearest),
        range,
        fixes: nearest.map(other => replaceName(range, other)),
    });
}

const plainTypes = [
    'yes or no',
    'number',
    'whole number',
    'percent',
    'money',
    'date',
    'period',
    'text',
    'weekday',
    'month',
    'year',
];

function candidates(context: Context, base: DeclaredType['base']): string[] {
    const wanted = base === 'list' ? 'entity' : base === 'named' ? undefined : 'option';
    const names = [...context.scope.all(({ kind }) => ['entity', 'fact', 'decision', 'codes'].includes(kind))]
        .map(symbol => symbol.name)
        .filter(name => {
            const { kind } = namedType(context.scope, name);
            return wanted === undefined ? kind !== 'unknown' : kind === wanted;
        });
    return wanted === undefined ? [...names, ...plainTypes] : names;
}

/** `whole number, 0 to 168`: the limits are of the type itself, or plain numbers of its unit. */
function checkLimits(context: Context, declared: DeclaredType, introduces: string): void {
    const type = valueTypeOf(context.scope, { ...declared, optional: false }, introduces);
    for (const limit of declared.limits ?? []) {
        if (limit.value === undefined) {
            continue;
        }
        const found = context.check(context, limit.value, type);
        const plain = found.kind === 'number' && (type.kind === 'duration' || type.kind === 'percent');
        if (!plain) {
            assign(context, limit.value, found, type.kind === 'number' ? { ...type, whole: false } : type);
        }
    }
}
