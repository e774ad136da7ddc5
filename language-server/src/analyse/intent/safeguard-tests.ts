import type { Safeguard } from '../../model/intent.ts';
import { isAbout } from '../../personas/coverage/promise-words.ts';
import { normaliseName } from '../../types/index.ts';
import type { Overview } from './overview.ts';
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
    return personas
        .filter(({ expect }) => (expect ?? []).some(each => isAbout(each, { name, text })))
        .map(persona => persona.name?.text ?? '');
}
