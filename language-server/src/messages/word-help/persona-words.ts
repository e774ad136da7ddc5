import type { WordHelp } from './word-help.ts';

/** Lines of personas. */
export const personaWords: Readonly<Record<string, WordHelp>> = {
    story: {
        says: 'Who the person is, in a sentence.',
        example: 'story       "Lone parent of two."',
        rest: '       "${1:who it is}"',
    },
    given: {
        says: 'The facts of this person; ‘given from’ a day: what changes in this life on that day.',
        example:
            'given\n    usual residence is UK\ngiven from 14 May 2025\n    children\n        Noor: date of birth is 14 May 2025',
        rest: '\n    $0',
    },
    expect: {
        says: 'What should come out for this person; ‘expect on’ a day, or ‘expect each month from … through …’: on other days than the date of decision.',
        example: 'expect\n    weekly award is £26.05\nexpect on 1 June 2025\n    weekly award is £43.30',
        rest: '\n    $0',
    },
    evidence: {
        says: 'Why the expected figures are right: a statute example, a published figure, signed off by an expert, another engine – or only a snapshot of what came out.',
        example: 'evidence    published figure "GOV.UK rates", on 1 June 2025',
        rest: '    "${1:where the figures come from}"',
    },
    'there is no': { says: 'Does not apply, or has no such member.', example: 'there is no partner', rest: ' $0' },
    'there are no': {
        says: 'Does not apply, or has no such members.',
        example: 'there are no housing costs',
        rest: ' $0',
    },
    'there is': {
        says: 'Applies, or has such a member.',
        example: 'there is a child where age is under 5',
        rest: ' $0',
    },
    'there are': { says: 'Applies, or has such members.', example: 'there are housing costs', rest: ' $0' },
    assume: {
        says: 'Fixes what the policy would work out, for this person.',
        example: 'assume weekly award is £20',
        rest: ' ${1:decision} is ${2:value}',
    },
    'asked at most': {
        says: 'The most that this person may be asked.',
        example: 'asked at most 6 questions',
        rest: ' ${1:6} questions',
    },
    'asked at least': {
        says: 'The least that this person must be asked.',
        example: 'asked at least 1 question',
        rest: ' ${1:1} question',
    },
    'never asked for': {
        says: 'This person is never asked for the fact.',
        example: 'never asked for date of birth',
        rest: ' $0',
    },
    'asked for': { says: 'This person is asked for the fact.', example: 'asked for usual residence', rest: ' $0' },
    reaches: { says: 'The step or ending that this person comes to.', example: 'reaches Refused', rest: ' $0' },
    within: {
        says: 'How long it may take for this person.',
        example: 'within 10 working days',
        rest: ' ${1:10 working days}',
    },
    column: {
        says: 'Which fact a column of the file fills.',
        example: 'column "Date of birth" is claimant\'s date of birth',
        rest: ' "${1:heading}" is ${2:fact}',
    },
    'expect column': {
        says: 'Which expectation a column of the file fills.',
        example: 'expect column "Award" is weekly award',
        rest: ' "${1:heading}" is ${2:decision}',
    },
    'name column': {
        says: 'The column that names each case; rows of one name that follow one another are one case.',
        example: 'name column "Case"',
        rest: ' "${1:heading}"',
    },
    'evidence column': {
        says: 'The column that says where the expected figures of a case come from.',
        example: 'evidence column "Source"',
        rest: ' "${1:heading}"',
    },
    'without column': {
        says: 'Columns of the file that are left out on purpose.',
        example: 'without column "Notes", "Postcode"',
        rest: ' "${1:heading}"',
    },
    dates: {
        says: 'How a date such as 03/04/2024 is meant in the file.',
        example: 'dates       day first',
        rest: '       ${1|day first,month first|}',
    },
    numbers: {
        says: 'Whether a comma or a point stands before the pence in the file: how 1.234 and 1,234 are meant.',
        example: 'numbers     decimal comma',
        rest: '     ${1|decimal comma,decimal point|}',
    },
};
