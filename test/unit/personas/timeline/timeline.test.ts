import { describe, expect, test } from 'vitest';
import { personaFacts, runPersonas } from '../../../../language-server/src/personas/index.ts';
import { personasOf } from '../../../../language-server/src/personas/run-personas.ts';
import { triedDays } from '../../../../language-server/src/personas/timeline/days-of.ts';
import { policy } from '../../evaluate/support.ts';

const POLICY = `policy Family
    decides for each family

conventions
    missing day of a month last day of that month

each person has
    date of birth : date
    in school : yes or no
    ill : yes or no, over time

each family has
    claimant : person
    partner : person, if any
    children : list of person, each a child
    rent : money per month
    home : one of UK, abroad
    lived there : yes or no, over time

rate amount : money per week
    from 1 January 2020: £10
    from 1 June 2025: £12

decide award : money per week
    is amount * how many children where in school

decide couple : yes or no
    is there is a partner

decide lived : yes or no
    is lived there

decide lived in June : yes or no
    is lived there as at 15 June 2025

decide at home : yes or no
    is home is UK

decide own for each child : money per week
    is amount when in school
    is £0 otherwise
`;

const compiled = (persona: string, text = POLICY) => policy(`${text}\npersona Ann\n${persona}`, 'PW3', 'PW5');

function outcomes(persona: string, text = POLICY): string[] {
    return runPersonas(compiled(persona, text)).flatMap(({ expectations, problems }) =>
        problems === undefined
            ? expectations.map(({ what, when, actual, status }) => `${what} ${when ?? ''}: ${actual} ${status}`)
            : problems,
    );
}

function factsOn(persona: string, day: string): unknown {
    const policy = compiled(persona);
    const { on, ...facts } = personaFacts(personasOf(policy)[0] as never, policy.program, day);
    expect(on).toBe(day);
    return facts;
}

const family = `    on 1 May 2025
    given
        there is no partner
        children
            Zed: in school is yes
        home is UK
        lived there is no
    given from 1 September 2025
        home is abroad
        there is no Zed
    given from 1 June 2025
        children
            Noor: in school is no
        partner's in school is no
    given from 10 June 2025 until 20 June 2025
        lived there is yes
        children
            Noor: in school is yes
`;

describe('what is known of a life on a day', () => {
    test.each([
        ['2025-05-31', { children: ['Zed'], partner: { notApplicable: true }, home: 'UK' }],
        ['2025-06-01', { children: ['Zed', 'Noor'], partner: { 'in school': false }, home: 'UK' }],
        ['2025-08-31', { children: ['Zed', 'Noor'], partner: { 'in school': false }, home: 'UK' }],
        ['2025-09-01', { children: ['Noor'], partner: { 'in school': false }, home: 'abroad' }],
    ])('%s', (day, expected) => {
        const facts = factsOn(family, day) as { children: { name: string }[] };
        expect({ ...facts, children: facts.children.map(({ name }) => name) }).toMatchObject(expected);
    });

    test.each([
        ['2025-06-09', false],
        ['2025-06-10', true],
        ['2025-06-20', true],
        ['2025-06-21', false],
    ])('%s: what holds until a day gives way to what was before', (day, inSchool) => {
        const { children } = factsOn(family, day) as { children: object[] };
        expect(children[1]).toEqual({ name: 'Noor', 'in school': inSchool });
    });

    test('a fact over time has its whole history on every day', () => {
        const history = [
            { from: '0001-01-01', value: false, to: '2025-06-09' },
            { from: '2025-06-10', value: true, to: '2025-06-20' },
            { from: '2025-06-21', value: false },
        ];
        expect(factsOn(family, '2025-05-01')).toMatchObject({ 'lived there': history });
        expect(factsOn(family, '2026-05-01')).toMatchObject({ 'lived there': history });
    });

    test('histories that are written out go on until a change, and after it', () => {
        const facts = factsOn(
            `    given
        lived there
            from 1 January 2025: yes
            from 1 March 2025: no
            from 1 August 2025: yes
    given from 1 May 2025 until 31 May 2025
        lived there is yes
`,
            '2025-01-01',
        );
        expect(facts).toEqual({
            'lived there': [
                { from: '2025-01-01', value: true, to: '2025-02-28' },
                { from: '2025-03-01', value: false, to: '2025-04-30' },
                { from: '2025-05-01', value: true, to: '2025-05-31' },
                { from: '2025-06-01', value: false, to: '2025-07-31' },
                { from: '2025-08-01', value: true },
            ].map(({ to, ...entry }) =>
                to === '2025-02-28' || to === '2025-07-31' ? entry : { ...entry, ...(to && { to }) },
            ),
        });
    });

    test.each([
        ['2024-12-31', {}],
        ['2025-01-01', { rent: '500' }],
        ['2025-06-30', { rent: '500' }],
        ['2025-07-01', { rent: '600' }],
    ])('%s: a fact that is not read over time has the value of the day', (day, facts) => {
        const given =
            '    given\n        rent\n            from 1 January 2025: £500\n            from 1 July 2025: £600\n';
        expect(factsOn(given, day)).toEqual(facts);
    });

    test('members may change over time, and live through nothing before they are there', () => {
        const facts = factsOn(
            `    given from 1 June 2025
        children
            Noor: ill is no
    given from 1 July 2025
        children
            Noor: ill is yes
`,
            '2025-06-15',
        );
        expect(facts).toEqual({
            children: [
                {
                    name: 'Noor',
                    ill: [
                        { from: '2025-06-01', value: false, to: '2025-06-30' },
                        { from: '2025-07-01', value: true },
                    ],
                },
            ],
        });
    });
});

