import type { PeriodUnit, TimeUnit } from '../model/units.ts';

/** How types are called when a drafter is told about them. */
export const typeWords = {
    yesOrNo: 'yes or no',
    number: 'a number',
    wholeNumber: 'a whole number',
    numberOf: (unit: TimeUnit) => `a number of ${unit}s`,
    percent: 'a percentage',
    money: (currency: string | undefined, per: PeriodUnit | undefined) =>
        `money${currency === undefined ? '' : ` in ${currency}`}${per === undefined ? '' : ` per ${per}`}`,
    duration: (unit: TimeUnit, per: PeriodUnit | undefined) =>
        per === undefined ? `a length of time in ${unit}s` : `${unit}s per ${per}`,
    date: 'a date',
    period: 'a period of time',
    year: 'a year',
    text: 'text',
    option: (enumeration: string) => `one of the options of ‘${enumeration}’`,
    options: (enumeration: string) => `several of the options of ‘${enumeration}’`,
    entity: (word: string) => `a ${word}`,
    list: (entity: string) => `a list of ${entity}`,
    unknown: 'something unknown',
};

const names = (list: readonly string[]): string => list.map(name => `‘${name}’`).join(', ');
const orNames = (list: readonly string[]): string =>
    list.length < 2 ? names(list) : `${names(list.slice(0, -1))} or ${names(list.slice(-1))}`;
const didYouMean = (nearest: readonly string[]): string =>
    nearest.length === 0 ? '' : ` Did you mean ${orNames(nearest)}?`;
const usualTypes =
    ' Types are for example ‘yes or no’, ‘money’, ‘money per week’, ‘number’, ‘date’, ‘days’ and ‘one of red, green’.';
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What resolving names tells (PW009 to PW011, PW308, PW310, PW312, PW502). */
const a = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

