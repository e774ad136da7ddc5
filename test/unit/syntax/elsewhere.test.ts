import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../language-server/src/model/finding.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { dedent, marked, textAt } from '../../support/policy-text.ts';

/**
 * What people bring from statutes, spreadsheets and programming languages: the place between `<|` and `|>`, what is said,
 * and what the one quick fix writes there. Its result has nothing left to say.
 */
const brought: [title: string, policy: string, said: string, fix?: string][] = [
    [
        'a joining word misspelt behind an amount',
        `
            decide x : money
                is £0 <|wehn|> a
                is £1 otherwise
        `,
        'PW002 ‘wehn’ is not a word of the language. Did you mean ‘when’?',
        'when',
    ],
    [
        'if behind an amount',
        `
            decide x : money
                is £0 <|if|> a
        `,
        'PW002 ‘if’ is not a word of the language. Did you mean ‘when’?',
        'when',
    ],
    [
        'else behind a number',
        `
            decide x : number
                is 0 <|else|>
        `,
        'PW002 ‘else’ is not a word of the language. Did you mean ‘otherwise’?',
        'otherwise',
    ],
    [
        'unless behind an amount',
        `
            decide x : money
                is £0 <|unless|> a
        `,
        'PW002 ‘unless’ is not a word of the language. Did you mean ‘when not (…)’?',
    ],
    [
        'a misspelt and behind a number',
        `
            decide x
                is yes when a = 1 <|adn|> b
        `,
        'PW002 ‘adn’ is not a word of the language. Did you mean ‘and’?',
        'and',
    ],
    [
        'a misspelt or behind a bracket',
        `
            decide x
                is yes when (a) <|ro|> b
        `,
        'PW002 ‘ro’ is not a word of the language. Did you mean ‘or’?',
        'or',
    ],
    [
        'a misspelt because',
        `
            decide x
                is no otherwise <|becuase|> "b"
        `,
        'PW002 ‘becuase’ is not a word of the language. Did you mean ‘because’?',
        'because',
    ],
    [
        'a week for per week',
        `
            decide x
                is £5 <|a week|> when a
        `,
        'PW018 The language says ‘per week’ for ‘a week’.',
        'per week',
    ],
    [
        'per with several',
        `
            decide x
                is £5 <|per weeks|>
        `,
        'PW018 The language says ‘per week’ for ‘per weeks’.',
        'per week',
    ],
    [
        'or more',
        `
            decide x
                is yes when a <|is 2 or more|>
        `,
        'PW018 The language says ‘is at least 2’ for ‘is 2 or more’.',
        'is at least 2',
    ],
    [
        'or less, of an amount with its period',
        `
            decide x
                is yes when a <|is £5 per week or less|> and b
        `,
        'PW018 The language says ‘is at most £5 per week’ for ‘is £5 per week or less’.',
        'is at most £5 per week',
    ],
    [
        'are 2 or more, in a bullet',
        `
            decide x
                is yes when all of
                    - a <|are 2 or more|>
                    - b
        `,
        'PW018 The language says ‘are at least 2’ for ‘are 2 or more’.',
        'are at least 2',
    ],
    [
        'or older',
        `
            decide x
                is yes when age <|is 18 or older|> or b
        `,
        'PW018 The language says ‘is at least 18’ for ‘is 18 or older’.',
        'is at least 18',
    ],
    [
        'or later, of a date',
        `
            decide x
                is yes when a <|is 1 June 2025 or later|>
        `,
        'PW018 The language says ‘is on or after 1 June 2025’ for ‘is 1 June 2025 or later’.',
        'is on or after 1 June 2025',
    ],
    [
        'or over without is',
        `
            decide x
                is yes when age <|18 or over|>
        `,
        'PW018 The language says ‘is at least 18’ for ‘18 or over’.',
        'is at least 18',
    ],
    [
        'or over of nothing',
        `
            decide x
                is yes when <|18 or over|>
        `,
        'PW018 What is ‘18 or over’? Name it and compare: write ‘… is at least 18’.',
    ],
    [
        'or older in a cell',
        `
            decide x : yes or no, by table
                | age          | x   |
                | 18 <|or older|> | yes |
                | under 18     | no  |
        `,
        'PW018 The language says ‘or over’ for ‘or older’.',
        'or over',
    ],
    [
        'under without is, before an amount',
        `
            decide x
                is yes when income <|under|> £100
        `,
        'PW018 The language says ‘is under’ for ‘under’.',
        'is under',
    ],
    [
        'after without is, before a date',
        `
            decide x
                is yes when started <|after|> 1 June 2025
        `,
        'PW018 The language says ‘is after’ for ‘after’.',
        'is after',
    ],
    [
        'a fact given with a colon',
        `
            persona P
                given
                    weekly pay<|: |>£5
                    b is 1
        `,
        'PW018 A value stands behind ‘is’: write ‘weekly pay is £5’.',
        ' is ',
    ],
    [
        'a fact given with a sign',
        `
            persona P
                given
                    weekly pay<| = |>£5
                    b is 1
        `,
        'PW018 A value stands behind ‘is’: write ‘weekly pay is £5’.',
        ' is ',
    ],
    [
        'a fact of a member given with a sign',
        `
            persona P
                given
                    children
                        Ann: age now<| = |>4, student is no
        `,
        'PW018 A value stands behind ‘is’: write ‘age now is 4’.',
        ' is ',
    ],
    [
        'a colon behind what has lines below it',
        `
            persona P
                given
                    children<|:|>
                        Ann: age now is 4
        `,
        'PW018 ‘:’ is not needed behind ‘children’: what belongs to it stands on the lines below.',
        '',
    ],
    [
        'an expectation with a colon',
        `
            persona P
                expect
                    award<|: |>£5
        `,
        'PW018 A value stands behind ‘is’: write ‘award is £5’.',
        ' is ',
    ],
    [
        'a period of a type with several',
        `
            each family has
                paid : money <|per weeks|>
                other : money
        `,
        'PW018 The language says ‘per week’ for ‘per weeks’.',
        'per week',
    ],
    [
        'a rhythm for a period of a type',
        `
            each family has
                paid : money <|weekly|>, if any
        `,
        'PW018 The language says ‘per week’ for ‘weekly’.',
        'per week',
    ],
    [
        'minimum',
        `
            decide x
                is <|minimum|>(a, b)
        `,
        'PW018 The language says ‘lowest of’ for ‘minimum’.',
        'lowest of ',
    ],
    [
        'max',
        `
            decide x
                is c + <|MAX|>(a, b)
        `,
        'PW018 The language says ‘highest of’ for ‘MAX’.',
        'highest of ',
    ],
    [
        'sum of, for each',
        `
            decide x
                is <|sum of|> a for each child
        `,
        'PW018 The language says ‘total of’ for ‘sum of’.',
        'total of',
    ],
    [
        'round',
        `
            decide x
                is <|round|>(a / 3, 2)
        `,
        'PW017 Rounding stands behind the value, not around it as in ‘round(…)’. Write for example ‘…, rounded down to the penny’ or ‘…, rounded half up to a whole number’.',
    ],
    [
        'a comment with a hash at the left edge',
        `
            decide x
                is 1 when a
            <|# why|>
                is 2 otherwise
        `,
        'PW006 A comment begins with ‘--’ and ends with its line; ‘#’ means nothing here.',
        '-- why',
    ],
    [
        'a comment with a hash at the end',
        `
            decide x : money <|# why|>
                is £1
        `,
        'PW006 A comment begins with ‘--’ and ends with its line; ‘#’ means nothing here.',
        '-- why',
    ],
    [
        'a comment with slashes behind a title',
        `
            step Tell us <|// why|>
        `.replace('step', 'policy'),
        'PW006 A comment begins with ‘--’ and ends with its line; ‘//’ means nothing here.',
        '-- why',
    ],
    [
        'a comment between signs',
        `
            decide x
                is a <|/* why */|>
                source "b"
        `,
        'PW006 A comment begins with ‘--’ and ends with its line; ‘/* */’ means nothing here.',
        '-- why',
    ],
    [
        'a comment over lines, of which one stands at the left edge',
        `
            decide x
                <|/* why
            decide y

                 * and how */|>
                is a
        `,
        'PW006 A comment begins with ‘--’ and ends with its line; ‘/* */’ means nothing here.',
        '-- why\n    -- decide y\n    --\n    -- and how',
    ],
    [
        'a comment before something',
        `
            decide x
                is a + <|/* why */|> b
        `,
        'PW006 A comment begins with ‘--’ and ends with its line; ‘/* */’ means nothing here.',
    ],
    [
        'an empty cell of a rate',
        `
            rate r : money
                by kind
                | from         | a  | b  |
                | 1 April 2025 |<|    |>| £2 |
        `,
        'PW001 This cell is empty. Write its value; where there is none, write ‘does not apply’.',
    ],
    [
        'a cell without even a blank',
        `
            rate r : money
                by kind
                | from         | a  | b |
                | 1 April 2025 | £1 |<|||>
        `,
        'PW001 This cell is empty. Write its value; where there is none, write ‘does not apply’.',
    ],
    [
        'an empty cell of a decision',
        `
            decide x : yes or no, by table
                | a | b | x   |
                | 1 |<|   |>| yes |
        `,
        'PW001 This cell is empty. Write its value; where any value will do, write ‘-’.',
    ],
];

