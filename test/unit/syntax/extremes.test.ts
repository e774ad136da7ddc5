import { describe, expect, test } from 'vitest';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { wholePolicies } from '../../support/policies.ts';

/** Texts that nobody writes and everybody meets once. None may throw, hang or take long. */
const texts: [title: string, text: string, codes: string[]][] = [
    ['nothing', '', []],
    ['blanks', '  \n\t\n', []],
    ['only a byte order mark', '\uFEFF', []],
    ['only comments', '-- one\n    -- two\n', []],
    ['a null character', 'decide x\n    is \0\n', ['PW001']],
    ['half an emoji', 'decide x\n    is \uD83D + 1\n', ['PW006']],
    ['200 brackets', `decide x\n    is ${'('.repeat(200)}1${')'.repeat(200)}\n`, ['PW016']],
    ['200 brackets that are never closed', `decide x\n    is ${'('.repeat(200)}1\n`, ['PW016']],
    ['200 nested bullets', nestedBullets(200), ['PW016']],
    ['20 nested bullets', nestedBullets(20), []],
    ['30 brackets', `decide x\n    is ${'('.repeat(30)}1${')'.repeat(30)}\n`, []],
    [
        'a mistake in 30 brackets under 20 bullets',
        nestedBullets(20, `${'('.repeat(30)}a a = ${')'.repeat(30)}`),
        ['PW001'],
    ],
    ['200 levels of `not`', `decide x\n    is ${'not '.repeat(200)}a\n`, ['PW016']],
    ['200 minus signs', `decide x\n    is ${'-'.repeat(1)}${' -'.repeat(199)}a\n`, ['PW016']],
    ['a name of 10,000 letters', `decide ${'x'.repeat(10_000)} : money\n    is £1\n`, ['PW015']],
    ['10,000 words', `decide x\n    is ${'word '.repeat(10_000)}\n`, ['PW015']],
    ['a chain of 5,000 sums', `decide x\n    is a${' + a'.repeat(5000)}\n`, ['PW016']],
    ['a chain of 500 sums', `decide x\n    is a${' + a'.repeat(500)}\n`, []],
    [
        'a list of 5,000 options',
        `each a has\n    b : one of ${Array.from({ length: 5000 }, (_, i) => `o${i}`).join(', ')}\n`,
        [],
    ],
    ['2,000 possessives', `decide x\n    is a${"'s a".repeat(2000)}\n`, ['PW016']],
    [
        '200 levels of indentation',
        Array.from({ length: 200 }, (_, i) => `${' '.repeat(4 * i)}when a`).join('\n'),
        ['PW003'],
    ],
    ['200 exceptions in one another', `decide x\n    is 1\n${nested(200, 'except when a')}`, ['PW016']],
    [
        'a quote that is never closed, 2,000 lines long',
        `define a\n    means "b\n${'        c\n'.repeat(2000)}`,
        ['PW004'],
    ],
    ['2,000 quotes that are never closed', `intent\n${'    problem "b\n'.repeat(2000)}`, ['PW004']],
    ['line ends of an old Macintosh', 'decide x\r    is 1\r', ['PW007']],
];

function nestedBullets(depth: number, last = 'a'): string {
    const levels = Array.from({ length: depth }, (_, i) => `${' '.repeat(4 * (i + 2))}- any of`);
    return `decide x\n    is yes when all of\n${levels.join('\n')}\n${' '.repeat(4 * (depth + 2))}- ${last}\n`;
}

function nested(depth: number, line: string): string {
    return `${Array.from({ length: depth }, (_, i) => `${' '.repeat(4 * (i + 1))}${line}`).join('\n')}\n`;
}

describe('extreme texts', () => {
    test.each(texts)('%s', (_, text, codes) => {
        const { findings } = loadText(text);
        expect([...new Set(findings.map(finding => finding.code))].slice(0, Math.max(codes.length, 1))).toEqual(codes);
    });

    test('5 MB', { timeout: 120_000 }, () => {
        const all = wholePolicies.map(({ text }) => text).join('\n');
        const times = Math.ceil((5 * 1024 * 1024) / all.length);
        const text = all.repeat(times);
        const declarations = loadText(all).model.files[0]?.declarations.length ?? 0;
        const { model } = loadText(text);
        expect(model.files[0]?.declarations.length).toBe(times * declarations);
    });

    test('a section of 20,000 lines', () => {
        const text = `each a has\n${'    b : money\n        ask "c"\n'.repeat(10_000)}`;
        expect(loadText(text).findings).toEqual([]);
    });
});
