import { describe, expect, test } from 'vitest';
import { said } from './findings.ts';

const persona = `
persona Ada
    on          1 June 2025
    given
        visits is 2
    expect
        fee is £80
`;
const spare = `
decide fee : money
    is £40 * visits

decide spare : money
    is £30 * visits
`;

describe('a result that nothing asks for', () => {
    test('is shown where a persona asks for another', () => {
        expect(said(spare + persona, /^PW334/)).toEqual([
            'PW334 Nothing asks for ‘spare’: no rule, no step of a journey, no safeguard and no persona. Whom is it decided for?',
        ]);
    });

    test.each([
        ['nobody says what is asked for', spare],
        ['a rule uses it', `${spare.replace('is £40 * visits', 'is spare')}${persona.replace('80', '60')}`],
        ['a persona expects it', `${spare}${persona}        spare is £60\n`],
        [
            'a safeguard speaks of it',
            `\nintent\n    safeguard fair: "never more than £300"\n        always      spare is at most £300\n${spare}${persona}`,
        ],
    ])('is not shown where %s', (_what, sections) => {
        expect(said(sections, /^PW334/)).toEqual([]);
    });
});
