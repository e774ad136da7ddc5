import { definitionMessages as say } from '../../messages/definitions.ts';
import type { Definition } from '../../model/declarations.ts';
import type { Expression, NameExpression } from '../../model/expressions.ts';
import { ProseRange } from '../../model/prose-range.ts';
import type { Prose } from '../../model/source-range.ts';
import { everythingIn, type PolicySymbol } from '../../types/index.ts';
import type { AnalysedPolicy, Found } from '../analysis.ts';
import type { Asked } from './condition/asked-quantities.ts';
import { termsOf } from './text/term-index.ts';
import { foldName, type Token, tokensOf } from './text/tokens.ts';

/** What may stand before a term that does not matter after all. */
const doesNotMatter = /\b(?:whether or not|regardless of|irrespective of|no matter|even if|other than)\b[^.;]*$/i;

/** Where the words speak of one yes-or-no term and the condition of another. */
export function* termDisagreements(
    policy: AnalysedPolicy,
    definition: Definition,
    means: Prose,
    tokens: readonly Token[],
    asked: Asked,
): Iterable<Found> {
    const { symbols } = policy.checked;
    const isCondition = (symbol: PolicySymbol): boolean =>
        symbol.kind === 'definition' ||
        (/^(?:fact|decision|judgement)$/.test(symbol.kind) &&
            symbol.name.includes(' ') &&
            symbols.typeOf(symbol, policy.file.uri).kind === 'yes or no');
    const own = foldName(definition.name?.text ?? '');
    const uses = termsOf(policy)
        .uses(tokens, () => true)
        .filter(({ term }) => isCondition(term.symbol) && foldName(term.symbol.name) !== own)
        .map(({ term, from, to }) => ({ term, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
    const onlyInText = uses.filter(
        ({ term, start }) =>
            !termsOf(policy)
                .named(term.words.join(' '))
                .some(({ symbol }) => asked.names.has(symbol.key)) && !doesNotMatter.test(means.text.slice(0, start)),
    );
    const [first, ...more] = onlyInText;
    const said = new Set(uses.map(({ term }) => term.words.join(' ')));
    const onlyInCondition = namesIn(definition).filter(
        ({ name, target }) =>
            target.kind !== 'constant' && !said.has(foldName(name.text)) && isOneOf(policy, name.text, isCondition),
    );
    for (const { name } of onlyInCondition) {
        const found = withOtherNumber(tokens, name.text);
        if (found === undefined) continue;
        const range = new ProseRange(means, found.start, found.end);
        yield {
            message: say.termDiffers(means.text.slice(found.start, found.end), name.text),
            range,
            related: [{ range: name.range, message: say.theCondition }],
            fixes: [{ title: say.changeText(name.text), edits: [{ range, newText: name.text }] }],
        };
        return;
    }
    if (first === undefined) return;
    const [other, ...others] = onlyInCondition;
    const range = new ProseRange(means, first.start, first.end);
    const written = means.text.slice(first.start, first.end);
    const place = { range: first.term.symbol.range, message: say.nearlySameHere(first.term.symbol.name) };
    if (other === undefined) {
        yield { severity: 'information', message: say.onlyInText(written), range, related: [place] };
        return;
    }
    const isPair = more.length === 0 && others.length === 0;
    yield {
        message: say.termDiffers(written, other.name.text),
        range,
        related: [{ range: other.range, message: say.theCondition }, place],
        fixes: isPair
            ? [
                  { title: say.changeText(other.name.text), edits: [{ range, newText: other.name.text }] },
                  {
                      title: say.changeCondition(first.term.symbol.name),
                      edits: [{ range: other.name.range, newText: first.term.symbol.name }],
                  },
              ]
            : [],
    };
}

/** Where the words use a name with another number in it: `child under 17` for `child under 16`. */
function withOtherNumber(tokens: readonly Token[], name: string): { start: number; end: number } | undefined {
    const words = tokensOf(name);
    if (words.length < 2 || !words.some(({ fold }) => /^\d+$/.test(fold))) return undefined;
    const isAt = (from: number): boolean =>
        words.every(({ fold }, i) => {
            const other = tokens[from + i]?.fold;
            return other === fold || (other !== undefined && /^\d+$/.test(fold) && /^\d+$/.test(other));
        });
    const from = tokens.findIndex((_, index) => isAt(index));
    const [first, last] = [tokens[from], tokens[from + words.length - 1]];
    return first && last && { start: first.start, end: last.end };
}

type ResolvedName = NameExpression & { target: NonNullable<NameExpression['target']> };

/** Names that the condition itself uses as conditions. */
function namesIn({ versions }: Definition): ResolvedName[] {
    return (versions ?? []).flatMap(({ body }) => [...everythingIn(body)]).filter(isResolvedName);
}

function isResolvedName(expression: Expression): expression is ResolvedName {
    return (
        expression.kind === 'name' && (expression.target?.kind === 'fact' || expression.target?.kind === 'declaration')
    );
}

function isOneOf({ checked, file }: AnalysedPolicy, name: string, accepts: (symbol: PolicySymbol) => boolean): boolean {
    return checked.symbols.lookup(file.uri, name).some(accepts);
}
