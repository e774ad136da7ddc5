import type { WordHelp } from './word-help.ts';

/** Words and phrases inside a line. */
export const innerWordHelp: Readonly<Record<string, WordHelp>> = {
    '=': { says: 'The same value; ‘is’ and ‘=’ mean the same.', example: 'usual residence is UK' },
    when: { says: 'The condition under which this holds.', example: 'is £0 when number of qualifying children = 0' },
    where: {
        says: 'Only the members for which the condition holds.',
        example: 'how many children where qualifying child',
    },
    because: { says: 'Why, in words that a citizen is told.', example: 'is no because "you live abroad"' },
    otherwise: { says: 'The case for everything that no other case covers.', example: 'is no otherwise' },
    and: { says: 'Both must hold.', example: 'age is at least 16 and less than 20' },
    or: { says: 'One of them must hold.', example: 'age is under 16 or in approved education' },
    not: { says: 'The opposite of a condition. For a fact, say ‘is no’.', example: 'not (age is under 16)' },
    'all of': {
        says: 'Every line below must hold.',
        example: 'is yes when all of\n    - usual residence is UK\n    - settled status',
    },
    'any of': {
        says: 'At least one line below must hold.',
        example: 'any of\n    - settled status\n    - right to reside',
    },
    'none of': { says: 'No line below may hold.', example: 'none of\n    - in prison' },
    'is at least': { says: 'This much or more: the bound itself is included.', example: 'age is at least 16' },
    'is at most': { says: 'This much or less: the bound itself is included.', example: 'capital is at most £6,000' },
    'is more than': {
        says: 'More than this: the bound itself is not included.',
        example: 'weeks in prison is more than 8',
    },
    'is less than': {
        says: 'Less than this: the bound itself is not included.',
        example: 'capital is less than £16,000',
    },
    'is under': { says: 'Less than this: the bound itself is not included.', example: 'age is under 16' },
    'is before': {
        says: 'Earlier than this day; the day itself is not included.',
        example: 'date of birth is before 6 April 2017',
    },
    'is after': {
        says: 'Later than this day; the day itself is not included.',
        example: 'date of birth is after 5 April 2017',
    },
    'is on or before': { says: 'This day or earlier.', example: 'date of claim is on or before 5 April 2025' },
    'is on or after': { says: 'This day or later.', example: 'date of claim is on or after 6 April 2025' },
    'is one of': { says: 'Any of the values in brackets.', example: 'usual residence is one of (UK, Ireland)' },
    'is not one of': {
        says: 'None of the values in brackets.',
        example: 'usual residence is not one of (UK, Ireland)',
    },
    'is within': {
        says: 'The day lies in the period; its first and last day are included.',
        example: 'date of claim is within tax year',
    },
    'is not within': { says: 'The day lies outside the period.', example: 'date of claim is not within tax year' },
    'is a': { says: 'The definition is true of it.', example: 'claimant is a qualifying adult' },
    'is not a': { says: 'The definition is not true of it.', example: 'claimant is not a qualifying adult' },
    'is not': { says: 'Another value than this.', example: 'usual residence is not abroad' },
    'for each': {
        says: 'For every member of a list, every day of a period, or every option.',
        example: 'total of child amount for each child where qualifying child',
    },
    'how many': {
        says: 'How many members there are for which the condition holds.',
        example: 'how many children where qualifying child',
    },
    'how many of': {
        says: 'How many of the conditions hold.',
        example: 'how many of (settled status, right to reside)',
    },
    'total of': {
        says: 'The sum over the members, or of the lines below. Of no members it is 0.',
        example: 'total of child amount for each child',
    },
    'highest of': { says: 'The highest of the values.', example: 'highest of (award, £10)' },
    'lowest of': { says: 'The lowest of the values.', example: 'lowest of (charge, benefit)' },
    'earliest of': { says: 'The earliest of the dates.', example: 'earliest of (date of claim, date of birth)' },
    'latest of': { says: 'The latest of the dates.', example: 'latest of (date of claim, date of birth)' },
    'as at': { says: 'The value on another date.', example: 'lower earnings limit as at first day of sickness' },
    'as if': {
        says: 'The value in another case: with one fact changed.',
        example: 'State Pension date as if sex is female',
    },
    through: { says: 'The period between two days; both are included.', example: '1 May 2025 through 31 May 2025' },
    'overlap of': { says: 'The days that two periods share.', example: 'overlap of (tax year, claim period)' },
    'gap between': {
        says: 'The days strictly between two periods.',
        example: 'gap between (first spell, second spell)',
    },
    'if any': { says: 'May not apply; whether it does is asked with ‘there is’.', example: 'partner : person, if any' },
    'over time': {
        says: 'Changes with the date; read it with ‘as at’.',
        example: 'lives in London : yes or no, over time',
    },
    'by table': {
        says: 'Worked out by the table below: exactly one row holds, which is checked.',
        example: 'decide relief : one of dismissal, none, by table',
    },
    'but not less than': { says: 'A lower bound of the result.', example: 'income - £100, but not less than £0' },
    'but not more than': { says: 'An upper bound of the result.', example: 'award, but not more than £600' },
    'if none': { says: 'The value when what stands before does not apply.', example: 'housing costs, or £0 if none' },
    ROUNDING: {
        says: 'Rounds everything before it, in the way that is said.',
        example: 'award * 52 / 12, rounded down to the penny',
    },
    CONVERTED: {
        says: 'Converts the period of the amount, by the rule of that name in the conventions.',
        example: 'weekly award, converted weekly to monthly',
    },
    CONVERSION: {
        says: 'The rule by which amounts change their period.',
        example: 'weekly to monthly       by 52 / 12',
    },
    'each day': {
        says: 'From the first day on every day, for as long as the last day is not passed.',
        example: 'expect each day from 5 May 2025 through 27 July 2025',
    },
    'each week': {
        says: 'From the first day on every seven days, for as long as the last day is not passed.',
        example: 'expect each week from 5 May 2025 through 27 July 2025',
    },
    'each month': {
        says: 'From the first day on every month, for as long as the last day is not passed; a day that a month lacks is left to the conventions.',
        example: 'expect each month from 1 May 2025 through 1 May 2025',
    },
    'each year': {
        says: 'From the first day on every year, for as long as the last day is not passed; a day that a month lacks is left to the conventions.',
        example: 'expect each year from 1 May 2025 through 1 May 2030',
    },
    every: {
        says: 'From one day to the next there is this much time.',
        example: 'expect every 4 weeks from 5 May 2025 through 27 July 2025',
    },
    'in total': {
        says: 'What comes out on each of the days is added up, and the sum is compared.',
        example: 'expect each week from 5 May 2025 through 27 July 2025, in total\n    weekly award is £312.60',
    },
    'statute example': {
        says: 'The law gives the figure as an example.',
        example: 'evidence    statute example "Schedule 9, example 2"',
    },
    'published figure': {
        says: 'Somebody who answers for it has published the figure.',
        example: 'evidence    published figure "GOV.UK rates", on 1 June 2025',
    },
    'signed off by': {
        says: 'An expert says that the figure is right.',
        example: 'evidence    signed off by "Jane Smith, HMRC", on 3 June 2025',
    },
    'another engine': {
        says: 'Another program works out the same.',
        example: 'evidence    another engine "the calculator of the agency, version 4"',
    },
    snapshot: {
        says: 'Only what came out once: nobody says that it is right. ‘policywright test --update’ writes it anew.',
        example: 'evidence    snapshot',
    },
};
