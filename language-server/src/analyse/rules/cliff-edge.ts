import { toIso } from '../../evaluate/dates/day-text.ts';
import type { FactType } from '../../evaluate/facts/fact-type.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { compare } from '../../evaluate/numbers/comparison.ts';
import { add, exact, mul, ONE, sub } from '../../evaluate/numbers/rational.ts';
import { typeIn } from '../../evaluate/program.ts';
import { isMoney, periodOf } from '../../evaluate/values/unit.ts';
import { cliffMessages as say } from '../../messages/cliffs.ts';
import type { Fix } from '../../model/finding.ts';
import type { Decision } from '../../model/policy-model.ts';
import type { PeriodUnit } from '../../model/units.ts';
import { boundsOf, knownPeople } from '../../personas/known-people.ts';
import { curveOf, knownAmountOf } from '../../ranges/cliffs/curve.ts';
import { marginalRate } from '../../ranges/cliffs/marginal-rate.ts';
import type { Cliff } from '../../ranges/cliffs/worst-person.ts';
import { worstCliffs } from '../../ranges/cliffs/worst-person.ts';
import { usualDate } from '../../ranges/people/date-of-decision.ts';
import { describe } from '../../ranges/people/description.ts';
import { numberJson } from '../../ranges/people/numbers.ts';
import { valueText } from '../../ranges/people/value-text.ts';
import { completed } from '../../ranges/search/complete.ts';
import type { Place } from '../../ranges/search/places.ts';
import { placesIn, withValue } from '../../ranges/search/places.ts';
import type { Reads } from '../../ranges/search/reads.ts';
import { isRead, readsOfDecision } from '../../ranges/search/reads.ts';
import { Trials } from '../../ranges/search/search.ts';
import { trialsFor } from '../../ranges/search/trials-for.ts';
import { writeName } from '../../types/index.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { addPersona } from './add-persona.ts';
import type { Kept } from './kept-for.ts';
import { keptFor } from './kept-for.ts';
import { factPath } from './try-promise.ts';

/** A rise that people would call small, by the period of the amount: one without a period is taken like one of a year. */
const SMALL_RISE: Record<PeriodUnit, number> = {
    hour: 1,
    day: 1,
    'working day': 1,
    week: 5,
    fortnight: 10,
    '4 weeks': 20,
    month: 20,
    quarter: 50,
    year: 200,
};

const BUDGET = { people: 1, runs: 100 };
/** People who are looked at for one decision, and facts of theirs. */
const MOST_KNOWN = 6;
const MOST_INPUTS = 6;

/** PW332: an amount that falls by more than what a person gains by a small rise of another amount. */
export const cliffEdge: Analysis = {
    code: 'PW332',
    severity: 'information',
    when: 'pause',
    *find(policy) {
        if (policy.isLibrary) return;
        for (const { decision, reads } of finalAmounts(policy)) {
            const cliff = keptFor(nothingYet, decision, policy, () => {
                const read = new Set([decision.id, ...reads.declarations]);
                return { value: { worst: worstOf(decision, reads, policy) }, read };
            }).worst;
            if (cliff !== undefined && !isPromised(cliff, policy)) yield cliffFinding(cliff, decision, policy);
        }
    },
};

interface Looked {
    readonly worst: Cliff | undefined;
}

function nothingYet(): Kept<Looked> {
    return {};
}

/** Amounts of money of the file that are decided once, and that no other such amount is worked out from. */
function finalAmounts(policy: AnalysedPolicy): { decision: Decision; reads: Reads }[] {
    const { program } = policy.compiled();
    const amounts = policy.file.declarations.flatMap(decision => {
        if (decision.kind !== 'decision' || decision.forEach !== undefined) return [];
        if (program.declarations.get(decision.id) !== decision) return [];
        const type = typeIn(program, decision.type);
        if (type.form !== 'number' || !isMoney(type.unit)) return [];
        return [{ decision, reads: readsOfDecision(decision, program) }];
    });
    return amounts.filter(({ decision, reads }) => {
        const isBroken = [decision.id, ...reads.declarations].some(id => program.broken.has(id));
        return (
            !isBroken &&
            !amounts.some(other => other.decision !== decision && other.reads.declarations.has(decision.id))
        );
    });
}

