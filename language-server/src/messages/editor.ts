/** What the editor shows beside the text: hovers, completions, outlines, refusals. */

/** What a word of the language does. */
export interface WordHelp {
    /** One sentence. */
    says: string;
    /** Lines of a policy. */
    example: string;
    /** What completion writes after the word, as a snippet of the Language Server Protocol. */
    rest?: string;
}

/** Words that begin a line. Where one means different things in different blocks, the block stands before it: `rate/from`. */
export const lineWordHelp: Readonly<Record<string, WordHelp>> = {
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

    step: {
        says: 'One step of the journey.',
        example: 'step Decide\n    by          HMRC, automatically\n    decides     entitled',
        rest: ' ${1:name}\n    $0',
    },
    ending: {
        says: 'A way in which the journey ends.',
        example: 'ending Refused\n    tells       "You cannot get Child Benefit because {why}."',
        rest: ' ${1:name}\n    tells       "${2:what the person is told}"',
    },
    for: {
        says: 'Who does this step, and through which channels.',
        example: 'for         claimant, online or by phone or on paper',
        rest: '         ${1:claimant}, ${2:online} or ${3:by phone}',
    },
    asks: {
        says: 'The facts that this step asks for.',
        example: "asks        each child's in approved education",
        rest: '        $0',
    },
    uses: {
        says: 'A fact that is fetched from whoever holds it.',
        example: "uses        each child's date of birth, General Register Office",
        rest: '        ${1:fact}, ${2:holder}',
    },
    decides: { says: 'What is decided in this step.', example: 'decides     entitled, weekly award', rest: '     $0' },
    waits: {
        says: 'How long nothing happens.',
        example: 'waits       10 working days',
        rest: '       ${1:10 working days}',
    },
    'goes to': {
        says: 'Where the journey goes on from here, and when.',
        example: 'goes to Refused when entitled is no',
        rest: ' ${1:step} when ${2:condition}',
    },
    pays: {
        says: 'What is paid, and how often.',
        example: 'pays        weekly award, every 4 weeks',
        rest: '        ${1:decision}, every ${2:4 weeks}',
    },
    tells: {
        says: 'What the person is told.',
        example: 'tells       "You cannot get Child Benefit because {why}."',
        rest: '       "${1:text}"',
    },
    challenge: {
        says: 'How the person can challenge the decision, and until when.',
        example: 'challenge   mandatory reconsideration, within 1 month',
        rest: '   ${1:mandatory reconsideration}, within ${2:1 month}',
    },

    story: {
        says: 'Who the person is, in a sentence.',
        example: 'story       "Lone parent of two."',
        rest: '       "${1:who it is}"',
    },
    given: { says: 'The facts of this person.', example: 'given\n    usual residence is UK', rest: '\n    $0' },
    expect: {
        says: 'What should come out for this person.',
        example: 'expect\n    weekly award is £43.30',
        rest: '\n    $0',
    },
    evidence: {
        says: 'Why the expected figures are right.',
        example: 'evidence    "GOV.UK rates, read 1 June 2025"',
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

    varies: {
        says: 'The policy that this one differs from.',
        example: 'varies      "universal-credit.policy"',
        rest: '      "${1:file.policy}"',
    },
    'replace rate': {
        says: 'Another value for a rate.',
        example: 'replace rate child amount\n    from 1 April 2025: £300',
        rest: ' ${1:name}\n    from ${2:6 April 2025}: ${3:£0}',
    },
    'replace decision': {
        says: 'Another rule for a decision.',
        example: 'replace decision entitled\n    is yes',
        rest: ' ${1:name}\n    is ${2:value}',
    },
    'replace definition': {
        says: 'Another meaning of a term.',
        example: 'replace definition qualifying child\n    when        age is under 18',
        rest: ' ${1:name}\n    when        ${2:condition}',
    },
    'remove exception': { says: 'Leaves out an exception.', example: 'remove exception prisoners', rest: ' $0' },
    'remove rate': { says: 'Leaves out a rate.', example: 'remove rate child amount', rest: ' $0' },
    'remove decision': { says: 'Leaves out a decision.', example: 'remove decision entitled', rest: ' $0' },
    'remove definition': {
        says: 'Leaves out a definition.',
        example: 'remove definition qualifying child',
        rest: ' $0',
    },
};

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
};

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const hoverWords = {
    optionOf: (owner: string) => `option of ‘${owner}’`,
    of: (kind: string, owner: string) => `${kind} of ${owner}`,
    forEach: (kind: string, word: string) => `${kind} for each ${word}`,
    about: (word: string) => `definition about ${word}`,
    local: 'local name',
    exception: 'exception',
    place: 'step or ending of the journey',
    member: 'person in this persona',
    builtIn: 'built in',
    wordFor: (entity: string) => `word for one ${entity}`,
    asks: 'Asks',
    hint: 'Hint',
    heldBy: 'Held by',
    proof: 'Proof',
    source: 'Source',
    madeBy: 'Made by',
    within: (count: string, unit: string) => `within ${count} ${unit}${count === '1' ? '' : 's'}`,
    considering: 'Considering',
    untilMade: 'Until made',
    justifiedBy: 'Justified by',
    options: 'Options',
    asRecord: (body: string, record: string) => `${body}, as “${record}”`,
    from: 'from',
    value: 'value',
    earlier: (count: number) => `… and ${plural(count, 'earlier row')}`,
    declaredIn: (file: string, line: number) => `Declared in ${file}, line ${line}`,
    date: (weekday: string, written: string) => `**${weekday}**, ${written}`,
    period: (days: number, first: string, last: string) =>
        `${plural(days, 'day')}: from ${first} to ${last}, both included`,
    builtIns: {
        'date of decision': 'The day for which the policy decides. It is always given, never today’s date by itself.',
        age: 'Age in whole years at the date of decision, by anniversaries of the date of birth.',
        weekday: 'The day of the week of a date.',
        month: 'The month of a date.',
        year: 'The year of a date.',
        'tax year': 'The tax year that a date lies in, as the conventions say.',
        'first day': 'The first day of a period.',
        'last day': 'The last day of a period.',
    } as Readonly<Record<string, string>>,
};

