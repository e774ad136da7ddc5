import type { Answer, RunResult } from '../model/facts.ts';
import { FAILS, FINE } from './failure.ts';

/** 1 when a decision ends in an error, or a fact is not valid; what is only not known yet is fine. */
export function answersStatus(result: RunResult): number {
    const answers = Object.values(result.decisions).flatMap((answer): Answer[] =>
        'values' in answer ? answer.values : [answer],
    );
    return answers.some(({ status }) => status === 'error' || status === 'invalid') || (result.invalid ?? []).length > 0
        ? FAILS
        : FINE;
}
