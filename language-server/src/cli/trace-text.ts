import { cliMessages } from '../messages/cli.ts';
import type { RunResult, TraceNode } from '../model/facts.ts';
import { answerText, dayText } from '../personas/answer-text.ts';
import { printDate } from './answers-text.ts';
import type { Place } from './place.ts';
import { printable, wrapped } from './printable.ts';
import type { Terminal } from './terminal.ts';
import { ToldTraces } from './told-traces.ts';

/**
 * Shows why: under each decision what it was worked out from, indented, with the rule and where it comes from. What is used in
 * several places stands in full once.
 */
export function printAnswerTraces(result: RunResult, terminal: Terminal, place: Place): void {
    printDate(result, terminal);
    const told = new ToldTraces();
    for (const [name, answer] of Object.entries(result.decisions)) {
        const answers = 'values' in answer ? answer.values : [{ ...answer, member: undefined }];
        for (const { member, ...each } of answers) {
            terminal.say();
            const title = titleOf(name, member);
            if (each.trace === undefined) terminal.say(`${printable(title)}: ${printable(answerText(each))}`);
            else
                printTrace(
                    {
                        ...each.trace,
                        what: title,
                        value: each.status === 'known' ? each.trace.value : answerText(each),
                    },
                    told,
                    terminal,
                    place,
                );
        }
    }
}

function titleOf(name: string, member: string | undefined): string {
    const day = dayText(member);
    if (day !== undefined) return cliMessages.explain.forDay(name, day);
    return member === undefined ? name : cliMessages.explain.forMember(name, member);
}

/** Deeper than this the indentation stays, so that there is room for words. */
const deepestIndent = 20;

function printTrace(root: TraceNode, told: ToldTraces, terminal: Terminal, place: Place): void {
    for (const { node, depth, isTold } of told.nodesOf(root)) {
        const shown = isTold ? { what: node.what, value: cliMessages.explain.asAbove(node.value), children: [] } : node;
        for (const line of nodeLines(shown, depth, terminal, place)) terminal.say(line);
    }
}

function nodeLines(node: TraceNode, depth: number, { colors, width }: Terminal, place: Place): string[] {
    const indent = '  '.repeat(Math.min(depth, deepestIndent));
    const paragraph = (text: string, lead: string): string =>
        lead + wrapped(printable(text).trim().replace(/\s+/g, ' '), Math.max(30, width - lead.length), `${lead}  `);
    const below = `${indent}    `;
    const head = paragraph(`${node.what}: ${node.value}`, indent);
    const lines = [depth === 0 ? colors.bold(head) : head];
    if (node.because !== undefined) lines.push(paragraph(cliMessages.explain.because(node.because), below));
    if (node.rule !== undefined) {
        const where = node.range === undefined ? '' : ` (${place.ofRange(node.range)})`;
        lines.push(colors.dim(paragraph(node.rule + where, below)));
    }
    if (node.source !== undefined) lines.push(colors.cyan(paragraph(node.source, below)));
    if (node.repeats !== undefined) lines.push(paragraph(node.repeats.text, below));
    return lines;
}
