/**
 * The trees of one run, as `evaluate/trace/build-trace.ts` writes them: what is used twice stands in full where it is
 * first used, and later with its value only. What is written the same in several trees is written once and shared.
 */
import type { TraceNode } from '../../../model/facts.ts';
import { DEEPEST } from '../../trace/build-trace.ts';
import type { Entry } from './entry.ts';

/** More than this below an entry is written anew each time: to look whether it may be shared would take as long. */
const MOST_SHARED = 512;

export class Trees {
    /** Counts what was written out in full, so that `seen` tells order. */
    #count = 0;
    /** The count at which this tree began. */
    #start = 0;
    /** The earliest that was left out below, because it stood in full before. */
    #earliest = Number.POSITIVE_INFINITY;
    /** What stands in full in this tree, in order. */
    readonly #full: Entry[] = [];

    of(entry: Entry): TraceNode {
        this.#start = this.#count + 1;
        this.#full.length = 0;
        return this.#build(entry, 0);
    }

    #build(entry: Entry, depth: number): TraceNode {
        if (entry.children.length === 0) {
            return leafOf(entry);
        }
        if (depth >= DEEPEST) {
            this.#earliest = 0;
            return written(entry, []);
        }
        if (entry.seen >= this.#start) {
            this.#earliest = Math.min(entry.seen, this.#earliest);
            return written(entry, []);
        }
        const shared = this.#shared(entry, depth);
        return shared ?? this.#write(entry, depth);
    }

    #write(entry: Entry, depth: number): TraceNode {
        const { children } = entry;
        const outer = this.#earliest;
        this.#earliest = Number.POSITIVE_INFINITY;
        const own = ++this.#count;
        entry.seen = own;
        const place = this.#full.push(entry) - 1;
        const nodes = children.map(child => this.#build(child, depth + 1));
        const node = written(entry, nodes);
        // Nothing was left out but what stands in full right here: by itself it is written the same.
        if (this.#earliest >= own && this.#full.length - place <= MOST_SHARED) {
            entry.node = node;
            entry.inside = this.#full.slice(place);
        }
        this.#earliest = Math.min(outer, this.#earliest);
        return node;
    }

    /** As it was written before, when nothing of it stands in this tree already. */
    #shared({ node, inside, height }: Entry, depth: number): TraceNode | undefined {
        if (node === undefined || inside === undefined || depth + height >= DEEPEST) {
            return undefined;
        }
        for (let i = 0; i < inside.length; i++) {
            if ((inside[i] as Entry).seen >= this.#start) {
                return undefined;
            }
        }
        for (let i = 0; i < inside.length; i++) {
            const each = inside[i] as Entry;
            each.seen = ++this.#count;
            this.#full.push(each);
        }
        return node;
    }
}

function leafOf(entry: Entry): TraceNode {
    entry.node ??= written(entry, []);
    return entry.node;
}

/** In the order of properties in which a trace is always written; the common forms as one object each. */
function written({ what, value, ruling }: Entry, children: TraceNode[]): TraceNode {
    const { rule, because, range, source } = ruling;
    if (range === undefined) {
        return { what, value, children };
    }
    if (rule !== undefined && because === undefined) {
        return source === undefined
            ? { what, value, rule, range, children }
            : { what, value, rule, range, source, children };
    }
    return {
        what,
        value,
        ...(rule === undefined ? {} : { rule }),
        ...(because === undefined ? {} : { because }),
        range,
        ...(source === undefined ? {} : { source }),
        children,
    };
}
