import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Answer, Facts } from '../../model/facts.ts';
import { answersOf } from '../../ranges/people/trial.ts';
import { completed } from '../../ranges/search/complete.ts';

/** So many people are kept; then it begins anew. */
const MOST_KEPT = 20_000;

type Answers = readonly Answer[];

/** What the rules as they stand give people: the same for every change, so that it is worked out once. */
export class AnswersBefore {
    readonly #policy: CompiledPolicy;
    /** By somebody's facts, then by decision; null: their facts cannot be. */
    readonly #kept = new Map<string, Map<string, Answers> | null>();
    readonly #whole = new Map<string, Map<Facts, Facts>>();

    constructor(policy: CompiledPolicy) {
        this.#policy = policy;
    }

    /** Undefined where nothing is decided for such facts. */
    of(facts: Facts, decision: string): Answers | undefined {
        const key = JSON.stringify(facts);
        let byDecision = this.#kept.get(key);
        if (byDecision === null) return undefined;
        if (byDecision === undefined) {
            if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
            byDecision = new Map();
            this.#kept.set(key, byDecision);
        }
        let found = byDecision.get(decision);
        if (found === undefined) {
            const { problems = [], invalid = [], decisions } = this.#policy.run(facts, { decide: [decision] });
            if (problems.length > 0 || invalid.length > 0) {
                this.#kept.set(key, null);
                return undefined;
            }
            found = answersOf(decisions[decision]);
            byDecision.set(decision, found);
        }
        return found;
    }

    /** The same people with a plain value for whatever else a decision asks of them. */
    whole(people: readonly Facts[], decision: string): Facts[] {
        const known = this.#whole.get(decision) ?? new Map<Facts, Facts>();
        this.#whole.set(decision, known);
        return people.map(facts => {
            const found = known.get(facts) ?? completed(facts, [decision], this.#policy) ?? facts;
            known.set(facts, found);
            return found;
        });
    }
}
