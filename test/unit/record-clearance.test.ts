import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cliIn } from './cli/cli-harness.ts';
import { expectShown } from './readme-blocks.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sample = 'samples/record-clearance';
const [petition, automatic] = [`${sample}/by-petition.policy`, `${sample}/automatic.policy`];
const renee = 'Renee, with a misdemeanor';

/** Blocks of text that show what a command says. With UPDATE_README=1 they are written anew. */
const shown: [file: string, block: string, args: string[]][] = [
    ['README.md', 'delta', ['journey', automatic, '--against', petition]],
    [`${sample}/README.md`, 'delta', ['journey', automatic, '--against', petition]],
    [`${sample}/README.md`, 'petition', ['journey', petition, '--persona', renee]],
    [`${sample}/README.md`, 'automatic', ['journey', automatic, '--persona', renee]],
];

describe('what is shown of record clearance', () => {
    test.each(shown)('is what a command really says: %s, %s', async (file, block, args) => {
        await expectShown(file, block, args);
    });

    test('fifteen steps and a court become four steps, with nothing to answer and nothing to send', async () => {
        const { stdout } = await cliIn(root, ['journey', automatic, '--against', petition, '--json']);
        const { delta } = JSON.parse(stdout) as Answer;
        expect(delta.steps).toMatchObject({ before: 15, after: 4 });
        expect(delta.worst.after).toMatchObject({ questions: 0, documents: 0 });
        expect(delta.people).toHaveLength(9);
        for (const { change } of delta.people)
            for (const figure of Object.values(change)) expect(figure).toBeLessThan(0);
    });

    test('both versions are clean, and their people fare as they should', async () => {
        expect((await cliIn(root, ['check', sample, '--max-warnings', '0'])).status).toBe(0);
        const { stderr, status } = await cliIn(root, ['test', sample]);
        expect(stderr).toContain('31 passed, 0 failed');
        expect(status).toBe(0);
        expect((await cliIn(root, ['format', '--check', sample])).status).toBe(0);
    });
});

interface Answer {
    delta: {
        steps: object;
        worst: { after: object };
        people: { change: Record<string, number> }[];
    };
}
