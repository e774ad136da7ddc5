import type { Safeguard } from '../../model/intent.ts';
import type { Expectation } from '../../model/persona-declarations.ts';
import { normaliseName } from '../../types/index.ts';
import type { Overview } from './overview.ts';
import { askingWords, emptyWords, waitingWords } from './safeguard-words.ts';
import { triedBy } from './tries.ts';

/**
 * Whether something would tell that a safeguard is broken, as far as that can be seen without trying it: it has a condition
 * of its own (`always`, `never falls`); a persona expects something that its words are about (of questions when it speaks of
 * asking, of a time when it speaks of waiting, of an ending that it names); or a decision `serves` it and a persona tries
 * that decision. A figure for one person is no test of a promise to everybody.
 */
export function isTested(overview: Overview, safeguard: Safeguard): boolean {
    return (
        hasCondition(safeguard) || personasOn(overview, safeguard).length > 0 || isServedAndTried(overview, safeguard)
    );
}

export const hasCondition = ({ always, neverFalls }: Safeguard): boolean =>
    (always ?? []).length > 0 || neverFalls !== undefined;

function isServedAndTried(overview: Overview, { name }: Safeguard): boolean {
    const promise = normaliseName(name?.text ?? '');
    const tried = triedBy(overview);
    return overview.decisions.some(
        ({ id, serves }) => tried.has(id) && (serves ?? []).some(({ text }) => normaliseName(text) === promise),
    );
}

/** Personas that expect something a safeguard's words are about. */
export function personasOn({ personas }: Overview, { name, text }: Safeguard): string[] {
    const words = new Set(stems(`${name?.text ?? ''} ${text?.text ?? ''}`));
    return personas
        .filter(({ expect }) => (expect ?? []).some(each => isAbout(each, words)))
        .map(persona => persona.name?.text ?? '');
}

const empty = new Set(emptyWords.split(' '));
const asking = stems(askingWords);
const waiting = stems(waitingWords);

function isAbout(expectation: Expectation, words: ReadonlySet<string>): boolean {
    switch (expectation.kind) {
        case 'asked':
        case 'asked for':
            return asking.some(word => words.has(word));
        case 'within':
            return waiting.some(word => words.has(word));
        case 'reaches':
            return areIn(expectation.place?.text ?? '', words);
        default:
            return false;
    }
}

/** All words of a name stand in a text. */
function areIn(name: string, words: ReadonlySet<string>): boolean {
    const wanted = stems(name);
    return wanted.length > 0 && wanted.every(word => words.has(word));
}

/** Words without the endings that only grammar puts to them. */
function stems(text: string): string[] {
    return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !empty.has(word)).map(stem);
}

function stem(word: string): string {
    if (word.length < 5)
        return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
    return word.replace(/(?:ements?|ations?|ments?|ings?|edly|ied|ies|ed|es|s|e|y)$/, '');
}
