import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../language-server/src/model/facts.ts';
import { policy, story, walk } from './support.ts';

const help = policy(`policy Help
    owner       Council
    decides for each family

conventions
    born on 29 February     birthday on 1 March

body Council

body HMRC

body Registry

each person has
    date of birth : date
        held by     Registry, as "births"
    at school : yes or no
        ask         "Is {name} at school?"
    health : one of good, poor
        ask         "How is {name}?"

each family has
    lives here : yes or no
        ask         "Do you live here?"
    income : money per year
        held by     HMRC, as "tax"
    children : list of person, each a child
        ask         "Who are your children?"
    savings : money, at most £1,000,000
        ask         "What have you saved?"
        valid when  savings is not £13, "Thirteen is no sum."

define counts
    about       a child
    when        age is under 16 or at school

judgement in hardship : yes or no
    made by     Council officer, within 10 working days

decide entitled : yes or no
    first that applies
        is no  when not lives here because "you live elsewhere"
        is no  when income is more than £20,000 per year
        is yes when there is a child where counts
        is in hardship otherwise

decide amount : money
    first that applies
        is £0 when entitled is no
        is £10 when savings is more than £500
        is £20 otherwise
`);

const base: Facts = { on: '2025-06-01', 'lives here': true, income: '15000' };
const zayn = { name: 'Zayn', 'date of birth': '2008-08-31', 'at school': true };
const noor = { name: 'Noor', 'date of birth': '2019-08-31' };

describe('without steps', () => {
    test.each<[what: string, facts: Facts, expected: string[]]>([
        ['the first fact that evaluation needs is asked first', { on: '2025-06-01' }, ['? lives here']],
        [
            'a refusal comes as soon as it is certain',
            { on: '2025-06-01', 'lives here': false },
            ['?lives here: no', 'entitled is no', 'amount is £0.00', 'decided: entitled: no'],
        ],
        [
            'what a register says may refuse too, and it is not asked',
            { ...base, income: '20001' },
            ['HMRC: income', 'entitled is no', 'amount is £0.00', 'decided: entitled: no'],
        ],
        [
            'who is in a list is asked before anything about them',
            base,
            ['HMRC: income', '?lives here: yes', '? children'],
        ],
        [
            'members are asked one by one, and only what can still matter',
            { ...base, children: [noor, zayn] },
            [
                'HMRC: income',
                '?lives here: yes',
                '?children: Noor, Zayn',
                "Registry: Noor's date of birth",
                "Registry: Zayn's date of birth",
                '? savings',
            ],
        ],
        [
            'a child of 16 is asked about school',
            { ...base, children: [{ ...zayn, 'at school': undefined as never }] },
            [
                'HMRC: income',
                '?lives here: yes',
                '?children: Zayn',
                "Registry: Zayn's date of birth",
                "? Zayn's at school",
            ],
        ],
        [
            'what nobody holds for this person and has a question is asked',
            { on: '2025-06-01', 'lives here': true },
            ['?lives here: yes', '? income'],
        ],
        [
            'a judgement that is made is taken, one that is not is awaited',
            { ...base, children: [], 'in hardship': true, savings: '5' },
            [
                'HMRC: income',
                '?lives here: yes',
                '?children: none',
                '?savings: £5.00',
                'Council officer judges in hardship: yes',
                'entitled is yes',
                'amount is £20.00',
                'decided: entitled: yes',
            ],
        ],
        [
            'what waits for a judgement cannot be decided',
            { ...base, children: [], savings: '5' },
            [
                'HMRC: income',
                '?lives here: yes',
                '?children: none',
                '?savings: £5.00',
                'undecided: Cannot be decided yet',
            ],
        ],
        [
            'what the person does not know is not asked again',
            {
                ...base,
                children: [{ name: 'Zayn', 'date of birth': '2008-08-31', 'at school': null }],
                'in hardship': false,
                savings: '5',
            },
            [
                'HMRC: income',
                '?lives here: yes',
                '?children: Zayn',
                "Registry: Zayn's date of birth",
                "?Zayn's at school: not known to the person",
                '?savings: £5.00',
                'Council officer judges in hardship: no',
                'undecided: Cannot be decided yet',
            ],
        ],
        [
            'the day is asked where it is not known',
            { 'lives here': true, income: '1', children: [zayn] },
            [
                'HMRC: income',
                '?lives here: yes',
                '?children: Zayn',
                "Registry: Zayn's date of birth",
                '? date of decision',
            ],
        ],
    ])('%s', (_, facts, expected) => {
        expect(story(walk(help, facts))).toEqual(expected);
    });

    test('an ending says why, and what is awaited', () => {
        const refused = walk(help, { on: '2025-06-01', 'lives here': false }).next;
        expect(refused).toMatchObject({ ending: { why: ['you live elsewhere'] } });
        const open = walk(help, { ...base, children: [], savings: '5' }).next;
        expect(open).toMatchObject({ ending: { awaits: ['in hardship (Council officer)'] } });
    });

    test.each<[what: string, savings: unknown, message: string]>([
        ['outside its limits', '2000000', 'It must be at most £1,000,000.'],
        ['against “valid when”', '13', 'Thirteen is no sum.'],
        ['of another form', 'much', 'Expected an amount in £, such as "12.50", found "much".'],
    ])('an answer %s is refused and asked again', (_, savings, message) => {
        const found = walk(help, { ...base, children: [noor], savings: savings as string });
        expect(found.refused).toEqual([{ fact: 'savings', message }]);
        expect(found.next).toMatchObject({ question: { fact: 'savings', text: 'What have you saved?' } });
    });

    test('a question names whom it is about', () => {
        const { next } = walk(help, { ...base, children: [{ ...zayn, 'at school': undefined as never }] });
        expect(next).toMatchObject({
            question: {
                text: 'Is Zayn at school?',
                owner: 'Zayn',
                name: 'at school',
                from: 'person',
                place: ['children', 0, 'at school'],
            },
        });
    });

    test('the same facts give the same bytes, in whatever order they stand', () => {
        const facts: Facts = { ...base, children: [zayn, noor], savings: '5' };
        const turned = Object.fromEntries(Object.entries(facts).reverse()) as Facts;
        expect(JSON.stringify(walk(help, turned))).toBe(JSON.stringify(walk(help, facts)));
    });
});

