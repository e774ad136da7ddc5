import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../language-server/src/model/policy-model.ts';
import { checkPolicy, createChecker } from '../../../language-server/src/types/index.ts';
import { PolicyDocument } from '../../../language-server/src/workspace/policy-document.ts';
import { family, testFile, told } from './checking.ts';

const start = family(`rate allowance : money
    from 6 April 2024: £10

define young
    about a child
    when age is under 16

decide number : whole number
    is how many children where young

decide award : money
    is £0 when capital is more than £16,000
    is allowance * number otherwise
`);

/** Checks a text that is edited in steps; each answer must be that of a fresh check. */
function editing(first: string) {
    const document = new PolicyDocument(testFile, first);
    const checker = createChecker();
    const model = () => ({ format: 'policywright-model/1' as const, files: [document.fileModel()] });
    const now = () => checker.check(model());
    now();
    return {
        edit: (text: string): string[] => {
            document.update(text);
            const checked = now();
            const fresh = new PolicyDocument(testFile, text);
            const alone = checkPolicy({ format: 'policywright-model/1', files: [fresh.fileModel()] });
            expect(told(checked.findings)).toEqual(told(alone.findings));
            expect(JSON.stringify(checked.model)).toBe(JSON.stringify(alone.model));
            expect(sorted(checked.symbols.occurrences(testFile))).toEqual(sorted(alone.symbols.occurrences(testFile)));
            return told(checked.findings);
        },
    };
}

function sorted(occurrences: { range: { start: { line: number; character: number } }; key: string }[]): string[] {
    return occurrences.map(({ range, key }) => `${range.start.line}:${range.start.character} ${key}`).sort();
}

describe('checking again after an edit', () => {
    it.each<[string, ...[RegExp | string, string][]]>([
        ['a body', ['£16,000', '£16,001'], ['is more than', 'is before']],
        ['a name that others use', ['rate allowance', 'rate allowances'], ['rate allowances', 'rate allowance']],
        ['a type that others use', ['decide number : whole number', 'decide number : percent']],
        [
            'a fact goes and comes back',
            ['    capital : money\n', ''],
            ['    rent :', '    capital : money\n    rent :'],
        ],
        ['a word for a member', ['each a child', 'each a kid'], ['each a kid', 'each a child']],
        ['a convention', ['    born on 29 February     birthday on 1 March\n', '']],
        ['a cycle', ['is how many children where young', 'is award / £1, rounded down to a whole number']],
        [
            'a second one of the same name',
            ['decide award', 'rate award : money\n    from 6 April 2024: £1\n\ndecide award'],
        ],
        ['lines above move', ['policy Help', '-- a comment\n\npolicy Help']],
        ['an option', ['one of UK, abroad', 'one of UK, abroad, moon']],
        [
            'the root',
            ['decides for each family', 'decides for each person'],
            ['decides for each person', 'decides for each family'],
        ],
        ['the currency', ['currency                £', 'currency                €']],
        [
            'a short form',
            [
                'is allowance * number',
                'is allowance * how many days in (the first day of the claim period through started)',
            ],
        ],
        [
            'a short form that becomes a name',
            ['capital is more than £16,000', 'the first day of the claim period is after started'],
            ['    started : date\n', '    started : date\n    first day of the claim period : date\n'],
            ['    first day of the claim period : date\n', ''],
        ],
        [
            'a possessive that becomes a name',
            ['capital is more than £16,000', "claimant's income is more than £5 per month"],
            [
                'rate allowance',
                "rate claimant's income : money per month\n    from 6 April 2024: £10\n\nrate allowance",
            ],
            [/claimant : person/.source, 'applicant : person'],
            ['applicant : person', 'claimant : person'],
        ],
    ])('%s', (_what, ...edits) => {
        const { edit } = editing(start);
        let text = start;
        for (const [from, to] of edits) {
            expect(text).toContain(from);
            text = text.replace(from, to);
            edit(text);
        }
        expect(edit(start)).toEqual([]);
    });

    it('looks again only at what an edit concerns', () => {
        const document = new PolicyDocument(testFile, start);
        const checker = createChecker();
        const check = () => checker.check({ format: 'policywright-model/1', files: [document.fileModel()] });
        check();
        const touched = new Set<string>();
        const watch = (declaration: Declaration): void => {
            const { versions } = declaration as { versions?: unknown };
            Object.defineProperty(declaration, 'versions', {
                configurable: true,
                enumerable: true,
                get: () => {
                    touched.add(declaration.id);
                    return versions;
                },
            });
        };
        document.update(start.replace('£16,000', '£16,001'));
        document.fileModel().declarations.forEach(watch);
        check();
        expect([...touched]).not.toContain('definition:young');
        expect([...touched]).toContain('decision:award');
    });
});

describe('whatever the parser makes of a broken text', () => {
    const lines = start.split('\n');
    it.each(lines.map((line, index) => [index + 1, line] as const).filter(([, line]) => line.trim() !== ''))(
        'without line %i, or with it cut short: %s',
        (number, line) => {
            const cut = (replacement: string[]) =>
                [...lines.slice(0, number - 1), ...replacement, ...lines.slice(number)].join('\n');
            for (const text of [
                cut([]),
                cut([line.slice(0, line.length / 2)]),
                cut([`${line} and`]),
                cut([`${line}'s`]),
            ]) {
                const model = {
                    format: 'policywright-model/1' as const,
                    files: [new PolicyDocument(testFile, text).fileModel()],
                };
                expect(() => checkPolicy(model)).not.toThrow();
            }
        },
    );

    it('a model with holes', () => {
        const model = {
            format: 'policywright-model/1' as const,
            files: [new PolicyDocument(testFile, start).fileModel()],
        };
        const text = JSON.stringify(model);
        const keys = [...new Set([...text.matchAll(/"([a-zA-Z0-9]+)":/g)].map(match => match[1] ?? ''))];
        for (const key of keys.filter(
            each => !['range', 'file', 'start', 'end', 'kind', 'id', 'uri', 'name'].includes(each),
        )) {
            const holed = JSON.parse(text, (at, value) => (at === key ? undefined : value));
            expect(() => checkPolicy(holed), key).not.toThrow();
        }
    });
});
