import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Fix } from '../../model/finding.ts';
import type { Analysis, Found } from '../analysis.ts';
import type { DeclaredFact, UseBy } from '../intent/overview.ts';
import { answersThatFollow } from './derivation.ts';
import { isAsked, isHeld, isKnown, type KnownFacts, knownFactsOf } from './known-facts.ts';
import { addBehind } from './lines.ts';

/** PW401: a rule needs a fact that nobody can know, or that nobody can ask for, as it has no question. */
export const unknowableFact: Analysis = {
    code: 'PW401',
    severity: 'warning',
    when: 'pause',
    *find(policy): Iterable<Found> {
        const facts = policy.isLibrary ? undefined : knownFactsOf(policy);
        // A policy that says nothing about any question or record has not come that far yet.
        if (facts === undefined || !facts.answers.some(each => isKnown(facts, each))) return;
        yield* withoutWords(facts, policy.file.uri);
        const wanting = facts.answers.filter(each => !isKnown(facts, each) && !follows(facts, each));
        const needed = wanting.flatMap(each => {
            const uses = usesOf(facts, each);
            return uses.length > 0 ? [{ ...each, uses }] : [];
        });
        const asking = facts.answers.filter(each => isKnown(facts, each)).length;
        const { journeys, intents } = facts.overview;
        const isDraft = journeys.length === 0 && intents.length === 0;
        if (journeys.length === 0 && needed.length > Math.max(asking, 1)) {
            yield* together(needed, policy.file.uri);
            return;
        }
        for (const { key, entity, fact, uses } of needed) {
            const own = fact.name.range.file === policy.file.uri;
            const place = own ? fact.name : uses.find(({ range }) => range.file === policy.file.uri);
            if (place === undefined) continue;
            yield {
                ...(isDraft && { severity: 'information' as const }),
                message: messages.unknowable(fact.name.text),
                range: place.range,
                related: uses.slice(0, 3).map(use => ({ range: use.range, message: messages.neededHere(ruleOf(use)) })),
                fixes: own ? fixesFor(facts, { key, entity, fact }) : [],
            };
        }
    },
};

/** A step asks for a fact that has no question: nobody can know in which words. */
function* withoutWords(facts: KnownFacts, file: string): Iterable<Found> {
    for (const declared of facts.answers) {
        const { key, fact } = declared;
        const places = facts.askedInSteps.get(key);
        if (places === undefined || isAsked(fact) || !facts.needed.has(key) || fact.range.file !== file) continue;
        const [ask] = fixesFor(facts, declared);
        yield {
            message: messages.noQuestion(fact.name.text),
            range: fact.name.range,
            related: places.map(range => ({ range, message: messages.askedHere })),
            fixes: ask === undefined ? [] : [ask],
        };
    }
}

/** Whoever has begun to write questions is reminded of the others once, not for each of them. */
function* together(needed: readonly DeclaredFact[], file: string): Iterable<Found> {
    const [first, ...others] = needed.filter(({ fact }) => fact.name.range.file === file);
    if (first === undefined) return;
    yield {
        severity: 'information',
        message: messages.severalUnknowable(first.fact.name.text, others.length),
        range: first.fact.name.range,
        related: others.map(({ fact }) => ({ range: fact.name.range, message: messages.thisToo })),
    };
}

/** Where rules of any file need it. What a journey or a promise says about it comes later. */
function usesOf({ overview }: KnownFacts, { key, fact }: DeclaredFact): UseBy[] {
    const isBirth = fact.type.base === 'date' && fact.name.text === 'date of birth';
    const found = [...(overview.uses.get(key) ?? []), ...(isBirth ? (overview.uses.get('age') ?? []) : [])];
    return found.filter(({ by }) => by.kind !== 'intent');
}

const ruleOf = ({ by }: UseBy): string => (by.kind === 'journey' ? by.name.text : (by.name?.text ?? by.kind));

function follows(facts: KnownFacts, each: DeclaredFact): boolean {
    const known = ({ fact }: DeclaredFact): boolean => isAsked(fact) || isHeld(fact);
    return answersThatFollow(facts.overview, each, known) !== undefined;
}

function fixesFor({ overview }: KnownFacts, { fact }: DeclaredFact): Fix[] {
    const indent = fact.name.range.start.character + 4;
    const question = messages.question(fact.name.text);
    const ask = addBehind(fact.range, messages.askIt, [{ indent, label: 'ask', value: `"${question}"` }], question);
    const bodies = overview.model.files.flatMap(({ declarations }) =>
        (declarations ?? []).flatMap(each => (each.kind === 'body' && each.name?.text ? [each.name.text] : [])),
    );
    const [body] = bodies;
    if (bodies.length !== 1 || body === undefined) return [ask];
    const held = { indent, label: 'held by', value: body };
    return [ask, addBehind(fact.range, messages.sayWhoHolds(body), [held])];
}
