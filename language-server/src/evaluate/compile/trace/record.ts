import type { Entry } from './entry.ts';

/** What traces keep with a member. */
export class MemberRecord {
    /** The lines of its facts, by slot: the same in every run. */
    readonly lines: (Entry | undefined)[] = [];
    /** The names of what is decided about it, by entry: the same in every run. */
    readonly names: (string | undefined)[] = [];
    /** What was recorded about it, by entry, while a run is explained. */
    readonly entries: (Entry | undefined)[] = [];
    /** Whether the order of a rank was looked at in this run, by rank. */
    readonly lookedAt: (boolean | undefined)[] = [];
    /** Its ages on other days, in this run. */
    ages: Map<number, Entry> | undefined;

    /** Facts that are kept must not keep what was said of them: it would outlive its run. */
    forget(): void {
        const { entries } = this;
        for (let i = 0; i < entries.length; i++) {
            entries[i] = undefined;
        }
        const { lookedAt } = this;
        for (let i = 0; i < lookedAt.length; i++) {
            lookedAt[i] = false;
        }
        this.ages = undefined;
    }
}
