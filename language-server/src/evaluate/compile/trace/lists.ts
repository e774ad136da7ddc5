/**
 * What was used for a result, each thing once, in the order in which it was used: as `evaluate/trace/distinct.ts`. What
 * is being gathered stands on one stack, so that only lists that are finished are made.
 */
import type { Entry } from './entry.ts';
import { NONE } from './entry.ts';

/** From here on a set is quicker than looking through the list. */
const SHORT = 12;

const stack: Entry[] = [];
let top = 0;
/** The keys of long lists that are being gathered, by where they begin. */
const known = new Map<number, Set<Entry | string>>();

/** Before a run: the one before may have been left in the middle. */
export function clear(): void {
    top = 0;
    known.clear();
}

/** Where a new list begins. */
export function begin(): number {
    return top;
}

/** The list that began there, finished. */
export function end(from: number): readonly Entry[] {
    if (top === from) {
        return NONE;
    }
    const list = stack.slice(from, top);
    if (top - from > SHORT) {
        known.delete(from);
    }
    top = from;
    return list;
}

function push(entry: Entry): void {
    stack[top++] = entry;
}

/** For a rule: what has nothing below it stands once for each name and rule, everything else once. */
export function addLine(from: number, entry: Entry): void {
    if (top - from > SHORT) {
        addToLong(from, entry, lineKey);
        return;
    }
    const isLeaf = entry.height === 0;
    for (let i = from; i < top; i++) {
        const other = stack[i] as Entry;
        if (other === entry || (isLeaf && isSameLeaf(other, entry))) {
            return;
        }
    }
    push(entry);
}

function isSameLeaf(a: Entry, b: Entry): boolean {
    return a.height === 0 && a.what === b.what && (a.ruling.rule ?? '') === (b.ruling.rule ?? '');
}

function lineKey(entry: Entry): Entry | string {
    return entry.height === 0 ? `${entry.what}\n${entry.ruling.rule ?? ''}` : entry;
}

/** For a local name, an age, a scale: each name once. */
export function addName(from: number, entry: Entry): void {
    if (top - from > SHORT) {
        addToLong(from, entry, nameKey);
        return;
    }
    for (let i = from; i < top; i++) {
        const other = stack[i] as Entry;
        if (other === entry || other.what === entry.what) {
            return;
        }
    }
    push(entry);
}

function nameKey({ what }: Entry): string {
    return what;
}

function addToLong(from: number, entry: Entry, keyOf: (entry: Entry) => Entry | string): void {
    let keys = known.get(from);
    if (keys === undefined) {
        keys = new Set(stack.slice(from, top).map(keyOf));
        known.set(from, keys);
    }
    const key = keyOf(entry);
    if (!keys.has(key)) {
        keys.add(key);
        push(entry);
    }
}
