/** What changes for people from one version of a policy to another. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import { dayToTry } from './budget.ts';
import { type Burden, burdenOf } from './burden.ts';
import { graphOf } from './graph.ts';
import type { Walk } from './journey-data.ts';
import { journeyOf, type Person } from './people.ts';
import { plansOf } from './plan.ts';
import { worstCase } from './worst-case.ts';

/** Figures of the burden that are compared. */
export const comparedFigures = [
    'steps',
    'questions',
    'pages',
    'documents',
    'organisations',
    'workingDays',
    'calendarDays',
] as const;

export type ComparedFigure = (typeof comparedFigures)[number];
export type Figures = Record<ComparedFigure, number>;

export interface Difference {
    /** Who; absent: the worst case that was found in each version. */
    person?: string;
    before: Figures;
    after: Figures;
    /** After less before. */
    change: Figures;
    endings: { before: string; after: string };
}

export interface JourneyDelta {
    /** Steps that only one of the versions has, by name. */
    steps: { before: number; after: number; added: string[]; removed: string[] };
    worst: Difference;
    /** People whom both versions name, in the order of the later one. */
    people: Difference[];
}

export interface Version {
    readonly compiled: CompiledPolicy;
    readonly people: readonly Person[];
}

export function journeyDelta(after: Version, before: Version): JourneyDelta {
    const names = (version: Version) =>
        plansOf(version.compiled.program).flatMap(plan => graphOf(plan).steps.map(step => step.name));
    const [stepsBefore, stepsAfter] = [names(before), names(after)];
    const earlier = new Map(before.people.map(person => [person.name, person]));
    return {
        steps: {
            before: stepsBefore.length,
            after: stepsAfter.length,
            added: stepsAfter.filter(name => !stepsBefore.includes(name)),
            removed: stepsBefore.filter(name => !stepsAfter.includes(name)),
        },
        worst: difference(worstOf(before), worstOf(after)),
        people: after.people.flatMap(person => {
            const same = earlier.get(person.name);
            return same === undefined
                ? []
                : [{ person: person.name, ...difference(gone(before, same), gone(after, person)) }];
        }),
    };
}

interface Gone {
    readonly burden: Burden;
    readonly walk: Walk;
}

function gone({ compiled }: Version, person: Person): Gone {
    const { plan, walk } = journeyOf(person, plansOf(compiled.program), compiled);
    return { walk, burden: burdenOf(walk, plan, person.facts.on) };
}

/** Of several journeys the heaviest. */
export function worstOf({ compiled, people }: Version): Gone {
    const on = dayToTry(compiled, people);
    const all = plansOf(compiled.program).map(plan => {
        const own = people.filter(person => journeyOf(person, [plan], compiled).plan === plan);
        return worstCase(
            plan,
            compiled,
            on,
            own.map(({ facts }) => facts),
        );
    });
    return all.toSorted((a, b) => b.burden.questions - a.burden.questions)[0] as Gone;
}

function difference(before: Gone, after: Gone): Omit<Difference, 'person'> {
    const [earlier, later] = [figuresOf(before.burden), figuresOf(after.burden)];
    const change = Object.fromEntries(comparedFigures.map(figure => [figure, later[figure] - earlier[figure]]));
    return {
        before: earlier,
        after: later,
        change: change as Figures,
        endings: { before: endingOf(before.walk), after: endingOf(after.walk) },
    };
}

function figuresOf(burden: Burden): Figures {
    return Object.fromEntries(comparedFigures.map(figure => [figure, burden[figure]])) as Figures;
}

function endingOf({ next }: Walk): string {
    return 'ending' in next ? next.ending.name : next.question.fact;
}
