import duties from '../words/duty-verbs.json' with { type: 'json' };
import irregular from '../words/irregular-participles.json' with { type: 'json' };
import notParticiples from '../words/not-participles.json' with { type: 'json' };
import type { Sentence } from './sentence.ts';
import type { Word } from './words.ts';

const irregulars = new Set(irregular);
const exceptions = new Set(notParticiples);
const duty = new Set(duties);
const forms = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being']);
const adverbs = new Set([
    'also',
    'only',
    'not',
    'then',
    'never',
    'always',
    'first',
    'still',
    'so',
    'further',
    'either',
]);

/** A verb in the passive: `must be submitted`. Offsets in the sentence. */
export interface Passive {
    start: number;
    end: number;
    /** The word before a bare `be`: `must`, `will`, `to`. */
    modal?: string;
    /** The form of “be” that carries it. */
    be: string;
    participle: string;
    /** Something that somebody must do, as against a state or an effect of law (`be entitled`, `be treated as`). */
    isDuty: boolean;
}

/** Every passive of a sentence. */
export function passivesOf(sentence: Sentence): Passive[] {
    const { words, plain } = sentence;
    const found: Passive[] = [];
    for (const [at, word] of words.entries()) {
        if (!forms.has(word.text) && !/'re$|'s$/.test(word.text)) continue;
        if (/'/.test(word.text) && !/^(?:it|that|there|he|she|what|you|we|they)'/.test(word.text)) continue;
        const participle = nextParticiple(words, at + 1, plain);
        if (participle === undefined) continue;
        const modal = word.text === 'be' ? modalBefore(words, at) : undefined;
        found.push({
            start: modal?.start ?? word.start,
            end: participle.end,
            ...(modal && { modal: modal.text }),
            be: word.text,
            participle: participle.text,
            isDuty: duty.has(participle.text),
        });
    }
    return found;
}

export function isParticiple(word: string): boolean {
    if (exceptions.has(word)) return false;
    return irregulars.has(word) || (word.length > 3 && word.endsWith('ed')) || duty.has(word);
}

function nextParticiple(words: readonly Word[], from: number, plain: string): Word | undefined {
    for (let at = from; at < Math.min(from + 3, words.length); at++) {
        const word = words[at] as Word;
        const before = words[at - 1] as Word;
        if (/[^ ]/.test(plain.slice(before.end, word.start))) return undefined;
        if (isParticiple(word.text)) return word;
        if (!adverbs.has(word.text) && !word.text.endsWith('ly')) return undefined;
    }
    return undefined;
}

const modals = new Set([
    'must',
    'shall',
    'should',
    'will',
    'would',
    'may',
    'might',
    'can',
    'cannot',
    'could',
    'to',
    'ought',
    'need',
]);

function modalBefore(words: readonly Word[], be: number): Word | undefined {
    for (let at = be - 1; at >= Math.max(0, be - 3); at--) {
        const word = words[at] as Word;
        if (modals.has(word.text) || word.text.endsWith("'ll")) return word;
        if (!adverbs.has(word.text) && !word.text.endsWith('ly')) return undefined;
    }
    return undefined;
}
