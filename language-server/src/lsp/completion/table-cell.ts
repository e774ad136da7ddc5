import { normaliseName } from '../../syntax/names.ts';
import type { ValueType } from '../../types/index.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { Statement } from '../text/statements.ts';
import type { SectionToken } from '../text/tokens.ts';
import type { Cursor } from './cursor.ts';
import { typeOfName, typeOfPath } from './value-type.ts';

/** The type of the column that a cell of a decision's table stands in. */
export function cellType(
    names: NameIndex,
    cursor: Cursor,
    statement: Statement,
    tokens: readonly SectionToken[],
): ValueType | undefined {
    const header = rowsOf(cursor, statement)[0];
    if (!header || header === statement) return undefined;
    const column = tokens.filter(({ type }) => type === '|').length;
    const cells = split(header.tokens);
    return typeOfPath(names, cells[column] ?? []);
}

/** In the header of a rate's table stand the options of what chooses its column. */
export function headerOptions(
    names: NameIndex,
    cursor: Cursor,
    statement: Statement,
    tokens: readonly SectionToken[],
): ValueType | undefined {
    if (statement.block !== 'rate' || rowsOf(cursor, statement)[0] !== statement || tokens.length < 2) return undefined;
    const by = cursor.statements.find(({ parent, word }) => parent === statement.parent && word === 'by');
    const name = by?.tokens.find(({ type }) => type === 'NAME');
    return name && typeOfName(names, normaliseName(name.image));
}

function rowsOf({ statements }: Cursor, { parent }: Statement): Statement[] {
    return statements.filter(other => other.word === 'row' && other.parent === parent);
}

function split(tokens: readonly SectionToken[]): SectionToken[][] {
    const cells: SectionToken[][] = [[]];
    for (const token of tokens.slice(1)) {
        if (token.type === '|') cells.push([]);
        else if (token.type !== '|;') cells.at(-1)?.push(token);
    }
    return cells;
}
