import { describe, expect, test } from 'vitest';
import { graphOf, journeyProblems } from '../../../language-server/src/journey/index.ts';
import type { Facts } from '../../../language-server/src/model/facts.ts';
import { planOf, policy, story, walk } from './support.ts';

/** The example of the language's description, with dates as in the drawing of the preview. */
const childBenefit = policy(`policy Child Benefit
    owner       HMRC
    decides for each family

conventions
    born on 29 February     birthday on 1 March

body HMRC

body General Register Office

each person has
    date of birth : date
        held by     General Register Office, as "birth registration"
    in approved education : yes or no
        ask         "Is {name} staying in approved education or training?"

each family has
    claimant : person
    children : list of person, each a child
        held by     General Register Office, as "birth registration"
    usual residence : one of UK, abroad
        held by     HMRC, as "PAYE"

define qualifying child
    about       a child
    when        age is under 16 or (age is under 20 and in approved education)

decide number of qualifying children : whole number
    is how many children where qualifying child

decide entitled : yes or no
    is yes when number of qualifying children is at least 1 and usual residence is UK
    is no otherwise

decide weekly award : money per week
    is £26.05 per week + £17.25 per week * (number of qualifying children - 1) when entitled
    is £0 otherwise

journey Claim Child Benefit
    step Tell us about your children
        for         claimant, online or by phone or on paper
        asks        each child's in approved education
    step Check births
        by          HMRC, within 1 working day
        uses        each child's date of birth, General Register Office
    step Decide
        by          HMRC, automatically, within 5 working days
        decides     entitled, weekly award
        goes to Refused when entitled is no
    step Paid
        pays        weekly award, every 4 weeks
    ending Refused
        tells       "You cannot get Child Benefit because {why}."
        challenge   mandatory reconsideration, within 1 month
`);

const amira = (born: string, education?: boolean): Facts => ({
    on: '2025-06-01',
    'usual residence': 'UK',
    children: ['Zayn', 'Noor'].map(name => ({
        name,
        'date of birth': born,
        ...(education === undefined ? {} : { 'in approved education': education }),
    })),
});

describe('the journey of the description', () => {
    test('children of 5 count whatever the answer, so nothing is asked', () => {
        expect(story(walk(childBenefit, amira('2019-09-01')))).toEqual([
            'General Register Office: children',
            'HMRC: usual residence',
            "General Register Office: Zayn's date of birth",
            "General Register Office: Noor's date of birth",
            '[Check births]',
            '[Decide]',
            'entitled is yes',
            'weekly award is £43.30 per week',
            '[Paid]',
            'pays £43.30 per week',
            'last step: Paid',
        ]);
    });

    test('of two who are 16 each is asked about', () => {
        expect(story(walk(childBenefit, amira('2008-09-01', true)))).toEqual(
            expect.arrayContaining(["?Zayn's in approved education: yes", "?Noor's in approved education: yes"]),
        );
        expect(story(walk(childBenefit, amira('2008-09-01'))).at(-1)).toBe("? Zayn's in approved education");
    });

    test('where one answer settles it nothing more is asked: nobody abroad is', () => {
        const abroad = walk(childBenefit, { ...amira('2008-09-01'), 'usual residence': 'abroad' });
        expect(story(abroad)).toEqual([
            'General Register Office: children',
            'HMRC: usual residence',
            '[Decide]',
            'entitled is no',
            'weekly award is £0.00 per week',
            'ending: Refused',
        ]);
        expect(abroad.next).toMatchObject({
            ending: {
                tells: ['You cannot get Child Benefit because entitled is no.'],
                challenge: { name: 'mandatory reconsideration' },
            },
        });
    });

    test('as a graph', () => {
        const { steps, edges, endings, derived } = graphOf(planOf(childBenefit));
        expect(derived).toBe(false);
        expect(steps.map(({ id, name }) => `${id} ${name}`)).toEqual([
            'step-1 Tell us about your children',
            'step-2 Check births',
            'step-3 Decide',
            'step-4 Paid',
        ]);
        expect(edges.map(({ from, to, when, kind }) => `${from} ${kind} ${to}${when ? ` when ${when}` : ''}`)).toEqual([
            'step-1 follows step-2',
            'step-2 follows step-3',
            'step-3 goes to ending-1 when entitled is no',
            'step-3 follows step-4',
        ]);
        expect(endings.map(({ name }) => name)).toEqual(['Refused']);
        expect(steps[0]?.actor).toEqual({
            kind: 'person',
            who: 'claimant',
            channels: ['online', 'by phone', 'on paper'],
        });
        expect(steps[2]?.within).toEqual({ value: '5', unit: 'working day' });
    });
});

/** A policy of one fact and one decision, with the steps of a journey. */
const withSteps = (lines: string) =>
    policy(`policy Pass
    owner       Council
    decides for each person

body Council

each person has
    resident : yes or no
        ask         "Do you live here?"
    student : yes or no
        ask         "Do you study?"

judgement deserving : yes or no
    made by     Council, within 10 working days

decide entitled : yes or no
    is yes when resident
    is no otherwise

decide price : money
    is £0 when student or deserving
    is £5 otherwise

journey Get a pass
${lines}`);

const on = '2025-06-02';

