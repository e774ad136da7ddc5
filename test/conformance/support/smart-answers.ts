import type { Case } from './adapter.ts';

/**
 * A case recorded from a GOV.UK calculator: what it was built with, what was set, the arguments of the quantity asked for,
 * and the intermediate values that the test fixed. Later ones win.
 */
export interface Recorded {
    object: string;
    quantity: string;
    /** All inputs under one roof; a missing answer is absent. */
    answers: ReadonlyMap<string, unknown>;
    assume: ReadonlyMap<string, unknown>;
    today: string;
}

export function readRecorded(example: Case): Recorded {
    const { inputs, expected } = example;
    const answers = new Map<string, unknown>();
    // `given` also lists what the calculator derived for itself; what it was built with was said by somebody.
    for (const part of ['given', 'constructed_with', 'args']) {
        take(inputs[part], answers);
    }
    const assume = new Map<string, unknown>();
    take(inputs.assume, assume);
    return {
        object: String(inputs.object),
        quantity: String((expected as { quantity?: unknown }).quantity),
        answers,
        assume,
        today: dateOf(inputs.today) ?? dateOf(example.date) ?? '',
    };
}

function take(part: unknown, into: Map<string, unknown>): void {
    if (!isRecord(part)) {
        return;
    }
    const { answers, ...own } = part;
    take(answers, into);
    for (const [name, value] of Object.entries(own)) {
        if (value !== null && value !== undefined) {
            into.set(name, value);
        }
    }
}

export function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The day of a date that may be written with a time. */
export function dateOf(value: unknown): string | undefined {
    return typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
}

/** A number as exact text, however it is written: `1`, `"1"`, `{"decimal": "1.5"}`. */
export function numberOf(value: unknown): string | undefined {
    if (typeof value === 'number') {
        return String(value);
    }
    if (isRecord(value)) {
        return numberOf(value.decimal);
    }
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim()) ? value.trim() : undefined;
}

/** What somebody wrote, a number as its digits; the empty text for anything else. */
export function textOf(value: unknown): string {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
