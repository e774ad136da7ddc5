/** The four states of a fact in JSON: absent, `null`, `{"notApplicable": true}`, and everything else. */

import { factMessages } from '../../messages/evaluate.ts';
import type { FactValue } from '../../model/facts.ts';
import type { Outcome } from '../values/value.ts';
import { NOT_APPLICABLE, needs } from '../values/value.ts';
import { UnreadableFact } from './read-value.ts';

export type JsonObject = { readonly [name: string]: FactValue };

/** Not known, not applicable, or read by `read`. */
export function readState(value: FactValue, name: string, optional: boolean, read: () => Outcome): Outcome {
    if (value === null) {
        return needs({ name, why: 'unknown' });
    }
    if (isNotApplicable(value)) {
        if (!optional) {
            throw new UnreadableFact(factMessages.notOptional());
        }
        return NOT_APPLICABLE;
    }
    if (isObject(value) && value.applicable === true) {
        return { kind: 'needs', needs: [{ name, why: 'not asked' }], applies: true };
    }
    return read();
}

function isNotApplicable(value: FactValue): boolean {
    return isObject(value) && value.notApplicable === true;
}

export function isObject(value: FactValue | undefined): value is JsonObject {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The order of texts by their code units: the same everywhere. */
export function byCodeUnits(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
