import { describe, expect, test } from 'vitest';
import { randomPeople } from '../../../../language-server/src/personas/generate/random.ts';
import { changedPolicy } from '../../../../language-server/src/personas/mutation/changed-policy.ts';
import { Examination } from '../../../../language-server/src/personas/mutation/examined.ts';
import { judgedMutant } from '../../../../language-server/src/personas/mutation/judged.ts';
import { runPersona } from '../../../../language-server/src/personas/run-persona.ts';
import { personasOf } from '../../../../language-server/src/personas/run-personas.ts';
import { formatPolicy } from '../../../../language-server/src/syntax/format/format-policy.ts';
import { examine, readPolicy, readSample, said, verdicts } from './support.ts';

const fee = (personas: string): string => `policy Fee
    decides for each applicant

each applicant has
    savings : money
    member : yes or no

decide fee : money
    is £0 when savings is at most £6,000
    is £45 otherwise

decide discount : money
    is £5 when member
    is £0 otherwise
${personas}`;

const persona = (name: string, given: string, expects: string): string =>
    `\npersona ${name}\n    on          1 June 2025\n    given\n        ${given}\n    expect\n        ${expects}\n`;

describe('whether a persona notices', () => {
    test('the first that does is named', () => {
        const found = verdicts(fee(persona('Ann', 'savings is £6,000', 'fee is £0')));
        expect(found.get('boundary: savings is at most £6,000 → savings is less than £6,000')).toEqual({
            status: 'killed',
            by: 'Ann',
        });
    });

    test('one that is tried on several days notices on each of them', () => {
        const found = verdicts(`policy Fee
    in force    from 1 January 2020
    decides for each case
    dated by    month begins

each case has
    month begins : date

rate fee : money
    from 1 January 2020: £10
    from 1 May 2025: £20

decide amount : money
    is fee

persona Timeline
    given
        month begins
            from 1 April 2025: 30 April 2025
            from 1 May 2025: 1 May 2025
    expect on 30 April 2025
        amount is £10
    expect on 1 May 2025
        amount is £20
`);
        expect(found.get('amount: £20 → £20.01')).toEqual({ status: 'killed', by: 'Timeline' });
        expect(found.get('amount: £10 → £10.01')).toEqual({ status: 'killed', by: 'Timeline' });
    });

    test('a changed order is noticed where a place in it decides', () => {
        const found = verdicts(`policy Increase
    decides for each family

each child has
    date of birth : date

each family has
    children : list of child, each a child

rank birth order for each child
    among       children where date of birth is before 1 June 2025
    by          date of birth, earliest first
    ties        in the order the family names them

decide increase for each child : money
    first that applies
        is £0   when there is no birth order
        is £0   when birth order = 1 and date of birth is after 1 January 2000
        is £10  when date of birth is before 1 January 2012
        is £0   otherwise

decide increases together : money
    is total of increase for each child
${persona('Ann', 'children\n            Ida: date of birth is 1 May 2010\n            Jon: date of birth is 1 May 2014', 'increases together is £0')}`);
        const [order] = [...found].filter(([change]) => change.includes('earliest first'));
        expect(order?.[1]).toEqual({ status: 'killed', by: 'Ann' });
    });

    test.each([
        ['nothing is expected of the rule', persona('Ann', 'member is yes', 'discount is £5')],
        ['the persona fails already', persona('Ann', 'savings is £6,000', 'fee is £45')],
        ['nobody stands at the limit', persona('Ann', 'savings is £5,000', 'fee is £0')],
    ])('nobody does where %s', (_, personas) => {
        const found = verdicts(fee(personas));
        expect(found.get('boundary: savings is at most £6,000 → savings is less than £6,000')?.status).toBe('survived');
    });

    test('a rule without an answer is noticed only by who expects one', () => {
        const leftOut = 'case left out: is £45 otherwise → left out';
        expect(verdicts(fee(persona('Ann', 'savings is £1', 'fee is £0'))).get(leftOut)?.status).toBe('survived');
        expect(verdicts(fee(persona('Ann', 'savings is £7,000', 'fee is £45'))).get(leftOut)?.status).toBe('killed');
    });

    test('a reason that changes is noticed by who expects it', () => {
        const text = (because: string): string => `policy Fee
    decides for each applicant

each applicant has
    member : yes or no
    abroad : yes or no

decide entitled : yes or no
    first that applies
        is no when not member because "you are not a member"
        is no when abroad because "you live abroad"
        is yes otherwise
${persona('Ann', 'member is no\n        abroad is yes', `entitled is no${because}`)}`;
        const swapped = (found: ReturnType<typeof verdicts>) =>
            [...found].find(([key]) => key.startsWith('order swapped'))?.[1];
        expect(swapped(verdicts(text(' because "you are not a member"')))?.status).toBe('killed');
        const found = swapped(verdicts(text('')));
        expect(found).toMatchObject({
            status: 'survived',
            killer: { what: 'entitled', value: 'no because "you are not a member"' },
        });
    });

    test('journeys are walked again where an answer on the way could be another', () => {
        const text = `policy Fee
    decides for each applicant

each applicant has
    savings : money
        ask         "What have you saved?"

decide fee : money
    is £0 when savings is at most £6,000
    is £45 otherwise

journey Pay
    step Tell us
        for         applicant, online
        asks        savings
        goes to Nothing to pay when fee is £0
        goes to Something to pay when fee is more than £0
    ending Nothing to pay
        tells       "Nothing to pay."
    ending Something to pay
        tells       "Pay {fee}."
${persona('Ann', 'savings is £6,000', 'reaches Nothing to pay')}`;
        expect(verdicts(text).get('boundary: savings is at most £6,000 → savings is less than £6,000')?.status).toBe(
            'killed',
        );
    });
});

