import type { CompiledPolicy } from '../../evaluate/index.ts';
import { compilePolicy } from '../../evaluate/index.ts';
import { compare } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { exact, mul } from '../../evaluate/numbers/rational.ts';
import { typeIn } from '../../evaluate/program.ts';
import { PERCENT } from '../../evaluate/values/unit.ts';
import type { FactValue } from '../../model/facts.ts';
import type { Case, Decision, Expression, RuleBlock } from '../../model/policy-model.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import { equalSets } from '../../ranges/boxes/cell-set.ts';
import type { Grid, Line } from '../../ranges/conditions/grid.ts';
import { numberJson } from '../../ranges/people/numbers.ts';
import { answersOf } from '../../ranges/people/trial.ts';
import { movementOf } from './monotone.ts';

/** What a case gives, with the local names of its rule. */
export interface Given {
    readonly result: Expression;
    readonly block: RuleBlock;
}

/**
 * Whether two results are the same wherever one other decision lies between two values, as `0%` and `steps * 1%` are up to
 * the first whole step: each moves only one way with it, and both are the same at both ends.
 */
export function sameBetween(
    box: Box,
    grid: Grid,
    decision: Decision,
    given: readonly [Given, Given],
    policy: CompiledPolicy,
): boolean {
    if (decision.forEach !== undefined) return false;
    for (const [i, dimension] of grid.dimensions.entries()) {
        const set = box[i];
        if (set === undefined || dimension.values.kind !== 'number') continue;
        const line = grid.line(i);
        const other = policy.program.decisions.find(
            ({ id, forEach }) => forEach === undefined && dimension.key.startsWith(`${id} of @`),
        );
        const ends = equalSets(set, line.possible) ? undefined : endsOf(set, line);
        if (other === undefined || ends === undefined) continue;
        const moves = given.every(({ result, block }) => movementOf(result, other.id, block.locals) !== 'unknown');
        if (moves && sameAt(ends, other, decision, given, policy)) return true;
    }
    return false;
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
    other: Decision,
    decision: Decision,
    given: readonly Given[],
    { program }: CompiledPolicy,
): boolean {
    const type = typeIn(program, other.type);
    const inUnit = (value: Exact): FactValue =>
        numberJson(type.form === 'number' && type.unit === PERCENT ? mul(value, exact(100)) : value);
    const found = given.flatMap(each => {
        const policy = plainly(decision, each, program);
        return ends.map(end => {
            const facts = { on: '2025-06-01', assume: { [other.name.text]: inUnit(end) } };
            const [answer] = answersOf(
                policy.run(facts, { decide: [decision.name.text] }).decisions[decision.name.text],
            );
            return answer?.status === 'known' ? JSON.stringify(answer.value) : undefined;
        });
    });
    return found.every(value => value !== undefined && value === found[0]);
}

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
    return compilePolicy({ model: { ...program.model, files }, ...(expressionTypes && { types: expressionTypes }) });
}
