import { reservedWords } from './reserved-words.ts';

/** A name as it is looked up: folded white space, straight apostrophes, no leading “the”. */
export function normaliseName(text: string): string {
    let name = text;
    if (/\s\s|[\t\n\r]|^\s|\s$/.test(name)) {
        name = name.replace(/\s+/g, ' ').trim();
    }
    if (name.includes('’')) {
        name = name.replaceAll('’', "'");
    }
    return name.startsWith('the ') && name.length > 4 ? name.slice(4) : name;
}

/** A name as it must be written in an expression: in backticks where it holds a reserved word. */
export function writeName(name: string): string {
    return needsBackticks(name) ? `\`${name}\`` : name;
}

function needsBackticks(name: string): boolean {
    const words = name.split(' ');
    return words.some(word => reservedWords.has(word)) || /\b(?:for each|as at|as if)\b/.test(name);
}

/**
 * The candidates that look most like a name, nearest first: a few letters changed, the same words in another order,
 * or all the words of one in the other.
 */
export function nearestNames(name: string, candidates: Iterable<string>, most = 3): string[] {
    const wanted = name.toLowerCase();
    const wantedWords = new Set(wanted.split(' '));
    const limit = Math.max(1, Math.floor(wanted.length / 3));
    const scored = new Map<string, number>();
    for (const candidate of candidates) {
        if (scored.has(candidate) || candidate === name) {
            continue;
        }
        const other = candidate.toLowerCase();
        const distance = editDistance(wanted, other, limit);
        if (distance <= limit) {
            scored.set(candidate, distance);
        } else if (sharesWords(wantedWords, other)) {
            scored.set(candidate, limit + Math.abs(wanted.length - other.length));
        }
    }
    return [...scored]
        .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
        .slice(0, most)
        .map(([candidate]) => candidate);
}

function sharesWords(words: Set<string>, other: string): boolean {
    const others = other.split(' ');
    const shared = others.filter(word => words.has(word) && word.length > 2).length;
    return shared > 0 && (shared === words.size || shared === others.length);
}

let beforeLast: number[] = [];
let last: number[] = [];
let row: number[] = [];

/** Letters to change, add, drop or swap; stops counting above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
    if (Math.abs(a.length - b.length) > limit) {
        return limit + 1;
    }
    for (let j = 0; j <= b.length; j++) {
        last[j] = j;
    }
    for (let i = 1; i <= a.length; i++) {
        row[0] = i;
        let least = i;
        for (let j = 1; j <= b.length; j++) {
            const change = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
            let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + change);
            if (
                i > 1 &&
                j > 1 &&
                a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
                a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
            ) {
                cost = Math.min(cost, at(beforeLast, j - 2) + 1);
            }
            row[j] = cost;
            least = Math.min(least, cost);
        }
        if (least > limit) {
            return limit + 1;
        }
        [beforeLast, last, row] = [last, row, beforeLast];
    }
    return at(last, b.length);
}

const at = (numbers: readonly number[], index: number): number => numbers[index] ?? 0;
