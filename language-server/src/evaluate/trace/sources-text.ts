import type { LegalSource } from '../../model/policy-model.ts';

/** Where a rule comes from, all of it; undefined where nothing is said. */
export function sourcesText(sources: readonly LegalSource[]): string | undefined {
    const [first, ...others] = sources;
    return others.length === 0 ? first?.text : sources.map(({ text }) => text).join('; ');
}
