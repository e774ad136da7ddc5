import { parseSection } from '../parse-section.ts';
import { conditionAt, labelColumns, labelTokens } from './labels.ts';
import { sameTokens } from './same-tokens.ts';
import { type SourceLine, type Statement, sectionLines } from './section-lines.ts';
import { alignedRows, width } from './table.ts';
import { joinTokens, tokenText } from './token-text.ts';

const level = 4;
/**
 * Cases share a column for their conditions when the longest `is …` among them is as long as this: with shorter ones
 * (`is yes`, `is no`) the eye needs none, with longer ones the conditions would be lost at the right edge.
 */
const sharedFrom = 7;
const sharedTo = 48;
const declarations = new Set([
    'fact',
    'rate',
    'scale',
    'codes',
    'decide',
    'rank',
    'judgement',
    'replace rate',
    'replace decision',
    'replace definition',
]);

interface FormattedLine {
    indent: number;
    text: string;
    comment?: string;
    /** Where the comment stood. */
    commentColumn?: number;
}

/** A section in its layout, without blank lines around it. With a mistake in it, it is left as it is. */
export function formatSection(section: string): string {
    const text = section.replace(/^\s*\n/, '').trimEnd();
    if (parseSection(text).problems.length > 0) return text;
    const lines = sectionLines(text);
    const formatted = new SectionFormatter(lines, text).format();
    return sameTokens(text, formatted) ? formatted : text;
}

class SectionFormatter {
    private readonly lines: readonly SourceLine[];
    private readonly text: string;
    private readonly rows: ReadonlyMap<Statement, string>;
    private readonly labelColumn: (statement: Statement) => number;
    private readonly conditionColumns: ReadonlyMap<Statement, number>;
    private readonly indents: ReadonlyMap<Statement, number>;

    constructor(lines: readonly SourceLine[], text: string) {
        this.lines = lines;
        this.text = text;
        this.rows = alignedRows(lines, text);
        this.labelColumn = labelColumns(lines, statement => width(this.label(statement)));
        this.conditionColumns = this.conditions();
        this.indents = this.indentation();
    }

    format(): string {
        const formatted: FormattedLine[] = [];
        for (const [index, line] of this.lines.entries()) {
            const next = this.line(line, index);
            // Blank lines are kept, never two.
            if (next.text === '' && !next.comment && formatted[formatted.length - 1]?.text === '' && !line.prose)
                continue;
            formatted.push(next);
        }
        alignComments(formatted);
        return formatted.map(written).join('\n').trimEnd();
    }

    private line(line: SourceLine, index: number): FormattedLine {
        const { statement } = line;
        const comment =
            line.comment && this.text.slice(line.comment.startOffset, (line.comment.endOffset as number) + 1);
        const end = comment ? { comment, commentColumn: (line.comment?.startColumn ?? 1) - 1 } : {};
        if (line.prose && statement) return { indent: this.proseIndent(statement), text: withoutComment(line), ...end };
        if (statement && line.begins)
            return { indent: this.indent(statement), text: this.first(statement, line), ...end };
        if (statement && line.tokens.length > 0)
            return { indent: this.indent(statement) + level, text: this.join(statement, line.tokens), ...end };
        if (comment) return { indent: this.commentIndent(index), text: comment };
        return { indent: 0, text: '' };
    }

    /** The line that a statement begins on. */
    private first(statement: Statement, line: SourceLine): string {
        const row = this.rows.get(statement);
        if (row !== undefined) return row;
        const labels = labelTokens(statement);
        const conditionColumn = this.conditionColumns.get(statement);
        if (conditionColumn !== undefined) {
            const at = conditionAt(statement) as number;
            return column(
                this.join(statement, line.tokens.slice(0, at)),
                conditionColumn,
                this.join(statement, line.tokens.slice(at)),
            );
        }
        if (labels === 0 || line.tokens.length <= labels) return this.join(statement, line.tokens);
        return column(
            this.label(statement),
            this.labelColumn(statement),
            this.join(statement, line.tokens.slice(labels)),
        );
    }

    private label(statement: Statement): string {
        return joinTokens(statement.tokens.slice(0, labelTokens(statement)), this.text, ': ');
    }

