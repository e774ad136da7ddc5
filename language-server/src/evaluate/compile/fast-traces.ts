/**
 * Traces by compiled code, compiled when the first is asked for. They are those of the exact evaluator, to the byte: what
 * is not covered, and whatever is not plainly known, is left to it.
 */
import type { Answer, DecisionAnswer } from '../../model/facts.ts';
import type { Decision } from '../../model/policy-model.ts';
import { DEEPEST } from '../trace/build-trace.ts';
import { Emitter } from './emit-js.ts';
import type { FastFacts, FastMember } from './fast-member.ts';
import type { Helpers } from './helpers.ts';
import { bail } from './helpers.ts';
import type { Runnable } from './ir.ts';
import { NotCovered } from './lowered.ts';
import type { Lowerer } from './lowerer.ts';
import { generated } from './runnable.ts';
import type { Entry } from './trace/entry.ts';
import { lookAgain } from './trace/entry.ts';
import { clear } from './trace/lists.ts';
import { TraceWriter } from './trace/trace-writer.ts';
import { Trees } from './trace/tree.ts';

type Recorder = (subject: FastMember) => Entry;

export class FastTraces {
    /** The whole policy once more, which also records. */
    readonly runnable: Runnable;
    readonly #recorders = new Map<Decision, Recorder>();
    readonly #first: Recorder | undefined;

    /** Throws `NotCovered` when the date of the policy is not covered, which everything rests on. */
    constructor(lowerer: Lowerer, decisions: Iterable<Decision>, helpers: Helpers) {
        const emitter = new Emitter();
        const writer = new TraceWriter(lowerer, emitter);
        const first = lowerer.program.header?.inForce === undefined ? undefined : writer.policyDate();
        const entries = new Map<Decision, number>();
        for (const decision of decisions) {
            const entry = entryOf(decision, writer);
            if (entry !== undefined) {
                entries.set(decision, entry);
            }
        }
        const program = { functions: lowerer.functions, ranks: lowerer.ranks };
        this.runnable = generated(program, helpers, { emitter, functions: writer.functions });
        const recorder = (entry: number) => this.runnable.traces?.[entry] as Recorder;
        for (const [decision, entry] of entries) {
            this.#recorders.set(decision, recorder(entry));
        }
        this.#first = first === undefined ? undefined : recorder(first);
    }

    covers(decisions: readonly Decision[]): boolean {
        return decisions.every(decision => this.#recorders.has(decision));
    }

    /**
     * Gives each answer its trace, right after the run that answered. The exact evaluator works decisions out in this
     * order, which shows: what an order was made from stands where the order is first looked at. Throws `BAIL`.
     */
    explain(
        decisions: readonly Decision[],
        facts: FastFacts,
        answers: Record<string, DecisionAnswer>,
        membersOf: MembersOf,
    ): void {
        try {
            write(decisions, this.#recorded(decisions, facts[0] as FastMember, membersOf), answers);
        } finally {
            for (let i = 0; i < facts.length; i++) {
                (facts[i] as FastMember).record?.forget();
            }
        }
    }

    #recorded(decisions: readonly Decision[], root: FastMember, membersOf: MembersOf): Entry[] {
        clear();
        lookAgain();
        this.#first?.(root);
        const entries: Entry[] = [];
        for (const decision of decisions) {
            const record = this.#recorders.get(decision) ?? bail();
            const members = membersOf(decision, root);
            if (members === undefined) {
                entries.push(record(root));
            } else {
                for (const member of members) {
                    entries.push(record(member));
                }
            }
        }
        return entries;
    }
}

function write(
    decisions: readonly Decision[],
    entries: readonly Entry[],
    answers: Record<string, DecisionAnswer>,
): void {
    const trees = new Trees();
    let next = 0;
    for (const decision of decisions) {
        const answer = answers[decision.name.text] as DecisionAnswer;
        if (!('values' in answer)) {
            attach(answer, entries[next++] as Entry, trees);
            continue;
        }
        for (const each of answer.values) {
            attach(each, entries[next++] as Entry, trees);
        }
    }
}

/** The members that a decision is made for; undefined for one that is made once. */
export type MembersOf = (decision: Decision, root: FastMember) => readonly FastMember[] | undefined;

function entryOf(decision: Decision, writer: TraceWriter): number | undefined {
    try {
        return writer.entry(decision.id);
    } catch (error) {
        if (error instanceof NotCovered) {
            return undefined;
        }
        throw error;
    }
}

/** A tree that reaches down very far shares nothing with others: it is written when it is read. */
function attach(answer: Answer, entry: Entry, trees: Trees): void {
    if (entry.height < DEEPEST) {
        answer.trace = trees.of(entry);
    } else {
        Object.defineProperty(answer, 'trace', { get: () => trees.of(entry), enumerable: true, configurable: true });
    }
}
