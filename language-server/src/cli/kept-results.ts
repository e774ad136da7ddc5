import type { PersonaResult } from '../personas/index.ts';
import { type ProvenanceCount, ProvenanceCounter } from '../personas/provenance/count-provenance.ts';
import { addTo, type TestTotals, totalsOf } from './persona-results.ts';

/** Of each file of cases so many results are told whatever they are, and as many more of those that did not pass. */
const TOLD = 1_000;

/** What trying personas gave. Of a long table of cases only so many results are kept, and all are counted. */
export class KeptResults {
    readonly results: PersonaResult[] = [];
    readonly totals: TestTotals = totalsOf([]);
    /** Results that were counted and not kept. */
    leftOut = 0;
    readonly #provenance = new ProvenanceCounter();
    #told = new Map<string, { any: number; wrong: number }>();

    get provenance(): ProvenanceCount {
        return this.#provenance.count;
    }

    /** Keeps a result or only counts it; true when it is kept. */
    take(result: PersonaResult, isCase: boolean): boolean {
        addTo(this.totals, result);
        this.#provenance.take(result);
        if (isCase && !this.#isTold(result)) {
            this.leftOut++;
            return false;
        }
        this.results.push(result);
        return true;
    }

    #isTold({ file, status }: PersonaResult): boolean {
        const told = this.#told.get(file) ?? { any: 0, wrong: 0 };
        this.#told.set(file, told);
        if (told.any < TOLD) {
            told.any++;
            return true;
        }
        if (status === 'passed' || told.wrong >= TOLD) return false;
        told.wrong++;
        return true;
    }
}
