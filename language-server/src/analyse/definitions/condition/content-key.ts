import type { Declaration } from '../../../model/declarations.ts';
import type { IsWhole } from './canon.ts';
import { conditionKey, meaningOf } from './meaning.ts';
import { conditionOf, ruleKey } from './rule-key.ts';

/** Where something stands, how it came to mean what it means, and where it comes from say nothing about what it is. */
const besides = new Set(['range', 'target', 'id', 'sources', 'accepts', 'written', 'translations', 'lines', 'person']);

/** The same for two declarations that say the same. */
export function contentKey(declaration: Declaration, isWhole: IsWhole): string {
    const key =
        declaration.kind === 'definition'
            ? conditionKey(meaningOf(declaration, isWhole), '')
            : declaration.kind === 'decision' && conditionOf(declaration) === undefined
              ? ruleKey(declaration, isWhole)
              : undefined;
    return key ?? JSON.stringify(declaration, (name, value) => (besides.has(name) ? undefined : value));
}
