import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../language-server/src/model/expressions.ts';
import { check, told } from './checking.ts';

const folder = new URL('policies/', import.meta.url);
const policies = readdirSync(folder).filter(name => name.endsWith('.policy'));

/** What is rightly pointed out in policies that are otherwise as their authors wrote them. */
const remarks: Record<string, string[]> = {
    'universal-credit.policy': ['PW313 ‘birth order’', 'PW313 ‘start of self-employment’'],
};

describe('whole policies', () => {
    it.each(policies)('%s resolves and checks', name => {
        const { findings } = check(readFileSync(new URL(name, folder), 'utf8'));
        const wanted = remarks[name] ?? [];
        expect(told(findings)).toHaveLength(wanted.length);
        expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual(
            wanted.map(remark => expect.stringContaining(remark)),
        );
    });

    it.each(policies)('every name of %s has a meaning', name => {
        const { model } = check(readFileSync(new URL(name, folder), 'utf8'));
        expect(namesWithoutTarget(model)).toEqual([]);
    });
});

function namesWithoutTarget(node: unknown): string[] {
    if (node === null || typeof node !== 'object') {
        return [];
    }
    const expression = node as Expression;
    const named = expression.kind === 'name' || expression.kind === 'member' || expression.kind === 'relative member';
    const own = named && expression.target === undefined ? [JSON.stringify(node)] : [];
    const parts = Object.entries(node).filter(([key]) => key !== 'range' && key !== 'target');
    return [...own, ...parts.flatMap(([, part]) => namesWithoutTarget(part))];
}
