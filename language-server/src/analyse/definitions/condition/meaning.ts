import { printExpression } from '../../../evaluate/trace/print-expression.ts';
import type { Definition } from '../../../model/declarations.ts';
import { foldName } from '../text/tokens.ts';
import { type Canon, canonOf, type IsWhole } from './canon.ts';

/** What a definition says, ready to be compared with another. */
export interface Meaning {
    /** As written. */
    term: string;
    about?: string;
    means?: string;
    versions: MeaningVersion[];
}

export interface MeaningVersion {
    /** ISO dates; both ends included. */
    from?: string;
    to?: string;
    canon: Canon;
    /** The condition on one line. */
    shown: string;
}

export function meaningOf(definition: Definition, isWhole: IsWhole): Meaning {
    const { name, about, means, versions } = definition;
    return {
        term: name?.text ?? '',
        ...(about?.text && { about: about.text }),
        ...(means?.text && { means: means.text }),
        versions: (versions ?? [])
            .filter(({ body }) => body !== undefined)
            .map(({ from, to, body }) => ({
                ...(from !== undefined && { from }),
                ...(to !== undefined && { to }),
                canon: canonOf(body, isWhole),
                shown: printExpression(body),
            })),
    };
}

/** The same for two definitions with the same conditions at the same times about the same; undefined without a condition. */
export function conditionKey({ about, versions }: Meaning, root: string): string | undefined {
    if (versions.length === 0) return undefined;
    const when = versions.map(({ from, to, canon }) => `${from ?? ''}..${to ?? ''}: ${canon.key}`);
    return `${foldName(about ?? root)}\n${when.join('\n')}`;
}
