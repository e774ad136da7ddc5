import type { CodeSet, Decision, Definition, Judgement, Rank, Rate, Scale } from '../../model/declarations.ts';
import type { Expression } from '../../model/expressions.ts';
import type { PolicySymbol, SymbolEntry } from './policy-symbol.ts';
import { optionEntries } from './signature-entity.ts';
import { typeText } from './type-text.ts';

/** Ranks that count the members of one word: they give `previous spell`. */
export const ranksIndex = (word: string): string => `$ranks:${word}`;

/** Decisions, definitions, judgements and ranks: what has a value for the root or for each member. */
export function ruleSignature(rule: Decision | Definition | Judgement | Rank): SymbolEntry[] {
    const name = rule.name?.text;
    if (!name) {
        return [];
    }
    const forEach = rule.kind === 'definition' ? undefined : rule.forEach;
    const about = rule.kind === 'definition' ? rule.about?.text : forEach?.element?.text;
    const declared = rule.kind === 'decision' || rule.kind === 'judgement' ? rule.type : undefined;
    const aboutPeriod = forEach?.period !== undefined;
    const base = { file: rule.range.file, id: rule.id, declaration: rule };
    const symbol: PolicySymbol = {
        ...base,
        // One definition about several things is one thing to rename.
        key: rule.id?.split('@')[0] ?? rule.id,
        kind: rule.kind,
        name,
        range: rule.name.range,
        declared,
        enumeration: rule.id,
        about,
        aboutPeriod,
        // Whoever is not among those that are ranked has no place.
        optional: (rule.kind === 'decision' && mayNotApply(rule)) || (rule.kind === 'rank' && rule.where !== undefined),
        fingerprint: '',
    };
    symbol.fingerprint = [rule.kind, rule.id, about ?? '', aboutPeriod, symbol.optional, typeText(declared)].join('|');
    const entries = [{ under: name, symbol }, ...optionEntries(base, rule.id, declared)];
    if (rule.kind === 'rank' && about !== undefined) {
        entries.push({ under: ranksIndex(about), symbol });
    }
    return entries;
}

/** Rates, scales and code sets. */
export function constantSignature(constant: Rate | Scale | CodeSet): SymbolEntry[] {
    const name = constant.name?.text;
    if (!name) {
        return [];
    }
    const base = { file: constant.range.file, id: constant.id, declaration: constant };
    const by = constant.kind === 'rate' ? constant.by?.name?.text : undefined;
    const doesNotApply = constant.kind === 'rate' && rateValues(constant).some(isNotApplicable);
    const symbol: PolicySymbol = {
        ...base,
        key: constant.id,
        kind: constant.kind,
        name,
        range: constant.name.range,
        declared: constant.type,
        enumeration: constant.id,
        by,
        optional: doesNotApply,
        fingerprint: [constant.kind, constant.id, by ?? '', doesNotApply, typeText(constant.type)].join('|'),
    };
    if (constant.kind !== 'codes') {
        return [{ under: name, symbol }, ...optionEntries(base, constant.id, constant.type)];
    }
    const codes = [...(constant.codes ?? []), ...(constant.changes ?? []).flatMap(change => change.codes ?? [])];
    const own = constant.type?.base === 'text' || constant.type === undefined ? uniqueByName(codes) : [];
    symbol.fingerprint += `|${own.length}`;
    const type = { base: 'one of' as const, options: own, optional: false, overTime: false, range: constant.range };
    return [{ under: name, symbol }, ...optionEntries(base, constant.id, type)];
}

function uniqueByName<T extends { name: { text: string } }>(options: T[]): T[] {
    return [...new Map(options.filter(option => option.name?.text).map(option => [option.name.text, option])).values()];
}

function rateValues(rate: Rate): Expression[] {
    return [
        ...(rate.values ?? []).map(value => value.value),
        ...(rate.table?.rows ?? []).flatMap(row => row.values ?? []),
    ];
}

function isNotApplicable(value: Expression | undefined): boolean {
    return value?.kind === 'literal' && value.value?.kind === 'not applicable';
}

/** A decision with a case that says so may not apply, whatever its type says. */
function mayNotApply(decision: Decision): boolean {
    return (decision.versions ?? []).some(version =>
        (version.body?.cases ?? []).some(each => each.kind === 'case' && isNotApplicable(each.result)),
    );
}
