/** Runs a policy: with compiled code where that has an answer, with the exact evaluator elsewhere. */
import type { DecisionAnswer, Facts, RunResult } from '../model/facts.ts';
import type { RunOptions, RunPlan } from './answers.ts';
import { answerAll, plan, problemsOnly, ReferenceAnswers, resultOf } from './answers.ts';
import { readFast } from './compile/fast-facts.ts';
import type { FastFacts, FastMember } from './compile/fast-member.ts';
import { fastFacts } from './compile/fast-member.ts';
import { FastPolicy } from './compile/fast-policy.ts';
import { parseIso } from './dates/day-text.ts';
import type { ReadFacts } from './facts/read-facts.ts';
import { readFacts } from './facts/read-facts.ts';
import { copyOf, withLaterTraces } from './later-traces.ts';
import type { Program } from './program.ts';
import type { Member, Value } from './values/value.ts';

/** Facts that were read once, to be run many times. */
export interface PreparedFacts {
    readonly read: ReadFacts;
    /** The same for compiled code. */
    readonly fast: FastFacts | undefined;
}

export type KnownValue = (id: string, member: Member) => Value | undefined;

const NO_PROBLEMS = { problems: [] };

export class Engine {
    readonly #program: Program;
    readonly #isFast: boolean;
    readonly #generate: boolean | undefined;
    #compiled: FastPolicy | undefined;

    constructor(program: Program, isFast: boolean, generate: boolean | undefined) {
        this.#program = program;
        this.#isFast = isFast;
        this.#generate = generate;
    }

    /** Compiled when it is first needed: an editor checks many policies that it never runs. */
    get #fast(): FastPolicy {
        this.#compiled ??= new FastPolicy(this.#program, this.#generate);
        return this.#compiled;
    }

    notCovered(): ReadonlyMap<string, string> {
        return this.#fast.notCovered;
    }

    prepare(facts: Facts): PreparedFacts {
        const read = readFacts(this.#program, facts);
        const canBeFast = this.#isFast && read.problems.length === 0 && read.assumptions.length === 0;
        return { read, fast: canBeFast ? fastFacts(read.root, this.#fast.layout) : undefined };
    }

    /**
     * What compiled code knows of these facts, by declaration and member, for as many questions as one likes. Undefined: the
     * exact evaluator has to find out all by itself.
     */
    knownOf(read: ReadFacts, on: number | undefined): KnownValue | undefined {
        const canBeFast = this.#isFast && read.problems.length === 0 && read.assumptions.length === 0;
        const fast = canBeFast ? fastFacts(read.root, this.#fast.layout) : undefined;
        const begun = (facts: FastFacts): boolean => this.#fast.isStarted(facts) || this.#fast.start(facts, on);
        if (fast === undefined || !begun(fast)) {
            return undefined;
        }
        // Other runs may come between two questions.
        return (id, member) => (begun(fast) ? this.#fast.valueOf(id, member, fast[0] as FastMember) : undefined);
    }

    run(facts: Facts, options: RunOptions): RunResult {
        const fast = this.#isFast ? readFast(facts, this.#program, this.#fast.layout) : undefined;
        const on = fast === undefined || facts.on === undefined ? undefined : parseIso(facts.on);
        if (fast === undefined || (on === undefined && facts.on !== undefined)) {
            return answerAll(this.#program, readFacts(this.#program, facts), options);
        }
        if (options.trace !== true) {
            const found = this.#plan(on, options);
            return this.#runFast(fast, found, options, () => readFacts(this.#program, facts)).result;
        }
        const kept = copyOf(facts);
        return this.#traced(fast, on, options, () => readFacts(this.#program, kept));
    }

    runPrepared({ read, fast }: PreparedFacts, options: RunOptions): RunResult {
        if (fast === undefined) {
            return answerAll(this.#program, read, options);
        }
        return options.trace === true
            ? this.#traced(fast, read.on, options, () => read)
            : this.#runFast(fast, this.#plan(read.on, options), options, () => read).result;
    }

    /** With traces by compiled code, or else by the exact evaluator, when they are read. */
    #traced(fast: FastFacts, on: number | undefined, options: RunOptions, read: () => ReadFacts): RunResult {
        const found = this.#plan(on, options);
        const explains = found.problems.length === 0 && this.#fast.explains(found.decisions);
        const { result, isCompiled } = this.#runFast(fast, found, options, read);
        return explains && isCompiled && this.#fast.explain(found.decisions, fast, result.decisions)
            ? result
            : withLaterTraces(result, () => answerAll(this.#program, read(), options));
    }

    #runFast(
        fast: FastFacts,
        found: RunPlan,
        options: RunOptions,
        read: () => ReadFacts,
    ): { result: RunResult; isCompiled: boolean } {
        if (found.problems.length > 0) {
            return { result: problemsOnly(found), isCompiled: false };
        }
        const started = this.#fast.start(fast, found.on);
        if (!started) {
            return { result: answerAll(this.#program, read(), options), isCompiled: false };
        }
        const root = fast[0] as FastMember;
        let reference: ReferenceAnswers | undefined;
        const decisions: Record<string, DecisionAnswer> = {};
        for (const decision of found.decisions) {
            const answer = this.#fast.answer(decision, root);
            if (answer === undefined) {
                reference ??= this.#rest(read(), found.on, root);
            }
            decisions[decision.name.text] = answer ?? (reference as ReferenceAnswers).answer(decision);
        }
        return { result: resultOf(found.on, decisions), isCompiled: reference === undefined };
    }

    /** The exact evaluator for what compiled code does not answer, with the answers that it has. */
    #rest(facts: ReadFacts, on: number | undefined, root: FastMember): ReferenceAnswers {
        const compiled = (id: string, member: Member) => this.#fast.valueOf(id, member, root);
        return new ReferenceAnswers(this.#program, facts, on, false, compiled);
    }

    #plan(on: number | undefined, options: RunOptions): RunPlan {
        return options.at === undefined && options.decide === undefined
            ? { decisions: this.#program.decisions, on, ...NO_PROBLEMS }
            : plan(this.#program, { on, ...NO_PROBLEMS }, options);
    }
}