describe('what people bring from elsewhere', () => {
    test.each(brought)('%s', (_, policy, said, fix) => {
        const { text, marks } = marked(dedent(policy));
        const { findings } = loadText(text);
        expect(findings.map(({ code, message }) => `${code} ${message}`)).toEqual([said]);
        const [finding] = findings as [Finding];
        expect(textAt(text, finding.range)).toBe(marks[0]?.text);
        expect(finding.fixes.flatMap(({ edits }) => edits.map(edit => edit.newText))).toEqual(
            fix === undefined ? [] : [fix],
        );
        if (fix === undefined) return;
        const offset = marks[0]?.offset ?? 0;
        const mended = text.slice(0, offset) + fix + text.slice(offset + (marks[0]?.text.length ?? 0));
        expect(loadText(mended).findings.map(({ message }) => message)).toEqual([]);
    });

    test.each([
        ['names with such words', 'decide x\n    is if and only else when more or less\n'],
        ['options that look like it', 'decide x\n    is yes when band is younger or older\n'],
        ['a name before a bracket', 'decide x\n    is minimum income + (a)\n'],
        ['a hash inside prose', 'define a\n    means "form #3 // see /* there */"\n'],
        ['a link', 'define a\n    source "a" <https://example.org/#b>\n'],
        ['a type that is named', 'each family has\n    member : person\n    a weekly report : text\n'],
        ['a name below an amount', 'persona P\n    expect\n        a is £5\n        weekly wage is £3\n'],
        ['a comparison of persons', 'persona P\n    expect\n        a = 1\n'],
    ])('says nothing about %s', (_, text) => {
        expect(loadText(text).findings.map(({ message }) => message)).toEqual([]);
    });
});

describe('a type that goes wrong', () => {
    test.each([
        'money per banana\n        ask "How much?"',
        'money (gross)\n        ask "How much?"',
        'money, at leas £5',
        'money per weeks',
        '',
    ])('leaves the facts below it: %s', type => {
        const text = `each family has\n    paid : ${type}\n    other : money\n        held by HMRC\n    third : number\n`;
        const { model, findings } = loadText(text);
        const [entity] = model.files[0]?.declarations ?? [];
        const facts = entity?.kind === 'entity' ? entity.facts.map(({ name }) => name.text) : [];
        expect(facts).toEqual(['paid', 'other', 'third']);
        expect(findings).toHaveLength(1);
    });
});
