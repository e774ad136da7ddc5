import { describe, expect, test } from 'vitest';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { plain, withoutRanges } from '../../support/plain.ts';
import { wholePolicies } from '../../support/policies.ts';
import { dedent } from '../../support/policy-text.ts';

/** Ways of writing the same policy that mean the same. */
const ways: [title: string, rewrite: (text: string) => string][] = [
    ['Windows line ends', text => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', text => `\uFEFF${text}`],
    ['no line break at the end', text => text.trimEnd()],
    ['blank lines at the start', text => `\n  \n\n${text}`],
    ['a comment at the start', text => `-- first of all\n\n-- and then\n${text}`],
    ['an indented comment at the start', text => `    -- first of all\n${text}`],
    ['blanks at the ends of lines', text => text.replaceAll('\n', '  \t\n')],
    ['tabs', text => text.replace(/^(?: {4})+/gm, blanks => '\t'.repeat(blanks.length / 4))],
    ['two blanks a level', text => text.replace(/^(?: {4})+/gm, blanks => ' '.repeat(blanks.length / 2))],
    ['a comment line after each line outside prose', text => afterEachLine(text, '        -- said in passing')],
    ['a blank line after each line outside prose', text => afterEachLine(text, '')],
    ['typographic apostrophes', text => text.replace(/(?<=\w)'(?=s\b)/g, '’')],
];

/** Between two lines, but not inside prose that runs over lines. */
function afterEachLine(text: string, line: string): string {
    let open = false;
    return text
        .split('\n')
        .flatMap(there => {
            if ((there.split('--')[0]?.split('"').length ?? 1) % 2 === 0) open = !open;
            return open ? [there] : [there, line];
        })
        .join('\n');
}

describe.each(ways)('%s', (title, rewrite) => {
    test.each(wholePolicies)('$name', ({ text }) => {
        const before = loadText(text);
        const after = loadText(rewrite(text));
        expect(after.findings.map(finding => finding.message)).toEqual(before.findings.map(finding => finding.message));
        const fold = (model: unknown): unknown => JSON.parse(JSON.stringify(withoutRanges(model)).replaceAll('’', "'"));
        expect(fold(after.model)).toEqual(fold(before.model));
    });
});

describe('lines that run on', () => {
    const joined: [title: string, policy: string, condition: string][] = [
        ['begin with an operator', 'is 1 when a\n        + b = c', '((a + b) = c)'],
        ['begin with a joining word', 'is 1 when a\n        and b\n        or c', '((a and b) or c)'],
        ['begin with a comparison', 'is 1 when a\n        is at least 3', '(a >= 3)'],
        ['follow an operator', 'is 1 when a +\n        b = c', '((a + b) = c)'],
        ['follow a joining word', 'is 1 when a and\n        b', '(a and b)'],
        [
            'stand in brackets',
            'is 1 when (a\n        and b) or\n            (c and\n        d)',
            '((a and b) or (c and d))',
        ],
        ['have comments between', 'is 1 when a and  -- first\n        -- more\n\n        b -- second', '(a and b)'],
        ['begin with `when`', 'is 1\n        when a\n            and b', '(a and b)'],
        ['begin with a minus', 'is 1 when a\n        - b = c', '?'],
    ];
    test.each(joined.slice(0, -1))('%s', (_, lines, condition) => {
        const { model, findings } = loadText(`decide x\n    ${lines}\n`);
        expect(findings).toEqual([]);
        expect(plain(model.files[0]?.declarations)).toMatchObject([
            { versions: [{ body: { cases: [{ condition }] } }] },
        ]);
    });

    test('never begin with a minus: that is a bullet', () => {
        const { findings } = loadText('decide x\n    is a\n        - b\n');
        expect(findings.map(finding => finding.code)).toEqual(['PW005']);
    });
});

describe('prose', () => {
    const read = (text: string): unknown => plain(loadText(dedent(text)).model.files[0]?.declarations);

    test('runs over lines that are indented deeper, and over blank ones', () => {
        expect(
            read(`
                define a
                    means       "one two
                                three

                        four"
                    source      "five
                        six" <https://example.org/a> -- note
                    when        b
            `),
        ).toMatchObject([
            { means: 'one two three four', sources: ['five six <https://example.org/a>'], versions: [{ body: 'b' }] },
        ]);
    });

    test('that is never closed ends on its line, and takes nothing with it', () => {
        const text = dedent(`
            define a
                means "one two
                when b

            define c
                means "three"
        `);
        const { model, findings } = loadText(text);
        expect(findings.map(finding => finding.code)).toEqual(['PW004']);
        expect(plain(model.files[0]?.declarations)).toMatchObject([
            { name: 'a', means: 'one two', versions: [{ body: 'b' }] },
            { name: 'c', means: 'three' },
        ]);
    });

    test('keeps dashes, bars, colons and quotes inside', () => {
        expect(
            read(`
                rate a : text
                    by b
                    | from         | one -- -- no comment before the bar
                    | 1 April 2025 | "x -- y | z: “q”" |   -- a comment | with a bar
            `),
        ).toMatchObject([{ kind: 'rate' }]);
        expect(read('outcome')).toEqual([]);
        expect(read('intent\n    outcome a -- b: "c"\n    outcome d: "e -- f" -- g\n')).toMatchObject([
            { outcomes: [{ name: 'a' }, { name: 'd', text: 'e -- f' }] },
        ]);
        expect(read('each a has\n    b : one of\n        c "d -- e"   -- f\n')).toMatchObject([
            { facts: [{ type: 'one of (c="d -- e")' }] },
        ]);
    });
});
