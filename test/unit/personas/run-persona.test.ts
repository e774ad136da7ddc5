import { describe, expect, test } from 'vitest';
import { personaFacts, runPersonas } from '../../../language-server/src/personas/index.ts';
import { personasOf } from '../../../language-server/src/personas/run-personas.ts';
import { policy } from '../evaluate/support.ts';

const POLICY = `policy Family
    in force from 1 January 2000
    decides for each family

conventions
    born on 29 February birthday on 1 March

each person has
    date of birth : date
    in school : yes or no

each family has
    claimant : person
    partner : person, if any
    children : list of person, each a child
    rent : money per month, if any
    home : one of UK, abroad
    lived there : yes or no, over time

decide number of children : whole number
    is how many children where in school

decide award : money per week
    is £10 per week * number of children
    except away when home is abroad
        is £0 because "You live {home}."

decide couple : yes or no
    is there is a partner

decide helped with rent : yes or no
    is there is a rent

decide stayed : yes or no
    is lived there as at 1 May 2025

rank birth order for each child
    among children where in school
    by    date of birth, earliest first
    ties  in the order named
`;

function results(persona: string) {
    return runPersonas(policy(`${POLICY}\n${persona}`, 'PW3', 'PW5'));
}

function lines(persona: string): string[] {
    return results(persona).flatMap(({ expectations }) =>
        expectations.map(
            ({ what, expected, actual, status, line }) => `${line}: ${status}: ${what} | ${expected} | ${actual}`,
        ),
    );
}

describe('a persona', () => {
    test('gives facts in the form of JSON', () => {
        const compiled = policy(
            `${POLICY}
persona Amira
    on 1 June 2025
    given
        claimant's date of birth is 3 May 1994
        there is no partner
        children
            Zayn: date of birth is 31 August 2008, in school is yes
            Noor: date of birth is 1 September 2008
        Noor's in school is not known
        there is a rent
        home is UK
        lived there
            from 1 May 2025: yes
        assume award is £20
    expect
        couple is no
`,
            'PW3',
            'PW5',
        );
        const [persona] = personasOf(compiled);
        expect(persona && personaFacts(persona, compiled.program)).toEqual({
            on: '2025-06-01',
            claimant: { 'date of birth': '1994-05-03' },
            partner: { notApplicable: true },
            children: [
                { name: 'Zayn', 'date of birth': '2008-08-31', 'in school': true },
                { name: 'Noor', 'date of birth': '2008-09-01', 'in school': null },
            ],
            rent: { applicable: true },
            home: 'UK',
            'lived there': [{ from: '2025-05-01', value: true }],
            assume: { award: '20' },
        });
    });

    const given = `persona P
    on 1 June 2025
    given
        children
            Zayn: date of birth is 31 August 2008, in school is yes
            Noor: date of birth is 1 September 2008, in school is yes
        home is UK
    expect
`;
    test('passes and fails, with what came out', () => {
        expect(
            lines(`${given}        award is £20
        award is at least £30
        Noor's birth order is 2
        each child's in school is yes
        couple needs partner
        couple is yes
        award needs partner
        asked at most 6 questions
`),
        ).toEqual([
            '50: passed: award | £20 | £20.00 per week',
            '51: failed: award | at least £30 | £20.00 per week',
            "52: passed: Noor's birth order | 2 | 2",
            "53: passed: each child's in school | yes | Zayn: yes, Noor: yes",
            '54: passed: couple | needs partner | not known yet: needs partner',
            '55: failed: couple | yes | not known yet: needs partner',
            '56: failed: award | needs partner | £20.00 per week',
            '57: passed: asked | at most 6 questions | 5 questions, and then nobody knows “partner”',
        ]);
    });

    test('a reason is the text of a case or the name of an exception', () => {
        const abroad = given.replace('home is UK', 'home is abroad');
        expect(
            lines(`${abroad}        award is £0 because "You live abroad."
        award is £0 because "away"
        award is £0 because "it rained"
`),
        ).toEqual([
            '50: passed: award | £0, because “You live abroad.” | £0.00 per week, because “You live abroad.”, “away”',
            '51: passed: award | £0, because “away” | £0.00 per week, because “You live abroad.”, “away”',
            '52: failed: award | £0, because “it rained” | £0.00 per week, because “You live abroad.”, “away”',
        ]);
    });

    test.each([
        ['passed', '        award is £20\n'],
        ['failed', '        award is £21\n        asked at most 6 questions\n'],
        ['passed', '        award is £20\n        asked at most 6 questions\n'],
        ['failed', '        award is £20\n        asked at most 2 questions\n'],
        ['error', '        award is 1 / 0\n'],
        ['nothing expected', ''],
    ])('%s', (status, expectations) => {
        expect(results(given + expectations).map(result => result.status)).toEqual([status]);
    });
});
