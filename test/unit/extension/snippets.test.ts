import { describe, expect, test } from 'vitest';
import { type Manifest, readJson } from './manifest.ts';

interface Snippet {
    prefix: string;
    description: string;
    body: string[];
}

const [contribution] = readJson<Manifest>('package.json').contributes.snippets;
const snippets = Object.entries(readJson<Record<string, Snippet>>(contribution?.path ?? ''));

describe('the snippets', () => {
    test('have a prefix each', () => {
        const prefixes = snippets.map(([, { prefix }]) => prefix);
        expect(new Set(prefixes).size).toBe(prefixes.length);
    });

    test.each(snippets)(
        '%s: ends with the cursor, explains itself, is indented by fours',
        (_, { body, description }) => {
            expect(body.at(-1)).toBe('$0');
            expect(description).not.toBe('');
            for (const line of body) expect((/^ */.exec(line)?.[0].length ?? 0) % 4).toBe(0);
        },
    );

    test.each(snippets)('%s: leaves no mark of a placeholder once it is filled in', (_, { body }) => {
        expect(filledIn(body.join('\n'))).not.toMatch(/\$\{|\$\d/);
    });
});

/** The text that a person gets who accepts every suggestion. */
function filledIn(body: string): string {
    return body
        .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
        .replace(/\$\{\d+:((?:\\\}|[^}])*)\}/g, '$1')
        .replace(/\\\}/g, '}')
        .replace(/\$0/g, '');
}
