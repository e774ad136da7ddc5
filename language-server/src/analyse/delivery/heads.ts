import type { Decision, Judgement } from '../../model/declarations.ts';
import type { Position, SourceRange } from '../../model/source-range.ts';

/** Where the head of a rule ends: its name, whom it is for, its type and the options below it. */
export function headOf({ name, forEach, type }: Decision | Judgement): SourceRange {
    const options = (type?.options ?? []).flatMap(({ range, label }) => [
        range,
        label?.range,
        ...(label?.translations ?? []).map(each => each.range),
    ]);
    const parts = [name?.range, forEach?.element?.range, type?.range, ...options].filter(part => part !== undefined);
    return parts.reduce((last, part) => (isBefore(last.end, part.end) ? part : last));
}

function isBefore(a: Position, b: Position): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}
