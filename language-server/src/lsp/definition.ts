import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import type { SourceRange } from '../model/source-range.ts';
import { resolveUri } from '../workspace/policy-workspace.ts';
import { hasSymbol, type NameIndex, rangeOfPlace } from './names/name-index.ts';
import type { NamePlace } from './names/name-place.ts';
import type { EditorSession } from './session.ts';
import { pathAt } from './text/path-at.ts';
import { toLocation, toRange } from './to-lsp.ts';

/** Where a name is declared; for the path of a `use`, the file. */
export function provideDefinition(
    session: EditorSession,
    { textDocument: { uri }, position }: DefinitionParams,
): Location[] | LocationLink[] {
    const document = session.document(uri);
    const path = document && pathAt(document, position);
    if (path) {
        const target = resolveUri(uri, path.path);
        const start = { line: 0, character: 0 };
        return target === undefined || !session.document(target)
            ? []
            : links(session, path.range, [{ file: target, start, end: start }]);
    }
    const names = session.names(uri);
    const place = names?.at(position);
    return names && place ? links(session, place, declarationsOf(names, place)) : [];
}

/** Every declaration of what stands at a place: a definition about several things has one for each. */
export function declarationsOf(names: NameIndex, place: NamePlace): SourceRange[] {
    if (!hasSymbol(place.key)) {
        const places = names.placesOf(place.key);
        return places.filter(({ role }) => role === 'declaration').map(found => rangeOfPlace(names.file, found));
    }
    const ranges = new Map<string, SourceRange>();
    for (const { range, file } of names.symbolsOf(place.key)) {
        const { start, end } = range;
        if (file !== '') ranges.set(`${file} ${start.line}:${start.character}`, { file, start, end });
    }
    return [...ranges.values()];
}

/** A link tells the editor what was clicked: names have spaces, and its own idea of a word ends at one. */
export function links(
    session: EditorSession,
    origin: Pick<NamePlace, 'start' | 'end'>,
    targets: readonly SourceRange[],
): Location[] | LocationLink[] {
    if (!session.abilities.locationLinks) return targets.map(target => toLocation(session, target));
    return targets.map(target => ({
        originSelectionRange: toRange(origin),
        targetUri: session.editorUri(target.file),
        targetRange: toRange(target),
        targetSelectionRange: toRange(target),
    }));
}
