import { parseIso } from '../../evaluate/dates/day-text.ts';
import { spanOf } from '../../evaluate/reference/dating.ts';
import type { InForce } from '../../model/policy-model.ts';

/** The days on which a version is in force; both ends included; absent means open. */
export interface VersionSpan<T> {
    readonly version: T;
    readonly from: number | undefined;
    readonly to: number | undefined;
}

/** A version without a last day ends when the next begins. */
export function chooseSpans<T extends InForce>(versions: readonly T[]): VersionSpan<T>[] {
    return versions.map(version => ({ version, ...spanOf(version, versions) }));
}

export function dayOf(iso: string | undefined): number | undefined {
    return iso === undefined ? undefined : parseIso(iso);
}