    private join(statement: Statement, tokens: SourceLine['tokens']): string {
        const last = tokens[tokens.length - 1];
        const joined = joinTokens(tokens, this.text, declarations.has(statement.word) ? ' : ' : ': ');
        // Prose that runs on is cut where its line ends.
        if (!last || !tokenText(last, this.text).includes('\n')) return joined;
        return joined.slice(0, joined.indexOf('\n')).trimEnd();
    }

    private indent(statement: Statement): number {
        return this.indents.get(statement) ?? 0;
    }

    /** Options of a decision stand deeper than its rules, which they come before. */
    private indentation(): Map<Statement, number> {
        const indents = new Map<Statement, number>();
        let rulesBegan = false;
        for (const { statement, begins } of this.lines) {
            if (!statement || !begins) continue;
            const isOption = statement.word === 'option' && /^(?:decide|replace)$/.test(statement.block);
            if (statement.depth === 0) rulesBegan = false;
            else if (!isOption) rulesBegan = true;
            indents.set(statement, (statement.depth + (isOption && !rulesBegan ? 1 : 0)) * level);
        }
        return indents;
    }

    /** Prose runs on below its first letter when it stands in the column of values. */
    private proseIndent(statement: Statement): number {
        const labels = labelTokens(statement);
        const indent = this.indent(statement);
        return labels > 0
            ? indent + Math.max(this.labelColumn(statement), width(this.label(statement)) + 1) + 1
            : indent + 2 * level;
    }

    /** Conditions of cases that follow each other stand in a column; reasons and sources below a case come between. */
    private conditions(): Map<Statement, number> {
        const columns = new Map<Statement, number>();
        let run: { statement: Statement; width: number }[] = [];
        const endRun = (): void => {
            const widest = Math.max(0, ...run.map(({ width }) => width));
            if (run.length > 1 && widest >= sharedFrom && widest <= sharedTo)
                for (const { statement } of run) columns.set(statement, widest + 2);
            run = [];
        };
        for (const { statement, begins } of this.lines) {
            if (!statement || !begins) continue;
            const at = conditionAt(statement);
            const isOfCaseAbove = statement.block === 'is' && statement.depth > (run[0]?.statement.depth ?? Infinity);
            if (isOfCaseAbove && at === undefined) continue;
            if (run[0] && (at === undefined || run[0].statement.depth !== statement.depth)) endRun();
            if (at !== undefined)
                run.push({ statement, width: width(this.join(statement, statement.tokens.slice(0, at))) });
        }
        endRun();
        return columns;
    }

    /** A comment on a line of its own goes with the line below it, or with the one above when it stood as deep as that. */
    private commentIndent(index: number): number {
        const line = this.lines[index] as SourceLine;
        const below = this.lines.slice(index + 1).find(other => other.begins);
        const above = this.lines.slice(0, index).findLast(other => other.begins);
        if (!below && line.indent === 0) return 0;
        const like = below && (line.indent === below.indent || line.indent !== above?.indent) ? below : above;
        return like?.statement ? this.indent(like.statement) : 0;
    }
}

function column(left: string, at: number, right: string): string {
    return left + ' '.repeat(Math.max(at - width(left), 1)) + right;
}

/** Comments on lines that follow each other begin in one column: where the rightmost of them stood, or must. */
function alignComments(lines: readonly FormattedLine[]): void {
    for (let from = 0; from < lines.length; from++) {
        let to = from;
        while (lines[to]?.comment) to++;
        const run = lines.slice(from, to);
        const at = Math.max(...run.map(line => Math.max(line.indent + width(line.text) + 2, line.commentColumn ?? 0)));
        for (const line of run) line.commentColumn = at;
        from = to;
    }
}

function written({ indent, text, comment, commentColumn = 0 }: FormattedLine): string {
    const line = text === '' ? '' : ' '.repeat(indent) + text;
    return comment ? line + ' '.repeat(commentColumn - width(line)) + comment : line;
}

function withoutComment({ written, comment }: SourceLine): string {
    return (comment ? written.slice(0, (comment.startColumn as number) - 1) : written).trim();
}