export const editorMessages = {
    noName: 'There is no name here that could be renamed.',
    builtIn: (name: string) => `‘${name}’ is built into the language and cannot be renamed.`,
    dateOfBirth: () => 'Ages and birthdays go by the name ‘date of birth’, so it cannot be renamed.',
    emptyName: 'A name cannot be empty.',
    nameTooLong: (most: number) => `A name has at most ${most} characters.`,
    notAName: (name: string, character: string) =>
        `‘${name}’ cannot be a name: it contains ‘${character}’. Names are words, with spaces between them.`,
    mustBeginWithLetter: (name: string) => `‘${name}’ cannot be a name: it must begin with a letter.`,
    neighbourNotName: (name: string, word: string) =>
        `‘${name}’ cannot be a name: ‘${word} …’ stands for a member of a list.`,
    valueNotName: (name: string) => `‘${name}’ cannot be a name: it already has a meaning in the language.`,
    taken: (name: string, what: string, line: number) =>
        `There is already ${what} called ‘${name}’, on line ${line}. Two things cannot have one name.`,
    takenElsewhere: (name: string, what: string, file: string) =>
        `There is already ${what} called ‘${name}’, in ${file}. Two things cannot have one name.`,
    failed: (what: string) => `${what} failed; the server goes on.`,
    followLink: 'Open the source',
    openFile: 'Open the file',
};

export const outlineWords = {
    facts: (count: number) => plural(count, 'fact'),
    use: (path: string) => `use ${path}`,
    forEach: (word: string) => `for each ${word}`,
    about: (word: string) => `about ${word}`,
    accept: (code: string) => `accept ${code}`,
    unnamed: '(no name)',
};

/** Types as they are written after a colon, for completion. */
export const writtenTypes: readonly { text: string; says: string; snippet?: string }[] = [
    { text: 'yes or no', says: 'true or not' },
    { text: 'money', says: 'an amount' },
    {
        text: 'money per week',
        says: 'an amount for each week',
        snippet: 'money per ${1|week,month,year,day,hour,4 weeks|}',
    },
    { text: 'number', says: 'any number' },
    { text: 'whole number', says: 'a number that is counted' },
    { text: 'percent', says: 'a share of 100' },
    { text: 'date', says: 'a day' },
    { text: 'period', says: 'from one day to another, both included' },
    { text: 'text', says: 'words that are only compared' },
    { text: 'hours per week', says: 'a length of time in each week' },
    { text: 'years', says: 'a length of time' },
    { text: 'one of', says: 'one of the options below', snippet: 'one of\n    ${1:option}\n    ${2:option}' },
    { text: 'any of', says: 'several of the options below', snippet: 'any of\n    ${1:option}\n    ${2:option}' },
    { text: 'list of', says: 'several people or things', snippet: 'list of ${1:person}, each a ${2:child}' },
];
