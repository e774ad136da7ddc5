import type { Decision, Judgement, RuleBlock } from '../../model/declarations.ts';
import type { LegalSource } from '../../model/source-range.ts';
import { type Overview, ruleNamed } from './overview.ts';

/** What gives an answer that somebody gets or that others rest on. */
export type Rule = Decision | Judgement;

/** A step of a journey that decides or pays something. */
export interface DecidedIn {
    journey: string;
    step: string;
}

/** The steps that decide or pay each rule, by its id. */
export function stepsOf(overview: Overview): Map<string, DecidedIn[]> {
    const found = new Map<string, DecidedIn[]>();
    for (const { journey, step } of overview.steps) {
        const names = [...(step.decides ?? []), ...(step.pays?.what ? [step.pays.what] : [])];
        const ids = new Set(names.map(({ text }) => ruleNamed(overview, text)?.id));
        for (const id of ids) {
            if (id === undefined) continue;
            const place = { journey: journey.name?.text ?? '', step: step.name?.text ?? '' };
            found.set(id, [...(found.get(id) ?? []), place]);
        }
    }
    return found;
}

/** Where a rule comes from, its versions, cases and exceptions included; each once. */
export function sourcesOf(rule: Rule): LegalSource[] {
    const versions = rule.kind === 'decision' ? (rule.versions ?? []) : [];
    const all = [
        ...(rule.sources ?? []),
        ...versions.flatMap(({ sources, body }) => [...(sources ?? []), ...sourcesOfBlock(body)]),
    ];
    return [...new Map(all.map(source => [`${source.text} ${source.url ?? ''}`, source])).values()];
}

function sourcesOfBlock(block: RuleBlock | undefined): LegalSource[] {
    const ofCase = (each: RuleBlock['cases'][number]): LegalSource[] =>
        each.kind === 'case' ? (each.sources ?? []) : (each.cases ?? []).flatMap(ofCase);
    return [
        ...(block?.cases ?? []).flatMap(ofCase),
        ...(block?.exceptions ?? []).flatMap(({ sources, body }) => [...(sources ?? []), ...sourcesOfBlock(body)]),
    ];
}
