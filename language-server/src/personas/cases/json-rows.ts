/** Tables in JSON: an array of objects, or an object on each line (JSON Lines). Each object is given as soon as it is complete. */
import type { FactValue } from '../../model/facts.ts';

export interface JsonRow {
    /** The line on which it begins, from 1. */
    line: number;
    object: Record<string, FactValue>;
}

export interface JsonRowProblem {
    line: number;
    problem: 'not JSON' | 'no object' | 'unfinished' | 'too long';
}

/** One case may be as long as this, in characters: some hundred thousand members. A longer one stops no other. */
const LONGEST_ROW = 16_000_000;

export function* jsonRows(chunks: Iterable<string>): Generator<JsonRow | JsonRowProblem> {
    let depth = 0;
    let isText = false;
    let isEscaped = false;
    let line = 1;
    let begins = 1;
    let parts: string[] = [];
    let length = 0;
    let isTooLong = false;
    for (const chunk of chunks) {
        let from = depth > 0 ? 0 : -1;
        for (let i = 0; i < chunk.length; i++) {
            const code = chunk.charCodeAt(i);
            if (code === 10) line++;
            if (isText) {
                if (isEscaped) isEscaped = false;
                else if (code === 92) isEscaped = true;
                else if (code === 34) isText = false;
            } else if (code === 34) {
                isText = true;
                if (depth === 0) {
                    yield { line, problem: 'no object' };
                    return;
                }
            } else if (code === 123) {
                if (depth === 0) {
                    from = i;
                    begins = line;
                }
                depth++;
            } else if (code === 125 && depth > 0) {
                depth--;
                if (depth === 0) {
                    yield isTooLong
                        ? { line: begins, problem: 'too long' }
                        : rowOf(parts.join('') + chunk.slice(from, i + 1), begins);
                    isTooLong = false;
                    parts = [];
                    length = 0;
                    from = -1;
                }
            } else if (depth === 0 && !isBetween(code)) {
                yield { line, problem: 'no object' };
                return;
            }
        }
        if (depth > 0) {
            length += chunk.length - from;
            isTooLong ||= length > LONGEST_ROW;
            if (isTooLong) parts = [];
            else parts.push(chunk.slice(from));
        }
    }
    if (depth > 0) yield { line: begins, problem: 'unfinished' };
}

/** What may stand between cases: the brackets of an array, commas, white space, a byte order mark. */
function isBetween(code: number): boolean {
    return code === 91 || code === 93 || code === 44 || code <= 32 || code === 0xfeff;
}

function rowOf(text: string, line: number): JsonRow | JsonRowProblem {
    try {
        return { line, object: JSON.parse(text) as Record<string, FactValue> };
    } catch {
        return { line, problem: 'not JSON' };
    }
}
