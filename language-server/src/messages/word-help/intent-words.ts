import type { WordHelp } from './word-help.ts';

/** Lines of the intent. */
export const intentWords: Readonly<Record<string, WordHelp>> = {
    problem: {
        says: 'What is wrong today, and for whom.',
        example: 'problem     "Raising a child costs money."',
        rest: '     "${1:what is wrong today}"',
    },
    outcome: {
        says: 'Something that should be true once the policy works, with how it is measured.',
        example:
            'outcome help with costs: "every family gets help"\n    measure     take-up, at least 95%, by 5 April 2027',
        rest: ' ${1:name}: "${2:what should be true}"\n    measure     ${3:take-up}, at least ${4:95%}',
    },
    safeguard: {
        says: 'A promise that the rules must keep for everybody; a counterexample is looked for.',
        example:
            'safeguard fair: "the charge never exceeds the benefit"\n    always  charge is at most benefit for the year',
        rest: ' ${1:name}: "${2:what must never happen}"\n    always  ${3:condition}',
    },
    'not about': {
        says: 'What the policy leaves alone, on purpose.',
        example: 'not about   "childcare costs"',
        rest: '   "${1:what is left alone}"',
    },
    budget: {
        says: 'How much effort the journey may cost a person.',
        example: 'budget      at most 12 questions, 1 document, 10 working days',
        rest: '      at most ${1:12} questions, ${2:1} document, ${3:10} working days',
    },
    measure: {
        says: 'What is measured, the goal, and by when.',
        example: 'measure     take-up, at least 95%, by 5 April 2027',
        rest: '     ${1:take-up}, at least ${2:95%}, by ${3:5 April 2027}',
    },
    data: {
        says: 'Where the measure is published.',
        example: 'data        "HMRC Child Benefit statistics, annual"',
        rest: '        "${1:where it is published}"',
    },
    always: {
        says: 'Must hold for everybody, on every date.',
        example: 'always  charge is at most benefit for the year',
        rest: '  $0',
    },
    'never falls': {
        says: 'Must not go down while the amount below it rises.',
        example: 'never falls income after the charge\nas this rises adjusted net income, by £200',
        rest: ' $0',
    },
    'never rises': {
        says: 'Must not go up while the amount below it rises.',
        example: 'never rises award\nas this rises capital, by £100',
        rest: ' $0',
    },
    'as this rises': {
        says: 'The amount that is made to rise, and by how much.',
        example: 'as this rises adjusted net income, by £200',
        rest: ' ${1:amount}, by ${2:£100}',
    },
};
