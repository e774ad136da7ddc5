import { definitionMessages as say } from '../../messages/definitions.ts';
import type { Definition } from '../../model/declarations.ts';
import { ProseRange } from '../../model/prose-range.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { readPieces } from './text/read-pieces.ts';
import { termsOf } from './text/term-index.ts';
import { beginsSentence, foldName, follows, followsPossessive, isCapitalised, type Token } from './text/tokens.ts';

/** In the words of one definition, another one, or itself. */
interface Mention {
    of: string;
    range: ProseRange;
}

interface Explained {
    definition: Definition;
    mentions: Mention[];
}

/** PW106: meanings that rest on one another, so that none of them says anything. */
export const circularProse: Analysis = {
    code: 'PW106',
    severity: 'warning',
    when: 'typing',
    *find(policy) {
        const explained = explainedIn(policy);
        const told = new Set<string>();
        for (const [id, { definition, mentions }] of explained) {
            const itself = mentions.find(({ of }) => of === id);
            if (itself !== undefined) {
                yield { message: say.usesItself(definition.name.text), range: itself.range };
                continue;
            }
            if (told.has(id) || definition.range.file !== policy.file.uri) continue;
            const cycle = smallestCycle(id, explained);
            if (cycle === undefined || cycle.some(each => told.has(each))) continue;
            for (const each of cycle) told.add(each);
            yield* tellCycle(cycle, explained);
        }
    },
};

/** Definitions by name with what they mention. Definitions of one name about several things count as one. */
function explainedIn(policy: AnalysedPolicy): Map<string, Explained> {
    const terms = termsOf(policy);
    const explained = new Map<string, Explained>();
    for (const definition of policy.file.declarations) {
        if (definition.kind !== 'definition' || !definition.name?.text || !definition.means?.text) continue;
        const own = foldName(definition.name.text);
        if (explained.has(own)) continue;
        const mentions: Mention[] = [];
        for (const { prose, tokens } of policy.remember(readPieces, definition)) {
            const isDefinition = ({ kind }: { kind: string }): boolean => kind === 'definition';
            for (const { term, from, to } of terms.uses(tokens, isDefinition)) {
                const of = foldName(term.symbol.name);
                if (of === own && restates(prose.text, tokens, from, to)) continue;
                if (isInName(tokens, from, to)) continue;
                const range = new ProseRange(prose, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
                mentions.push({ of, range });
            }
        }
        explained.set(own, { definition, mentions });
    }
    return explained;
}

/** `A qualifying child is a person who …` begins with the word that it explains. */
function restates(text: string, tokens: readonly Token[], from: number, to: number): boolean {
    const isFirst = from === 0 || (from === 1 && /^(?:an?|the)$/.test(tokens[0]?.lower ?? ''));
    return (
        isFirst &&
        /^["'”’)]*\s*(?:is|are|means|mean|covers|includes|refers to|:)(?:\s|$)/.test(text.slice(tokens[to - 1]?.end))
    );
}

/** Part of a name of something else, such as `Child Benefit`, or of a longer word. */
function isInName(tokens: readonly Token[], from: number, to: number): boolean {
    const [before, first, next] = [tokens[from - 1], tokens[from] as Token, tokens[to]];
    if (first.gap === '-' || next?.gap === '-') return true;
    const isNext = next !== undefined && (follows(next) || followsPossessive(next)) && isCapitalised(next);
    const isName = isCapitalised(first) && !beginsSentence(first, from === 0);
    return isName && (isNext || (before !== undefined && follows(first) && isCapitalised(before)));
}

/** Breadth first: the fewest steps that lead back. */
function smallestCycle(start: string, explained: ReadonlyMap<string, Explained>): string[] | undefined {
    const cameFrom = new Map<string, string>();
    const waiting = [start];
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
        for (const { of } of explained.get(at)?.mentions ?? []) {
            if (of === start) return pathTo(at, start, cameFrom);
            if (of === at || cameFrom.has(of) || !explained.has(of)) continue;
            cameFrom.set(of, at);
            waiting.push(of);
        }
    }
    return undefined;
}

function pathTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
    const path = [end];
    for (let at = end; at !== start; ) {
        at = cameFrom.get(at) ?? start;
        path.unshift(at);
    }
    return path;
}

function* tellCycle(cycle: readonly string[], explained: ReadonlyMap<string, Explained>): Iterable<Found> {
    const steps = cycle.flatMap((id, index) => {
        const each = explained.get(id);
        const next = cycle[(index + 1) % cycle.length];
        const mention = each?.mentions.find(({ of }) => of === next);
        return each === undefined || mention === undefined ? [] : [{ term: each.definition.name.text, mention }];
    });
    const [first, ...others] = steps;
    if (first === undefined) return;
    const terms = steps.map(({ term }) => term);
    yield {
        message: say.circular(terms),
        range: first.mention.range,
        related: others.map(({ term, mention }, index) => ({
            range: mention.range,
            message: say.restsOn(term, terms[(index + 2) % terms.length] ?? ''),
        })),
    };
}
