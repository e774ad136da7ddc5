import type { WordHelp } from './word-help.ts';

/** Words that begin a section. */
export const sectionWords: Readonly<Record<string, WordHelp>> = {
    policy: {
        says: 'The head of a policy: what it is called, whose it is, since when it is in force and for whom it decides.',
        example: 'policy Child Benefit\n    owner       HMRC\n    decides for each family',
        rest: ' ${1:Name}\n    owner       ${2:HMRC}\n    in force    from ${3:6 April 2025}\n    decides for each ${4:family}',
    },
    use: {
        says: 'Makes the names of another file visible here; nothing is visible unless it is used.',
        example: 'use "../shared/uk.policy"',
        rest: ' "${1:../shared/uk.policy}"',
    },
    body: {
        says: 'An organisation that owns, holds, decides or pays.',
        example: 'body HMRC\n    named       "HM Revenue and Customs"',
        rest: ' ${1:HMRC}\n    named       "${2:HM Revenue and Customs}"',
    },
    conventions: {
        says: 'Choices that the rules need and that the policy makes once: leap-day birthdays, working days, the tax year.',
        example:
            'conventions\n    born on 29 February     birthday on 1 March\n    tax year                starts 6 April',
        rest: '\n    $0',
    },
    intent: {
        says: 'What the policy is for: the problem, the outcomes that would show it works, and what must never happen.',
        example:
            'intent\n    problem     "Raising a child costs money."\n    outcome help with costs: "every family gets help"',
        rest: '\n    problem     "${1:What is wrong today, and for whom?}"\n    outcome ${2:name}: "${3:what should be true}"',
    },
    define: {
        says: 'Gives a term one meaning, in words and as a condition; prose that uses the term is recognised.',
        example:
            'define qualifying child\n    about       a person\n    means       "a person who is under 16"\n    when        age is under 16',
        rest: ' ${1:term}\n    about       a ${2:person}\n    means       "${3:what it means}"\n    when        ${4:condition}',
    },
    each: {
        says: 'What there is to know about a person, a family, a claim: its facts, each with a type.',
        example: 'each person has\n    date of birth : date',
        rest: ' ${1:person} has\n    ${2:date of birth} : ${3:date}',
    },
    rate: {
        says: 'An amount or a number that the law sets, with its value from each date on.',
        example: 'rate eldest child rate : money per week\n    from 7 April 2025: £26.05 per week',
        rest: ' ${1:name} : ${2:money per week}\n    from ${3:6 April 2025}: ${4:£0}',
    },
    decide: {
        says: 'Something the policy works out, by cases that exclude each other and cover everything, by a formula or by a table.',
        example: 'decide entitled : yes or no\n    is yes when age is at least 16\n    is no otherwise',
        rest: ' ${1:name} : ${2:yes or no}\n    is ${3:yes} when ${4:condition}\n    is ${5:no} otherwise',
    },
    rank: {
        says: 'Puts the members of a list in order and numbers them; ties are the author’s to break.',
        example:
            'rank birth order for each child\n    among       children\n    by          date of birth, earliest first',
        rest: ' ${1:birth order} for each ${2:child}\n    among       ${3:children}\n    by          ${4:date of birth}, ${5:earliest first}',
    },
    judgement: {
        says: 'Something that a person decides, on purpose: who makes it, what is considered, by when, and how to challenge it.',
        example:
            'judgement shared care is equal : yes or no\n    made by     HMRC decision maker, within 10 working days',
        rest: ' ${1:name} : ${2:yes or no}\n    made by     ${3:decision maker}, within ${4:10 working days}\n    considering\n        - "${5:what is considered}"',
    },
    scale: {
        says: 'Bands of an amount, each with its rate; the author says whether each slice or the whole amount is charged.',
        example:
            'scale stamp duty : money\n    on          purchase price\n    charges     each slice\n    | up to £125,000 | 0% |\n    | above          | 2% |',
        rest: ' ${1:name} : ${2:money}\n    on          ${3:amount}\n    charges     ${4|each slice,the whole amount|}\n    | up to ${5:£125,000} | ${6:0%} |\n    | above | ${7:2%} |',
    },
    codes: {
        says: 'A named set of codes, dated and sourced.',
        example: 'codes Prop 64 sections : text\n    - "11357"\n    - "11358"',
        rest: ' ${1:name} : text\n    - "${2:code}"',
    },
    calendar: {
        says: 'Which days are not worked. A date outside the calendar’s data is an error, never a working day.',
        example: 'calendar England and Wales\n    holidays from file "bank-holidays.csv"',
        rest: ' ${1:England and Wales}\n    holidays from file "${2:bank-holidays.csv}"',
    },
    journey: {
        says: 'What a person goes through, step by step. Without one, the journey is derived from the rules.',
        example:
            'journey Claim Child Benefit\n    step Tell us about your children\n        for         claimant, online or by phone',
        rest: ' ${1:name}\n    step ${2:name}\n        for         ${3:claimant}, ${4:online or by phone}',
    },
    persona: {
        says: 'A person for whom the policy is tried: what is given, and what should come out.',
        example:
            'persona Amira\n    on          1 June 2025\n    given\n        settled status is yes\n    expect\n        entitled is yes',
        rest: ' ${1:name}\n    story       "${2:who it is}"\n    on          ${3:1 June 2025}\n    given\n        ${4:fact is value}\n    expect\n        ${5:decision is value}',
    },
    'personas from file': {
        says: 'Personas from the rows of a CSV file; a line for each column says which fact it fills.',
        example: 'personas from file "cases.csv"\n    column "Date of birth" is claimant\'s date of birth',
        rest: ' "${1:cases.csv}"\n    column "${2:heading}" is ${3:fact}',
    },
    variation: {
        says: 'Another policy that differs from one file only in what is written here.',
        example: 'variation Two-child limit kept\n    varies      "universal-credit.policy"',
        rest: ' ${1:name}\n    varies      "${2:file.policy}"',
    },
    accept: {
        says: 'Accepts one finding in this place, on the record. An acceptance that matches nothing is itself a finding.',
        example: 'accept PW204 because "the court has settled it"',
        rest: ' ${1:PW204} because "${2:why}"',
    },
};
