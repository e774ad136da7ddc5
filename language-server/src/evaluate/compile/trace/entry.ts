/** What compiled code records of how it came to an answer: shared where results are shared, written out by `tree.ts`. */
import type { TraceNode } from '../../../model/facts.ts';
import type { SourceRange } from '../../../model/source-range.ts';
import { plainRange } from '../../trace/plain-range.ts';

/** Counts runs, so that each looks once where a rule stands. */
let now = 1;

export function lookAgain(): void {
    now++;
}

/** What is said of a rule, the same in every run. */
export class Ruling {
    readonly rule: string | undefined;
    readonly because: string | undefined;
    readonly source: string | undefined;
    readonly #range: SourceRange | undefined;
    #plain: SourceRange | undefined;
    #looked = 0;

    constructor(
        rule: string | undefined,
        range: SourceRange | undefined,
        source: string | undefined,
        because?: string,
    ) {
        this.rule = rule;
        this.because = because;
        this.source = source;
        this.#range = range;
    }

    /** Where the rule stands now: it moves while its file is edited. The same object as long as it stays. */
    get range(): SourceRange | undefined {
        if (this.#looked !== now) {
            this.#look();
        }
        return this.#plain;
    }

    /** A section moves as a whole, so its first line tells. */
    #look(): void {
        const range = this.#range;
        const plain = this.#plain;
        if (range !== undefined && (plain?.start.line !== range.start.line || plain.file !== range.file)) {
            this.#plain = plainRange(range);
        }
        this.#looked = now;
    }
}

/** Of facts and ages, which no rule gives. */
export const NO_RULING = new Ruling(undefined, undefined, undefined);

export class Entry {
    readonly what: string;
    readonly value: string;
    readonly ruling: Ruling;
    readonly children: readonly Entry[];
    /** How far what is below it reaches down. */
    readonly height: number;
    /** When it was last written out in full, in the count of the run's trees. */
    seen = 0;
    /** As it is written out by itself, with everything below. */
    node: TraceNode | undefined;
    /** What else {@link node} writes out in full, itself included. */
    inside: readonly Entry[] | undefined;

    constructor(what: string, value: string, ruling: Ruling, children: readonly Entry[]) {
        this.what = what;
        this.value = value;
        this.ruling = ruling;
        this.children = children;
        let height = 0;
        for (let i = 0; i < children.length; i++) {
            const below = (children[i] as Entry).height + 1;
            height = Math.max(height, below);
        }
        this.height = height;
    }
}

export const NONE: readonly Entry[] = [];