describe('changes that make no difference', () => {
    const steps = `policy Charge
    decides for each person

each person has
    income : money

decide net income : money
    is income

decide charge : percent
    is 0%          when net income is at most £60,000
    is 100%        when net income is at least £80,000
    is 1% * steps  otherwise
    where steps is (net income - £60,000) / £200, rounded down to a whole number
`;

    test.each([
        [
            'the next case begins with the same',
            steps,
            'boundary: net income is at most £60,000 → net income is less than £60,000',
        ],
        [
            'whichever date chooses the version',
            steps
                .replace('decide charge : percent\n', 'decide charge : percent\n    dated by    started\n')
                .replace('income : money\n', 'income : money\n    started : date\n'),
            'boundary: net income is at most £60,000 → net income is less than £60,000',
        ],
        [
            'it is the same up to the next step',
            steps,
            'threshold: net income is at most £60,000 → net income is at most £60,000.01',
        ],
        [
            'cases that cannot hold together may stand in any order',
            'policy Fee\n\neach person has\n    age now : whole number\n\ndecide fee : money\n    first that applies\n        is £1 when age now is under 18\n        is £2 when age now is at least 65\n        is £5 otherwise\n',
            'order swapped: first is £1 when age now is under 18, then is £2 when age now is at least 65 → first is £2 when age now is at least 65, then is £1 when age now is under 18',
        ],
        [
            'the limits of a fact leave nobody there',
            'policy Fee\n\neach person has\n    weeks : whole number, 0 to 10\n\ndecide fee : money\n    is £1 when weeks is at most 10\n    is £5 otherwise\n',
            'threshold: weeks is at most 10 → weeks is at most 11',
        ],
    ])('are proved: %s', (_, text, change) => {
        expect(verdicts(text).get(change)).toEqual({ status: 'equivalent' });
    });

    test('are not proved where one more step begins', () => {
        const found = verdicts(steps).get(
            'threshold: net income is at least £80,000 → net income is at least £79,999.99',
        );
        expect(found).toMatchObject({ status: 'survived', killer: { what: 'charge', value: '99%', instead: '100%' } });
    });
});

