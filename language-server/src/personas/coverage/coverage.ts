/** Which points of a policy its personas reach. */
import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Persona } from '../../model/policy-model.ts';
import type { PersonaResult } from '../results.ts';
import { coveragePoints } from './coverage-points.ts';
import type { CoveragePoint } from './point.ts';
import { reachOfPersona } from './reached.ts';

/** A persona, and the points that it reaches, by their place in the list of points. */
export interface CoveringPersona {
    readonly result: PersonaResult;
    readonly reached: readonly number[];
}

export interface Coverage {
    readonly points: readonly CoveragePoint[];
    /** How many personas reach each point. */
    readonly counts: readonly number[];
    readonly personas: readonly CoveringPersona[];
    /** Personas that are counted and not listed: of long tables of cases. */
    readonly leftOut: number;
}

const MOST_LISTED = 10_000;

/** Gathers coverage persona by persona, so that a long run can show how far it is. */
export class CoverageGatherer implements Coverage {
    readonly points: readonly CoveragePoint[];
    readonly counts: number[];
    readonly personas: CoveringPersona[] = [];
    leftOut = 0;
    readonly #compiled: CompiledPolicy;
    readonly #numbers: ReadonlyMap<string, number>;

    constructor(compiled: CompiledPolicy) {
        this.#compiled = compiled;
        this.points = coveragePoints(compiled.program);
        this.counts = this.points.map(() => 0);
        this.#numbers = new Map(this.points.map(({ id }, number) => [id, number]));
    }

    /** Runs a persona; whether it passes makes no difference to what it reaches. */
    run(persona: Persona): PersonaResult {
        const { result, reached } = reachOfPersona(this.#compiled, persona);
        const numbers: number[] = [];
        for (const id of reached) {
            const number = this.#numbers.get(id);
            if (number === undefined) continue;
            this.counts[number] = (this.counts[number] ?? 0) + 1;
            numbers.push(number);
        }
        if (this.personas.length < MOST_LISTED) this.personas.push({ result, reached: numbers.sort((a, b) => a - b) });
        else this.leftOut++;
        return result;
    }
}
