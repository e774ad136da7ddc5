import type { WordHelp } from './word-help.ts';

/** Lines of definitions and of facts. */
export const factWords: Readonly<Record<string, WordHelp>> = {
    about: { says: 'What the term is said of.', example: 'about       a person', rest: '       a ${1:person}' },
    means: {
        says: 'The meaning in words, as a statute would put it.',
        example: 'means       "a person who is under 16"',
        rest: '       "${1:what it means}"',
    },
    'define/when': { says: 'The meaning as a condition.', example: 'when        age is under 16', rest: '        $0' },
    'ending/when': { says: 'When the journey ends here.', example: 'when        entitled is no', rest: '        $0' },
    when: {
        says: 'The condition under which a case holds; on a line of its own it holds for the cases below it.',
        example: 'is £0 when number of qualifying children = 0',
        rest: ' ${1:condition}\n    is $0',
    },

    'held by': {
        says: 'Who has this fact already: nobody is asked for it whose record is known.',
        example: 'held by     General Register Office, as "birth registration"',
        rest: '     ${1:HMRC}, as "${2:record}"',
    },
    ask: {
        says: 'The question a citizen is asked.',
        example: 'ask         "Where do you usually live?"',
        rest: '         "${1:question}"',
    },
    hint: {
        says: 'Help under the question.',
        example: 'hint        "For example A levels."',
        rest: '        "${1:help}"',
    },
    proof: {
        says: 'What shows that the fact is true; any one of the alternatives will do.',
        example: 'proof       "a letter from the school", or "the college\'s own record"',
        rest: '       "${1:document}"',
    },
    'valid when': {
        says: 'What an answer must satisfy, and what is said when it does not.',
        example: 'valid when hours worked is at most 168, "A week has 168 hours."',
        rest: ' ${1:condition}, "${2:message}"',
    },
    'justified by': {
        says: 'Why a protected characteristic may count here.',
        example: 'justified by "Pensions Act 1995, schedule 4"',
        rest: ' "${1:Act, section}"',
    },
};
