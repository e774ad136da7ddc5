import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Outcome } from '../../evaluate/values/value.ts';
import type { TextEdit } from '../../model/finding.ts';
import type { Expectation, Expression, Persona } from '../../model/policy-model.ts';
import type { ExpectationResult } from '../results.ts';
import { runPersona } from '../run-persona.ts';
import { totalOf } from '../timeline/check-in-total.ts';
import { daysOf } from '../timeline/days-of.ts';
import { OpenedDays } from '../timeline/opened-days.ts';
import { provenanceOf } from './provenance-of.ts';
import { writtenValue } from './written-value.ts';

/** A snapshot that does not hold any more. */
export interface StaleSnapshot {
    persona: Persona;
    result: ExpectationResult;
    /** What it expects now; absent: what came out cannot be written as one value. */
    edit?: TextEdit;
}

/**
 * What must change in the text so that the snapshots of a persona say what comes out now. An expectation that anybody vouches for,
 * or that nothing is said of, is never touched.
 *
 * @param textOf what is written at a place.
 */
export function snapshotEdits(
    compiled: CompiledPolicy,
    persona: Persona,
    textOf: (range: Expression['range']) => string,
): StaleSnapshot[] {
    const { expectations, problems } = runPersona(compiled, persona);
    if (problems !== undefined) return [];
    const days = new OpenedDays(compiled, persona);
    return persona.expect.flatMap((expectation, index) => {
        const result = expectations[index];
        const isStale = result !== undefined && result.status !== 'passed';
        if (!isStale || provenanceOf(expectation, persona).kind !== 'snapshot') return [];
        const edit = editOf(expectation, persona, compiled, days, textOf);
        return [{ persona, result, ...(edit && { edit }) }];
    });
}

function editOf(
    expectation: Expectation,
    persona: Persona,
    compiled: CompiledPolicy,
    days: OpenedDays,
    textOf: (range: Expression['range']) => string,
): TextEdit | undefined {
    if (expectation.kind !== 'condition' || expectation.because !== undefined) return undefined;
    const { condition } = expectation;
    if (condition.kind !== 'comparison') return undefined;
    const [test, another] = condition.tests;
    if (test?.op !== '=' || test.right === undefined || another !== undefined) return undefined;
    const outcome = actual(condition.left, expectation, persona, compiled, days);
    const newText = outcome && writtenValue(outcome, textOf(test.right.range));
    return newText === undefined ? undefined : { range: test.right.range, newText };
}

/** What comes out on every day on which it is expected, when it is the same on all of them; in total, the sum. */
function actual(
    left: Expression,
    expectation: Expectation,
    persona: Persona,
    { program }: CompiledPolicy,
    opened: OpenedDays,
): Outcome | undefined {
    const tried = daysOf(expectation, persona, program);
    const days = 'days' in tried ? tried.days.map(day => opened.on(day)) : [];
    if (expectation.at?.kind === 'each' && expectation.at.total) {
        const total = totalOf({ left }, days);
        return 'outcome' in total ? total.outcome : undefined;
    }
    const outcomes = days.map(({ run }) => run.evaluate(left));
    const texts = new Set(outcomes.map(outcome => writtenValue(outcome, '.per')));
    return texts.size === 1 ? outcomes[0] : undefined;
}
