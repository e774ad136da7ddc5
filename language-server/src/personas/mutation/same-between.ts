import type { FactType } from '../../evaluate/facts/fact-type.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { compilePolicy } from '../../evaluate/index.ts';
import { compare } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { exact, mul } from '../../evaluate/numbers/rational.ts';
import type { Program } from '../../evaluate/program.ts';
import { typeIn } from '../../evaluate/program.ts';
import { PERCENT } from '../../evaluate/values/unit.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import type { Case, Decision, Expression, RuleBlock } from '../../model/policy-model.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import { equalSets } from '../../ranges/boxes/cell-set.ts';
import type { Dimension } from '../../ranges/conditions/dimension.ts';
import type { Grid, Line } from '../../ranges/conditions/grid.ts';
import { numberJson } from '../../ranges/people/numbers.ts';
import { answersOf } from '../../ranges/people/trial.ts';
import { type Moving, movementOf } from './monotone.ts';

/** What a case gives, with the local names of its rule. */
export interface Given {
    readonly result: Expression;
    readonly block: RuleBlock;
}

/**
 * Whether two results are the same wherever one fact, or one other decision, lies between two values, as `0%` and
 * `steps * 1%` are up to the first whole step: each moves only one way with it, and both are the same at both ends, on
 * every day from which rates are others.
 */
export function sameBetween(
    box: Box,
    grid: Grid,
    decision: Decision,
    given: readonly [Given, Given],
    policy: CompiledPolicy,
): boolean {
    const { program } = policy;
    if (decision.forEach !== undefined) return false;
    for (const [i, dimension] of grid.dimensions.entries()) {
        const set = box[i];
        if (set === undefined || dimension.values.kind !== 'number') continue;
        const line = grid.line(i);
        const ends = equalSets(set, line.possible) ? undefined : endsOf(set, line);
        const variable = ends && variableOf(dimension, program);
        if (ends === undefined || variable === undefined) continue;
        const { isMover } = variable;
        const byDecision = decision.datedBy === undefined;
        const moves = given.every(
            ({ result, block: { locals } }) =>
                movementOf(result, { isMover, locals, program, byDecision }) !== 'unknown',
        );
        if (moves && sameAt(ends, variable, decision, given, program)) return true;
    }
    return false;
}

interface Variable {
    readonly isMover: Moving['isMover'];
    /** Facts in which it has a value. */
    readonly at: (value: Exact) => Facts;
}

function variableOf({ key, source }: Dimension, program: Program): Variable | undefined {
    if (source.kind === 'fact' && source.of.owner === undefined) {
        const { fact } = source;
        const type = program.root.facts.get(fact)?.type;
        if (type?.form !== 'number' || type.overTime) return undefined;
        return {
            isMover: target => target?.kind === 'fact' && target.fact === fact && target.entity === program.root.name,
            at: value => ({ [fact]: inUnit(value, type) }),
        };
    }
    const other = program.decisions.find(({ id, forEach }) => forEach === undefined && key.startsWith(`${id} of @`));
    if (other === undefined) return undefined;
    const type = typeIn(program, other.type);
    return {
        isMover: target => target?.kind === 'declaration' && target.id === other.id,
        at: value => ({ assume: { [other.name.text]: inUnit(value, type) } }),
    };
}

function inUnit(value: Exact, type: FactType): FactValue {
    return numberJson(type.form === 'number' && type.unit === PERCENT ? mul(value, exact(100)) : value);
}

function endsOf(set: readonly number[], { cuts, places }: Line): [Exact, Exact] | undefined {
    const [first, last] = [places[set[0] as number], places[set.at(-1) as number]];
    if (first === undefined || last === undefined || set.length !== 2) return undefined;
    const low = cuts[first % 2 === 1 ? (first - 1) / 2 : first / 2 - 1];
    const high = cuts[last % 2 === 1 ? (last - 1) / 2 : last / 2];
    return low === undefined || high === undefined || compare(low, high) > 0 ? undefined : [low, high];
}

function sameAt(
    ends: readonly Exact[],
    variable: Variable,
    decision: Decision,
    given: readonly Given[],
    program: Program,
): boolean {
    const policies = given.map(each => plainly(decision, each, program));
    const name = decision.name.text;
    return daysOfChange(program).every(on => {
        const found = policies.flatMap(policy =>
            ends.map(end => {
                const [answer] = answersOf(policy.run({ on, ...variable.at(end) }, { decide: [name] }).decisions[name]);
                return answer?.status === 'known' ? JSON.stringify(answer.value) : undefined;
            }),
        );
        return found.every(value => value !== undefined && value === found[0]);
    });
}

/** The first day of the policy's time in force, and every day from which a rate is another while it is. */
function daysOfChange({ declarations, header }: Program): string[] {
    const { from, to } = header?.inForce ?? {};
    const starts = [...declarations.values()].flatMap(each =>
        each.kind === 'rate' ? each.values.flatMap(value => value.from ?? []) : [],
    );
    const inForce = starts.filter(day => (from === undefined || day > from) && (to === undefined || day <= to));
    const first = from ?? (inForce.length === 0 ? USUAL : undefined);
    return [...new Set([...(first === undefined ? [] : [first]), ...inForce])];
}

const USUAL = '2025-06-01';

/** The policy in which the decision is this result, whatever holds. */
function plainly(decision: Decision, { result, block }: Given, program: CompiledPolicy['program']): CompiledPolicy {
    const { range } = decision;
    const only: Case = { kind: 'case', result, otherwise: false, sources: [], range };
    const { table: _, ...rest } = block;
    const body: RuleBlock = { ...rest, ordered: false, cases: [only], exceptions: [], precedence: [] };
    const plain: Decision = { ...decision, versions: [{ body, sources: [], range }] };
    const files = program.model.files.map(file => ({
        ...file,
        declarations: file.declarations.map(each => {
            if (each.id === decision.id) return plain;
            if (each.kind !== 'policy') return each;
            // What a formula comes to does not depend on when the policy is in force.
            const { inForce: __, ...header } = each;
            return header;
        }),
    }));
    const { expressionTypes } = program;
    const checked = { model: { ...program.model, files }, ...(expressionTypes && { types: expressionTypes }) };
    // For a few runs nothing is compiled.
    return compilePolicy(checked, { engine: 'reference' });
}