function worstOf(decision: Decision, reads: Reads, policy: AnalysedPolicy): Cliff | undefined {
    const compiled = policy.compiled();
    const { program } = compiled;
    const known = knownPeople(compiled);
    const made = completed({ on: toIso(usualDate(program)) }, [decision.name.text], compiled);
    const people = [...known, ...(made === undefined ? [] : [made])]
        .filter(facts => knownAmountOf(decision.name.text, facts, compiled) !== undefined)
        .slice(0, MOST_KNOWN);
    const type = typeIn(program, decision.type);
    const runs = trialsFor(BUDGET.runs, reads, decision.name.text, compiled);
    const budget = { people: BUDGET.people, runs, worse: known.length === 0 ? runs : 0 };
    const inputs = new Map<string, Place>();
    for (const place of people.flatMap(facts => placesIn(facts, program))) {
        const isMoneyRead = place.type.form === 'number' && isMoney(place.type.unit) && isRead(place, reads);
        const key = `${place.entity}.${place.fact}`;
        // What two people have in the same place falls for both of them.
        if (isMoneyRead && !inputs.has(key)) inputs.set(key, place);
    }
    const cliffs = [...inputs.values()].slice(0, MOST_INPUTS).flatMap(place => {
        const question = {
            decision: decision.name.text,
            input: place.label,
            steps: [smallRise(place.type)],
            reads,
            bounds: boundsOf(known, compiled),
            isWanted: () => true,
        };
        return worstCliffs(people, question, budget, compiled).cliffs;
    });
    return cliffs
        .filter(cliff => {
            const rate = marginalRate(cliff, cliff.place.type, type);
            return rate !== undefined && compare(rate, ONE) > 0 && (cliff.includes || isJump(cliff, compiled));
        })
        .sort((a, b) => compare(b.drop, a.drop))[0];
}

/** Whether at least half of what is lost is lost at one point: what costs more, the more of it there is, is no cliff. */
function isJump({ decision, place, at, step, drop, facts }: Cliff, policy: CompiledPolicy): boolean {
    const curve = curveOf(decision, facts, place, policy, new Trials(4));
    return [at, sub(add(at, step), ONE)].some(from => {
        const [before, after] = [curve.at(from), curve.at(add(from, ONE))];
        return before !== undefined && after !== undefined && compare(mul(sub(before, after), exact(2)), drop) >= 0;
    });
}

function smallRise(type: FactType): ReturnType<typeof exact> {
    const period = type.form === 'number' ? periodOf(type.unit) : undefined;
    return exact(SMALL_RISE[period ?? 'year']);
}

/** Whether a safeguard speaks of it: then PW333 does too. */
function isPromised({ decision, place }: Cliff, { file }: AnalysedPolicy): boolean {
    return file.declarations.some(
        declaration =>
            declaration.kind === 'intent' &&
            declaration.safeguards.some(({ neverFalls: promise }) => {
                const { what, asThisRises } = promise ?? {};
                if (what?.kind !== 'name' || asThisRises === undefined || what.name.text !== decision) return false;
                const path = factPath(asThisRises);
                return path === place.path || path === place.label;
            }),
    );
}

function cliffFinding(cliff: Cliff, decision: Decision, policy: AnalysedPolicy): Found {
    const { program } = policy.compiled();
    const { place, at, step, drop, facts } = cliff;
    const type = typeIn(program, decision.type);
    const [from, to] = [at, add(at, step)].map(value => valueText(numberJson(value), place.type) ?? '') as [
        string,
        string,
    ];
    const who = describe(facts, program, false);
    return {
        message: say.cliff(decision.name.text, place.path, who, from, to, valueText(numberJson(drop), type) ?? ''),
        range: decision.name.range,
        counterexample: { facts },
        fixes: personaFix(cliff, decision, policy),
    };
}

/** The person after the rise, who should have no less than before. */
function personaFix(
    { place, at, step, facts, decision: name }: Cliff,
    decision: Decision,
    policy: AnalysedPolicy,
): Fix[] {
    const compiled = policy.compiled();
    const { program } = compiled;
    const before = compiled.run(facts, { decide: [name] }).decisions[name];
    const value =
        before !== undefined && 'value' in before && before.value !== undefined
            ? valueText(before.value, typeIn(program, decision.type))
            : undefined;
    if (value === undefined) return [];
    const words = {
        name: say.persona.name(name),
        story: say.persona.story,
        expected: `${writeName(name)} is at least `,
        value,
    };
    const fix = addPersona(withValue(facts, place.keys, numberJson(add(at, step))), words, policy);
    return fix === undefined ? [] : [fix];
}
