import { timelineFindingMessages as say } from '../../messages/timeline.ts';
import type { ExpectationDates, GivenChange, GivenItem, Persona, PolicyHeader } from '../../model/policy-model.ts';
import { daysIn } from '../../personas/timeline/days-of.ts';
import { longDay } from '../../personas/timeline/print-days.ts';
import { pathText } from '../../personas/to-facts.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';

/** PW511: days of a persona on which nothing can be decided, or of which nothing is expected. */
export const days: Analysis = {
    code: 'PW511',
    severity: 'warning',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const declarations = policy.file.declarations ?? [];
        const header = declarations.find(({ kind }) => kind === 'policy') as PolicyHeader | undefined;
        for (const persona of declarations) {
            if (persona.kind !== 'persona') continue;
            const tried = daysTried(persona, policy);
            yield* tried.wrong;
            yield* outOfForce(tried.all, header);
            for (const change of persona.changes ?? []) yield* aboutChange(change, tried.all);
            yield* notKnownYet(persona, tried.all);
        }
    },
};

/** A day on which something is expected, and where that is said. */
interface TriedDay {
    day: string;
    range: ExpectationDates['place'];
}

function daysTried(persona: Persona, policy: AnalysedPolicy): { all: TriedDay[]; wrong: Found[] } {
    const said = new Set((persona.expect ?? []).map(({ at }) => at));
    const all: TriedDay[] = [];
    const wrong: Found[] = [];
    for (const at of said) {
        if (at === undefined) {
            if (persona.on) all.push({ day: persona.on.date, range: persona.on.range });
            continue;
        }
        const found = daysIn(at, policy.compiled().program);
        if ('problem' in found) wrong.push({ message: found.problem, range: at.place });
        else all.push(...found.days.flatMap(day => (day === undefined ? [] : [{ day, range: at.place }])));
    }
    return { all, wrong };
}

/** Only where the date of decision itself chooses: another date may well lie inside. */
function* outOfForce(all: readonly TriedDay[], header: PolicyHeader | undefined): Iterable<Found> {
    const { inForce, datedBy } = header ?? {};
    const isDecision = datedBy === undefined || (datedBy.kind === 'name' && datedBy.target?.kind === 'built-in');
    if (inForce === undefined || !isDecision) return;
    const told = new Set<ExpectationDates['place']>();
    for (const { day, range } of all) {
        const before = inForce.from !== undefined && day < inForce.from;
        const after = inForce.to !== undefined && day > inForce.to;
        if ((!before && !after) || told.has(range)) continue;
        told.add(range);
        const limit = longDay((before ? inForce.from : inForce.to) as string);
        const related = [{ range: inForce.range, message: say.inForce }];
        yield {
            message: before ? say.beforeForce(longDay(day), limit) : say.afterForce(longDay(day), limit),
            range,
            related,
        };
    }
}

function* aboutChange({ from, to, range }: GivenChange, all: readonly TriedDay[]): Iterable<Found> {
    if (from === '') return;
    if (to !== undefined && to < from) {
        yield { message: say.endsBefore(longDay(from), longDay(to)), range };
    } else if (!all.some(({ day }) => day >= from && (to === undefined || day <= to))) {
        yield {
            message: to === undefined ? say.nothingAfter(longDay(from)) : say.nothingIn(longDay(from), longDay(to)),
            range,
            severity: 'information',
        };
    }
}

/** A fact that is given from some day on only, and something that is expected before. */
function* notKnownYet({ given, changes, expect }: Persona, all: readonly TriedDay[]): Iterable<Found> {
    if ((expect ?? []).some(({ kind }) => kind === 'needs')) return;
    const known = new Set((given ?? []).flatMap(nameOf));
    const first = new Map<string, { change: GivenChange; item: GivenItem }>();
    for (const change of changes ?? []) {
        for (const item of change.items ?? []) {
            for (const name of nameOf(item)) {
                const before = first.get(name)?.change.from;
                if (!known.has(name) && (before === undefined || change.from < before))
                    first.set(name, { change, item });
            }
        }
    }
    for (const [name, { change, item }] of first) {
        const early = all.find(({ day }) => day < change.from);
        if (early === undefined || change.from === '') continue;
        const related = [{ range: early.range, message: say.expectedOn(longDay(early.day)) }];
        yield {
            message: say.notKnownBefore(name, longDay(change.from), longDay(early.day)),
            range: item.path.range,
            related,
        };
    }
}

/** What an item gives; somebody who leaves a list is no fact. */
function nameOf(item: GivenItem): string[] {
    const { path } = item;
    if (path === undefined || (path.kind === 'name' && path.target?.kind === 'local')) return [];
    return [pathText(path)];
}
