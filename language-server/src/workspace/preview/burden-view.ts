/** What the journeys cost everybody who is tried, against the budget. */
import { readingAgeOf } from '../../analyse/wording/text/readability.ts';
import { sentencesOf } from '../../analyse/wording/text/sentences.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import {
    type Burden,
    budgetItems,
    burdenOf,
    dayToTry,
    figureOf,
    journeyOf,
    type Person,
    type PersonsJourney,
    type Plan,
    type Walk,
    worstCase,
} from '../../journey/index.ts';
import { burdenWords as say } from '../../messages/preview.ts';
import type { BudgetItem, Persona } from '../../model/policy-model.ts';
import type { BurdenRow, BurdenView } from '../../render/preview-data.ts';
import { placed } from './places.ts';

export type GoneThrough = PersonsJourney & { person: Person };

export function everybodysJourneys(
    people: readonly Person[],
    plans: readonly Plan[],
    compiled: CompiledPolicy,
): GoneThrough[] {
    return people.map(person => ({ person, ...journeyOf(person, plans, compiled) }));
}

/** Rows of everybody; the worst cases are a search of their own, and may come later. */
export function burdenView(
    gone: readonly GoneThrough[],
    compiled: CompiledPolicy,
    personas: ReadonlyMap<string, Persona>,
    worst: readonly BurdenRow[],
): BurdenView {
    const items = budgetItems(compiled);
    const rows = gone.map(({ person, plan, walk }): BurdenRow => {
        const persona = personas.get(person.name);
        return {
            person: person.name,
            ...(persona?.story && { story: persona.story.text }),
            ...rowOf(plan, walk, person.facts.on, items),
            ...placed(persona?.range),
        };
    });
    const onceOnly = (compiled.program.model.files[0]?.declarations ?? [])
        .flatMap(each => (each.kind === 'intent' ? each.safeguards : []))
        .find(({ name }) => name.text === 'once only');
    return {
        rows: [...rows, ...worst],
        budget: items.map(({ of, most, range }) => ({ of, most: Number(most), ...placed(range) })),
        ...(onceOnly && { onceOnly: placed(onceOnly.range).place as NonNullable<BurdenView['onceOnly']> }),
    };
}

export function worstRows(
    gone: readonly GoneThrough[],
    plans: readonly Plan[],
    compiled: CompiledPolicy,
    people: readonly Person[],
): BurdenRow[] {
    const on = dayToTry(compiled, people);
    const items = budgetItems(compiled);
    return plans.map(plan => {
        const facts = gone.filter(each => each.plan === plan).map(({ person }) => person.facts);
        const { walk, facts: found } = worstCase(plan, compiled, on, facts);
        return rowOf(plan, walk, found.on, items);
    });
}

function rowOf(plan: Plan, walk: Walk, on: string | undefined, items: readonly BudgetItem[]): BurdenRow {
    const burden = burdenOf(walk, plan, on, readingAge);
    return {
        journey: plan.name,
        ending: 'ending' in walk.next ? walk.next.ending.name : say.stopsAt(walk.next.question.fact),
        unfinished: !('ending' in walk.next),
        chosen: false,
        burden,
        over: overBudget(burden, items),
    };
}

function overBudget(burden: Burden, items: readonly BudgetItem[]): BurdenRow['over'] {
    return items.flatMap(({ of, most }) => {
        const by = (figureOf(burden, of) ?? 0) - Number(most);
        return by > 0 ? [{ of, by }] : [];
    });
}

const readingAge = (texts: readonly string[]): number | undefined => readingAgeOf(texts.flatMap(sentencesOf))?.age;
