/** The budget of the intent against what people go through. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { BudgetItem } from '../model/policy-model.ts';
import { type burdenOf, figureOf } from './burden.ts';
import type { Walk } from './journey-data.ts';
import { burdenOfPerson, journeyOf, type Person } from './people.ts';
import { type Plan, plansOf } from './plan.ts';
import { worstCase } from './worst-case.ts';

export interface BudgetProblem {
    item: BudgetItem;
    /** How much it is. */
    figure: number;
    /** Who has so much; absent: the worst case that was found. */
    person?: string;
    journey: string;
    walk: Walk;
}

/** Each limit of the budget that is broken, with whoever breaks it most; a person before the worst case. */
export function budgetProblems(compiled: CompiledPolicy, people: readonly Person[]): BudgetProblem[] {
    const items = budgetItems(compiled);
    if (items.length === 0) return [];
    const plans = plansOf(compiled.program);
    const found = people.map(person => {
        const journey = journeyOf(person, plans, compiled);
        return { person: person.name, ...journey, burden: burdenOfPerson(journey, person) };
    });
    const worst = lazily(() => worstOf(plans, compiled, people));
    return items.flatMap(item => {
        const most = Number(item.most);
        const over = (each: { burden: ReturnType<typeof burdenOf> }) => figureOf(each.burden, item.of) ?? 0;
        const heaviestPerson = found.toSorted((a, b) => over(b) - over(a))[0];
        const chosen =
            heaviestPerson !== undefined && over(heaviestPerson) > most ? heaviestPerson : heaviest(worst(), over);
        if (chosen === undefined || over(chosen) <= most) return [];
        const person = 'person' in chosen ? { person: chosen.person } : {};
        return [{ item, figure: over(chosen), ...person, journey: chosen.plan.name, walk: chosen.walk }];
    });
}

export function budgetItems({ program }: CompiledPolicy): BudgetItem[] {
    const declarations = program.model.files[0]?.declarations ?? [];
    return declarations.flatMap(each => (each.kind === 'intent' ? (each.budget?.items ?? []) : []));
}

/** Of every journey, on the days on which people are tried. */
function worstOf(plans: readonly Plan[], compiled: CompiledPolicy, people: readonly Person[]) {
    const on = dayToTry(compiled, people);
    return plans.map(plan => ({ plan, ...worstCase(plan, compiled, on) }));
}

/** The last day on which somebody is tried; without one the first day on which the policy is in force. */
export function dayToTry({ program }: CompiledPolicy, people: readonly Person[]): string | undefined {
    const days = people.flatMap(({ facts }) => (facts.on === undefined ? [] : [facts.on])).sort();
    return days.at(-1) ?? program.header?.inForce?.from;
}

function heaviest<T>(all: readonly T[], weight: (each: T) => number): T | undefined {
    return all.toSorted((a, b) => weight(b) - weight(a))[0];
}

function lazily<T>(work: () => T): () => T {
    let known: { value: T } | undefined;
    return () => {
        known ??= { value: work() };
        return known.value;
    };
}
