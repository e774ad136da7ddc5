import type { Token } from './tokens.ts';
import { isFunctionWord } from './word-kinds.ts';

const counted = new Set(['number', 'total', 'amount', 'list', 'count', 'sum', 'kind', 'type']);

/** The word that a name is about: `child` in `qualifying child under 16`, `child` in `number of qualifying children`. */
export function headOf(tokens: readonly Token[]): Token | undefined {
    const rest = tokens[0]?.lower === 'the' ? tokens.slice(1) : tokens;
    const end = rest.findIndex(isFunctionWord);
    const group = end < 0 ? rest : rest.slice(0, end);
    const head = group.at(-1);
    if (head !== undefined && counted.has(head.fold) && rest[end]?.lower === 'of') return headOf(rest.slice(end + 1));
    return head;
}
