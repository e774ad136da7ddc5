import type { Period } from '../dates/period.ts';
import { through } from '../dates/period.ts';
import type { Value } from './value.ts';

/** Undefined for a period without days. */
export function asPeriod(value: Extract<Value, { kind: 'period' }>): Period | undefined {
    return through(value.from, value.to);
}
