import type { Outcome, Safeguard } from '../../model/intent.ts';
import type { LegalSource, SourceRange } from '../../model/source-range.ts';
import { type CheckedPolicy, normaliseName } from '../../types/index.ts';
import { type MissingPart, missingIn } from './missing.ts';
import { type Overview, overviewOf } from './overview.ts';
import { type DecidedIn, type Rule, sourcesOf, stepsOf } from './rules.ts';
import { personasOn } from './safeguard-tests.ts';
import { servedBy } from './service.ts';
import { triedBy } from './tries.ts';
import { usesIn } from './uses.ts';

/** Intent ↔ decisions ↔ steps ↔ personas ↔ sources: one row for each promise and each rule that serves it. */
export interface TraceMatrix {
    rows: TraceRow[];
    missing: MissingPart[];
}

export interface TraceRow {
    /** Absent: the rule serves nothing that the intent names. */
    intent?: { kind: 'outcome' | 'safeguard'; name: string; text?: string };
    /** Absent: no rule serves it. */
    rule?: { kind: 'decision' | 'judgement'; name: string };
    /** The decision that names the outcome, when the rule only helps to decide it. */
    through?: string;
    /** Steps that decide or pay it. */
    steps: DecidedIn[];
    /** Who expects something of it, or of what rests on it. */
    personas: string[];
    sources: LegalSource[];
    /** The rule's name; without a rule, the promise's. */
    range: SourceRange;
}

/** The matrix of a checked policy: pure, and the same for editor, preview and command line. */
export function traceMatrix(checked: CheckedPolicy): TraceMatrix {
    const overview = overviewOf(checked);
    if (overview === undefined) return { rows: [], missing: [] };
    const look = lookUp(overview);
    const promised = [
        ...overview.outcomes.flatMap(outcome => rowsOfOutcome(outcome, look)),
        ...overview.safeguards.flatMap(safeguard => rowsOfSafeguard(safeguard, look)),
    ];
    const placed = new Set(promised.map(({ rule }) => rule?.name));
    const others = look.rules.filter(({ name }) => !placed.has(name.text)).map(rule => rowOf(rule, look));
    return { rows: [...promised, ...others], missing: missingIn(overview) };
}

interface LookUp {
    overview: Overview;
    rules: Rule[];
    served: ReturnType<typeof servedBy>;
    tried: Map<string, string[]>;
    steps: Map<string, DecidedIn[]>;
}

function lookUp(overview: Overview): LookUp {
    const rules = (overview.file.declarations ?? []).filter(
        each => (each.kind === 'decision' || each.kind === 'judgement') && Boolean(each.name?.text),
    ) as Rule[];
    return { overview, rules, served: servedBy(overview), tried: triedBy(overview), steps: stepsOf(overview) };
}

/** Rules that name the outcome come before those that help with it. */
function rowsOfOutcome(outcome: Outcome, look: LookUp): TraceRow[] {
    const intent = promise('outcome', outcome);
    const rows = look.rules.flatMap(rule => {
        const serving = look.served.get(rule.id)?.find(each => each.promise === normaliseName(intent.name));
        if (serving === undefined) return [];
        return [{ ...rowOf(rule, look), intent, ...(serving.through !== undefined && { through: serving.through }) }];
    });
    const direct = rows.filter(({ through }) => through === undefined);
    if (rows.length === 0) return [bareRow(intent, outcome)];
    return [...direct, ...rows.filter(row => !direct.includes(row))];
}

/** Rules that its condition speaks of, and decisions that name it. */
function rowsOfSafeguard(safeguard: Safeguard, look: LookUp): TraceRow[] {
    const intent = promise('safeguard', safeguard);
    const { always, neverFalls } = safeguard;
    const keys = new Set([...(always ?? []), neverFalls?.what].flatMap(each => usesIn(each)).map(({ key }) => key));
    const named = (rule: Rule): boolean =>
        rule.kind === 'decision' &&
        (rule.serves ?? []).some(({ text }) => normaliseName(text) === normaliseName(intent.name));
    const rows = look.rules
        .filter(rule => keys.has(rule.id) || named(rule))
        .map(rule => ({ ...rowOf(rule, look), intent }));
    if (rows.length > 0) return rows;
    return [{ ...bareRow(intent, safeguard), personas: personasOn(look.overview, safeguard) }];
}

function promise(kind: 'outcome' | 'safeguard', { name, text }: Outcome | Safeguard): NonNullable<TraceRow['intent']> {
    return { kind, name: name?.text ?? '', ...(text && { text: text.text }) };
}

function bareRow(intent: NonNullable<TraceRow['intent']>, { name, sources }: Outcome | Safeguard): TraceRow {
    return { intent, steps: [], personas: [], sources: sources ?? [], range: name.range };
}

function rowOf(rule: Rule, { steps, tried }: LookUp): TraceRow {
    return {
        rule: { kind: rule.kind, name: rule.name.text },
        steps: steps.get(rule.id) ?? [],
        personas: tried.get(rule.id) ?? [],
        sources: sourcesOf(rule),
        range: rule.name.range,
    };
}
