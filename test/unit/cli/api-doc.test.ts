import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

// Runs every example of docs/api.md as it stands there.

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, '.cache/test/api-examples');
const source = (file: string): string => JSON.stringify(path.join(root, 'language-server/src', file));

const examples = [
    ...readFileSync(path.join(root, 'docs/api.md'), 'utf8').matchAll(/^## (.+)$|^```ts\n([\s\S]*?)^```$/gm),
];
let heading = '';
const named = examples.flatMap(([, title, code]) => {
    heading = title ?? heading;
    return code === undefined ? [] : [{ heading, code }];
});

describe('docs/api.md', () => {
    test('has examples', () => {
        expect(named.length).toBeGreaterThan(5);
    });

    test.each(named)('$heading', async ({ heading, code }) => {
        mkdirSync(folder, { recursive: true });
        const file = path.join(folder, `${heading.toLowerCase().replaceAll(' ', '-')}.ts`);
        const text = code
            .replaceAll(`'@policywright/language-server/disk'`, source('disk.ts'))
            .replaceAll(`'@policywright/language-server'`, source('api.ts'));
        writeFileSync(file, `import assert from 'node:assert/strict';\n${text}`);
        await import(file);
    });
});