describe('who would notice', () => {
    const texts = {
        amounts: fee(''),
        dates: `policy Fee
    decides for each applicant
    in force    from 1 April 2023

each applicant has
    joined : date

rate entry : money
    from 1 April 2023: £10
    from 1 April 2025: £12

decide fee : money
    is entry  when joined is before 6 April 2024
    is £1     otherwise
`,
        averages: `policy Pay
    decides for each job

each job has
    began : date
    earnings : money
    weeks earned for : whole number
        valid when  weeks earned for is at least 1, "Count from one week."

rate limit : money
    from 6 April 2024: £123
    from 6 April 2025: £125

decide average : money
    is earnings / weeks earned for, rounded half up to the penny

decide too little : yes or no
    is yes when average is less than limit as at began
    is no otherwise
`,
        weekdays: `policy Sickness
    decides for each job

each job has
    first day : date
    last day : date
        valid when  last day is on or after first day, "It ends after it began."
    work days : any of weekday
        valid when  how many work days is at least 1, "Choose a day."

rate weekly rate : money
    from 6 April 2024: £116.75
    from 6 April 2025: £118.75

decide pay for the day for each day in (first day through last day) : money
    dated by    this day
    first that applies
        is £0 when weekday is not one of work days
        is weekly rate / how many work days, rounded down to the penny otherwise

decide pay : money
    is total of pay for the day for each day in (first day through last day)
`,
        members: `policy Award
    decides for each family

conventions
    born on 29 February     birthday on 1 March

each person has
    date of birth : date
    at school : yes or no

each family has
    children : list of person, each a child

define counted child
    about       a child
    when        age is under 16 or (age is under 20 and at school)

decide award : money
    is £10 * how many children where counted child
`,
    };

    test.each(Object.entries(texts))('is tried on both rules and can be written down: %s', (_, text) => {
        const { checked, findings, compiled } = readPolicy(text);
        const { model, types } = checked;
        const examination = examine(text);
        let found = 0;
        for (const mutant of examination.mutants) {
            const verdict = examination.judge(mutant);
            expect(verdict.status, said(mutant)).not.toBe('killed');
            const { killer } = judgedMutant(mutant, verdict, compiled.program);
            if (verdict.status !== 'survived') continue;
            expect(killer, said(mutant)).toBeDefined();
            if (killer === undefined) continue;
            found++;
            const whole = `${text}\n${killer.text}\n`;
            expect(formatPolicy(whole)).toBe(whole);
            const again = readPolicy(whole);
            expect(again.checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
            const [persona] = personasOf(again.compiled);
            if (persona === undefined) throw new Error('no persona');
            expect(runPersona(again.compiled, persona).status, killer.text).toBe('passed');
            const changed = changedPolicy({ model, types, findings }, mutant);
            expect(runPersona(changed, persona).status, `${said(mutant)}\n${killer.text}`).not.toBe('passed');
            expect(killer.text.slice(killer.select.start, killer.select.end)).toBe(killer.value);
        }
        expect(found).toBeGreaterThan(4);
    });
});

describe('what is said to make no difference', () => {
    test.each(['towing-rules/towing-rules.policy', 'group-practice/after/group-practice.policy'])(
        'makes none to people made by chance: %s',
        name => {
            const { checked, findings, compiled } = readSample(name);
            const { model, types } = checked;
            const examination = new Examination({ model, types, findings }, compiled, []);
            const people = randomPeople(compiled, { random: 150, seed: 11, isComplicated: false });
            let proved = 0;
            for (const mutant of examination.mutants) {
                if (examination.judge(mutant).status !== 'equivalent') continue;
                proved++;
                const changed = changedPolicy({ model, types, findings }, mutant);
                for (const { facts } of people) {
                    expect(changed.run(facts).decisions, `${said(mutant)} ${JSON.stringify(facts)}`).toEqual(
                        compiled.run(facts).decisions,
                    );
                }
            }
            expect(proved).toBeGreaterThanOrEqual(name.startsWith('towing') ? 4 : 0);
        },
        60_000,
    );
});
