import { describe, expect, it } from 'vitest';
import { check, expectFinding, expectNothing, family, testFile } from '../checking.ts';

const relief = (because: string, rest = '') => `policy Relief
    decides for each person

each person has
    convictions : list of conviction, each a conviction
    county : county

each county has
    age threshold : whole number, if any
    \`weeks and days\` : number

each conviction has
    crime : text

decide dismissed for each conviction : yes or no
    is yes when there is an age threshold because "${because}"
    is no otherwise
    where months is 3
${rest}`;

describe('names in the braces of a reason', () => {
    it.each([
        ['a fact reached through another thing', '{age threshold}'],
        ['somebody’s fact', "{county's age threshold} and {the county’s age threshold}"],
        ['a local name', '{months} months'],
        ['the member', '{name} and {crime}'],
        ['a name with a joining word', '{weeks and days} {`weeks and days`}'],
        ['no braces at all', 'because } and {'],
    ])('%s', (_what, because) => expectNothing(relief(because)));

    it('of nothing', () => {
        expectFinding(relief('{<|age treshold|>} years'), {
            code: 'PW009',
            fixes: ['‘age threshold’'],
            fixed: '"{age threshold} years"',
        });
    });

    it('of somebody who has no such fact', () => {
        expectFinding(relief("{county's <|age treshold|>}"), { code: 'PW009', fixed: "{county's age threshold}" });
    });

    it('a formula', () => {
        expectFinding(relief('{<|months + 1|>}'), { code: 'PW009', says: 'formula', fixes: [] });
    });

    it('nothing between them', () => {
        expectFinding(relief('{<||>}'), { code: 'PW009', fixes: [] });
    });

    it('{name} of the one for whom the policy decides', () => {
        const text = `policy P\n    decides for each person\n\neach person has\n    n : number\n\ndecide d : money\n    is £0 when n is 1 because "{<|name|>}"\n    is £1 otherwise\n`;
        expectFinding(text, { code: 'PW009' });
    });

    it('where the text has several lines', () => {
        const text = relief('first\n        and {<|age treshold|>}');
        expectFinding(text, { code: 'PW009', fixed: 'and {age threshold}' });
    });

    it('are occurrences of what they name', () => {
        const { symbols } = check(relief("{age threshold} {county's age threshold}"));
        const found = symbols.occurrences(testFile).filter(({ key }) => key === 'fact:county.age threshold');
        expect(found.map(({ range }) => range.start.line)).toEqual([8, 15, 15, 15]);
    });
});

describe('names in the braces of other texts', () => {
    const asked = (text: string) =>
        family('').replace(
            'disabled : yes or no',
            `disabled : yes or no\n        ask         "${text}"\n        hint        "About {name}, born {date of birth}."`,
        );

    it('a question speaks of the one who is asked about', () => expectNothing(asked('Is {name} disabled?')));

    it('and of nobody else', () => {
        expectFinding(asked('Is {<|nam|>} disabled?'), { code: 'PW009', fixes: ['‘name’'] });
        expectFinding(asked('With {<|capital|>}?'), { code: 'PW009' });
    });

    const journey = (tells: string, welsh = 'na') =>
        family(
            `decide award : money\n    is £1\n\njourney J\n    step A\n        decides     award\n        tells       "You get {award}."\n    ending Refused\n        tells       "${tells}"\n        in Welsh    "${welsh}"\n`,
        );

    it('what a journey tells', () => {
        expectNothing(journey("No, because {why}: {claimant's income}.", '{why} {award}'));
        expectFinding(journey('{<|awards|>}'), { code: 'PW009', fixed: '{award}' });
        expectFinding(journey('{award}', 'na {<|awrd|>}'), { code: 'PW009', fixed: 'na {award}' });
    });
});
