import { blocks } from './blocks.ts';

/** Edit distance with neighbouring letters swapped counting as one (restricted Damerau–Levenshtein). */
export function distance(a: string, b: string): number {
    let before: number[] = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
            let best = Math.min(change, (last[j] as number) + 1, (row[j - 1] as number) + 1);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                best = Math.min(best, (before[j - 2] as number) + 1);
            row.push(best);
        }
        before = last;
        last = row;
    }
    return last[b.length] as number;
}

/** Words that people bring from elsewhere, by what the language says instead. */
const familiar: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries({
    decide: 'decision|rule|determine|calculate',
    define: 'term|definition',
    means: 'meaning',
    when: 'if',
    except: 'unless|exception',
    is: 'else|then',
    where: 'let',
    rate: 'parameter|constant|amount',
    persona: 'test|scenario|example',
    each: 'entity',
    use: 'import|include',
    body: 'organisation|organization',
    judgement: 'judgment',
    ask: 'question',
    proof: 'evidence',
    outcome: 'goal|aim|objective',
    problem: 'purpose|why|because',
    safeguard: 'never|must|guarantee|principle',
    'made by': 'by|who',
    source: 'reference|citation',
}).map(([word, foreign]) => [word, new Set(foreign.split('|'))] as const);

export interface Guess {
    /** The word that was probably meant. */
    word: string;
    /** How many characters of the line it stands for. */
    length: number;
}

/** The line word that was probably meant at the start of `line`, among those that may stand there. */
export function guessLineWord(words: readonly string[], line: string): Guess | undefined {
    const first = /^[^\s:]+/.exec(line.slice(0, 80))?.[0] ?? '';
    const known = familiar.find(([word, foreign]) => foreign.has(first.toLowerCase()) && words.includes(word));
    if (known !== undefined) return { word: known[0], length: first.length };
    let best: (Guess & { distance: number }) | undefined;
    for (const word of words) {
        const start = firstWords(line, word.split(' ').length);
        if (start === undefined) continue;
        const d = distance(start.replace(/\s+/g, ' ').toLowerCase(), word);
        const allowed = word.length <= 4 ? 1 : word.length <= 8 ? 2 : 3;
        // Of two letters only the order may be wrong.
        if (word.length === 2 && d > 0 && `${start.charAt(1)}${start.charAt(0)}` !== word) continue;
        if (d <= allowed && d < word.length && (!best || d < best.distance))
            best = { word, length: start.length, distance: d };
    }
    return best;
}

const wordPatterns = [1, 2, 3, 4, 5, 6].map(count => new RegExp(`^(?:[^\\s:]+[ \\t]+){${count - 1}}[^\\s:]+`));

/** As many words as a word of the language has. */
function firstWords(line: string, count: number): string | undefined {
    return wordPatterns[count - 1]?.exec(line.slice(0, 80))?.[0];
}

/** Where a word of the language belongs, for “‘hint’ belongs under a fact”; `undefined` is the left edge. */
export function homesOf(word: string): (string | undefined)[] {
    return Object.entries(blocks)
        .filter(([, block]) => block.words.includes(word))
        .map(([name]) => (name === 'root' ? undefined : blockName(name)));
}

/** What a block is called when we speak of it. */
export function blockName(block: string): string {
    const names: Record<string, string> = {
        root: 'the file',
        fact: 'a fact',
        option: 'an option',
        path: 'a fact that is given',
        member: 'a member',
        bullets: 'a list',
        expectation: 'an expectation',
        each: '‘each … has’',
        'decide/when': '‘when’',
        'decide/from': '‘from’',
        'decide/until': '‘until’',
        'replace/from': '‘from’',
        'replace/until': '‘until’',
        replace: '‘replace’',
    };
    return names[block] ?? `‘${block}’`;
}
