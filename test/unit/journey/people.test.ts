import { describe, expect, test } from 'vitest';
import { journeyOf, plansOf, worstCase } from '../../../language-server/src/journey/index.ts';
import { peopleOf } from '../../../language-server/src/personas/index.ts';
import { planOf, policy } from './support.ts';

const two = (personas: string) => `policy Help
    owner       Council
    decides for each household

body Council

each household has
    rooms : whole number
        ask         "How many rooms?"
    savings : money
        ask         "How much have you saved?"

decide large : yes or no
    is yes when rooms is at least 10
    is no otherwise

decide help : money
    is £200 when rooms is at most 3
    is £0 otherwise

decide fee : money
    is £20 when savings is at least £100
    is £0 otherwise

decide fee for both : money
    is fee * 2

decide anything else : yes or no
    is yes

journey Get help
    step Ask
        for         the household, online or by phone
        asks        rooms
    step Decide
        by          Council
        decides     help
    ending Helped
        tells       "You get {help}."

journey Pay the fee
    step Say what you have
        for         the household, online or by phone
        asks        savings
    step Work it out
        by          Council
        decides     fee
    ending Charged
        tells       "You pay {fee}."

persona Ann
    on          1 June 2025
    given
${personas}
`;

/** The journey that Ann goes through, and where it ends. */
function gone(persona: string): string {
    const compiled = policy(two(persona));
    const [person] = peopleOf(compiled);
    if (person === undefined) return 'nobody';
    const { plan, walk } = journeyOf(person, plansOf(compiled.program), compiled);
    return `${plan.name}: ${'ending' in walk.next ? walk.next.ending.name : `? ${walk.next.question.fact}`}`;
}

const knowsAll = '        rooms is 2\n        savings is £50\n    expect\n';

describe('of several journeys somebody goes through', () => {
    test.each([
        ['the one with the place that is expected', `${knowsAll}        reaches Charged`, 'Pay the fee: Charged'],
        ['the one that makes the decision that is expected', `${knowsAll}        fee is £0`, 'Pay the fee: Charged'],
        [
            'the one whose decision is behind what is expected',
            `${knowsAll}        fee for both is £0`,
            'Pay the fee: Charged',
        ],
        [
            'the one that makes most of what is expected',
            `${knowsAll}        help is £200\n        fee is £0\n        fee for both is £0`,
            'Pay the fee: Charged',
        ],
        [
            'the one that is about the expected decision, though it leads to no end',
            '        rooms is 2\n    expect\n        fee needs savings',
            'Pay the fee: ? savings',
        ],
        [
            'where no journey decides it, the one that turns on the facts',
            '        savings is £50\n    expect\n        anything else is yes',
            'Pay the fee: Charged',
        ],
        ['where all is equal, the first', `${knowsAll}        anything else is yes`, 'Get help: Helped'],
    ])('%s', (_, persona, expected) => {
        expect(gone(persona)).toBe(expected);
    });
});

test('the worst case goes on through judgements', () => {
    const compiled = policy(`policy Help
    owner       Council
    decides for each household

body Council

each household has
    rooms : whole number
        ask         "How many rooms?"
    reason : text
        ask         "Why do you appeal?"

judgement cold : yes or no
    made by     officer, within 10 working days

decide help : money
    is £200 when cold
    is £0 otherwise

journey Claim
    step Ask
        for         the household, online or by phone
        asks        rooms
    step Decide
        by          Council, within 5 working days
        decides     cold, help
        goes to Helped when help is more than £0
    step Appeal
        for         the household, online or by phone
        asks        rooms
    step Hear
        by          Council, within 30 working days
        decides     help
    ending Helped
        tells       "You get {help}."
    ending Refused
        tells       "You get nothing."
`);
    const { walk, burden, facts } = worstCase(planOf(compiled), compiled, '2025-06-02');
    expect(walk.next).toMatchObject({ ending: { name: 'Refused' } });
    expect(facts).toMatchObject({ cold: false });
    expect(burden.workingDays).toBe(35);
});
