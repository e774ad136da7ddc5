import type { IToken } from 'chevrotain';
import type { SourceLine, Statement } from './section-lines.ts';

/** The value of a line stands this far behind the line's beginning: `owner       HMRC`. */
const usualColumn = 12;
/** The words of conventions are longer. */
const conventionColumn = 24;

/** Words that begin a sentence: what follows is read on, one blank behind. */
const sentences = new Set(
    (
        'policy|use|body|conventions|intent|define|each|rate|scale|codes|calendar|decide|rank|judgement|journey|persona|personas from file|' +
        'variation|step|ending|outcome|safeguard|is|where|except|from|until|goes to|replace rate|replace decision|replace definition|' +
        'remove exception|remove rate|remove decision|remove definition|column|expect column|name column|evidence column|without column|given|expect|there is|there are|there is no|' +
        'there are no|assume|reaches|asked at most|asked at least|asked for|never asked for|within|accept|fact|path|member|expectation'
    ).split('|'),
);
/** Blocks inside a decision: all their lines are sentences. */
const sentenceBlocks = /^(?:except|decide\/.*|replace\/.*|first that applies|is|expectation)$/;

/** How many tokens of a statement are its label, whose value stands in a column; 0: the line is a sentence. */
export function labelTokens(statement: Statement): number {
    const { word, block, tokens } = statement;
    if (word === 'option') return tokens[1]?.tokenType.name === 'STRING' ? 1 : 0;
    if (word === 'bullet') return block === 'codes' && tokens.length === 3 ? 2 : 0;
    if (word === 'in') return 2;
    if (word === 'when') return block === 'define' || block === 'ending' ? 1 : 0;
    return sentences.has(word) || sentenceBlocks.test(block) || tokens.length < 2 ? 0 : 1;
}

/**
 * The column of a statement's value, counted from the beginning of its line: 12, or one blank behind a longer word.
 * Labels that the author makes up (options, codes) or that are long (conventions, where it is 24) share a column: two
 * behind the longest of them when that is more. Translations among options stand in the column of the options.
 */
export function labelColumns(
    lines: readonly SourceLine[],
    labelWidth: (statement: Statement) => number,
): (statement: Statement) => number {
    const columns = new Map<Statement, number>();
    const run: Statement[] = [];
    const endRun = (): void => {
        const widest = Math.max(0, ...run.map(labelWidth));
        for (const statement of run) columns.set(statement, Math.max(leastColumn(statement), widest + 2));
        run.length = 0;
    };
    for (const { statement, begins } of lines) {
        if (!statement || !begins) continue;
        const [first] = run;
        const goesOn = isOpen(statement) || (first?.word === 'option' && statement.word === 'in');
        if (first && !(first.block === statement.block && first.depth === statement.depth && goesOn)) endRun();
        if (goesOn && labelTokens(statement) > 0) run.push(statement);
    }
    endRun();
    return statement => columns.get(statement) ?? usualColumn;
}

function leastColumn({ block }: Statement): number {
    return block === 'codes' ? 0 : block === 'conventions' ? conventionColumn : usualColumn;
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
