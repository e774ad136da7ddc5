/** Tries the policy for a persona and compares what comes out with what is expected. */

import type { CompiledPolicy } from '../evaluate/index.ts';
import { timelineMessages } from '../messages/timeline.ts';
import type { Expectation, Persona } from '../model/policy-model.ts';
import { checkCondition } from './check-condition.ts';
import { checkNeeds } from './check-needs.ts';
import { printExpectation } from './print-expectation.ts';
import { provenanceOf } from './provenance/provenance-of.ts';
import type { ExpectationResult, PersonaResult, PersonaWatch } from './results.ts';
import { checkInTotal } from './timeline/check-in-total.ts';
import { checkOnDays } from './timeline/check-on-days.ts';
import { daysOf } from './timeline/days-of.ts';
import { type OpenedDay, OpenedDays } from './timeline/opened-days.ts';
import { longDay, printDays } from './timeline/print-days.ts';

/** @param watch wants to be told of everything, so that nothing can be answered from what is known. */
export function runPersona(compiled: CompiledPolicy, persona: Persona, watch?: PersonaWatch): PersonaResult {
    if (watch === undefined) {
        const open: CompiledPolicy['open'] = (facts, at) => compiled.openForValues(facts, at);
        const quick = tryPersona({ ...compiled, open }, persona);
        // What does not hold is worked out again by the exact evaluator, which says why.
        if (quick.status === 'passed') return quick;
    }
    return tryPersona(compiled, persona, watch);
}

function tryPersona(compiled: CompiledPolicy, persona: Persona, watch?: PersonaWatch): PersonaResult {
    const days = new OpenedDays(compiled, persona, watch);
    const problems = problemsOf(compiled, persona, days);
    const expectations = persona.expect.map(expectation => ({
        ...printExpectation(expectation),
        ...check(expectation, persona, compiled, days, problems),
        line: expectation.range.start.line + 1,
        ...(expectation.at !== undefined && { when: printDays(expectation.at) }),
        provenance: provenanceOf(expectation, persona).kind,
    }));
    return {
        name: persona.name.text,
        file: persona.range.file,
        line: persona.range.start.line + 1,
        status: overall(expectations, problems),
        expectations,
        ...(problems.length === 0 ? {} : { problems }),
    };
}

/** What stands in the way of trying the persona at all; what does so on some days is told with the first of them. */
function problemsOf({ program }: CompiledPolicy, persona: Persona, opened: OpenedDays): string[] {
    const broken = program.broken.get(persona.id);
    const problems = new Set([...(broken === undefined ? [] : [broken]), ...(persona.unread ?? [])]);
    const own = persona.facts?.on ?? persona.on?.date;
    const isDated = persona.expect.length > 0 && persona.expect.every(({ at }) => at !== undefined);
    const days = new Set(isDated ? [] : [own]);
    for (const { at } of persona.expect) {
        const tried = at === undefined ? { days: [] } : daysOf({ at } as Expectation, persona, program);
        if ('problem' in tried) problems.add(`${printDays(at as NonNullable<typeof at>)}: ${tried.problem}`);
        else for (const day of tried.days) days.add(day);
    }
    const told = new Set<string>();
    for (const day of days) {
        for (const problem of opened.on(day).problems) {
            if (!told.has(problem)) {
                const isOwn = day === own || day === undefined;
                problems.add(isOwn ? problem : timelineMessages.problemOn(longDay(day), problem));
            }
            told.add(problem);
        }
    }
    return [...problems];
}

function overall(expectations: readonly ExpectationResult[], problems: readonly string[]): PersonaResult['status'] {
    if (problems.length > 0) {
        return 'error';
    }
    if (expectations.length === 0) {
        return 'nothing expected';
    }
    for (const status of ['error', 'failed', 'not checked'] as const) {
        if (expectations.some(expectation => expectation.status === status)) {
            return status;
        }
    }
    return 'passed';
}

type Result = Pick<ExpectationResult, 'actual' | 'status' | 'on' | 'difference'>;

function check(
    expectation: Expectation,
    persona: Persona,
    { program }: CompiledPolicy,
    opened: OpenedDays,
    problems: readonly string[],
): Result {
    if (problems.length > 0) {
        return { actual: problems[0] as string, status: 'error' };
    }
    const { at } = expectation;
    const tried = daysOf(expectation, persona, program);
    const days = 'days' in tried ? tried.days.map(day => opened.on(day)) : [];
    const [only] = days;
    if (only === undefined) {
        return { actual: timelineMessages.noDays, status: 'error' };
    }
    if (at?.kind === 'each' && at.total) {
        return checkInTotal(expectation, days);
    }
    const found = days.length === 1 ? checkOn(expectation, only) : checkOnDays(days, day => checkOn(expectation, day));
    return at === undefined || days.length > 1 || only.on === undefined ? found : { ...found, on: only.on };
}

function checkOn(expectation: Expectation, { run, facts, journey }: OpenedDay): Result {
    switch (expectation.kind) {
        case 'condition':
            return checkCondition(expectation, run);
        case 'needs':
            return checkNeeds(expectation, run);
        default:
            return journey(expectation, facts);
    }
}
