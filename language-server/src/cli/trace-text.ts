import { cliMessages } from '../messages/cli.ts';
import type { RunResult, TraceNode } from '../model/facts.ts';
import { answerText, dayText } from '../personas/answer-text.ts';
import { printDate } from './answers-text.ts';
import type { Place } from './place.ts';
import { printable, wrapped } from './printable.ts';
import type { Terminal } from './terminal.ts';

/**
 * Shows why: under each decision what it was worked out from, indented, with the rule and where it comes from. What is used in
 * several places stands in full once.
 */
export function printAnswerTraces(result: RunResult, terminal: Terminal, place: Place): void {
    printDate(result, terminal);
    const told = new Set<string>();
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

function printTrace(root: TraceNode, told: Set<string>, terminal: Terminal, place: Place): void {
    // Not by calling itself: a trace may be deeper than the stack.
    const waiting = [{ node: root, depth: 0 }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { node, depth } = next;
        for (const line of nodeLines(onceInFull(node, depth, told), depth, terminal, place)) terminal.say(line);
        for (const child of node.children.toReversed()) waiting.push({ node: child, depth: depth + 1 });
    }
}

/** What lies below a value stands in a trace once, where it is used first; so does the rule here. */
function onceInFull(node: TraceNode, depth: number, told: Set<string>): TraceNode {
    const { what, value, rule, range, children } = node;
    if (rule === undefined) return node;
    const key = JSON.stringify([what, value, rule, range]);
    const isTold = depth > 0 && children.length === 0 && told.has(key);
    told.add(key);
    return isTold ? { what, value: cliMessages.explain.asAbove(value), children } : node;
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
