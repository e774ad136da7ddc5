import type { Expression } from '../../model/expressions.ts';

/**
 * Whether a condition keeps to members that come earlier (or later) in a rank: `order is less than this spell's order`.
 * A decision may use itself on those: the chain ends.
 */
export function looksBack(where: Expression | undefined): boolean {
    if (where?.kind === 'all') {
        return (where.items ?? []).some(looksBack);
    }
    if (where?.kind !== 'comparison') {
        return false;
    }
    const rank = rankOf(where.left);
    return (
        rank !== undefined &&
        (where.tests ?? []).some(
            ({ op, right }) =>
                (op === '<' || op === '>') &&
                right?.kind === 'member' &&
                right.subject?.kind === 'relative member' &&
                rankOf(right) === rank,
        )
    );
}

function rankOf(node: Expression | undefined): string | undefined {
    const target = node?.kind === 'name' || node?.kind === 'member' ? node.target : undefined;
    return target?.kind === 'declaration' && target.id.startsWith('rank:') ? target.id : undefined;
}