export const nameMessages = {
    unknown: (name: string, nearest: readonly string[]) => `There is no ‘${name}’ here.${didYouMean(nearest)}`,
    unknownOf: (name: string, owner: string, nearest: readonly string[]) =>
        `${sentence(owner)} has no ‘${name}’.${didYouMean(nearest)}`,
    onlyNames: (text: string) =>
        text === ''
            ? 'Nothing stands in these braces. Which value is to be shown here?'
            : `What stands in braces is a name, and is replaced by its value; ‘${text}’ is a formula. Give it a name after ‘where’, or decide it.`,
    notInAQuestion: (name: string, nearest: readonly string[]) =>
        `‘${name}’ cannot be shown in a question: only ‘name’, for somebody who is asked about, and other facts of the same person or thing.${didYouMean(nearest)}`,
    capitals: (name: string, meant: string) => `There is no ‘${name}’ here, only ‘${meant}’: capitals matter in names.`,
    joined: (name: string) =>
        `‘${name}’ is one name, but without backticks its joining word splits it in two. Write it in backticks.`,
    joiner: (word: string, meant: string) => `‘${word}’ was read as part of a name. Did you mean ‘${meant}’?`,
    comparison: (word: string, meant: readonly string[]) =>
        meant.length === 1
            ? `‘${word}’ was read as part of a name. Write ${orNames(meant)}.`
            : `‘${word}’ was read as part of a name. Does it include the value itself? Write ${orNames(meant)}.`,
    minus: () => 'A minus has a space on both sides; without them it is part of a name.',
    times: (word: string) => `‘${word}’ was read as part of a name. Write ‘*’ to multiply.`,
    write: (text: string) => `Write ‘${text}’`,
    reservedFact: (name: string) =>
        `Facts are handed over under their names, and ‘${name}’ already means something there. Give this fact another name.`,
    noRoot: () =>
        'Whom does this policy decide for? Add a line ‘decides for each …’ with the name of what has the facts.',
    unknownVaried: (name: string, nearest: readonly string[]) =>
        `The policy that is varied has no ‘${name}’.${didYouMean(nearest)}`,
    replaceBy: (name: string) => `Change to ‘${name}’`,
    backticks: (name: string) => `Write \`${name}\` in backticks`,
    twice: (what: string, name: string) => `The ${what} ‘${name}’ is declared twice. Which one holds?`,
    localTwice: (name: string) => `‘${name}’ already means something here. Give this local name a name of its own.`,
    declaredHere: (what: string, name: string) => `${what} ‘${name}’ is declared here`,
    twoReadings: (name: string, first: string, second: string) =>
        `‘${name}’ can be read in two ways here: as ${first} or as ${second}. Give one of them another name, or say whose is meant.`,
    oneReading: (what: string) => `It can be read as ${what}`,
    kinds: {
        policy: 'policy',
        conventions: 'conventions',
        body: 'body',
        calendar: 'calendar',
        outcome: 'outcome',
        safeguard: 'safeguard',
        entity: 'entity',
        fact: 'fact',
        role: 'role',
        element: 'word',
        option: 'option',
        decision: 'decision',
        definition: 'definition',
        judgement: 'judgement',
        rank: 'rank',
        rate: 'rate',
        scale: 'scale',
        codes: 'code set',
        journey: 'journey',
        persona: 'persona',
        variation: 'variation',
    },
    reading: (kind: string, name: string, of: string | undefined, file: string | undefined) =>
        `the ${kind} ‘${name}’${of === undefined ? '' : ` of ${of}`}${file === undefined ? '' : ` in ${file}`}`,
    possessive: (subject: string, member: string) => `‘${member}’ of ‘${subject}’`,
    factOf: (name: string, entity: string) =>
        `‘${name}’ is a fact of ${a(entity)}, and no ${entity} is being talked about here.`,
    ageOf: (birth: string, entity: string) =>
        `An age needs a ‘${birth}’, which ${a(entity)} has, and no ${entity} is being talked about here.`,
    whoseIsMeant: (why: string, name: string, owners: readonly string[], hint: string | undefined) =>
        [
            `${why} Whose is meant?`,
            ...(owners.length === 0 ? [] : [`Say, for example, ‘${owners[0]}'s ${name}’.`]),
            ...(hint === undefined ? [] : [hint]),
        ].join(' '),
    a,
    definedAbout: (word: string) => ({
        hint: `If this defines something of each ${word}, a line says so: ‘about ${a(word)}’.`,
        title: `Say that it is about ${a(word)}`,
    }),
    decidedFor: (word: string) => ({
        hint: `If this is decided for each ${word}, the heading says so: ‘for each ${word}’.`,
        title: `Decide it for each ${word}`,
    }),
    decidedForEach: (name: string, word: string) =>
        `‘${name}’ is decided for each ${word}, and no ${word} is being talked about here. Which ${word} is meant, or all of them together?`,
    say: (text: string) => `Say ‘${text}’`,
    whoseBirthday: () => 'Whose birthday? Nobody with a ‘date of birth’ is being talked about here.',
    noMember: (which: string, word: string) =>
        `No ${word} is being talked about here, so there is no ‘${which} ${word}’.`,
    noRank: (which: string, word: string) =>
        `‘${which} ${word}’ needs an order: nothing ranks each ${word}. Add a ‘rank … for each ${word}’.`,
    nothingToGoThrough: (word: string, nearest: readonly string[]) =>
        `There is no list whose members are called ‘${word}’, and no options of that name.${didYouMean(nearest)}`,
    notOfThisKind: (word: string, what: string) =>
        `‘for each ${word} in …’ goes through the days of a period; ${what} is not one.`,
    noOption: (name: string, enumeration: string, nearest: readonly string[]) =>
        `‘${name}’ is not an option of ‘${enumeration}’.${didYouMean(nearest)}`,
    unknownType: (name: string, nearest: readonly string[]) =>
        `‘${name}’ is not a type: nothing is declared under this name that could be one.${didYouMean(nearest) || usualTypes}`,
    foreignType: (found: string, here: readonly string[]) =>
        `‘${found}’ is not a type. The language says ${orNames(here)}.`,
    addType: (type: string) => `Write ‘: ${type}’`,
    noType: (what: string, name: string) => `What kind of value is the ${what} ‘${name}’? Add a type after a colon.`,
    personaFact: (name: string, nearest: readonly string[]) => `The policy knows no ‘${name}’.${didYouMean(nearest)}`,
    personaFactOf: (name: string, owner: string, nearest: readonly string[]) =>
        `The policy knows no ‘${name}’ of ${owner}.${didYouMean(nearest)}`,
    personaDecides: (name: string) =>
        `‘${name}’ is worked out by the policy, it is not a fact that is given. To fix it all the same, say ‘assume ${name} is …’.`,
    notAList: (name: string) => `‘${name}’ is not a list, so it has no members. Give its facts one by one.`,
    assume: (name: string) => `Say ‘assume ${name} is …’`,
    notDecided: (name: string) =>
        `‘assume’ fixes what the policy decides; ‘${name}’ is not decided. Give it as a fact.`,
    withoutAssume: () => 'Leave out ‘assume’',
};

