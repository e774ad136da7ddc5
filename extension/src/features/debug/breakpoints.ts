/** Pure, so that it is tested without VS Code. Lines from 0. */

export interface PlacedBreakpoint {
    /** Whether evaluation can come by. */
    verified: boolean;
    line: number;
    /** Why it stands elsewhere than it was put, or nowhere. */
    message?: string;
}

/**
 * Where a breakpoint takes effect: where it was put, or else at the next place where something is decided.
 *
 * @param lines where one can stop, in order.
 */
export function placeBreakpoint(wanted: number, lines: readonly number[]): PlacedBreakpoint {
    const next = lines.find(line => line >= wanted);
    if (next === undefined) {
        const message =
            lines.length === 0
                ? 'This persona does not use this file.'
                : 'Nothing is decided from here to the end of the file.';
        return { verified: false, line: wanted, message };
    }
    if (next === wanted) return { verified: true, line: next };
    return { verified: true, line: next, message: 'Nothing is decided here: moved to the next place that decides.' };
}
