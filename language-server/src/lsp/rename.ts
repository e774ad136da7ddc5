import {
    type PrepareRenameParams,
    type Range,
    type RenameParams,
    ResponseError,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import { editorMessages } from '../messages/editor.ts';
import { nameMessages } from '../messages/types.ts';
import { fileName } from '../model/file-name.ts';
import { normaliseName } from '../syntax/names.ts';
import { everyPlaceOf, type FilePlace } from './names/every-place.ts';
import { hasSymbol, type NameIndex } from './names/name-index.ts';
import type { NamePlace } from './names/name-place.ts';
import { nameProblem, splitsInExpressions, splitsInTitles } from './names/name-rules.ts';
import type { EditorSession } from './session.ts';
import { toRange } from './to-lsp.ts';

/** Names of these kinds run to the line's end wherever they stand. */
const titled = /^(?:outcome|safeguard|place|exception|body|calendar|journey|persona|variation|policy):/;
const requestFailed = -32803;

export function providePrepareRename(
    session: EditorSession,
    { textDocument: { uri }, position }: PrepareRenameParams,
): { range: Range; placeholder: string } {
    const { names, place } = renamable(session, uri, position);
    const [symbol] = names.symbolsOf(place.key);
    const text = names.textOf(place);
    // In prose a term may begin with a capital, and an article is no part of a name.
    const placeholder = symbol?.name ?? normaliseName(text);
    return { range: toRange(place), placeholder };
}

export function provideRename(
    session: EditorSession,
    { textDocument: { uri }, position, newName }: RenameParams,
): WorkspaceEdit {
    const { names, place } = renamable(session, uri, position);
    const name = normaliseName(newName);
    const problem = nameProblem(name) ?? clash(session, names, place, name);
    if (problem !== undefined) throw refusal(problem);
    const changes: Record<string, TextEdit[]> = {};
    const bracket = titled.test(place.key) ? splitsInTitles(name) : splitsInExpressions(name);
    for (const found of everyPlaceOf(session, names, place.key)) {
        const editorUri = session.editorUri(found.file);
        changes[editorUri] ??= [];
        changes[editorUri].push({ range: rangeFor(found, bracket), newText: written(found, name, bracket) });
    }
    return { changes };
}

function renamable(
    session: EditorSession,
    uri: string,
    position: RenameParams['position'],
): { names: NameIndex; place: NamePlace } {
    const names = session.names(uri);
    const place = names?.at(position);
    if (!names || !place) throw refusal(editorMessages.noName);
    const [symbol] = names.symbolsOf(place.key);
    if (symbol?.kind === 'fact' && symbol.name === 'date of birth') throw refusal(editorMessages.dateOfBirth());
    if (hasSymbol(place.key) && symbol === undefined) throw refusal(editorMessages.builtIn(names.nameAt(place)));
    return { names, place };
}

/** After `about` an article goes when backticks come: between the two they would be read as two names. */
function rangeFor({ place, names }: FilePlace, bracket: boolean): Range {
    const { start } = place;
    const before = names.textOf({ start: { line: start.line, character: 0 }, end: start });
    const article = bracket ? (/^\s*about\s.*?\b(an?[ \t]+)$/.exec(before)?.[1]?.length ?? 0) : 0;
    const range = toRange(place);
    return { start: { line: start.line, character: start.character - article }, end: range.end };
}

/** The new name as this place wants it: with an article, in backticks, or with a capital at the start of a sentence. */
function written({ place, names }: FilePlace, name: string, bracket: boolean): string {
    const before = names.textOf(place);
    if (place.role === 'prose') {
        const first = before.charAt(0);
        const declared = names.nameAt(place).charAt(0);
        const sentence = first !== first.toLowerCase() && declared === declared.toLowerCase();
        return sentence ? name.charAt(0).toUpperCase() + name.slice(1) : name;
    }
    const article = /^`?the[ \t]+/.test(before) && !name.startsWith('the ') ? 'the ' : '';
    return bracket ? `${article}\`${name}\`` : article + name;
}

/** Two things of one name would be a finding in every file that sees both. */
function clash(session: EditorSession, names: NameIndex, place: NamePlace, name: string): string | undefined {
    if (name === names.nameAt(place)) return undefined;
    const [own] = names.symbolsOf(place.key);
    const other = names.policy.checked.symbols
        .lookup(names.file, name)
        .find(
            symbol =>
                symbol.key !== place.key &&
                symbol.file !== '' &&
                (symbol.kind !== 'option' ? own?.kind !== 'option' : symbol.enumeration === own?.enumeration),
        );
    if (other) {
        const what = `a ${nameMessages.kinds[other.kind]}`;
        if (other.file !== names.file) return editorMessages.takenElsewhere(name, what, fileName(other.file));
        return editorMessages.taken(name, what, other.range.start.line + 1);
    }
    const scope = place.key.slice(0, place.key.lastIndexOf('.'));
    const local = names.places.find(
        found => found.key !== place.key && found.key === `${scope}.${name}` && !place.key.startsWith('fact:'),
    );
    return local ? editorMessages.taken(name, 'a local name', local.start.line + 1) : undefined;
}

function refusal(message: string): ResponseError<void> {
    return new ResponseError(requestFailed, message);
}
