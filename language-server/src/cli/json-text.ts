import { cliMessages } from '../messages/cli.ts';
import { findJsonProblem } from './json-problem.ts';

export type JsonResult = { value: unknown } | { line: number; column: number; message: string };

/**
 * Reads JSON without losing a digit: a number that a double cannot hold becomes its own text, which facts may be written in
 * too. What is wrong is told with its line and column, from 1.
 */
export function parseJson(text: string): JsonResult {
    const deep = firstTooDeep(text);
    if (deep !== undefined) return { ...placeAt(text, deep), message: cliMessages.jsonTooDeep(deepest) };
    try {
        return { value: mayLoseDigits.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text) };
    } catch {
        const problem = findJsonProblem(text);
        const { expected } = problem;
        const offset = Math.min(problem.offset, text.trimEnd().length);
        return {
            ...placeAt(text, offset),
            message: cliMessages.jsonProblem(expected, offset >= text.trimEnd().length),
        };
    }
}

function placeAt(text: string, offset: number): { line: number; column: number } {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Facts are a few levels deep; what is deeper than this is a mistake, or meant to do harm. */
const deepest = 200;

/** The offset of the first bracket that is too deep inside others. */
function firstTooDeep(text: string): number | undefined {
    if (text.length <= deepest) return undefined;
    let depth = 0;
    let inText = false;
    for (let i = 0; i < text.length; i++) {
        const character = text[i];
        if (inText) {
            if (character === '\\') i++;
            else if (character === '"') inText = false;
        } else if (character === '"') {
            inText = true;
        } else if (character === '{' || character === '[') {
            if (++depth > deepest) return i;
        } else if (character === '}' || character === ']') {
            depth--;
        }
    }
    return undefined;
}

/** Only such numbers are worth the slower way. */
const mayLoseDigits = /[\d.]{16}|\d[eE]/;

/** The third argument of a reviver is newer than TypeScript's types. */
function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
    if (typeof value !== 'number' || context?.source === undefined) return value;
    const written = decimal(context.source);
    const isKept = String(value) === written && (Number.isSafeInteger(value) || !Number.isInteger(value));
    return isKept ? value : written;
}

/** A number as JSON writes it, without an exponent and without zeros that say nothing; one beyond all measure as it is. */
function decimal(source: string): string {
    const [, sign = '', whole = '', fraction = '', exponent = '0'] =
        /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(source) ?? [];
    const shift = Number(exponent);
    if (Math.abs(shift) > 1000) return source;
    const digits = `${'0'.repeat(Math.max(0, -shift))}${whole}${fraction}${'0'.repeat(Math.max(0, shift))}`;
    const point = Math.max(0, -shift) + whole.length + shift;
    const integer = digits.slice(0, point).replace(/^0+(?=\d)/, '');
    const rest = digits.slice(point, digits.length).replace(/0+$/, '');
    return `${sign}${integer}${rest === '' ? '' : `.${rest}`}`;
}
