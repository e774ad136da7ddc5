/** The heaviest way through a journey. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Facts } from '../model/facts.ts';
import { type Burden, burdenOf } from './burden.ts';
import { candidateAnswers } from './candidates.ts';
import { bareValue, factPlaces, valueAt, withValue } from './fact-places.ts';
import type { Question, Walk } from './journey-data.ts';
import { Moment } from './moment.ts';
import type { Plan } from './plan.ts';
import { walkJourney } from './walker.ts';

export interface WorstCase {
    burden: Burden;
    /** Somebody who has it that bad. */
    facts: Facts;
    walk: Walk;
}

/** So many unfinished ways are followed side by side. */
const SIDE_BY_SIDE = 4;
/** Answers tried for each question. */
const ANSWERS = 4;
/** Nobody is asked more than this; a journey that asks more is cut off here. */
const MOST_QUESTIONS = 80;

/**
 * The heaviest way through the journey that a search finds: at each question the answers that can make a difference are
 * tried, of every list one member. It is a way that somebody can really go; there may be a heavier one.
 *
 * @param others people who are looked at besides
 */
export function worstCase(
    plan: Plan,
    compiled: CompiledPolicy,
    on: string | undefined,
    others: readonly Facts[] = [],
): WorstCase {
    const start = caseOf(on === undefined ? {} : { on }, plan, compiled);
    const finished = others.map(facts => caseOf(facts, plan, compiled)).filter(({ walk }) => 'ending' in walk.next);
    let open = 'ending' in start.walk.next ? [] : [start];
    for (let asked = 0; open.length > 0 && asked < MOST_QUESTIONS; asked++) {
        const next: WorstCase[] = [];
        for (const { facts, walk } of open) {
            const question = 'question' in walk.next ? walk.next.question : undefined;
            for (const further of question ? answersTo(question, facts, plan, compiled) : []) {
                const found = caseOf(further, plan, compiled);
                ('ending' in found.walk.next ? finished : next).push(found);
            }
        }
        open = mostDifferent(next, SIDE_BY_SIDE);
    }
    return finished.reduce(
        (worst, each) => (isHeavier(each.burden, worst.burden) ? each : worst),
        finished[0] ?? start,
    );
}

function caseOf(facts: Facts, plan: Plan, compiled: CompiledPolicy): WorstCase {
    const walk = walkJourney(plan, compiled, facts);
    return { burden: burdenOf(walk, plan, facts.on), facts, walk };
}

/** The heaviest first, and of those that stand at the same question not all. */
function mostDifferent(all: readonly WorstCase[], most: number): WorstCase[] {
    const groups = Map.groupBy(all, ({ walk }) => ('question' in walk.next ? walk.next.question.fact : ''));
    const sorted = [...groups.values()].map(group => group.toSorted((a, b) => weightOf(b) - weightOf(a)));
    const chosen: WorstCase[] = [];
    for (let round = 0; chosen.length < most && sorted.some(group => round < group.length); round++) {
        const each = sorted.flatMap(group => group[round] ?? []);
        chosen.push(...each.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, most - chosen.length));
    }
    return chosen;
}

const weightOf = ({ burden }: WorstCase): number => burden.questions + burden.documents;

/** Some from everywhere, so that different ways are followed. */
function spread<T>(all: readonly T[], most: number): T[] {
    const step = Math.max(1, all.length / most);
    return all.length <= most ? [...all] : Array.from({ length: most }, (_, i) => all[Math.floor(i * step)] as T);
}

function isHeavier(a: Burden, b: Burden): boolean {
    const by = (burden: Burden) => [burden.questions, burden.documents, burden.workingDays, burden.organisations];
    const [mine, other] = [by(a), by(b)];
    const first = mine.findIndex((figure, index) => figure !== other[index]);
    return first >= 0 && (mine[first] as number) > (other[first] as number);
}

function answersTo(question: Question, facts: Facts, plan: Plan, compiled: CompiledPolicy): Facts[] {
    const place = factPlaces(plan.program, facts).find(each => each.place.join('\n') === question.place.join('\n'));
    if (place === undefined || valueAt(facts, place.place) !== undefined) return [];
    const all = candidateAnswers(place, plan, facts);
    // An empty list asks nothing more, so somebody who has one of each is looked at first.
    const answers = place.type.form === 'list' ? all.toReversed() : all;
    const chosen = place.type.form === 'text' ? ['text'] : answers;
    const before = Moment.of(plan, compiled, facts).problems.length;
    const valid = chosen
        .map(value => withValue(facts, place.place, bareValue(value, place.type)))
        .filter(further => Moment.of(plan, compiled, further).problems.length <= before);
    return spread(valid, ANSWERS);
}
