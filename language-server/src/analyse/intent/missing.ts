import { traceMessages } from '../../messages/trace.ts';
import type { Acceptance } from '../../model/declaration-base.ts';
import type { SourceRange } from '../../model/source-range.ts';
import { normaliseName } from '../../types/index.ts';
import { type Overview, shownIn } from './overview.ts';
import { sourcesOf, stepsOf } from './rules.ts';
import { isTested } from './safeguard-tests.ts';
import { aimlessDecisions, restsOn, servedBy } from './service.ts';
import { triedBy } from './tries.ts';

/** Something that a promise or a rule lacks. */
export interface MissingPart {
    kind: 'outcome' | 'safeguard' | 'decision' | 'judgement';
    name: string;
    /** What is missing. */
    lacks: 'measure' | 'data' | 'rule' | 'outcome' | 'step' | 'persona' | 'source' | 'test';
    /** The diagnostic that asks for it, where there is one. */
    code?: string;
    message: string;
    /** Why somebody accepted that, on the record. */
    accepted?: string;
    range: SourceRange;
}

type Part = Pick<MissingPart, 'kind' | 'name' | 'range'> & { accepts: readonly Acceptance[] };

/** What is missing between intent, rules, steps, personas and sources, in the order of the text within each kind. */
export function missingIn(overview: Overview): MissingPart[] {
    const tried = triedBy(overview);
    return [...ofOutcomes(overview, tried), ...ofSafeguards(overview), ...ofRules(overview, tried)];
}

function* ofOutcomes(overview: Overview, tried: ReadonlyMap<string, string[]>): Iterable<MissingPart> {
    for (const { name, measures, data, accepts } of overview.outcomes) {
        const part: Part = { kind: 'outcome', name: name?.text ?? '', range: name.range, accepts: accepts ?? [] };
        if ((measures ?? []).length === 0) yield lack(part, 'measure', 'PW413');
        else if ((data ?? []).length === 0) yield lack(part, 'data', 'PW414');
        const serving = overview.decisions.filter(({ serves }) =>
            (serves ?? []).some(({ text }) => normaliseName(text) === normaliseName(part.name)),
        );
        if (serving.length === 0) yield lack(part, 'rule', 'PW416');
        else if (!serving.some(({ id }) => tried.has(id))) yield lack(part, 'persona');
    }
}

function* ofSafeguards(overview: Overview): Iterable<MissingPart> {
    for (const safeguard of overview.safeguards) {
        const { name, accepts } = safeguard;
        const part: Part = { kind: 'safeguard', name: name?.text ?? '', range: name.range, accepts: accepts ?? [] };
        if (!isTested(overview, safeguard)) yield lack(part, 'test', 'PW417');
    }
}

function* ofRules(overview: Overview, tried: ReadonlyMap<string, string[]>): Iterable<MissingPart> {
    const aimless = new Set(overview.outcomes.length === 0 ? [] : aimlessDecisions(overview).map(({ id }) => id));
    const served = servedBy(overview);
    const delivered = deliveredIn(overview);
    for (const rule of [...overview.decisions, ...overview.judgements]) {
        const { kind, name, accepts } = rule;
        const part: Part = { kind, name: name?.text ?? '', range: name.range, accepts: accepts ?? [] };
        if (aimless.has(rule.id)) yield lack(part, 'outcome', 'PW415');
        const isNamed = served.get(rule.id)?.some(({ through }) => through === undefined) ?? false;
        if (overview.journeys.length > 0 && isNamed && !delivered.has(rule.id)) yield lack(part, 'step');
        if (!tried.has(rule.id)) yield lack(part, 'persona');
        if (sourcesOf(rule).length === 0) yield lack(part, 'source');
    }
}

/** What a journey decides, pays, shows, or goes by, and everything that is decided on the way. */
function deliveredIn(overview: Overview): Set<string> {
    const places = overview.journeys.flatMap(({ steps, endings }) => [...(steps ?? []), ...(endings ?? [])]);
    const shown = places.flatMap(({ tells }) => (tells ?? []).flatMap(({ text }) => shownIn(overview, text)));
    const ways = overview.journeys.flatMap(({ id }) => (overview.needs.get(id) ?? []).map(({ key }) => key));
    return new Set([...stepsOf(overview).keys(), ...shown, ...ways].flatMap(id => [...restsOn(overview, id)]));
}

function lack({ kind, name, range, accepts }: Part, lacks: MissingPart['lacks'], code?: string): MissingPart {
    const accepted = accepts.find(each => each.code === code)?.because.text;
    const message = traceMessages.lacks[lacks](name);
    return {
        kind,
        name,
        lacks,
        ...(code !== undefined && { code }),
        message,
        ...(accepted !== undefined && { accepted }),
        range,
    };
}