/** What checking types tells (PW301 to PW315, PW501). */
export const typeMessages = {
    this: 'this',
    compare: (left: string, leftType: string, right: string, rightType: string) =>
        `${sentence(left)} is ${leftType}; ${right} is ${rightType}: they cannot be compared.`,
    sayOfEach: (words: string) => `Say ‘${words}’ of each amount`,
    whereTakesIn: (rest: string | undefined) =>
        `A condition after ‘where’ goes on to the end, so ${rest ?? 'what follows'} is part of it here, and does not fit. Is it meant to stand beside what is counted? Then the condition ends earlier, with brackets.`,
    endWhereWith: (last: string | undefined) => `End the condition behind ${last ?? 'the last name'}`,
    combine: (verb: string, left: string, leftType: string, right: string, rightType: string) =>
        `${sentence(left)} is ${leftType}; ${right} is ${rightType}: they cannot be ${verb}.`,
    verbs: { '+': 'added', '-': 'subtracted', '*': 'multiplied', '/': 'divided' },
    expected: (what: string, found: string, expected: string) =>
        `Here there should be ${expected}, but ${what} is ${found}.`,
    expectedFor: (name: string, what: string, found: string, expected: string) =>
        `‘${name}’ is ${expected}, but ${what} is ${found}.`,
    notACondition: (what: string, found: string) => `A condition is yes or no, but ${what} is ${found}.`,
    notNumeric: (what: string, found: string, does: string) => `${sentence(what)} is ${found}, and cannot be ${does}.`,
    within: (left: string, leftType: string, right: string, rightType: string) =>
        `${sentence(left)} is ${leftType}; ${right} is ${rightType}: a date or a period can be within a period, nothing else.`,
    sums: {
        total: 'added up',
        highest: 'put in order',
        lowest: 'put in order',
        earliest: 'put in order as a date',
        latest: 'put in order as a date',
    },
    anAmount: 'an amount of money, which has pennies and pounds',
    convertsOther: (what: string, found: string, from: string) =>
        `${sentence(what)} is ${found}, not a ${from} amount: it cannot be converted from ${from}.`,
    noBirthday: (what: string, found: string) =>
        `${sentence(what)} is ${found} and has no ‘date of birth’, so it has no birthday.`,
    doings: {
        ordered: 'put in order',
        rounded: 'rounded',
        bounded: 'limited',
        converted: 'converted',
        negated: 'made negative',
    },
    daysNotNumber: (number: string, unit: TimeUnit) =>
        `Days of what? Dates move by a length of time: write ‘${number} ${unit}s’.`,
    writeInstead: (text: string) => `Write ‘${text}’`,
    lengthAsNumber: (left: string, unit: TimeUnit) =>
        `${sentence(left)} is a length of time. Compare it with one, for example in ${unit}s.`,
    oneValue: (name: string, type: string) => `‘${name}’ is ${type}: it takes one value, and several stand here.`,
    severalValues: (written: string | undefined) =>
        `Several options of one fact stand in brackets${written === undefined ? ', with commas between them.' : `: ‘${written}’.`}`,
    inBrackets: () => 'Put them in brackets',
    givenFormula: () =>
        'What is given of a person is a value, not a formula: a persona works nothing out. Write the value itself.',
    percentLiteral: (number: string) => `A percentage is written with its sign: ‘${number}%’.`,
    periods: (left: string, leftType: string, right: string, rightType: string) =>
        `${sentence(left)} is ${leftType}; ${right} is ${rightType}. Which period is meant?`,
    periodOf: (name: string, what: string, found: string, expected: string) =>
        `‘${name}’ is ${expected}, but ${what} is ${found}. Amounts change their period only by a named rule.`,
    conversionHint: (from: string, to: string) =>
        ` The conventions name no rule for it: add a line such as ‘${from} to ${to}  by …’.`,
    convert: (from: string, to: string, rounding: string | undefined) =>
        `Convert ${from} to ${to}${rounding === undefined ? '' : `, ${rounding}`}`,
    currencies: (left: string, leftType: string, right: string, rightType: string) =>
        `${sentence(left)} is ${leftType}; ${right} is ${rightType}. Different currencies cannot be put together.`,
    rounding: (name: string, how: 'division' | 'conversion') =>
        `‘${name}’ is money, and this ${how} can leave fractions of a penny. Which way is it rounded?`,
    fractionPlace: () => 'The fraction comes from a division behind this name',
    roundingPlace: (how: 'division' | 'conversion') => `The ${how} stands here`,
    wholeNumber: (name: string) =>
        `‘${name}’ is a whole number, but this can leave a part of one. Which way is it rounded?`,
    round: (text: string) => `Add ‘, ${text}’`,
    cycle: (names_: readonly string[]) =>
        names_.length === 2
            ? `‘${names_[0]}’ needs its own value to be worked out.`
            : `These need one another to be worked out: ${names_.join(' → ')}.`,
    cyclePlace: (from: string, to: string) => `‘${from}’ needs ‘${to}’ here`,
    chained: () => 'Only two things are compared at a time. Write ‘is more than 1 and less than 3’.',
    severalOptions: (several: string, instead: string) =>
        `Somebody may have several of ‘${several}’. Is it the only one, or one of them? For one of them, say ‘${instead}’.`,
    dateWords: (written: string, instead: string) =>
        `‘${written}’ is about dates. For an amount or a number say ‘${instead}’.`,
    percentAndNumber: (op: '+' | '-', left: string, right: string) =>
        `Is ${left} ${op} ${right} meant in percentage points, or as a part of something? A percentage and a number cannot be ${
            op === '+' ? 'added' : 'subtracted'
        }.`,
    percentAndMoney: (percent: string, money: string) =>
        `A percentage of what? ${sentence(percent)} and ${money} cannot be added or subtracted; multiply the percentage by an amount first.`,
    listAsValue: (what: string, entity: string) =>
        `${sentence(what)} is a list of ${entity}, not one value. How many there are, or something about each?`,
    entityAsValue: (what: string, found: string) =>
        `${sentence(what)} is ${found}, not a value. Which of its facts is meant?`,
    families: (
        left: string,
        leftType: string,
        right: string,
        rightType: string,
        apart: 'months' | 'working days' | 'hours',
    ) =>
        `${sentence(left)} is ${leftType}; ${right} is ${rightType}. ${
            {
                months: 'Months differ in length, so the two cannot be compared or added; compare dates instead.',
                'working days':
                    'Which days are worked turns on the calendar, so the two cannot be compared or added; compare dates instead.',
                hours: 'Has a day 24 hours, or as many as are worked? Nothing says so, and the two cannot be compared or added.',
            }[apart]
        }`,
    rowCells: (found: number, wanted: number) =>
        `This row has ${found} ${found === 1 ? 'cell' : 'cells'}; the heading has ${wanted}.`,
    missingOptions: (rate: string, missing: readonly string[]) =>
        `‘${rate}’ has no column for ${orNames(missing)}. Every option needs one.`,
    sameColumn: (name: string) => `There are two columns for ‘${name}’.`,
    notAColumn: (name: string, by: string, nearest: readonly string[]) =>
        `‘${name}’ is not an option of ‘${by}’.${didYouMean(nearest)}`,
    resultColumn: (found: string, name: string) =>
        `The last column gives the result: its heading should be ‘${name}’, not ${found}.`,
    noSubjectFor: (rate: string, by: string, entity: string) =>
        `‘${rate}’ depends on ‘${by}’ of each ${entity}, and no ${entity} is being talked about here.`,
    mayNotApply: (name: string) =>
        `‘${name}’ may not apply. What then? Ask first with ‘there is’, or say ‘, or … if none’.`,
    doesNotApply: (name: string) =>
        `‘${name}’ does not apply here: a condition has settled that. What is the answer then?`,
    resultMayNotApply: (name: string) =>
        `‘${name}’ can come out as not applicable, but its type does not say so. Add ‘, if any’.`,
    addIfAny: () => 'Add ‘, if any’ to its type',
    ageOnWhichDay: (day: string | undefined) =>
        `On which day is this age taken? Without more it is the date of decision, not ${day === undefined ? 'the date that the header names' : `‘${day}’`}.`,
    sayDay: (text: string) => `Say ‘${text}’`,
    conventionMissing: {
        'born on 29 February':
            'Somebody born on 29 February has a birthday only every four years. On which day does such a person get older in other years? The conventions do not say.',
        'missing day of a month':
            'What is 31 January plus one month? Some months lack the day that is asked for, and the conventions do not say which day counts instead.',
        'working days': 'Which days are working days? The conventions name no calendar.',
        'tax year': 'When does a tax year start? The conventions do not say.',
    },
    conversionMissing: (from: string, to: string) =>
        `How many of one make the other? The conventions have no rule ‘${from} to ${to}’.`,
    addConvention: (line: string) => `Add to the conventions: ‘${line}’`,
    versionsOverlap: (name: string) => `Two versions of ‘${name}’ are in force on the same day. Which one holds?`,
    versionsOrder: (name: string) => `The dates of ‘${name}’ go backwards here. Put the older value first.`,
    versionEnds: () => 'This ends before it begins.',
    otherVersion: () => 'The other version stands here',
    bandsOrder: () => 'The bands go backwards here. Each one must reach further than the one above it.',
    noExpectation: (persona: string) =>
        `‘${persona}’ expects nothing, so it tests nothing. What should happen to this person?`,
};
