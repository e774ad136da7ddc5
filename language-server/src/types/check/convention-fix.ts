import { typeMessages } from '../../messages/types.ts';
import type { Fix } from '../../model/finding.ts';
import { placeAfter } from '../ranges.ts';
import type { Scope } from '../symbols/scope.ts';
import { headerIndex } from '../symbols/signature-conventions.ts';

/** Adds a line to the conventions of the file, or conventions with that line behind the header. */
export function conventionFix({ scope }: { scope: Scope }, line: string): Fix | undefined {
    const title = typeMessages.addConvention(line);
    const own = scope.conventions().find(({ range }) => range.file === scope.file);
    if (own !== undefined) {
        return { title, edits: [{ range: placeAfter(own.range), newText: `\n    ${line}` }] };
    }
    const header = scope.index(headerIndex).find(({ file }) => file === scope.file)?.declaration;
    return header && { title, edits: [{ range: placeAfter(header.range), newText: `\n\nconventions\n    ${line}` }] };
}
