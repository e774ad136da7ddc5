import type { EditorSession } from '../session.ts';
import { hasSymbol, isSpelt, type NameIndex } from './name-index.ts';
import type { NamePlace } from './name-place.ts';

/** A place in one of the workspace's files. */
export interface FilePlace {
    file: string;
    place: NamePlace;
    names: NameIndex;
}

/** Every place of a thing, in every policy of the workspace that sees its declaration. */
export function everyPlaceOf(session: EditorSession, from: NameIndex, key: string): FilePlace[] {
    const home = from.homeOf(key);
    const here = { file: from.file, names: from };
    const files = hasSymbol(key) ? [...new Set([home, from.file, ...session.everyPolicy()])] : [from.file];
    return files.flatMap(file => {
        const names = file === from.file ? here.names : namesSeeing(session, file, home);
        if (!names || names.homeOf(key) !== home) return [];
        return names
            .placesOf(key)
            .filter(place => isSpelt(place, names))
            .map(place => ({ file, place, names }));
    });
}

/** The names of a file, if it uses the one where the thing is declared. */
function namesSeeing(session: EditorSession, file: string, home: string): NameIndex | undefined {
    if (file === home) return session.names(file);
    const uses = session.project.workspace.load(file).model.files[0]?.uses ?? [];
    return uses.includes(home) ? session.names(file) : undefined;
}
