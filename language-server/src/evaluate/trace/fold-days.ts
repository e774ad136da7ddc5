/** Days one after the other whose traces say the same stand only once. */
import { answerWords } from '../../messages/evaluate.ts';
import type { TraceRepeats } from '../../model/facts.ts';
import { weekday } from '../dates/day.ts';
import { formatLong, toIso, weekdayName } from '../dates/day-text.ts';
import { sameOutcome } from '../values/same.ts';
import { isValue } from '../values/value.ts';
import { formatOutcome } from './format-value.ts';
import type { TraceEntry } from './trace-entry.ts';

export interface Folded {
    readonly entry: TraceEntry;
    readonly repeats?: TraceRepeats;
}

export function foldDays(entries: readonly TraceEntry[]): readonly Folded[] {
    const folded: Folded[] = [];
    for (let i = 0; i < entries.length; ) {
        const entry = entries[i] as TraceEntry;
        let end = i + 1;
        while (end < entries.length && isAnotherDay(entry, entries[end] as TraceEntry)) {
            end++;
        }
        const last = entries[end - 1]?.forDay;
        folded.push(
            end === i + 1 || last === undefined ? { entry } : { entry, repeats: repeatsOf(entries.slice(i, end)) },
        );
        i = end;
    }
    return folded;
}

function repeatsOf(entries: readonly TraceEntry[]): TraceRepeats {
    const days = entries.flatMap(({ forDay }) => (forDay === undefined ? [] : [forDay.day]));
    const until = days.at(-1) as number;
    const isWeekly = days.every((day, i) => i === 0 || day - (days[i - 1] as number) === 7);
    const count = days.length - 1;
    const name = isWeekly ? weekdayName(weekday(until)) : undefined;
    return { count, until: toIso(until), text: answerWords.sameFor(count, name, formatLong(until)) };
}

function isAnotherDay(a: TraceEntry, b: TraceEntry): boolean {
    const [one, other] = [a.forDay, b.forDay];
    return (
        one !== undefined &&
        other !== undefined &&
        one.id === other.id &&
        one.day < other.day &&
        saysTheSame(a, b, one.day, other.day)
    );
}

/** But for the days themselves. */
function saysTheSame(a: TraceEntry, b: TraceEntry, dayOfA: number, dayOfB: number): boolean {
    if (a === b) {
        return true;
    }
    const isNamedAlike =
        a.what === b.what || (a.forDay?.id === b.forDay?.id && a.forDay?.day === dayOfA && b.forDay?.day === dayOfB);
    return (
        isNamedAlike &&
        a.rule === b.rule &&
        a.because === b.because &&
        a.source === b.source &&
        a.range === b.range &&
        hasSameValue(a, b) &&
        a.children.length === b.children.length &&
        a.children.every((child, i) => saysTheSame(child, b.children[i] as TraceEntry, dayOfA, dayOfB))
    );
}

function hasSameValue({ outcome: a }: TraceEntry, { outcome: b }: TraceEntry): boolean {
    return a === b || (isValue(a) && isValue(b) ? sameOutcome(a, b) : a.kind === b.kind && shownAlike(a, b));
}

function shownAlike(a: TraceEntry['outcome'], b: TraceEntry['outcome']): boolean {
    return formatOutcome(a) === formatOutcome(b);
}
