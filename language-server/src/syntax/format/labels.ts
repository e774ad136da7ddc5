import type { IToken } from 'chevrotain';
import type { SourceLine, Statement } from './section-lines.ts';

/** The value of a line stands this far behind the line's beginning: `owner       HMRC`. */
const usualColumn = 12;

/** Lines that are read as a sentence: their word and what follows are not set apart. */
const sentences = new Set([
    'use',
    'body',
    'define',
    'each',
    'rate',
    'scale',
    'codes',
    'calendar',
    'decide',
    'rank',
    'judgement',
    'journey',
    'persona',
    'personas from file',
    'policy',
    'variation',
    'step',
    'ending',
    'outcome',
    'safeguard',
    'is',
    'where',
    'except',
    'from',
    'until',
    'goes to',
    'replace rate',
    'replace decision',
    'replace definition',
    'remove exception',
    'remove rate',
    'remove decision',
    'remove definition',
    'column',
    'expect column',
    'there is',
    'there are',
    'there is no',
    'there are no',
    'assume',
    'reaches',
    'asked at most',
    'asked at least',
    'asked for',
    'never asked for',
    'within',
    'fact',
    'path',
    'member',
    'expectation',
    'bullet',
]);
/** Blocks whose lines are all sentences. */
const sentenceBlocks = /^(?:root|except|decide\/.*|replace\/.*|first that applies|is|expectation|variation)$/;

/**
 * How many tokens of a statement are its label, whose value stands in a column; 0: the line is a sentence.
 *
 * Values stand 12 behind the beginning of the line, or one blank behind a longer word. In conventions, among options
 * with labels and among codes, where the labels themselves differ in length, the column is two behind the longest.
 */
export function labelTokens(statement: Statement): number {
    const { word, block, tokens } = statement;
    if (word === 'option')
        return tokens[0]?.tokenType.name === 'NAME' && tokens[1]?.tokenType.name === 'STRING' ? 1 : 0;
    if (word === 'bullet') return block === 'codes' && tokens.length === 3 ? 2 : 0;
    if (word === 'when' && block !== 'define' && block !== 'ending') return 0;
    if (word === 'in') return 2;
    if (sentences.has(word) && !(word === 'from' && block === 'rate') && word !== 'from') return 0;
    if (sentences.has(word) || sentenceBlocks.test(block)) return 0;
    return 1;
}

/** The column of the values of each block, counted from the beginning of the line. */
export function labelColumns(
    lines: readonly SourceLine[],
    labelWidth: (statement: Statement) => number,
): (statement: Statement) => number {
    const columns = new Map<Statement, number>();
    const run: Statement[] = [];
    const endRun = (): void => {
        const widest = Math.max(0, ...run.map(labelWidth));
        for (const statement of run)
            columns.set(statement, statement.block === 'codes' ? widest + 2 : Math.max(usualColumn, widest + 2));
        run.length = 0;
    };
    for (const { statement, begins } of lines) {
        if (!statement || !begins) continue;
        const [first] = run;
        if (first && !(first.block === statement.block && first.depth === statement.depth && isOpen(statement)))
            endRun();
        if (isOpen(statement) && labelTokens(statement) > 0) run.push(statement);
    }
    endRun();
    return statement => columns.get(statement) ?? usualColumn;
}

/** Labels that the author makes up have no usual length. */
function isOpen(statement: Statement): boolean {
    return statement.block === 'conventions' || statement.word === 'option' || statement.block === 'codes';
}

/** The first `when` or `otherwise` of a case that is said on one line; undefined: it is no such case. */
export function conditionAt(statement: Statement): number | undefined {
    if (statement.word !== 'is' || statement.runsOn) return undefined;
    const at = statement.tokens.findIndex(
        ({ tokenType }: IToken) => tokenType.name === 'when' || tokenType.name === 'otherwise',
    );
    const last = statement.tokens[statement.tokens.length - 1]?.tokenType.name ?? '';
    return at < 2 || /^(?:all|any|none)-of$/.test(last) ? undefined : at;
}
