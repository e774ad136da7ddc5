import { cliMessages } from '../messages/cli.ts';
import { answerWords } from '../messages/evaluate.ts';
import type { Answer, RunResult } from '../model/facts.ts';
import { answerText, dayText } from '../personas/answer-text.ts';
import type { Place } from './place.ts';
import { printable, shortened } from './printable.ts';
import type { Terminal } from './terminal.ts';

/** Shows what was decided, one line each: name, value, and why. The answers must have been worked out with their traces. */
export function printAnswers(result: RunResult, terminal: Terminal, place: Place): void {
    const { colors } = terminal;
    printDate(result, terminal);
    for (const [name, answer] of Object.entries(result.decisions)) {
        if (!('values' in answer)) {
            printAnswer(name, answer, '', terminal, place);
            continue;
        }
        terminal.say(`${colors.bold(printable(name))}:${answer.values.length === 0 ? ` ${answerWords.nothing}` : ''}`);
        for (const { member, ...each } of answer.values)
            printAnswer(dayText(member) ?? member, each, '  ', terminal, place);
    }
}

/** On which date it was decided, when that is known. */
export function printDate({ on }: RunResult, terminal: Terminal): void {
    const day = dayText(on);
    if (day !== undefined) terminal.say(terminal.colors.dim(cliMessages.run.on(day)));
}

function printAnswer(name: string, answer: Answer, indent: string, terminal: Terminal, place: Place): void {
    terminal.say(answerLine(name, answer, indent, terminal));
    for (const range of answer.places ?? []) terminal.say(`${indent}    ${terminal.colors.dim(place.ofRange(range))}`);
}

function answerLine(name: string, answer: Answer, indent: string, { colors, width }: Terminal): string {
    const value = printable(answerText(answer));
    const start = `${indent}${printable(name)}: ${value}`;
    const room = width - start.length - 2;
    const why = printable(answer.because ?? answer.trace?.rule ?? '').replace(/\s+/g, ' ');
    const painted = `${indent}${colors.bold(printable(name))}: ${answer.status === 'known' ? value : colors.yellow(value)}`;
    return why === '' || room < 20 ? painted : `${painted}  ${colors.dim(shortened(why, room))}`;
}
