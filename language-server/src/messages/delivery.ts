/** What is said about delivery: questions, evidence, steps, judgements, and what a policy promises. */

const name = (text: string): string => `‘${text}’`;
const unquoted = (items: readonly string[]): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
const list = (names: readonly string[], word = 'and'): string => {
    const quoted = names.map(name);
    return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${word} ${quoted.at(-1)}`;
};

export const deliveryMessages = {
    unknowable: (fact: string) =>
        `Who can say what ${name(fact)} is? A rule needs it, but nobody is asked for it and no body holds it.`,
    noQuestion: (fact: string) =>
        `In which words are people asked for ${name(fact)}? A step asks for it, and the fact has no question.`,
    askedHere: 'asked here',
    severalUnknowable: (fact: string, others: number) =>
        others === 0
            ? deliveryMessages.unknowable(fact)
            : `Who can say what ${name(fact)} is, and ${others} ${others === 1 ? 'fact' : 'facts'} more? Rules need them, but nobody is asked for them and no body holds them.`,
    thisToo: 'this one too',
    neededHere: (rule: string) => `${name(rule)} needs it here`,
    askIt: 'Ask for it',
    sayWhoHolds: (body: string) => `Say that ${body} holds it`,
    question: (fact: string) => `What is your ${fact}?`,

    heldElsewhere: (fact: string, body: string, other: string) =>
        `Must people be asked for ${name(fact)}? ${body} holds ${name(other)} already.`,
    heldHere: (body: string) => `held by ${body} here`,
    usedFrom: (fact: string, body: string) =>
        `Must people be asked for ${name(fact)}? A step of the journey gets it from ${body}.`,

    sameQuestion: (fact: string, other: string) =>
        `Is this asked twice? ${name(other)} has the same question as ${name(fact)}.`,
    sameMeaning: (fact: string, other: string) =>
        `Is this asked twice? ${name(fact)} and ${name(other)} look like two names of one thing.`,
    alreadyAsked: 'asked here too',
    askedInTwoSteps: (fact: string, first: string, second: string) =>
        `Is ${name(fact)} asked twice? Who answers it in ${name(first)} comes to ${name(second)} as well.`,

    derivable: (fact: string, from: readonly string[]) =>
        `Must people be asked for ${name(fact)}? It follows from ${list(from)}.`,
    followsFrom: 'follows from this',

    unusedQuestion: (fact: string) =>
        `What is ${name(fact)} asked for? No rule, no check of an answer and no step of a journey needs it.`,
    removeQuestion: (fact: string) => `Take ${name(fact)} out`,

    unusedEvidence: (fact: string) =>
        `What is this evidence asked for? No rule and no step of a journey needs ${name(fact)}.`,
    strayEvidence: (proof: string) =>
        `Which answer does ${name(proof)} prove? No fact that the policy asks for names it as evidence.`,
    oneOfSeveral: (proof: string, fact: string) =>
        `Will only ${name(proof)} do in this step? ${name(fact)} names alternatives.`,
    alternativesHere: 'the alternatives stand here',
    onlyEvidence: (fact: string, proof: string) =>
        `What about people who have no ${proof.replace(/^(?:an?|the|your) /, '')}? It is the only evidence for ${name(fact)}.`,
    addAlternative: 'Add an alternative',
    alternative: 'what else will do',

    noOwner: (policy: string) => `Who answers for ${name(policy)}? The policy has no owner.`,
    addOwner: (body: string) => `Say that ${body} owns it`,
    noTimeLimit: (step: string) => `By when must ${name(step)} be done? It decides, and has no time limit.`,
    addTimeLimit: 'Add a time limit',
    noChallenge: (ending: string) =>
        `How can somebody challenge it? ${name(ending)} refuses, and says no way to have it looked at again.`,
    noChallengeAnywhere: (step: string) =>
        `How can somebody challenge what ${name(step)} decides? Nothing after it says how to have it looked at again.`,
    noChallengeHere: (ending: string, shown: string) =>
        `How can somebody challenge it? ${name(ending)} tells people what was decided, ${name(shown)}, and not how to have it looked at again.`,
    challengedThere: 'another way out says how',
    noReview: (judgement: string) => `How can somebody have ${name(judgement)} looked at again? It names no review.`,
    addReview: 'Add a review',
    noChallengeLimit: (challenge: string) => `By when must ${name(challenge)} be asked for?`,
    decidedHere: (step: string) => `decided in ${name(step)}`,
    addChallenge: 'Add a way to challenge it',
    challengeName: 'a person looks at it again',

    automaticRefusal: (step: string, ending: string) =>
        `Does a person look at it before somebody is refused? ${name(step)} decides automatically, and ${name(ending)} names no review.`,
    automaticNo: (step: string, decision: string) =>
        `Does a person look at it before somebody is refused? ${name(step)} decides ${name(decision)} automatically, it can go against them, and no review follows.`,
    leadsHere: (ending: string) => `leads to ${name(ending)}`,

    oneChannel: (step: string, channel: string) =>
        `How does somebody do ${name(step)} who cannot do it ${channel}? It is the only way in.`,
    addChannel: (channel: string) => `Add “or ${channel}”`,

    noActor: (step: string) => `Who does ${name(step)}? The step names neither whom it is for nor who does it.`,
    addActor: (body: string) => `Say that ${body} does it`,

    noDecider: (judgement: string) => `Who decides ${name(judgement)}? The judgement names nobody.`,
    noFactors: (judgement: string) =>
        `What must be looked at for ${name(judgement)}? Two people who judge the same case could look at different things.`,
    noJudgementLimit: (judgement: string) => `By when must ${name(judgement)} be decided?`,
    addDecider: 'Name who decides',
    decider: 'name of the decision maker',
    addFactors: 'Write what must be looked at',
    factor: 'what the decision maker looks at',

    noMeasure: (outcome: string) => `How will anybody see whether ${name(outcome)} has come true? It has no measure.`,
    addMeasure: 'Add a measure and where its figures come from',
    measure: 'what is counted',
    noData: (outcome: string) => `Where do the figures come from that show whether ${name(outcome)} has come true?`,
    addData: 'Say where the figures come from',
    data: 'who counts it, and how often',

    servesNothing: (decision: string) =>
        `Which outcome does ${name(decision)} serve? Nothing else rests on it, and it names none.`,
    outcomePlace: (outcome: string) => `the outcome ${name(outcome)}`,
    serve: (outcome: string) => `It serves ${name(outcome)}`,
    unserved: (outcome: string) => `Which rule brings ${name(outcome)} about? No decision serves it.`,
    decisionServes: (decision: string) => `${name(decision)} serves it`,

    untested: (safeguard: string) =>
        `How would anybody notice that ${name(safeguard)} is broken? It has no “always” or “never falls”, and no persona expects anything of questions, time or an ending that it is about.`,

    protectedFact: (fact: string, characteristic: string) =>
        `Why may ${name(fact)} decide? It is about ${characteristic}, which the Equality Act 2010 protects, and no justification is given.`,
    justify: 'Say why it may decide',
    justification: 'why it is right to decide by it, and which law allows it',

    noTranslation: (owner: string, language: string, parts: readonly string[]) =>
        `What does somebody read in ${language} at ${name(owner)}? There is no ${language} for ${unquoted(parts)}.`,
    parts: {
        ask: 'the question',
        hint: 'the hint',
        name: 'the name',
        option: (option: string) => `the option ${name(option)}`,
        place: (place: string) => `the question about ${name(place)}`,
        proof: 'the proof',
        reason: 'the reason',
        refusal: 'what is said when the answer is refused',
        told: 'what is told',
    },
    addTranslations: (language: string, figure: number) =>
        figure === 1 ? `Add a line for the ${language}` : `Add ${figure} lines for the ${language}`,
    translation: '…',
};
