import { toSafeInteger } from '../../evaluate/numbers/comparison.ts';
import { ONE } from '../../evaluate/numbers/rational.ts';
import type { KnownDay } from './dimension.ts';
import type { DateOf } from './place.ts';

/** Undefined for a day that is worked out from several facts, or in ways that are not looked into. */
export function knownDay({ pieces }: DateOf): KnownDay | undefined {
    const [piece, another] = pieces;
    if (piece?.value.kind !== 'line' || another !== undefined) return undefined;
    const { terms, constant } = piece.value;
    const plus = toSafeInteger(constant);
    const [term, other] = terms;
    if (plus === undefined || other !== undefined) return undefined;
    if (term === undefined) return { kind: 'day', day: plus };
    const { source } = term.of;
    if (term.times !== ONE) return undefined;
    if (source.kind === 'date of decision') return { kind: source.kind, plus };
    return source.kind === 'fact' ? { kind: 'fact', of: source.of, fact: source.fact, plus } : undefined;
}
