import { describe, expect, test } from 'vitest';
import { compareDefinitions } from '../../../../language-server/src/analyse/definitions/compare-definitions.ts';
import { MemoryFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';

const office = (definition: string): string => `policy Office
    decides for each practice

each practice has
    clinicians : whole number
    billing numbers : whole number
    rural : yes or no

${definition}
`;
const define = (name: string, when: string, means = 'a practice'): string =>
    `define ${name}\n    means       "${means}"\n    when        ${when}`;

function compare(...definitions: string[]) {
    const uris = definitions.map((_, index) => `file:///${index + 1}.policy`);
    const texts = definitions.map((definition, index) => [uris[index] ?? '', office(definition)] as const);
    const project = new PolicyProject(new MemoryFiles(texts));
    return compareDefinitions(uris.map(uri => project.policy(uri).checked));
}

function differences(one: string, other: string): unknown[] {
    return compare(one, other).sameTerm.flatMap(each => each.differences.flatMap(of => of.differences));
}

describe('one term in two files', () => {
    test.each<[what: string, one: string, other: string, expected: unknown[]]>([
        [
            'another bound',
            'clinicians is at least 2',
            'clinicians is at least 3',
            [{ in: 'condition', here: 'clinicians is at least 2', there: 'clinicians is at least 3' }],
        ],
        [
            'a test more and another bound',
            'clinicians is at least 2',
            'clinicians is more than 2 and billing numbers = 1',
            [
                { in: 'condition', here: 'clinicians is at least 2', there: 'clinicians is more than 2' },
                { in: 'condition', there: 'billing numbers = 1' },
            ],
        ],
        ['a test turned round', 'rural', 'not rural', [{ in: 'condition', here: 'rural', there: 'not (rural)' }]],
        [
            '“and” for “or”',
            'rural and clinicians = 2',
            'rural or clinicians = 2',
            [{ in: 'joining', here: 'rural and clinicians = 2', there: 'rural or clinicians = 2' }],
        ],
        ['nothing: another spelling', 'rural is yes and clinicians >= 2', 'clinicians is more than 1 and rural', []],
        ['nothing: De Morgan', 'not (rural and clinicians = 2)', 'rural is no or clinicians ≠ 2', []],
        [
            'nothing: a chain',
            'clinicians is at least 2 and at most 10',
            'clinicians is under 11 and 2 <= clinicians',
            [],
        ],
        ['nothing: said twice', 'rural or rural', 'rural', []],
    ])('%s', (_, one, other, expected) => {
        expect(differences(define('group practice', one), define('Group Practices', other))).toEqual(expected);
    });

    test('other words, without what both have at either end', () => {
        const words = differences(
            define('group practice', 'rural', 'a practice with £30,000 in a year'),
            define('group practice', 'rural', 'a practice with £90,000 or more in a year'),
        );
        expect(words).toEqual([{ in: 'words', here: '£30,000', there: '£90,000 or more' }]);
    });

    test('other dates', () => {
        const dated = (from: string): string =>
            `define group practice\n    means       "a practice"\n    from ${from}\n        when rural`;
        expect(differences(dated('1 January 2024'), dated('1 January 2025'))).toEqual([
            { in: 'dates', here: '2024-01-01', there: '2025-01-01' },
        ]);
    });
});

test('different terms that mean the same', () => {
    const { sameMeaning } = compare(
        define('group practice', 'clinicians > 1'),
        define('team', 'clinicians is at least 2'),
    );
    expect(sameMeaning.map(({ terms }) => terms)).toEqual([['group practice', 'team']]);
});

test('all definitions, by term; each file once', () => {
    const { definitions } = compare(
        define('team', 'rural'),
        define('group practice', 'rural'),
        define('team', 'rural'),
    );
    expect(definitions.map(({ term, file }) => `${term} in ${file}`)).toEqual([
        'group practice in file:///2.policy',
        'team in file:///1.policy',
        'team in file:///3.policy',
    ]);
});
