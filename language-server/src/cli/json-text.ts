import { cliMessages } from '../messages/cli.ts';
import { findJsonProblem } from './json-problem.ts';

export type JsonResult = { value: unknown } | { line: number; column: number; message: string };

/**
 * Reads JSON without losing a digit: a number that a double cannot hold becomes its own text, which facts may be written in
 * too. What is wrong is told with its line and column, from 1.
 */
export function parseJson(text: string): JsonResult {
    try {
        return { value: mayLoseDigits.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text) };
    } catch {
        const problem = findJsonProblem(text);
        const { expected } = problem;
        const offset = Math.min(problem.offset, text.trimEnd().length);
        const before = text.slice(0, offset);
        const line = before.split('\n').length;
        const column = offset - (before.lastIndexOf('\n') + 1) + 1;
        return { line, column, message: cliMessages.jsonProblem(expected, offset >= text.trimEnd().length) };
    }
}

/** Only such numbers are worth the slower way. */
const mayLoseDigits = /[\d.]{16}|\d[eE]/;

/** The third argument of a reviver is newer than TypeScript's types. */
function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
    if (typeof value !== 'number' || context?.source === undefined) return value;
    return String(value) === plain(context.source) ? value : context.source;
}

/** `1.50` and `1.5` are the same number; so are `0.0` and `0`. */
function plain(number: string): string {
    return /^-?\d+\.\d+$/.test(number) ? number.replace(/\.?0+$/, '') : number;
}
