import type { WordHelp } from './word-help.ts';

/** Lines of rates, scales and decisions, of ranks, judgements and calendars. */
export const ruleWords: Readonly<Record<string, WordHelp>> = {
    'rate/from': {
        says: 'The value from this day on, until the next.',
        example: 'from 7 April 2025: £26.05 per week',
        rest: ' ${1:6 April 2025}: ${2:£0}',
    },
    'codes/from': {
        says: 'What changes in the codes on this day.',
        example: 'from 1 January 2025: adds "11362"',
        rest: ' ${1:1 January 2025}: adds "${2:code}"',
    },
    'path/from': {
        says: 'The value of the fact from this day on.',
        example: 'from 1 May 2025: yes',
        rest: ' ${1:1 May 2025}: ${2:yes}',
    },
    from: {
        says: 'The rule as it stands from this day on; the day is included.',
        example: 'from 6 April 2024\n    is …',
        rest: ' ${1:6 April 2025}\n    is $0',
    },
    until: {
        says: 'The rule as it stood up to this day; the day is included.',
        example: 'until 5 April 2024\n    is …',
        rest: ' ${1:5 April 2025}\n    is $0',
    },
    'rate/by': {
        says: 'What chooses the column: a fact or a decision with options.',
        example: 'by          claimant type',
        rest: '          $0',
    },
    'rank/by': {
        says: 'What the order goes by, and which end comes first.',
        example: 'by          date of birth, earliest first',
        rest: '          ${1:date of birth}, ${2|earliest first,latest first,lowest first,highest first|}',
    },
    'step/by': {
        says: 'Who does this step, and within what time.',
        example: 'by          HMRC, automatically, within 5 working days',
        rest: '          ${1:HMRC}, within ${2:5 working days}',
    },
    on: { says: 'The date of decision.', example: 'on          1 June 2025', rest: '          ${1:1 June 2025}' },
    'scale/on': {
        says: 'The amount that is split into bands.',
        example: 'on          purchase price',
        rest: '          $0',
    },
    charges: {
        says: 'Whether each slice is charged at its own rate, or the whole amount at the rate of its band.',
        example: 'charges     each slice',
        rest: '     ${1|each slice,the whole amount|}',
    },

    is: {
        says: 'A case: its result, and when it holds. The cases of a decision must exclude each other and cover everything.',
        example: 'is £0 when number of qualifying children = 0\nis £26.05 per week otherwise',
        rest: ' ${1:value} when ${2:condition}',
    },
    'first that applies': {
        says: 'The cases below count in their order: the first whose condition holds decides.',
        example: 'first that applies\n    is £0 when capital is more than £16,000\n    is £100 otherwise',
        rest: '\n    is ${1:value} when ${2:condition}\n    is ${3:value} otherwise',
    },
    except: {
        says: 'An exception with a name: where its condition holds it overrides the rule.',
        example: 'except prisoners when weeks in prison is more than 8\n    is no',
        rest: ' ${1:name} when ${2:condition}\n    is ${3:value}',
    },
    where: {
        says: 'A local name for a value, as statutes put it after the rule.',
        example: 'where steps is (capital - £6,000) / £250, rounded up to a whole number',
        rest: ' ${1:name} is ${2:value}',
    },
    serves: {
        says: 'The outcomes that this decision is there for.',
        example: 'serves      help with costs',
        rest: '      $0',
    },
    because: {
        says: 'Why, in words that a citizen is told.',
        example: 'is no because "you have been in prison for more than 8 weeks"',
        rest: ' "${1:why}"',
    },

    among: {
        says: 'The members that are ranked.',
        example: 'among       children where qualifying child',
        rest: '       $0',
    },
    ties: {
        says: 'What happens when two members are equal.',
        example: 'ties        in the order the claimant names them',
        rest: '        in the order ${1:the claimant} names them',
    },
    'made by': {
        says: 'Who judges, and within what time.',
        example: 'made by     HMRC decision maker, within 10 working days',
        rest: '     ${1:decision maker}, within ${2:10 working days}',
    },
    considering: {
        says: 'What must be considered.',
        example: 'considering\n    - "where the child sleeps"',
        rest: '\n    - "${1:what is considered}"',
    },
    'until made': {
        says: 'What holds until the judgement is made.',
        example: 'until made  "both parents are paid half"',
        rest: '  "${1:what holds until then}"',
    },
    review: {
        says: 'How the judgement can be challenged, and until when.',
        example: 'review      mandatory reconsideration, within 1 month',
        rest: '      ${1:mandatory reconsideration}, within ${2:1 month}',
    },
    'holidays from file': {
        says: 'A CSV file with the days that are not worked.',
        example: 'holidays from file "bank-holidays.csv"',
        rest: ' "${1:bank-holidays.csv}"',
    },
    holiday: {
        says: 'One day that is not worked.',
        example: 'holiday 25 December 2025 "Christmas Day"',
        rest: ' ${1:25 December 2025} "${2:Christmas Day}"',
    },
    'never worked': {
        says: 'Days of the week that are never worked; without this line Saturday and Sunday.',
        example: 'never worked Friday, Saturday',
        rest: ' ${1:Saturday}, ${2:Sunday}',
    },
};
