import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import type { PolicyModel } from '../../../language-server/src/model/policy-model.ts';
import { checkPolicy } from '../../../language-server/src/types/index.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';

const chain = (length: number): string =>
    [
        'policy Long',
        '    decides for each family',
        '',
        'each family has',
        '    income : number',
        '    kind : one of small, large',
        '',
        ...Array.from({ length }, (_, i) => [
            `decide step ${i} : number`,
            `    is ${i === 0 ? 'income' : `step ${i - 1}`} + 1`,
            '',
            `decide size ${i} : kind`,
            '    is small',
            '',
        ]).flat(),
    ].join('\n');

/** How often the list of declarations is read while a policy is compiled and run. */
function readsOfFiles(length: number): number {
    const checked = checkPolicy(loadText(chain(length)).model);
    let reads = 0;
    const { files, format } = checked.model;
    const model: PolicyModel = {
        format,
        get files() {
            reads++;
            return files;
        },
    };
    for (const engine of ['fast', 'reference'] as const) {
        const { decisions } = compilePolicy({ ...checked, model }, { engine }).run({ income: 1, kind: 'small' });
        expect(decisions[`step ${length - 1}`]).toEqual({ status: 'known', value: `${length + 1}` });
    }
    return reads;
}

describe('a policy is looked through once, however long it is', () => {
    test('as often for 200 decisions as for 2', () => {
        expect(readsOfFiles(100)).toBe(readsOfFiles(1));
    });
});
