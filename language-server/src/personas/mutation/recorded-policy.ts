import { workedOut } from '../../evaluate/answers.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { OpenRun } from '../../evaluate/open-run.ts';
import type { Facts, FactValue } from '../../model/facts.ts';

interface Kept {
    readonly run: Pick<OpenRun, 'wouldDiffer'>;
    /** Whether it knew nothing but what the persona has said: a journey also supposes answers, to see what they would change. */
    readonly isReal: boolean;
}

/** A policy that keeps what was worked out for a persona, to tell whether changed rules would have answered otherwise. */
export class RecordedPolicy {
    readonly policy: CompiledPolicy;
    readonly #kept: Kept[] = [];

    /** @param persona What the persona says, on each of the days on which it is tried. */
    constructor(policy: CompiledPolicy, persona: readonly Facts[]) {
        const keep = (run: Kept['run'], facts: Facts): void => {
            this.#kept.push({ run, isReal: persona.some(said => isPartOf(facts as FactValue, said as FactValue)) });
        };
        const open: CompiledPolicy['open'] = (facts, at) => {
            const run = policy.open(facts, at);
            keep(run, facts);
            return run;
        };
        this.policy = {
            ...policy,
            open,
            // Held against other rules is only what the exact evaluator has worked out.
            openForValues: open,
            run: (facts, options = {}) => {
                keep(workedOut(policy.program, facts, options), facts);
                return policy.run(facts, options);
            },
        };
    }

    /**
     * @param ids The declarations that the change reaches directly.
     * @param supposed Whether what was only supposed counts too.
     */
    wouldDiffer({ program }: CompiledPolicy, ids: readonly string[], supposed: boolean): boolean {
        return this.#kept.some(({ run, isReal }) => (supposed || isReal) && run.wouldDiffer(program, ids));
    }
}

/** Whether all that is said in one is said in the other. */
function isPartOf(part: FactValue, whole: FactValue | undefined): boolean {
    if (part === whole) return true;
    if (typeof part !== 'object' || part === null || typeof whole !== 'object' || whole === null) return false;
    if (Array.isArray(part)) return Array.isArray(whole) && part.every((each, i) => isPartOf(each, whole[i]));
    if (Array.isArray(whole)) return false;
    return Object.entries(part).every(([name, value]) => isPartOf(value, whole[name]) || isBare(value));
}

/** Somebody, or a list, of whom nothing is said yet. */
function isBare(value: FactValue): boolean {
    return (
        typeof value === 'object' &&
        value !== null &&
        Object.keys(value).every(key => key === 'name' || key === 'applicable')
    );
}