describe('expectations on days', () => {
    test.each([
        ['award is £10', 'on 1 May 2025, 31 May 2025', 'award on 1 May 2025 and 31 May 2025: £10.00 per week passed'],
        ['award is £10', 'on 31 May 2025', 'award on 31 May 2025: £10.00 per week passed'],
        ['award is £10', 'on 1 June 2025', 'award on 1 June 2025: £12.00 per week failed'],
        [
            'award is £24',
            'each day from 10 June 2025 through 20 June 2025',
            'award each day from 10 June 2025 through 20 June 2025: £24.00 per week passed',
        ],
        [
            'award is £24',
            'each day from 9 June 2025 through 21 June 2025',
            'award each day from 9 June 2025 through 21 June 2025: £12.00 per week on 9 June 2025; £12.00 per week on 21 June 2025 failed',
        ],
        [
            'award is at most £24',
            'every 2 weeks from 1 May 2025 through 1 July 2025',
            'award every 2 weeks from 1 May 2025 through 1 July 2025: holds on all 5 days passed',
        ],
        [
            'award is £46',
            'each month from 31 March 2025 through 30 June 2025, in total',
            'award each month from 31 March 2025 through 30 June 2025, in total: £42.00 failed',
        ],
        [
            'award is £42',
            'each month from 31 March 2025 through 30 June 2025, in total',
            'award each month from 31 March 2025 through 30 June 2025, in total: £42.00 passed',
        ],
        ["Noor's own is £0", 'on 1 June 2025', "Noor's own on 1 June 2025: £0.00 per week passed"],
        ['lived', 'on 20 June 2025', 'lived on 20 June 2025: yes passed'],
        ['lived in June', 'on 1 January 2025', 'lived in June on 1 January 2025: yes passed'],
        ['at home', 'on 1 September 2025', 'at home on 1 September 2025: no failed'],
        [
            'at home is yes',
            'each year from 29 February 2024 through 28 February 2025',
            'at home each year from 29 February 2024 through 28 February 2025: yes passed',
        ],
    ])('%s, expected %s', (expected, days, outcome) => {
        expect(outcomes(`${family}    expect ${days}\n        ${expected}\n`)).toEqual([outcome]);
    });

    test.each([
        ['each month from 1 May 2025 through 1 April 2025', 'comes before it'],
        ['each day from 1 January 1900 through 1 January 2000', 'more than 15000 days'],
        ['every 2 working days from 1 May 2025 through 1 June 2025', 'by days, weeks, months and years'],
    ])('%s is no row of days', (days, problem) => {
        expect(outcomes(`${family}    expect ${days}\n        award is £10\n`)[0]).toContain(problem);
    });

    test('leave a day that a month lacks to the conventions', () => {
        const text = POLICY.replace(/conventions\n.*\n\n/, '');
        const days = '    expect each month from 31 March 2025 through 30 June 2025\n        at home is yes\n';
        expect(outcomes(family + days, text)[0]).toContain('missing day of a month');
    });

    test.each([
        ['couple is yes', 'is neither'],
        ['couple', 'In total stands over a comparison'],
        ['award is £1 because "so"', 'has no reason'],
    ])('%s cannot be added up', (expected, told) => {
        const days = '    expect each week from 1 May 2025 through 20 May 2025, in total\n';
        expect(outcomes(`${family}${days}        ${expected}\n`)[0]).toContain(told);
    });

    test('a sum waits for the answer of each day', () => {
        const later = '    given from 8 May 2025\n        children\n            Noor: in school is yes\n';
        const days = '    expect each week from 1 May 2025 through 20 May 2025, in total\n        award is £20\n';
        expect(outcomes(later + days)).toEqual([
            'award each week from 1 May 2025 through 20 May 2025, in total: not known yet: needs children on 1 May 2025 failed',
        ]);
    });

    test('are tried each once, the earliest first', () => {
        const days =
            '    expect on 1 July 2025\n        at home\n    expect\n        at home\n    expect on 1 May 2025, 1 June 2025\n        at home\n';
        const policy = compiled(family + days);
        expect(triedDays(personasOf(policy)[0] as never, policy.program)).toEqual([
            '2025-05-01',
            '2025-06-01',
            '2025-07-01',
        ]);
    });
});
