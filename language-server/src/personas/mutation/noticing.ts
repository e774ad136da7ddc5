import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Expectation, Persona } from '../../model/policy-model.ts';
import type { PersonaWatch } from '../results.ts';
import { runPersona } from '../run-persona.ts';
import { triedDays } from '../timeline/days-of.ts';
import { personaFacts } from '../timeline/facts-on.ts';
import { names, Reach } from './affected.ts';
import type { Mutant } from './mutant.ts';
import { RecordedPolicy } from './recorded-policy.ts';

/** A persona that can notice a change: something that it expects holds as the rules stand. */
interface Witness {
    readonly persona: Persona;
    /** Which of its expectations hold. */
    readonly holding: readonly number[];
    /** What was worked out for it. */
    readonly recorded: RecordedPolicy;
    /** Ids of the declarations on which it may rest; absent: a journey goes through whatever its steps say. */
    readonly restsOn: ReadonlySet<string> | undefined;
}

/** Whoever watches is answered by the exact evaluator, and once: nothing is compiled for a persona or two. */
const EXACTLY: PersonaWatch = { opened: () => {}, walked: () => {} };

/** The personas of a policy, as those who may notice that a rule was changed. */
export class Witnesses {
    readonly #witnesses: readonly Witness[];
    readonly #reach: Reach;
    /** Who noticed the last change in a declaration: they are likely to notice the next. */
    readonly #last = new Map<string, Witness>();

    constructor(policy: CompiledPolicy, personas: Iterable<Persona>) {
        const reach = new Reach(policy.program);
        this.#reach = reach;
        const witnesses = [...personas].flatMap(persona => witness(persona, policy, reach));
        // Journeys take longer: they are walked where nothing else notices.
        this.#witnesses = witnesses.sort((a, b) => Number(a.restsOn === undefined) - Number(b.restsOn === undefined));
    }

    get count(): number {
        return this.#witnesses.length;
    }

    /**
     * The first persona of whom something no longer holds; undefined: nobody notices. That the changed rule fails
     * counts only where a persona expects an answer of it.
     */
    whoNotices(mutant: Pick<Mutant, 'declaration'>, changed: CompiledPolicy): Persona | undefined {
        const id = mutant.declaration;
        const affected = this.#witnesses.filter(({ restsOn }) => restsOn?.has(id) ?? true);
        const last = this.#last.get(id);
        if (last !== undefined) affected.unshift(last);
        for (const each of affected) {
            if (this.#canNotice(each, id, changed) && notices(each, changed)) {
                this.#last.set(id, each);
                return each.persona;
            }
        }
        return undefined;
    }

    /** Only a few values have to be worked out again to see that nothing can have changed for a persona. */
    #canNotice({ persona, recorded }: Witness, id: string, changed: CompiledPolicy): boolean {
        if (this.#reach.bearsOnAll(id)) return true;
        // What is only read is kept nowhere.
        if (!this.#reach.isWorkedOut(id) && names(persona.expect, id)) return true;
        // A rank is read, and yet everybody's place is kept.
        const reached = [...new Set([id, ...this.#reach.first(id)])];
        return recorded.wouldDiffer(changed, reached, persona.expect.some(countsQuestions));
    }
}

function witness(persona: Persona, policy: CompiledPolicy, reach: Reach): Witness[] {
    const { program } = policy;
    const days = triedDays(persona, program).map(day => personaFacts(persona, program, day));
    const recorded = new RecordedPolicy(policy, days);
    const { expectations } = runPersona(recorded.policy, persona, EXACTLY);
    const holding = expectations.flatMap(({ status }, i) => (status === 'passed' ? [i] : []));
    if (holding.length === 0) return [];
    const isPlain = persona.expect.every(({ kind }) => kind === 'condition' || kind === 'needs');
    const restsOn = isPlain ? reach.of([persona.given, persona.expect]) : undefined;
    return [{ persona, holding, recorded, restsOn }];
}

/** What is asked of somebody depends on what other answers would change. */
function countsQuestions({ kind }: Expectation): boolean {
    return kind === 'asked' || kind === 'asked for';
}

function notices({ persona, holding }: Witness, changed: CompiledPolicy): boolean {
    const { expectations } = runPersona(changed, persona, EXACTLY);
    return holding.some(i => expectations[i]?.status !== 'passed');
}
