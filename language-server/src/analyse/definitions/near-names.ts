import { definitionMessages as say } from '../../messages/definitions.ts';
import { nameMessages } from '../../messages/types.ts';
import type { PolicySymbol } from '../../types/index.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { comparedKinds } from './compared-kinds.ts';
import { nearTermsInProse } from './near-terms-in-prose.ts';
import { nearKeys, nearness } from './text/near.ts';
import { type Token, tokensOf } from './text/tokens.ts';

/** PW104: nearly the same name, among what is declared and in prose. */
export const nearNames: Analysis = {
    code: 'PW104',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        yield* amongNames(policy);
        yield* nearTermsInProse(policy);
    },
};

interface Spelt {
    symbol: PolicySymbol;
    tokens: Token[];
}

function* amongNames(policy: AnalysedPolicy): Iterable<Found> {
    const own = policy.file.uri;
    const once = new Map<string, Spelt>();
    for (const symbol of policy.checked.symbols.visible(own)) {
        if (!comparedKinds.has(symbol.kind) || once.has(symbol.name)) continue;
        once.set(symbol.name, { symbol, tokens: tokensOf(symbol.name) });
    }
    const groups = new Map<string, Spelt[]>();
    for (const spelt of once.values()) {
        for (const key of nearKeys(spelt.tokens)) {
            const group = groups.get(key) ?? [];
            group.push(spelt);
            groups.set(key, group);
        }
    }
    const told = new Set<PolicySymbol>();
    for (const group of groups.values()) {
        for (const [index, one] of group.entries()) {
            for (const other of group.slice(0, index)) {
                const [later, earlier] = inOrder(one, other, own);
                if (told.has(later.symbol) || later.symbol.file !== own || !areNear(later, earlier)) continue;
                told.add(later.symbol);
                yield tellNames(later.symbol, earlier.symbol);
            }
        }
    }
}

/** The one to ask about, and the one it is near to: what is declared first, or in a file that is used, is taken as given. */
function inOrder(one: Spelt, other: Spelt, own: string): [Spelt, Spelt] {
    const isOwn = ({ symbol }: Spelt): boolean => symbol.file === own;
    if (isOwn(one) !== isOwn(other)) return isOwn(one) ? [one, other] : [other, one];
    const [a, b] = [one.symbol.range.start, other.symbol.range.start];
    const isLater = a.line > b.line || (a.line === b.line && a.character > b.character);
    return isLater ? [one, other] : [other, one];
}

function areNear(one: Spelt, other: Spelt): boolean {
    const near = nearness(one.tokens, other.tokens, 'names');
    if (near === undefined) return false;
    // `children : list of child` and `each child has`; `person` and a fact `persons`.
    const isList = ({ symbol }: Spelt): boolean => symbol.kind === 'entity' || symbol.declared?.base === 'list';
    return !(near === 'number' && (isList(one) || isList(other)));
}

function tellNames(later: PolicySymbol, earlier: PolicySymbol): Found {
    const kinds = nameMessages.kinds;
    return {
        message: say.nearlySameName(kinds[later.kind], later.name, kinds[earlier.kind], earlier.name),
        range: later.range,
        related: [{ range: earlier.range, message: say.nearlySameHere(earlier.name) }],
    };
}
