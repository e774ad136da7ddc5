import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { OpenRun } from '../../evaluate/open-run.ts';
import type { Facts } from '../../model/facts.ts';
import type { Persona } from '../../model/policy-model.ts';
import { journeyCheck } from '../check-journey.ts';
import type { JourneyCheck, PersonaWatch } from '../results.ts';
import { factsOn } from './facts-on.ts';

/** A persona on one day. */
export interface OpenedDay {
    /** ISO; absent: nobody said a date. */
    on?: string;
    facts: Facts;
    run: OpenRun;
    /** What of the facts could not be read, or is outside its limits, on that day. */
    problems: string[];
    journey: JourneyCheck;
}

/** Runs of one persona, opened once for each day. */
export class OpenedDays {
    readonly #days = new Map<string | undefined, OpenedDay>();
    readonly #compiled: CompiledPolicy;
    readonly #persona: Persona;
    readonly #watch: PersonaWatch | undefined;

    constructor(compiled: CompiledPolicy, persona: Persona, watch?: PersonaWatch) {
        this.#compiled = compiled;
        this.#persona = persona;
        this.#watch = watch;
    }

    on(day: string | undefined): OpenedDay {
        const known = this.#days.get(day);
        if (known !== undefined) return known;
        const opened = this.#open(day);
        this.#days.set(day, opened);
        return opened;
    }

    #open(day: string | undefined): OpenedDay {
        const facts = factsOn(this.#persona, this.#compiled.program, day);
        const run = this.#compiled.open(facts);
        this.#watch?.opened(run);
        return {
            ...(day !== undefined && { on: day }),
            facts,
            run,
            problems: run.problems.map(({ fact, message }) => `${fact}: ${message}`),
            journey: journeyCheck(this.#compiled, this.#persona, this.#watch),
        };
    }
}
