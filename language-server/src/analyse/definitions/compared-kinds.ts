import type { SymbolKind } from '../../types/index.ts';

/** What is meant to be called by its name, in rules and in prose. */
export const comparedKinds: ReadonlySet<SymbolKind> = new Set<SymbolKind>([
    'entity',
    'fact',
    'decision',
    'definition',
    'judgement',
    'rank',
    'rate',
    'scale',
    'codes',
    'body',
    'calendar',
]);
