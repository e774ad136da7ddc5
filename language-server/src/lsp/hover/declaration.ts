import { hoverWords } from '../../messages/editor.ts';
import type { Declaration, Judgement, Rate } from '../../model/declarations.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { PolicySymbol } from '../../types/index.ts';
import type { TextLines } from '../text/lines.ts';
import { cell, code, escapeMarkdown, table } from './markdown.ts';

/** Lines of a rule and rows of a table that a hover shows. */
const mostLines = 10;

/** What a declaration says, besides its first line. */
export function describeDeclaration(lines: TextLines, { declaration, kind, name }: PolicySymbol): string | undefined {
    switch (declaration.kind) {
        case 'definition':
            return [declaration.means && `> ${escapeMarkdown(declaration.means.text)}`, rule(lines, declaration)]
                .filter(Boolean)
                .join('\n\n');
        case 'rate':
            return declaration.table ? rateTable(lines, declaration) : ratesByDate(lines, declaration);
        case 'decision':
        case 'rank':
        case 'scale':
            return rule(lines, declaration);
        case 'judgement':
            return judgement(declaration);
        case 'body':
            return declaration.named && escapeMarkdown(declaration.named.text);
        case 'persona':
            return declaration.story && `> ${escapeMarkdown(declaration.story.text)}`;
        case 'intent': {
            const found = [...(kind === 'outcome' ? declaration.outcomes : declaration.safeguards)].find(
                each => each.name.text === name,
            );
            return found?.text && `> ${escapeMarkdown(found.text.text)}`;
        }
        default:
            return undefined;
    }
}

/** The lines of a rule as they are written, but for those that are shown in another way. */
function rule(lines: TextLines, { range }: Declaration): string | undefined {
    const { start, end } = range;
    const body: string[] = [];
    for (let line = start.line + 1; line <= end.line && line < lines.count; line++) {
        const text = lines.line(line);
        if (text.trim() !== '' && !/^\s*(?:source|means|about|serves|accept)\s|^\s*--/.test(text))
            body.push(text.replace(/\s+--.*$/, ''));
    }
    if (body.length === 0) return undefined;
    const margin = Math.min(...body.map(text => text.length - text.trimStart().length));
    const shown = body.slice(0, mostLines).map(text => text.slice(margin));
    return code([...shown, ...(body.length > mostLines ? ['…'] : [])].join('\n'));
}

function ratesByDate(lines: TextLines, { values }: Rate): string | undefined {
    if (!values || values.length === 0) return undefined;
    const rows = values.map(value => [
        cell(dates(textOf(lines, value.range))),
        `**${cell(textOf(lines, value.value.range))}**`,
    ]);
    return limited([hoverWords.from, hoverWords.value], rows);
}

/** `from 6 April 2025 until 5 April 2026: £1` → the dates. */
function dates(line: string): string {
    return (line.split(':')[0] ?? '').replace(/^\s*from\s+/, '').trim();
}

function rateTable(lines: TextLines, rate: Rate): string | undefined {
    const { columns = [], rows = [] } = rate.table ?? {};
    const cells = rows.map(row => [
        cell(textOf(lines, row.range).split('|')[1] ?? ''),
        ...(row.values ?? []).map(value => cell(textOf(lines, value.range))),
    ]);
    return limited([hoverWords.from, ...columns.map(({ text }) => cell(text))], cells);
}

function limited(headings: string[], rows: string[][]): string {
    const shown = table(headings, rows.slice(-mostLines));
    return rows.length > mostLines ? `${shown}\n\n${hoverWords.earlier(rows.length - mostLines)}` : shown;
}

function judgement({ madeBy, within, considering, untilMade }: Judgement): string {
    const lines = [
        madeBy &&
            `${hoverWords.madeBy} ${escapeMarkdown(madeBy.text)}${within ? `, ${hoverWords.within(within.value, within.unit)}` : ''}`,
        considering && considering.length > 0
            ? `${hoverWords.considering}: ${considering.map(({ text }) => `“${escapeMarkdown(text)}”`).join(', ')}`
            : undefined,
        untilMade && `${hoverWords.untilMade}: “${escapeMarkdown(untilMade.text)}”`,
    ];
    return lines.filter(line => line !== undefined).join('  \n');
}

function textOf(lines: TextLines, { start, end }: SourceRange): string {
    return lines.slice(start, end);
}
