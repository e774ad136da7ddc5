import { describe, expect, test } from 'vitest';
import { findingsOf, tableOf } from '../delivery/delivering.ts';

interface Parts {
    means?: string;
    when?: string;
    hint?: string;
    proof?: string;
    /** Other sections. */
    more?: string;
}

function policy({ means = 'an applicant who was late', when = 'late', hint, proof, more = '' }: Parts): string {
    const lines = [
        ...(hint === undefined ? [] : [`        hint        "${hint}"`]),
        ...(proof === undefined ? [] : [`        proof       "${proof}", or "its envelope"`]),
    ];
    return `policy Fee
    owner       Agency
    decides for each applicant

body Agency
${more === '' ? '' : `\n${more}\n`}
each applicant has
    late : yes or no
        ask         "Did you reply late?"
${lines.length === 0 ? '' : `${lines.join('\n')}\n`}    age in years : whole number
        ask         "How old are you?"

define late reply
    means       "${means}"
    when        ${when}

decide fee : money
    is £45 when late reply and age in years is at least 18
    is £0 otherwise
`;
}

tableOf(
    'PW252',
    [
        {
            name: 'a word that nobody defines, with three mends',
            text: policy({ means: 'an applicant who had no <|reasonable|> excuse' }),
            says: 'who judges that',
            severity: 'warning',
            fixes: ['Define ‘reasonable excuse’', 'Make ‘reasonable excuse’ a named judgement', 'Put a number on it'],
        },
        {
            name: 'in a text of several lines',
            text: policy({ means: 'an applicant who had no\n                 <|reasonable|> excuse' }),
            fixes: ['Define', 'Make', 'Put'],
        },
        {
            name: 'words that cannot stand in a name',
            text: policy({ means: 'an applicant who, <|where possible|>, was late' }),
            fixes: ['Define', 'Make', 'Put'],
        },
    ],
    [
        {
            name: 'a term that is defined',
            text: policy({
                means: 'an applicant who had no reasonable excuse',
                more: 'define reasonable excuse\n    means       "an applicant who was in hospital on the day"\n    when        late',
                when: 'late and not reasonable excuse',
            }),
        },
        {
            name: 'what a judgement weighs is open on purpose',
            text: policy({
                more: 'judgement good reason : yes or no\n    made by     Agency, within 10 working days\n    considering\n        - "whether the delay was reasonable"\n    review      appeal, within 1 month',
                when: 'late and not good reason',
            }),
        },
    ],
);

tableOf(
    'PW220',
    [
        {
            name: 'an age that the condition does not mention',
            text: policy({ means: 'an applicant <|over 18|> who was late' }),
            fixes: ['18 or older', '19 or older'],
        },
    ],
    [
        {
            name: 'an age that the condition makes exact',
            text: policy({ means: 'an applicant over 18 who was late', when: 'late and age in years is more than 18' }),
        },
    ],
);

tableOf(
    'PW262',
    [{ name: 'what nobody expands', text: policy({ hint: 'Look at the <|DWP|> letter.' }) }],
    [
        {
            name: 'the name of a body',
            text: policy({
                hint: 'Look at the DWP letter.',
                more: 'body DWP\n    named       "Department for Work and Pensions"',
            }),
        },
        {
            name: 'what another text expands',
            text: policy({
                hint: 'Look at the DWP letter.',
                proof: 'a letter of the Department for Work and Pensions (DWP)',
            }),
        },
    ],
);

tableOf(
    'PW241',
    [{ name: 'in a hint', text: policy({ hint: 'The letter <|must be signed|>.' }) }],
    [{ name: 'in a question', text: policy({}).replace('How old are you?', 'Which forms must be signed?') }],
);

describe('texts that are not looked at', () => {
    test('sources, stories and names of records', () => {
        const text = policy({}).replace(
            '    when        late\n',
            '    when        late\n    source      "Reasonable Excuses Act 1999, as soon as possible"\n',
        );
        expect(findingsOf(text).filter(({ code }) => code.startsWith('PW2'))).toEqual([]);
    });

    test('what citizens read in another language', () => {
        const french = policy({ hint: 'Joignez un RIB, etc.' }).replace(
            '    owner       Agency\n',
            '    owner       Agency\n    languages   French\n',
        );
        expect(findingsOf(french).filter(({ code }) => code.startsWith('PW2'))).toEqual([]);
    });

    test('a project sets the reading age', () => {
        const hint = 'Please look at the upper corner of the first page of our letter to find its date.';
        expect(findingsOf(policy({ hint })).filter(({ code }) => code === 'PW260')).toEqual([]);
    });
});
