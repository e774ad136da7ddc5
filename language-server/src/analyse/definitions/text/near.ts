import distinct from '../words/distinct-pairs.json' with { type: 'json' };
import type { Token } from './tokens.ts';
import { isFunctionWord } from './word-kinds.ts';

const distinctPairs: ReadonlySet<string> = new Set(distinct.flatMap(([a = '', b = '']) => [`${a} ${b}`, `${b} ${a}`]));

/** In what two names that look like the same thing differ. */
export type Nearness = 'case' | 'number' | 'hyphen' | 'spelling' | 'order';

const shortestSpelt = 6;
/** With these, the order of words is their meaning: `days from birth to claim`. */
const ordered = new Set([
    'from',
    'to',
    'by',
    'for',
    'with',
    'before',
    'after',
    'than',
    'in',
    'on',
    'at',
    'minus',
    'less',
    'per',
    'over',
    'until',
]);

/** In how far two names are looked at: prose may misspell a name, and two declared names are mostly two things. */
export type NearnessOf = 'names' | 'prose';

/** Whether two names are variants of one another; undefined when they are the same, or surely different. */
export function nearness(one: readonly Token[], other: readonly Token[], of: NearnessOf): Nearness | undefined {
    const [a, b] = [one, other].map(tokens => tokens.map(({ fold }) => fold)) as [string[], string[]];
    if (a.join(' ') === b.join(' ')) return sameWords(one, other);
    if (isSpelling(a, b, of)) return 'spelling';
    return isOrder(a, b) ? 'order' : undefined;
}

function sameWords(one: readonly Token[], other: readonly Token[]): Nearness | undefined {
    const written = (tokens: readonly Token[], part: (token: Token) => string): string => tokens.map(part).join(' ');
    if (written(one, ({ lower }) => lower) !== written(other, ({ lower }) => lower)) return 'number';
    if (written(one, ({ text }) => text) !== written(other, ({ text }) => text)) return 'case';
    return one.some((token, i) => i > 0 && token.gap.trim() !== other[i]?.gap.trim()) ? 'hyphen' : undefined;
}

/** One letter more, less, other or swapped in one long word, but for its first and its last: endings carry meaning. */
function isSpelling(a: readonly string[], b: readonly string[], of: NearnessOf): boolean {
    if (a.length !== b.length) return false;
    const differing = a.map((word, i) => [word, b[i] ?? ''] as const).filter(([x, y]) => x !== y);
    const [pair] = differing;
    if (differing.length !== 1 || pair === undefined) return false;
    const [x, y] = pair;
    if (/\d/.test(x + y) || distinctPairs.has(`${x} ${y}`) || x[0] !== y[0] || !isOneLetter(x, y)) return false;
    const shortest = Math.min(x.length, y.length);
    // The more of a name is right, the shorter the word that must be a slip.
    const rest = a.join('').length - x.length;
    if (of === 'prose' && a.length > 2 && rest >= 12 && shortest <= 2) return !(isFunction(x) && isFunction(y));
    if (x.at(-1) !== y.at(-1)) return false;
    // In a short word another vowel is another form: “begin” and “began”.
    return shortest >= shortestSpelt || (of === 'prose' && rest >= 8 && shortest >= 4 && x.length !== y.length);
}

/** “in” and “on” are two words; a lone letter is none. */
function isFunction(word: string): boolean {
    return word.length > 1 && isFunctionWord({ lower: word });
}

/** Whether two different words become the same by one letter. */
function isOneLetter(x: string, y: string): boolean {
    let head = 0;
    while (head < x.length && x[head] === y[head]) head++;
    let tail = 0;
    while (tail < Math.min(x.length, y.length) - head && x.at(-1 - tail) === y.at(-1 - tail)) tail++;
    const [left, right] = [x.slice(head, x.length - tail), y.slice(head, y.length - tail)];
    if (Math.max(left.length, right.length) <= 1) return true;
    return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** `date of birth` and `birth date`; `net adjusted income` and `adjusted net income`. */
function isOrder(a: readonly string[], b: readonly string[]): boolean {
    if (Math.min(a.length, b.length) < 2) return false;
    const [x, y] = [turned(a), turned(b)];
    if (x.join(' ') === y.join(' ')) return a.join(' ') !== b.join(' ');
    if (a.some(word => ordered.has(word) || word === 'of') || a.length !== b.length || a.length < 3) return false;
    // The head stays: “income support” and “support income” are two things.
    return a.at(-1) === b.at(-1) && [...a].sort().join(' ') === [...b].sort().join(' ');
}

/** `date of birth` as `birth date`. */
function turned(words: readonly string[]): string[] {
    const at = words.indexOf('of');
    if (at < 1 || at !== words.lastIndexOf('of') || words.some(word => ordered.has(word))) return [...words];
    const behind = words.slice(at + 1).filter(word => word !== 'the' && word !== 'a' && word !== 'an');
    return behind.length === 0 ? [...words] : [...behind, ...words.slice(0, at)];
}

/**
 * Two names that are near have a key in common: all words sorted, or all but one word, of which only the first letter is
 * kept, where a slip of the hand is rare.
 */
export function nearKeys(tokens: readonly Token[]): string[] {
    const words = tokens.map(({ fold }) => fold);
    const sorted = words.filter(word => !/^(?:of|the|an?)$/.test(word)).sort();
    const keys = [sorted.join(' ')];
    for (const [i, word] of words.entries()) {
        // A number is no slip of the hand, and thousands of names may differ in theirs.
        if (/\d/.test(word)) continue;
        keys.push([...words.slice(0, i), `${word[0]}…`, ...words.slice(i + 1)].join(' '));
    }
    return keys;
}
