/**
 * Rules that lead deep: a chain of thousands of decisions, or a list whose members each look at the one before. Where it
 * would go deeper than a stack safely holds, evaluation leaves off, works out what lies deeper by itself, and begins
 * again with that known.
 */

import { failureMessages } from '../../messages/evaluate.ts';
import { failure } from '../values/value.ts';
import type { Run, StackEntry } from './frame.ts';
import { subjectKey } from './frame.ts';

/** How many decisions may be inside one another at a time. */
export const DEEPEST = 150;

/** How often evaluation may leave off, one time inside the other. */
const MOST = 200;

/** Thrown where evaluation goes on deeper than it may, with what it asks for. */
export class TooDeep extends Error {
    override name = 'TooDeep';
    readonly asked: StackEntry;
    constructor(asked: StackEntry) {
        super();
        this.asked = asked;
    }
}

/** Works out what is asked with an empty stack; its computation is finished then. */
export function unwinding(run: Run, asked: StackEntry, enter: (entry: StackEntry) => void): StackEntry['computation'] {
    const { collector } = run;
    const length = collector?.length ?? 0;
    const open = [asked];
    for (let next = asked; ; ) {
        const deeper = attempt(run, next, enter);
        run.collector = collector;
        if (deeper === undefined) {
            open.pop();
            const outer = open.at(-1);
            if (outer === undefined) {
                collector?.splice(length);
                return next.computation;
            }
            next = outer;
        } else if (open.length >= MOST || open.some(entry => isSame(entry, deeper))) {
            giveUp(deeper);
        } else {
            open.push(deeper);
            next = deeper;
        }
    }
}

/** What has to be worked out first; undefined when this could be worked out. */
function attempt(run: Run, entry: StackEntry, enter: (entry: StackEntry) => void): StackEntry | undefined {
    try {
        enter(entry);
        return undefined;
    } catch (error) {
        const deeper = error instanceof TooDeep ? error.asked : overflowed(error, run.stack);
        for (const begun of [...run.stack.splice(0), ...(deeper === undefined ? [] : [deeper])]) {
            begun.context.memo.get(begun.declaration.id)?.delete(subjectKey(begun.about));
        }
        if (deeper === undefined) {
            giveUp(entry);
            return undefined;
        }
        return deeper;
    }
}

/** The stack held less than it usually does: half of what it reached is surely little enough. */
function overflowed(error: unknown, stack: readonly StackEntry[]): StackEntry | undefined {
    if (!isOverflow(error)) {
        throw error;
    }
    return stack.length > 1 ? stack[Math.ceil(stack.length / 2)] : undefined;
}

/** Engines have no type of their own for it. */
export function isOverflow(error: unknown): boolean {
    return error instanceof Error && /call stack|too much recursion/.test(error.message);
}

function giveUp({ declaration, about, context, computation }: StackEntry): void {
    computation.outcome = failure(failureMessages.tooDeep(declaration.name.text), declaration.range);
    const forId = context.memo.get(declaration.id) ?? new Map();
    context.memo.set(declaration.id, forId.set(subjectKey(about), computation));
}

function isSame(a: StackEntry, b: StackEntry): boolean {
    return a.declaration === b.declaration && a.context === b.context && subjectKey(a.about) === subjectKey(b.about);
}
