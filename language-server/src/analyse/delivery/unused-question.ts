import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Fix } from '../../model/finding.ts';
import type { SourceRange } from '../../model/source-range.ts';
import { liveRange } from '../../types/ranges.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import type { DeclaredFact } from '../intent/overview.ts';
import { isAsked, knownFactsOf } from './known-facts.ts';

/** PW405: people are asked for something that nothing needs. */
export const unusedQuestion: Analysis = {
    code: 'PW405',
    severity: 'warning',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const facts = policy.isLibrary ? undefined : knownFactsOf(policy);
        // Facts are written before rules: as long as there are none, nothing can need them.
        if (facts === undefined || facts.overview.decisions.length === 0) return;
        for (const each of facts.answers) {
            const { key, fact } = each;
            if (fact.range.file !== policy.file.uri || facts.needed.has(key)) continue;
            const steps = facts.askedInSteps.get(key) ?? [];
            if (!isAsked(fact) && steps.length === 0) continue;
            yield {
                message: messages.unusedQuestion(fact.name.text),
                range: fact.name.range,
                related: steps.map(range => ({ range, message: messages.alreadyAsked })),
                fixes: takeOut(policy, each),
            };
        }
    },
};

/** Only when nobody speaks of it, personas included, and something is left of the thing it is asked about. */
function takeOut({ checked, model }: AnalysedPolicy, { key, entity, fact }: DeclaredFact): Fix[] {
    const mentions = model.files
        .flatMap(({ uri }) => checked.symbols.occurrences(uri))
        .filter(each => each.key === key);
    if (mentions.length > 1 || (entity.facts ?? []).length < 2) return [];
    return [
        { title: messages.removeQuestion(fact.name.text), edits: [{ range: wholeLines(fact.range), newText: '' }] },
    ];
}

/** Every line on which something of a range stands, with its end. */
function wholeLines(range: SourceRange): SourceRange {
    return liveRange(
        range.file,
        () => ({ line: range.start.line, character: 0 }),
        () => ({ line: range.end.line + 1, character: 0 }),
    );
}
