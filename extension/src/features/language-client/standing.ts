/** Pure, so that it is tested without VS Code. */

/** Of what is found now, what was shown before; each that was shown counts once. */
export function standing<Found>(
    found: readonly Found[],
    shown: readonly Found[],
    keyOf: (each: Found) => string,
): Found[] {
    const left = new Map<string, number>();
    for (const each of shown) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1);
    return found.filter(each => {
        const count = left.get(keyOf(each)) ?? 0;
        left.set(keyOf(each), count - 1);
        return count > 0;
    });
}

/** Whether a change is a keystroke: a character, a pair of quotes or brackets, a line with what it is indented by, a deletion. */
export function isKeystroke(changes: readonly { text: string; rangeLength: number }[]): boolean {
    const [change] = changes;
    return change !== undefined && changes.length === 1 && change.rangeLength <= 1 && change.text.trim().length <= 2;
}
