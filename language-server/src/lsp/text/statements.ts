import { blockOpenedBy, blocks } from '../../syntax/lexer/blocks.ts';
import type { LoadedSection } from '../../workspace/policy-document.ts';
import { isLayout, type SectionToken, tokensOf } from './tokens.ts';

/** A line that says something, and the lines that run on from it. */
export interface Statement {
    /** Line in the section, and how deep it is indented. */
    line: number;
    indent: number;
    /** The block that it stands in, as the lexer names it: `root`, `decide`, `fact`. */
    block: string;
    /** The word that begins it, or what it is: `fact`, `option`, `path`, `member`, `expectation`, `row`, `bullet`. */
    word: string;
    /** The block that deeper lines below it make. */
    opens: string | undefined;
    tokens: SectionToken[];
    parent: Statement | undefined;
}

const known = new WeakMap<LoadedSection, Statement[]>();

/** The statements of a section, in the order of the text. */
export function statementsOf(section: LoadedSection): readonly Statement[] {
    const before = known.get(section);
    if (before) return before;
    const statements = readStatements(tokensOf(section));
    known.set(section, statements);
    return statements;
}

export function readStatements(tokens: readonly SectionToken[]): Statement[] {
    const statements: Statement[] = [];
    const stack: { indent: number; kind: string; owner: Statement | undefined }[] = [
        { indent: 0, kind: 'root', owner: undefined },
    ];
    let layoutChanged = true;
    for (const [index, token] of tokens.entries()) {
        const top = stack.at(-1);
        if (top === undefined) break;
        const current = statements.at(-1);
        if (token.type === 'INDENT') {
            const next = tokens.slice(index + 1).find(other => !isLayout(other));
            const kind =
                next?.type === 'bullet' && current?.opens !== 'codes' && current?.opens !== 'considering'
                    ? 'bullets'
                    : current?.opens;
            stack.push({ indent: next?.start.character ?? 0, kind: kind ?? 'bullets', owner: current });
            layoutChanged = true;
        } else if (token.type === 'DEDENT') {
            if (stack.length > 1) stack.pop();
            layoutChanged = true;
        } else if (token.first && (layoutChanged || token.start.character <= top.indent)) {
            statements.push(begin(token, top.kind, top.owner));
            layoutChanged = false;
        } else {
            current?.tokens.push(token);
        }
    }
    return statements;
}

function begin(token: SectionToken, block: string, parent: Statement | undefined): Statement {
    const named = blocks[block]?.names;
    const word =
        token.type === '|:'
            ? 'row'
            : token.type.endsWith(':') && token.type.length > 1
              ? lineWord(token.type)
              : token.type === 'bullet'
                ? 'bullet'
                : (named ?? '');
    const opens =
        word === 'fact' || word === 'path' || word === 'member' || word === 'expectation'
            ? word
            : blockOpenedBy(block, word);
    return { line: token.start.line, indent: token.start.character, block, word, opens, tokens: [token], parent };
}

/** `decides-for-each:` → `decides for each`. */
export function lineWord(type: string): string {
    return type.replace(/:$/, '').replaceAll('-', ' ');
}

/** The statement that a line of the section belongs to: the last that began on it or above. */
export function statementAt(section: LoadedSection, line: number): Statement | undefined {
    return statementsOf(section).findLast(statement => statement.line <= line);
}