describe('with steps', () => {
    test.each<[what: string, steps: string, facts: Facts, expected: string[]]>([
        [
            'an ending that nothing goes to is where the last step leads',
            `    step Ask
        asks        resident
        decides     entitled
    ending Done
        tells       "Done: {entitled}."`,
            { on, resident: true },
            ['[Ask]', '?resident: yes', 'entitled is yes', 'ending: Done'],
        ],
        [
            'a decision that no step asks for is asked where it is made',
            `    step Decide
        by          Council, within 3 working days
        decides     entitled
    ending Done
        tells       "Done."`,
            { on },
            ['[Decide]', '? resident'],
        ],
        [
            'a question that cannot matter on the way that is taken is not asked',
            `    step Where
        asks        resident
        goes to No when resident is no
    step What
        asks        student
        decides     price
    ending Yes
        tells       "Pay {price}."
    ending No
        tells       "No."`,
            { on, resident: false, student: true },
            ['[Where]', '?resident: no', 'ending: No'],
        ],
        [
            'a judgement is made in its step, and only if it can matter',
            `    step What
        asks        student
    step Judge
        by          Council, within 10 working days
        decides     deserving
    step Decide
        by          Council, within 1 working day
        decides     price
    ending Yes
        tells       "Pay {price}."`,
            { on, student: true },
            ['[What]', '?student: yes', '[Decide]', 'price is £0.00', 'ending: Yes'],
        ],
        [
            'a judgement that is awaited stops the way',
            `    step What
        asks        student
    step Judge
        by          Council, within 10 working days
        decides     deserving
    step Decide
        decides     price
    ending Yes
        tells       "Pay {price}."`,
            { on, student: false },
            ['[What]', '?student: no', '[Judge]', 'undecided: Cannot be decided yet'],
        ],
        [
            'a branch that makes no difference is not asked about',
            `    step Where
        asks        resident
        goes to Other when student
    step One
        decides     entitled
        goes to Done
    step Other
        decides     entitled
        goes to Done
    ending Done
        tells       "Done."`,
            { on, resident: true },
            ['[Where]', '?resident: yes', '[One]', 'entitled is yes', 'ending: Done'],
        ],
        [
            'a circle in which nothing changes is found and left',
            `    step Where
        asks        resident
        goes to Done when resident is no
        goes to Where when resident is yes
    ending Done
        tells       "Done."`,
            { on, resident: true },
            ['[Where]', '?resident: yes', 'endless: Where'],
        ],
        [
            'endings are chosen by value when the steps run out',
            `    step Where
        asks        resident
        decides     entitled
    ending No
        when        entitled is no
        tells       "No."
    ending Yes
        when        entitled is yes
        tells       "Yes."`,
            { on, resident: true },
            ['[Where]', '?resident: yes', 'entitled is yes', 'ending: Yes'],
        ],
    ])('%s', (_, steps, facts, expected) => {
        expect(story(walk(withSteps(steps), facts))).toEqual(expected);
    });
});

describe('what is wrong with a journey', () => {
    test.each<[what: string, steps: string, expected: string[]]>([
        ['nothing', '    step Where\n        asks        resident\n        decides     entitled\n', []],
        [
            'a step to which nothing leads',
            `    step Where
        asks        resident
        goes to Done
    step Never
        decides     entitled
        goes to Done
    ending Done
        tells       "Done."`,
            ['unreachable step: Never'],
        ],
        [
            'an ending to which nothing leads',
            `    step Where
        asks        resident
        decides     entitled
        goes to Done when entitled is yes
        goes to Gone when entitled is no
    ending Done
        tells       "Done."
    ending Gone
        tells       "Gone."
    ending Never
        tells       "Never."`,
            ['unreachable ending: Never'],
        ],
        [
            'nothing after the last step',
            `    step Where
        asks        resident
        decides     entitled
        goes to Gone when entitled is no
    step Wait
        waits       5 days
    ending Gone
        tells       "Gone."`,
            ['dead end: Wait'],
        ],
        [
            'a circle that no condition ends',
            `    step One
        asks        resident
        decides     entitled
    step Two
        waits       5 days
        goes to One
    ending Gone
        tells       "Gone."`,
            ['unreachable ending: Gone', 'endless: One'],
        ],
        [
            'a circle with a way out is declared',
            `    step One
        asks        resident
        decides     entitled
        goes to Gone when entitled is yes
    step Two
        waits       5 days
        goes to One when entitled is no
    ending Gone
        tells       "Gone."`,
            ['dead end: Two'],
        ],
    ])('%s', (_, steps, expected) => {
        expect(journeyProblems(withSteps(steps)).map(({ kind, what }) => `${kind}: ${what}`)).toEqual(expected);
    });

    test('a fact that nobody can know, and one that is asked without words', () => {
        const found = journeyProblems(
            policy(`policy Pass
    decides for each person

each person has
    one : yes or no
    two : yes or no

decide entitled : yes or no
    is yes when one or two
    is no otherwise

journey Pass
    step Ask
        asks        two
        decides     entitled
`),
        );
        expect(found.map(({ kind, what, range }) => `${kind}: ${what}, line ${(range?.start.line ?? 0) + 1}`)).toEqual([
            'unanswerable: one, line 5',
            'no wording: two, line 6',
        ]);
    });
});
