import { toIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { toSafeInteger } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { exact, mul } from '../../evaluate/numbers/rational.ts';
import { typeIn } from '../../evaluate/program.ts';
import { PERCENT } from '../../evaluate/values/unit.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import type { Decision, Expression } from '../../model/policy-model.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import type { Dimension } from '../../ranges/conditions/dimension.ts';
import type { Grid } from '../../ranges/conditions/grid.ts';
import { numberJson, valuesIn } from '../../ranges/people/numbers.ts';
import { answersOf } from '../../ranges/people/trial.ts';

/**
 * Whether a decision comes to the same in all of a box: both results are the same literal, or what the box leaves only one
 * value is enough to know both answers, whatever else is not known.
 */
export function sameOnBox(
    box: Box,
    grid: Grid,
    decision: Decision,
    [was, is]: readonly [Expression, Expression],
    { before, after }: { readonly before: CompiledPolicy; readonly after: CompiledPolicy },
): boolean {
    if (was.kind === 'literal' && is.kind === 'literal' && JSON.stringify(was.value) === JSON.stringify(is.value)) {
        return true;
    }
    // Of one member nothing follows for the others.
    if (decision.forEach !== undefined) return false;
    const facts = onlyFacts(box, grid, before);
    if (Object.keys(facts).length === 0) return false;
    const options = { decide: [decision.name.text] };
    const [known] = answersOf(before.run(facts, options).decisions[decision.name.text]);
    const [found] = answersOf(after.run(facts, options).decisions[decision.name.text]);
    return known?.status === 'known' && found?.status === 'known' && sameValue(known.value, found.value);
}

function sameValue(a: FactValue | undefined, b: FactValue | undefined): boolean {
    return JSON.stringify(a) === JSON.stringify(b);
}

/** What a box leaves only one value of the whole policy's own: facts, the date of decision, decisions. */
function onlyFacts(box: Box, grid: Grid, policy: CompiledPolicy): Facts {
    const facts: Facts = {};
    const assume: Record<string, FactValue> = {};
    for (const [i, dimension] of grid.dimensions.entries()) {
        const set = box[i];
        if (set === undefined) continue;
        const line = grid.line(i);
        const { source, values } = dimension;
        if (values.kind === 'option') {
            const [first, last] = set;
            const name = first === last && set.length === 2 ? line.options[first as number] : undefined;
            if (name !== undefined && source.kind === 'fact' && source.of.owner === undefined) {
                const form = policy.program.root.facts.get(source.fact)?.type.form;
                if (form === 'yes or no' || form === 'one of')
                    facts[source.fact] = form === 'one of' ? name : name === 'yes';
            }
            continue;
        }
        const [only, other] = valuesIn(set, line);
        if (only === undefined || other !== undefined) continue;
        if (source.kind === 'date of decision') facts.on = dayText(only);
        else if (source.kind === 'fact' && source.of.owner === undefined) {
            const type = policy.program.root.facts.get(source.fact)?.type;
            const isPercent = type?.form === 'number' && type.unit === PERCENT;
            facts[source.fact] = values.kind === 'date' ? dayText(only) : inUnit(only, isPercent);
        } else takeAssumption(dimension, only, assume, policy);
    }
    return Object.keys(assume).length === 0 ? facts : { ...facts, assume };
}

/** The value of a decision of the whole policy may be taken as given. */
function takeAssumption(
    { expression, values }: Dimension,
    value: Exact,
    assume: Record<string, FactValue>,
    { program }: CompiledPolicy,
): void {
    const target = expression?.kind === 'name' ? expression.target : undefined;
    const declaration = target?.kind === 'declaration' ? program.declarations.get(target.id) : undefined;
    if (declaration?.kind !== 'decision' || declaration.forEach !== undefined) return;
    const type = typeIn(program, declaration.type);
    const isPercent = type.form === 'number' && type.unit === PERCENT;
    assume[declaration.name.text] = values.kind === 'date' ? dayText(value) : inUnit(value, isPercent);
}

function inUnit(value: Exact, isPercent: boolean): FactValue {
    return numberJson(isPercent ? mul(value, exact(100)) : value);
}

function dayText(value: Exact): string {
    return toIso(toSafeInteger(value) ?? 0);
}
