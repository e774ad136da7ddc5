const list = (words: readonly string[]): string => words.map(word => `‘${word}’`).join(' or ');

/** What is asked about wording (PW2xx): questions to a drafter. */
export const wordingMessages = {
    writeInstead: (words: string) => `Write ‘${words}’`,

    timeLimit: (limit: string) =>
        `‘${limit}’ counted from what? Say the event that starts the clock, and whether its own day counts.`,
    days: (days: string) => `‘${days}’: calendar days or working days? A weekend or a bank holiday can decide a case.`,
    daysFix: (kind: string) => `Say ${kind} days`,
    months: (months: string) =>
        `‘${months}’: on which day do they end when the last month has no such day (31 August and one month)?`,
    between: (low: string, high: string) => `Between ${low} and ${high}: are ${low} and ${high} themselves included?`,
    inclusive: 'Say that both ends are included',
    until: (end: string) => `Until ${end}: is ${end} itself still included?`,
    untilFix: (words: string) => `Write ‘${words}’`,
    fromTo: (from: string, to: string) => `From ${from} to ${to}: are both included?`,
    by: (day: string) => `By ${day}: is ${day} itself in time?`,
    byFix: 'Write ‘on or before’',
    dayLeftOut: (day: string) => `What holds on ${day} itself? One rule ends before it and the other begins after it.`,
    dayTwice: (day: string) => `Which holds on ${day} itself? Both rules include it.`,
    bothSidesWithDay: 'Include the day here',
    bothSidesOnce: 'Leave the day out here',
    year: (words: string) => `‘${words}’: a calendar year, a tax year, or any twelve months?`,
    yearFix: (kind: string) => `Say ${kind} year`,
    week: (words: string) =>
        `‘${words}’: on which day does the week begin? It decides which days are counted together.`,
    immediacy: (words: string) => `‘${words}’: within how many days? Nobody can tell when it is too late.`,
    immediacyFix: 'Give a time limit',
    frequency: (words: string) => `‘${words}’: how often?`,
    present: (words: string) => `‘${words}’ at which moment: the claim, the decision, or whenever this is read?`,
    annualIncome: (words: string, saysKind: boolean, saysYear: boolean) =>
        `‘${words}’: ${[saysYear ? '' : 'of which year', saysKind ? '' : 'before or after tax'].filter(Boolean).join(', and ')}?`,
    annualIncomeFix: 'Say the tax year',
    weeklyMonthly: (words: string) =>
        `‘${words}’ in a monthly rule: how many weeks make a month – 52/12, four, or as they fall?`,

    age: (op: string, n: string) => `Does ‘${op} ${n}’ include somebody who is ${n} today?`,
    ageUnder: (op: string, n: string) => `‘${op} ${n}’: up to the day before the ${n}th birthday?`,
    ageFix: (words: string) => `Write ‘${words}’`,
    upTo: (words: string) => `‘${words}’: is the limit itself included, and what settles how much it is?`,
    approximately: (words: string) => `‘${words.trim()}’: how far off may it be?`,
    part: (words: string) => `‘${words}’: how much of it?`,
    count: (words: string) => `‘${words}’: how many, or which ones?`,
    numberBound: (op: string, n: string) => `‘${op} ${n}’: and exactly ${n}?`,
    percentage: (words: string) => `‘${words}’ of what?`,
    percentageFix: 'Say of what',
    percentageOf: 'the amount',
    bandGap: (lost: string, first: string, second: string) =>
        `${lost} lies between ‘${first}’ and ‘${second}’ and belongs to neither. What happens then?`,
    exactly: (amount: string) => `Exactly ${amount}`,
    bandOverlap: (both: string, first: string, second: string) =>
        `${both} belongs to ‘${first}’ and to ‘${second}’. Which of them holds then?`,
    bandFix: (words: string) => `Write ‘${words}’`,
    rounding: (words: string) => `‘${words}’ leaves fractions: how are they rounded, and when?`,

    slash: (words: string) => `‘${words}’: either of the two, or both, or one that has two names?`,
    andOr: 'Is it enough that one of them holds, or must both? ‘And/or’ leaves it to the reader.',
    mixed: (a: string, b: string, c: string, first: string, second: string) =>
        first === 'and'
            ? `Is it ‘${a} and ${b}’, or else ‘${c}’ – or ‘${a}’ together with one of ‘${b}’ and ‘${c}’?`
            : `Is it ‘${a}’, or else ‘${b} ${second} ${c}’ – or one of ‘${a}’ and ‘${b}’ together with ‘${c}’?`,
    exceptionSubject: (words: string) => `‘${words}’: by what rule, and when? The reader cannot tell what goes first.`,
    exceptionOtherwise: (words: string) => `‘${words}’: where? Name the rule that goes first.`,
    exceptionVague: (words: string) => `‘${words}’: which ones? Say in which case this does not hold.`,
    exceptionNotwithstanding: (words: string) => `‘${words}’: which rules does it set aside? Name them.`,
    exceptionSome: (words: string) => `‘${words}’: which ones?`,
    doubleNegative: (words: string) => `‘${words}’ denies twice. What is meant, said without ‘not’?`,
    otherwise: 'And in every other case? The text gives amounts for some cases and says nothing of the rest.',
    list: (count: number) => `Must all ${count} hold, or is one enough? There is no ‘and’ or ‘or’ between the items.`,
    listFix: (word: string) => `Put ‘${word}’ before the last item`,

    should: (word: string) => `‘${word}’: is it a duty, or advice? What happens to somebody who does not?`,
    expected: (words: string) => `‘${words}’: is it a duty? What happens to somebody who does not?`,
    mayBe: (words: string) => `‘${words}’: in which cases, and must the person do it then?`,
    actor: (words: string) => `‘${words}’: by whom? Nobody is named who has to do it.`,
    pronoun: (word: string, first: string, second: string) => `‘${word}’: the ${first} or the ${second}?`,

    openList: (words: string) => `‘${words}’ leaves the list open: who decides what else belongs to it, and by what?`,
    comparison: (words: string) => `‘${words}’ compared with what? Give the measure.`,
    defineIt: (term: string) => `Define ‘${term}’`,
    numberIt: 'Put a number on it',
    numberWords: ' (that is, at least 1)',
    judgeIt: (term: string) => `Make ‘${term}’ a named judgement`,
    judgeDecider: 'decision maker',
    judgeFactor: 'what speaks for it and what against it',
    judgement: (words: string) => `‘${words}’: who judges that, by what, and by when?`,

    readingAge: (age: number) =>
        `This reads as written for people of about ${age} years. Can it be said in shorter sentences and words?`,
    jargon: (word: string, plain: string) =>
        plain === ''
            ? `Can this be said without ‘${word}’?`
            : `Will every reader know ‘${word}’? ‘${plain}’ is plainer.`,
    abbreviation: (text: string) => `What does ‘${text}’ stand for? Write it out where it is first used.`,
    definedTwice: (term: string) => `‘${term}’ is defined twice, in different words. Which one holds?`,
    definedByExample: (term: string) =>
        `Only examples say what ‘${term}’ means. What do they have in common, and what is left out?`,
    undefinedTerm: (term: string) => `‘${term}’ sounds like a defined term. Where is it defined?`,
    either: list,
};
