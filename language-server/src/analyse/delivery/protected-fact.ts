import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Fact } from '../../model/declarations.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { type DeclaredFact, entityOf, type Overview, overviewOf, type UseBy } from '../intent/overview.ts';
import { ageKey } from '../intent/uses.ts';
import { addBehind } from './lines.ts';
import { type ProtectedCharacteristic, protectedCharacteristics } from './protected-characteristics.ts';

/** PW418: a rule decides by a protected characteristic, and nobody says why it may. */
export const protectedFact: Analysis = {
    code: 'PW418',
    severity: 'warning',
    when: 'pause',
    *find(policy): Iterable<Found> {
        const overview = overviewOf(policy.checked);
        if (overview === undefined) return;
        // Nearly every first draft needs an age. Once a policy says what it is for, or how it is delivered, it can say why.
        const isDraft = overview.intents.length === 0 && overview.journeys.length === 0;
        for (const declared of overview.facts) {
            const { fact } = declared;
            const characteristic = fact.justifiedBy === undefined ? characteristicOf(fact) : undefined;
            if (characteristic === undefined || (isDraft && characteristic.called === 'age')) continue;
            const uses = usesOf(overview, declared);
            const place = placeOf(policy, fact, uses);
            if (place === undefined) continue;
            const own = place === fact.name.range;
            const { justification } = messages;
            const indent = fact.name.range.start.character + 4;
            const line = { indent, label: 'justified by', value: `"${justification}"` };
            yield {
                ...(isDraft && { severity: 'information' as const }),
                message: messages.protectedFact(fact.name.text, characteristic.called),
                range: place,
                related: uses
                    .filter(({ range }) => range !== place)
                    .slice(0, 3)
                    .map(({ range, by }) => ({ range, message: messages.neededHere(by.name?.text ?? by.kind) })),
                fixes: own ? [addBehind(fact.range, messages.justify, [line], justification)] : [],
            };
        }
    },
};

/** The fact itself; or, when another file declares it, the first place in this one that decides by it. */
function placeOf({ file }: AnalysedPolicy, { name }: Fact, uses: readonly UseBy[]): UseBy['range'] | undefined {
    if (uses.length === 0) return undefined;
    return name.range.file === file.uri ? name.range : uses.find(({ range }) => range.file === file.uri)?.range;
}

const rules = new Set(['decision', 'definition', 'rank', 'rate', 'scale']);

function usesOf(overview: Overview, { key, entity, fact }: DeclaredFact): UseBy[] {
    const owner = entity.name?.text;
    const isBirth = fact.type.base === 'date' && fact.name.text === 'date of birth';
    const ages = isBirth
        ? (overview.uses.get(ageKey) ?? []).filter(({ whose }) => (entityOf(overview, whose) ?? owner) === owner)
        : [];
    return [...(overview.uses.get(key) ?? []), ...ages].filter(({ by }) => rules.has(by.kind));
}

/** What a fact is about, by its name, or by the options of its type. */
export function characteristicOf({ name, type }: Fact): ProtectedCharacteristic | undefined {
    // A list of women, or somebody's husband, is a person and not a fact about one.
    if (type.base === 'list') return undefined;
    const text = name.text.toLowerCase().replaceAll('’', "'");
    const options = (type.options ?? []).map(option => option.name.text.toLowerCase());
    return patterns.find(
        ({ characteristic, names, otherwise }) =>
            (names.test(text) && !otherwise?.test(text)) ||
            characteristic.options.filter(option => options.includes(option)).length >= 2,
    )?.characteristic;
}

const patterns = protectedCharacteristics.map(characteristic => ({
    characteristic,
    names: wholeWords(characteristic.names),
    otherwise: characteristic.otherwise.length > 0 ? wholeWords(characteristic.otherwise) : undefined,
}));

function wholeWords(phrases: readonly string[]): RegExp {
    const parts = phrases.map(phrase => (phrase.endsWith('*') ? `${phrase.slice(0, -1)}\\p{L}*` : phrase));
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}-])`, 'u');
}
