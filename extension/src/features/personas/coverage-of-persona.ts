import type { CoveredFile } from '../../protocol.ts';

/** Pure, so that it is tested without VS Code. */

/** What one persona alone has reached, by its place in the list. */
export function fromPersona({ uri, statements, declarations }: CoveredFile, persona: number): CoveredFile {
    const own = (by: readonly number[]): number[] => by.filter(each => each === persona);
    return {
        uri,
        statements: statements.map(({ range, by, branches }) => ({
            range,
            by: own(by),
            branches: branches.map(each => ({ label: each.label, by: own(each.by) })),
        })),
        declarations: declarations.map(each => ({ ...each, by: own(each.by) })),
    };
}
