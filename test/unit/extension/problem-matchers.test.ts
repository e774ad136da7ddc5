import { describe, expect, test } from 'vitest';
import { cli, grant } from '../cli/cli-harness.ts';
import { readJson } from './manifest.ts';

// The output of the command line, read as VS Code reads that of a task.

interface Pattern {
    regexp: string;
    file?: number;
    line?: number;
    column?: number;
    severity?: number;
    message?: number;
    code?: number;
}

type Named = { name: string } & (Pattern | { patterns: Pattern[] });

const { problemPatterns, problemMatchers } = readJson<{
    contributes: {
        problemPatterns: Named[];
        problemMatchers: { name: string; pattern?: string; base?: string; background?: Record<string, unknown> }[];
    };
}>('package.json').contributes;

type Problem = Partial<Record<'file' | 'line' | 'column' | 'severity' | 'message' | 'code', string>>;

/** Several patterns are matched on lines that follow one another; what they say of the message is put together. */
function problems(name: string, output: string): Problem[] {
    const named = problemPatterns.find(each => each.name === name);
    const patterns = named && 'patterns' in named ? named.patterns : [named as Pattern];
    const lines = output.split('\n');
    return lines.flatMap((_, start) => {
        const found: Problem = {};
        for (const [index, { regexp, ...groups }] of patterns.entries()) {
            const match = new RegExp(regexp).exec(lines[start + index] ?? '');
            if (!match) return [];
            for (const [key, group] of Object.entries(groups)) {
                const text = match[group as number];
                const before = found[key as keyof Problem];
                if (text !== undefined)
                    found[key as keyof Problem] = before === undefined ? text : `${before}\n${text}`;
            }
        }
        return [found];
    });
}

const terminal = { terminal: 100, env: { NO_COLOR: '1' } };

describe('problem matchers read what the command line writes', () => {
    test('findings of every severity, with code and column', async () => {
        const text = `${grant}decide odd : money\n    is £1 when savings < £6,000\n    is £2 when savings > £6,000\n`;
        const { stdout } = await cli(
            ['check'],
            { 'a folder/a.policy': text.replace('entitled is yes', 'entitle is yes') },
            terminal,
        );
        const found = problems('policywright', stdout);
        expect(found.length).toBeGreaterThan(1);
        expect(found.every(({ file, severity, code }) => file === 'a folder/a.policy' && severity && code)).toBe(true);
        expect(found).toContainEqual({
            file: 'a folder/a.policy',
            line: '45',
            column: '9',
            severity: 'error',
            code: 'PW502',
            message: expect.stringMatching(/‘entitle’/),
        });
        // Each finding once: what else is involved is no problem of its own.
        const heads = stdout.split('\n').filter(line => /^\S.*\[PW\d{3}\]$/.test(line));
        expect(found).toHaveLength(heads.length);
    });

    test.each([
        ['C:\\policies\\a.policy:3:7: warning: What? [PW204]', 'C:\\policies\\a.policy', '3', 'warning', 'PW204'],
        ['..\\a b\\c.policy:30:1: information: So: it is. [PW503]', '..\\a b\\c.policy', '30', 'info', 'PW503'],
        ['/a:1/b.policy:3:7: hint: Style. [PW290]', '/a:1/b.policy', '3', 'hint', 'PW290'],
    ])('%s', (line, file, number, severity, code) => {
        expect(problems('policywright', line)).toMatchObject([{ file, line: number, severity, code }]);
    });

    test('expectations that do not hold, with what was expected and what it is', async () => {
        const failing = grant
            .replace('payment is £300', 'payment is £250')
            .replace('savings are low"\n    is', 'no"\n    is');
        const { stdout } = await cli(['test'], { 'a folder/a.policy': failing }, terminal);
        expect(problems('policywright-test', stdout)).toEqual([
            { file: 'a folder/a.policy', line: '44', message: 'payment\nexpected £250\nbut it is £300.00' },
            {
                file: 'a folder/a.policy',
                line: '45',
                message: 'entitled\nexpected yes, because “savings are low”\nbut it is yes, because “no”',
            },
        ]);
        expect(problems('policywright-test-problem', stdout)).toEqual([]);
    });

    test('personas that could not be tried, with the reason', async () => {
        const wrong = grant.replace('savings is £6,000\n', 'savings is £2,000,000\n');
        const { stdout } = await cli(['test'], { 'a.policy': wrong }, terminal);
        expect(problems('policywright-test', stdout)).toEqual([]);
        expect(problems('policywright-test-problem', stdout)).toEqual([
            { file: 'a.policy', line: '36', message: 'Ada\nsavings: It must be at most £1,000,000.' },
        ]);
    });

    test('nothing in what passes', async () => {
        const { stdout } = await cli(['test'], { 'a.policy': grant }, terminal);
        for (const { name } of problemPatterns) expect(problems(name, stdout)).toEqual([]);
    });

    test('each matcher has a pattern or a base, and those of the watching task know its beginning and end', () => {
        const names = problemPatterns.map(({ name }) => `$${name}`);
        for (const { pattern, base } of problemMatchers) expect(names).toContain(pattern ?? base);
        const watching = problemMatchers.find(({ background }) => background)?.background;
        expect('Changed: a.policy').toMatch(new RegExp(String(watching?.beginsPattern)));
        expect('1 passed, 0 failed  (1 persona tried)').toMatch(new RegExp(String(watching?.endsPattern)));
    });
});
