import { deliveryMessages as messages } from '../../messages/delivery.ts';
import type { Proof } from '../../model/declarations.ts';
import type { Prose } from '../../model/source-range.ts';
import type { Analysis, Found } from '../analysis.ts';
import type { Overview } from '../intent/overview.ts';
import { isAsked, type KnownFacts, knownFactsOf } from './known-facts.ts';
import { addToLine } from './lines.ts';

/** PW406: evidence that nothing needs, or that some people do not have and nothing else will do. */
export const evidence: Analysis = {
    code: 'PW406',
    severity: 'information',
    when: 'pause',
    *find(policy): Iterable<Found> {
        const facts = knownFactsOf(policy);
        if (facts === undefined) return;
        const { overview, answers, needed, askedInSteps } = facts;
        for (const { key, fact } of answers) {
            if (fact.range.file !== policy.file.uri) continue;
            const asked = isAsked(fact) || askedInSteps.has(key);
            // Of a question that nothing needs PW405 speaks, evidence and all.
            const unused = !policy.isLibrary && overview.decisions.length > 0 && !needed.has(key);
            for (const proof of fact.proofs ?? []) {
                if (unused && asked) continue;
                const found = unused ? unusedProof(fact.name.text, proof) : withoutAlternative(fact.name.text, proof);
                if (found !== undefined) yield found;
            }
        }
        yield* strayProofs(facts);
    },
};

function unusedProof(fact: string, proof: Proof): Found {
    return { message: messages.unusedEvidence(fact), range: proof.range };
}

function withoutAlternative(fact: string, proof: Proof): Found | undefined {
    const [only, ...others] = proof.alternatives ?? [];
    if (only === undefined || only.text === '' || others.length > 0) return undefined;
    const { alternative } = messages;
    return {
        message: messages.onlyEvidence(fact, only.text),
        range: only.range,
        fixes: [addToLine(only.range, messages.addAlternative, `, or "${alternative}"`, alternative)],
    };
}

/** A step asks for evidence that proves no answer, or leaves out the alternatives that the fact names. */
function* strayProofs({ overview }: KnownFacts): Iterable<Found> {
    const wanted = new Set(
        overview.facts.flatMap(({ fact }) => (fact.proofs ?? []).flatMap(each => each.alternatives ?? [])).map(plain),
    );
    if (wanted.size === 0) return;
    for (const { step } of overview.steps) {
        const proofs = step.proofs ?? [];
        for (const proof of proofs)
            if (!wanted.has(plain(proof))) yield { message: messages.strayEvidence(proof.text), range: proof.range };
        const [only] = proofs;
        if (only !== undefined && proofs.length === 1) yield* leavesOut(overview, only);
    }
}

function* leavesOut({ facts }: Overview, only: Prose): Iterable<Found> {
    for (const { fact } of facts) {
        const proof = (fact.proofs ?? []).find(({ alternatives }) =>
            (alternatives ?? []).some(each => plain(each) === plain(only)),
        );
        if (proof === undefined || proof.alternatives.length < 2) continue;
        const others = proof.alternatives.filter(each => plain(each) !== plain(only));
        yield {
            message: messages.oneOfSeveral(only.text, fact.name.text),
            range: only.range,
            related: [{ range: proof.range, message: messages.alternativesHere }],
            fixes: [
                addToLine(only.range, messages.addAlternative, others.map(({ text }) => `, or "${text}"`).join('')),
            ],
        };
        return;
    }
}

const plain = ({ text }: { text: string }): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
