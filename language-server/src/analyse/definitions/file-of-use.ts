import type { Use } from '../../model/declarations.ts';
import type { AnalysedPolicy } from '../analysis.ts';

/** The `use` line of the file through which another file first comes in. */
export function useOf({ file, model }: AnalysedPolicy, uri: string): Use | undefined {
    const uses = file.declarations.filter(declaration => declaration.kind === 'use');
    const byUri = new Map(model.files.map(each => [each.uri, each.uses]));
    return uses.find(({ resolved }) => resolved !== undefined && reaches(byUri, resolved, uri));
}

function reaches(uses: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
    const waiting = [from];
    const seen = new Set<string>();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (next === to) return true;
        if (seen.has(next)) continue;
        seen.add(next);
        waiting.push(...(uses.get(next) ?? []));
    }
    return false;
}
