import type { WordHelp } from './word-help.ts';

/** Lines of the head of a policy, of a body and of the conventions. */
export const headerWords: Readonly<Record<string, WordHelp>> = {
    owner: { says: 'The organisation that answers for the policy.', example: 'owner       HMRC', rest: '       $0' },
    'in force': {
        says: 'Since when, and until when, the policy holds; both days are included.',
        example: 'in force    from 8 April 2024',
        rest: '    from ${1:6 April 2025}',
    },
    'decides for each': {
        says: 'What one case is about: a family, a person, a claim.',
        example: 'decides for each family',
        rest: ' $0',
    },
    'dated by': {
        says: 'The date that chooses the version of rates and rules.',
        example: 'dated by    date of decision',
        rest: '    ${1:date of decision}',
    },
    source: {
        says: 'Where the rule comes from: a statute, a regulation, guidance.',
        example: 'source      "SSCBA 1992, section 142" <https://www.legislation.gov.uk/ukpga/1992/4>',
        rest: '      "${1:Act, section}"',
    },
    languages: {
        says: 'The languages that texts for citizens are written in.',
        example: 'languages   English, Welsh',
        rest: '   ${1:English}, ${2:Welsh}',
    },
    in: {
        says: 'The same text in another language of the policy.',
        example: 'in Welsh    "…"',
        rest: ' ${1:Welsh} "${2:text}"',
    },
    named: { says: 'The full name.', example: 'named       "HM Revenue and Customs"', rest: '       "${1:full name}"' },

    'born on 29 February': {
        says: 'When somebody born on 29 February has a birthday in other years.',
        example: 'born on 29 February     birthday on 1 March',
        rest: '     ${1|birthday on 1 March,birthday on 28 February|}',
    },
    'missing day of a month': {
        says: 'Which day stands for one that the month does not have, as 31 June.',
        example: 'missing day of a month  last day of that month',
        rest: '  ${1|last day of that month,first day of the next month|}',
    },
    'working days': {
        says: 'The calendar that working days are counted by.',
        example: 'working days            England and Wales',
        rest: '            ${1:England and Wales}',
    },
    'weeks start': {
        says: 'The first day of a week.',
        example: 'weeks start             Monday',
        rest: '             ${1:Monday}',
    },
    'tax year': {
        says: 'The day on which a tax year starts.',
        example: 'tax year                starts 6 April',
        rest: '                starts ${1:6 April}',
    },
    currency: {
        says: 'The currency of amounts that do not name one.',
        example: 'currency                GBP',
        rest: '                ${1|GBP,EUR,USD|}',
    },
};
