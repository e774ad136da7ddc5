/** Tries the policy for a persona and compares what comes out with what is expected. */

import type { CompiledPolicy } from '../evaluate/index.ts';
import type { OpenRun } from '../evaluate/open-run.ts';
import type { Facts } from '../model/facts.ts';
import type { Expectation, Persona } from '../model/policy-model.ts';
import { checkCondition } from './check-condition.ts';
import { journeyCheck } from './check-journey.ts';
import { checkNeeds } from './check-needs.ts';
import { printExpectation } from './print-expectation.ts';
import type { ExpectationResult, JourneyCheck, PersonaResult } from './results.ts';
import { personaFacts } from './to-facts.ts';

export function runPersona(compiled: CompiledPolicy, persona: Persona): PersonaResult {
    const journey = journeyCheck(compiled, persona);
    const facts = personaFacts(persona, compiled.program);
    const run = compiled.open(facts);
    const broken = compiled.program.broken.get(persona.id);
    const problems = [
        ...(broken === undefined ? [] : [broken]),
        ...run.problems.map(({ fact, message }) => `${fact}: ${message}`),
    ];
    const expectations = persona.expect.map(expectation => check(expectation, run, problems, facts, journey));
    return {
        name: persona.name.text,
        file: persona.range.file,
        line: persona.range.start.line + 1,
        status: overall(expectations, problems),
        expectations,
        ...(problems.length === 0 ? {} : { problems }),
    };
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

function check(
    expectation: Expectation,
    run: OpenRun,
    problems: readonly string[],
    facts: Facts,
    journey: JourneyCheck,
): ExpectationResult {
    const { what, expected } = printExpectation(expectation);
    const line = expectation.range.start.line + 1;
    if (problems.length > 0) {
        return { what, expected, actual: problems[0] as string, status: 'error', line };
    }
    switch (expectation.kind) {
        case 'condition':
            return { what, expected, ...checkCondition(expectation, run), line };
        case 'needs':
            return { what, expected, ...checkNeeds(expectation, run), line };
        default: {
            const found = journey(expectation, facts);
            return { what, expected, ...found, line };
        }
    }
}
