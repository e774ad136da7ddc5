import { definitionMessages } from '../../messages/definitions.ts';
import type { Declaration } from '../../model/declarations.ts';
import type { Fix } from '../../model/finding.ts';
import { writeName } from '../../types/index.ts';

/** Writes a definition behind a section; what it means is left to the drafter. */
export function defineFix(name: string, behind: Declaration): Fix {
    const { file, end } = behind.range;
    const place = { line: end.line + 1, character: 0 };
    const before = `\ndefine ${writeName(name)}\n    means       "`;
    const decide = definitionMessages.meansWhat;
    return {
        title: definitionMessages.define(name),
        edits: [
            {
                range: { file, start: place, end: place },
                newText: `${before}${decide}"\n`,
                select: { start: before.length, end: before.length + decide.length },
            },
        ],
    };
}
