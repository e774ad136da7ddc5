import { formatLong, parseIso, toIso } from '../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import { compare } from '../evaluate/numbers/comparison.ts';
import { toApproximateString } from '../evaluate/numbers/decimal-text.ts';
import { exact, mul } from '../evaluate/numbers/rational.ts';
import { typeIn } from '../evaluate/program.ts';
import { unitText } from '../evaluate/values/unit-text.ts';
import { cliffsCli as say } from '../messages/cliffs.ts';
import { marginalRate } from '../ranges/cliffs/marginal-rate.ts';
import type { RulesInForce } from '../ranges/cliffs/rules-in-force.ts';
import type { Cliff } from '../ranges/cliffs/worst-person.ts';
import type { Given } from '../ranges/people/facts-of.ts';
import { givenOf } from '../ranges/people/facts-of.ts';
import { numberJson } from '../ranges/people/numbers.ts';
import { valueText } from '../ranges/people/value-text.ts';
import { numberText } from '../ranges/search/exact-of.ts';
import type { CliffGroup } from './cliff-group.ts';
import type { Terminal } from './terminal.ts';

/** As `schemas/cliffs.v1.schema.json` describes it. */
export function cliffsJson(groups: readonly CliffGroup[], policy: CompiledPolicy): object[] {
    return groups.flatMap(group =>
        group.cliffs.map(cliff => {
            const rate = ratePercent(cliff, group, policy);
            return {
                decision: cliff.decision,
                input: group.input.label,
                at: numberJson(cliff.at),
                step: numberJson(cliff.step),
                drop: numberJson(cliff.drop),
                ...unitsOf(group, policy),
                ...(rate !== undefined && { marginalRate: rate }),
                ...(group.rules !== undefined && { rules: rulesJson(group.rules) }),
                facts: cliff.facts,
            };
        }),
    );
}

function rulesJson({ from, to }: RulesInForce): object {
    return { ...(from !== undefined && { from: toIso(from) }), ...(to !== undefined && { until: toIso(to) }) };
}

function unitsOf({ decision, input }: CliffGroup, { program }: CompiledPolicy): { unit: string; inputUnit: string } {
    const result = typeIn(program, decision.type);
    const text = (type: typeof result): string => (type.form === 'number' ? unitText(type.unit) : '');
    return { unit: text(result), inputUnit: text(input.type) };
}

/** The marginal rate in percent, with one place. */
function ratePercent(cliff: Cliff, { decision, input }: CliffGroup, { program }: CompiledPolicy): string | undefined {
    const rate = marginalRate(cliff, input.type, typeIn(program, decision.type));
    return rate === undefined ? undefined : toApproximateString(mul(rate, exact(100)), 1).replace(/\.0$/, '');
}

export function printCliffs(groups: readonly CliffGroup[], policy: CompiledPolicy, terminal: Terminal): void {
    const { bold, dim } = terminal.colors;
    if (groups.length === 0) terminal.say(say.none);
    let heading = '';
    for (const group of groups) {
        const next = say.heading(group.decision.name.text, group.input.label);
        if (next !== heading) terminal.say(`${heading === '' ? '' : '\n'}${bold(next)}`);
        heading = next;
        if (group.rules !== undefined) terminal.say(`  ${say.rules(...daysOf(group.rules))}`);
        const indent = group.rules === undefined ? '  ' : '    ';
        if (group.cliffs.length === 0) terminal.say(indent + say.nothingHere);
        for (const cliff of group.cliffs) terminal.say(indent + lineOf(cliff, group, policy));
        const [worst] = [...group.cliffs].sort((a, b) => compare(b.drop, a.drop));
        if (worst !== undefined) {
            terminal.say(`${indent}${dim(say.worst(policy.program.root.name))}`);
            for (const line of personLines(worst, policy)) terminal.say(`${indent}  ${dim(line)}`);
        }
    }
}

function daysOf({ from, to }: RulesInForce): [string | undefined, string | undefined] {
    return [from, to].map(day => (day === undefined ? undefined : formatLong(day))) as [
        string | undefined,
        string | undefined,
    ];
}

function lineOf(cliff: Cliff, group: CliffGroup, policy: CompiledPolicy): string {
    const { step, at, drop } = cliff;
    const input = (value: typeof step): string => valueText(numberJson(value), group.input.type) ?? numberText(value);
    const less = valueText(numberJson(drop), typeIn(policy.program, group.decision.type)) ?? numberText(drop);
    return say.line(input(step), input(at), less, ratePercent(cliff, group, policy));
}

function personLines({ facts }: Cliff, { program }: CompiledPolicy): string[] {
    const on = parseIso(facts.on ?? '');
    const given = givenOf(facts, program);
    const rest = given === undefined ? [JSON.stringify(facts)] : given.flatMap(linesOf);
    return [...(on === undefined ? [] : [say.on(formatLong(on))]), ...rest];
}

function linesOf(given: Given): string[] {
    if (given.kind !== 'members') return [factLine(given)];
    const { list, members } = given;
    const known = members.map(({ given: facts }) =>
        facts
            .map(fact => factLine({ ...fact, owner: '' } as Given))
            .filter(text => text !== '')
            .join(', '),
    );
    const names = members.map(({ name }) => name);
    const [first = '', ...others] = known;
    if (others.every(each => each === first)) return [say.members(list, names.length, names.join(', '), first)];
    return [say.members(list, names.length, '', ''), ...members.map(({ name }, i) => `  ${name}: ${known[i] ?? ''}`)];
}

/** Members of members are left out. */
function factLine(given: Given): string {
    if (given.kind === 'members') return '';
    const path = given.owner === '' ? given.fact : `${given.owner}'s ${given.fact}`;
    if (given.kind === 'over time') {
        return say.isValue(path, given.changes.map(([from, text]) => `${text} from ${from}`).join(', '));
    }
    return given.kind === 'value' ? say.isValue(path, given.text) : say.thereIs(path, given.negated);
}