const kiosk = policy(`policy Kiosk
    decides for each visitor

each visitor has
    height : whole number
    with an adult : yes or no

decide ride : one of alone, together, later
    is alone    when height is at least 140
    is together when height is less than 140 and with an adult
    is later    otherwise

journey Ride
    ending Go
        when        ride is one of (alone, together)
        tells       "You may ride {ride}."
    ending Wait
        when        ride is later
        tells       "Come back when you have grown."
`);

describe('endings without steps', () => {
    test.each<[Facts, string[]]>([
        [{ on: '2025-01-01' }, ['? height']],
        [{ on: '2025-01-01', height: 140 }, ['?height: 140', 'ending: Go']],
        [{ on: '2025-01-01', height: 139 }, ['?height: 139', '? with an adult']],
        [
            { on: '2025-01-01', height: 139, 'with an adult': false },
            ['?height: 139', '?with an adult: no', 'ending: Wait'],
        ],
    ])('%j', (facts, expected) => {
        expect(story(walk(kiosk, facts))).toEqual(expected);
    });

    test('texts are filled in', () => {
        expect(walk(kiosk, { on: '2025-01-01', height: 150 }).next).toMatchObject({
            ending: { tells: ['You may ride alone.'] },
        });
    });
});

test('a role that need not be there is asked for in the words beside it', () => {
    const compiled = policy(`policy Couples
    decides for each family

each adult has
    age now : whole number
        ask         "How old are you?"

each family has
    adults : list of adult, each an adult
        claimant
        partner, if any  "Do you live with a partner?"

decide couple : yes or no
    is yes when there is a partner
    is no otherwise
`);
    const { next } = walk(compiled, {});
    expect(next).toMatchObject({ question: { fact: 'partner', text: 'Do you live with a partner?', worded: true } });
});

test('what a version is chosen by is asked once, and then the way goes on', () => {
    const compiled = policy(`policy Fees
    decides for each visitor
    dated by    day of the visit

each visitor has
    day of the visit : date
        ask         "When do you come?"
    visitors : whole number
        ask         "How many are you?"

rate price : money
    from 1 January 2024: £5
    from 1 January 2025: £6

decide fee : money
    is price * visitors
`);
    const facts = { on: '2025-06-02', 'day of the visit': '2024-05-01', visitors: 2 };
    expect(story(walk(compiled, facts)).at(-1)).toBe('decided: fee: £10.00');
});
