import { cliMessages } from '../messages/cli.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { SourceRange } from '../model/source-range.ts';
import type { Place } from './place.ts';
import { printable, shortened } from './printable.ts';
import type { Terminal } from './terminal.ts';

/** Gives the text of a file, to show the line that a finding is about. */
export type TextOf = (uri: string) => string | undefined;

/** Shows findings to people: place, severity, message and code; the line with a mark under it; what else is involved; the mends. */
export class FindingsPrinter {
    private readonly terminal: Terminal;
    private readonly place: Place;
    private readonly textOf: TextOf;
    private readonly lines = new Map<string, string[]>();

    constructor(terminal: Terminal, place: Place, textOf: TextOf) {
        this.terminal = terminal;
        this.place = place;
        this.textOf = textOf;
    }

    print(finding: Finding): void {
        const { terminal } = this;
        const { colors } = terminal;
        const head = `${this.place.ofRange(finding.range)}: ${paint(colors, finding.severity)(cliMessages.severity[finding.severity])}`;
        terminal.say(`${head}: ${message(finding.message)} ${colors.dim(`[${finding.code}]`)}`);
        for (const line of this.excerpt(finding.range, finding.severity)) terminal.say(line);
        for (const { range, message: text } of finding.related) {
            terminal.say(`      ${this.place.ofRange(range)}: ${message(text)}`);
        }
        for (const { title } of finding.fixes) terminal.say(`      ${colors.green(cliMessages.fix)} ${message(title)}`);
        terminal.say();
    }

    /** The line and a mark under the range; a long line is cut to what lies around the mark. */
    private excerpt(range: SourceRange, severity: Severity): string[] {
        const line = this.lineAt(range.file, range.start.line);
        if (line === undefined || line.trim() === '') return [];
        const { colors, width } = this.terminal;
        const margin = `${range.start.line + 1}`.padStart(5);
        const end = range.end.line === range.start.line ? range.end.character : line.length;
        const { text, from, to } = cutAround(
            line,
            range.start.character,
            Math.max(end, range.start.character + 1),
            width - 10,
        );
        return [
            `${colors.dim(`${margin} |`)} ${text}`,
            `${colors.dim('      |')} ${' '.repeat(from)}${paint(colors, severity)('^'.repeat(Math.max(1, to - from)))}`,
        ];
    }

    private lineAt(uri: string, line: number): string | undefined {
        let lines = this.lines.get(uri);
        if (!lines) {
            lines = this.textOf(uri)?.split(/\r\n|\r|\n/) ?? [];
            this.lines.set(uri, lines);
        }
        return lines[line];
    }
}

/** Cuts a line to the room there is, and says in which columns of the terminal the mark stands. */
function cutAround(line: string, start: number, end: number, room: number): { text: string; from: number; to: number } {
    const before = columns(line.slice(0, start));
    const marked = columns(line.slice(start, end));
    const all = columns(line.trimEnd());
    const length = all.length;
    if (length <= room) return { text: all.join(''), from: before.length, to: before.length + marked.length };
    const first = Math.max(0, Math.min(before.length - Math.floor(room / 3), length - room));
    const text = all.slice(first, first + room).join('');
    const from = before.length - first;
    const cutText = `${first > 0 ? '…' : ''}${first > 0 ? text.slice(1) : text}${first + room < length ? '…' : ''}`;
    return { text: cutText, from, to: Math.min(from + marked.length, room) };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
    /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** What stands in each column of a terminal: four spaces for a tab; after a wide character, such as an emoji, an empty text. */
function columns(text: string): string[] {
    const shown = printable(text).replaceAll('\t', '    ');
    return Array.from(graphemes.segment(shown), ({ segment }) =>
        wide.test(segment) ? [segment, ''] : [segment],
    ).flat();
}

function message(text: string): string {
    return printable(text.replace(/\S{120,}/g, word => shortened(word, 80)));
}

function paint(colors: Terminal['colors'], severity: Severity): (text: string) => string {
    return { error: colors.red, warning: colors.yellow, information: colors.cyan, hint: colors.dim }[severity];
}

/** `2 errors, 1 warning`; undefined when there is nothing of either kind. */
export function countText(findings: readonly Finding[]): string {
    const count = (severity: Severity): number => findings.filter(finding => finding.severity === severity).length;
    return cliMessages.counts(count('error'), count('warning'), count('information') + count('hint'));
}
