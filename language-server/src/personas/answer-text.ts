import { formatLong, parseIso } from '../evaluate/dates/day-text.ts';
import { cliMessages } from '../messages/cli.ts';
import { answerWords } from '../messages/evaluate.ts';
import type { Answer } from '../model/facts.ts';

/** The value, or why there is none. */
export function answerText(answer: Answer): string {
    switch (answer.status) {
        case 'known':
            return answer.trace?.value ?? plainValue(answer);
        case 'needs':
            return cliMessages.run.needs(answer.needs ?? [], answer.unknown ?? [], answer.awaits ?? []);
        case 'not applicable':
            return answerWords.notApplicable;
        case 'error':
            return answer.error ?? answerWords.error;
        case 'invalid':
            return cliMessages.factProblem(answer.fact ?? answerWords.invalid, answer.error ?? answerWords.invalid);
    }
}

function plainValue({ value, unit }: Answer): string {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return unit === undefined ? text : `${text} ${unit}`;
}

/** A day as people read it: what is decided for each Monday goes by its date. */
export function dayText(iso: string | undefined): string | undefined {
    const day = iso === undefined ? undefined : parseIso(iso);
    return day === undefined ? undefined : formatLong(day);
}
