import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Analysis, Found } from '../analysis.ts';
import type { DeclaredFact } from '../intent/overview.ts';
import { isAsked, isHeld, type KnownFacts, knownFactsOf } from './known-facts.ts';
import { addBehind } from './lines.ts';
import { meaningKey, questionKey } from './meaning.ts';
import { bareNames } from './same-meaning-words.ts';

/** PW402: people are asked for what government holds already, as the files used together say. */
export const onceOnly: Analysis = {
    code: 'PW402',
    severity: 'warning',
    when: 'pause',
    *find(policy): Iterable<Found> {
        const facts = knownFactsOf(policy);
        if (facts === undefined) return;
        for (const each of facts.answers) {
            const { fact } = each;
            if (fact.range.file !== policy.file.uri || !isAsked(fact) || isHeld(fact)) continue;
            const found = heldElsewhere(facts, each) ?? lookedUpInAStep(facts, each);
            if (found !== undefined) yield found;
        }
    },
};

function heldElsewhere({ answers }: KnownFacts, asked: DeclaredFact): Found | undefined {
    const { fact } = asked;
    const other = answers.find(each => isHeld(each.fact) && isSame(asked, each));
    const [holder] = other?.fact.holders ?? [];
    if (other === undefined || holder === undefined) return undefined;
    const body = holder.body.text;
    const as = holder.as === undefined ? '' : `, as "${holder.as.text}"`;
    return {
        message: messages.heldElsewhere(fact.name.text, body, other.fact.name.text),
        range: fact.name.range,
        related: [{ range: holder.range, message: messages.heldHere(body) }],
        fixes: [holdIt(fact, `${body}${as}`, body)],
    };
}

function isSame(asked: DeclaredFact, held: DeclaredFact): boolean {
    if (asked.key === held.key || asked.fact.type.base !== held.fact.type.base) return false;
    const question = questionKey(asked.fact.ask?.text ?? '');
    if (question !== '' && question === questionKey(held.fact.ask?.text ?? '')) return true;
    const key = meaningKey(asked.fact.name.text);
    const bare =
        asked.entity.name?.text !== held.entity.name?.text && bareNames.has(asked.fact.name.text.toLowerCase());
    return !bare && key !== '' && key === meaningKey(held.fact.name.text);
}

function lookedUpInAStep({ lookedUp }: KnownFacts, { key, fact }: DeclaredFact): Found | undefined {
    const place = lookedUp.get(key)?.find(({ holder }) => holder !== undefined);
    const body = place?.holder?.text;
    if (place === undefined || body === undefined) return undefined;
    return {
        message: messages.usedFrom(fact.name.text, body),
        range: fact.name.range,
        related: [{ range: place.range, message: messages.heldHere(body) }],
        fixes: [holdIt(fact, body, body)],
    };
}

/** The question stays, for people whom the holder does not know. */
function holdIt(fact: DeclaredFact['fact'], value: string, body: string): ReturnType<typeof addBehind> {
    const indent = fact.name.range.start.character + 4;
    return addBehind(fact.range, messages.sayWhoHolds(body), [{ indent, label: 'held by', value }]);
}
