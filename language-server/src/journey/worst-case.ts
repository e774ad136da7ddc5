/** The heaviest way through a journey. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Facts } from '../model/facts.ts';
import { type Burden, burdenOf } from './burden.ts';
import { candidateAnswers } from './candidates.ts';
import { bareValue, type FactPlace, factPlaces, valueAt, withValue } from './fact-places.ts';
import type { Walk } from './journey-data.ts';
import { Moment } from './moment.ts';
import type { Plan } from './plan.ts';
import { followJourney } from './walker.ts';

export interface WorstCase {
    burden: Burden;
    /** Somebody who has it that bad. */
    facts: Facts;
    walk: Walk;
}

interface Case extends WorstCase {
    /** What somebody has still to judge before it goes on. */
    readonly awaited: readonly FactPlace[];
}

/** So many unfinished ways are followed side by side. */
const SIDE_BY_SIDE = 4;
/** Answers tried for each question. */
const ANSWERS = 4;
/** Nobody is asked more than this; a journey that asks more is cut off here. */
const MOST_QUESTIONS = 80;

/**
 * The heaviest way through the journey that a search finds: at each question the answers that can make a difference are
 * tried, of every list one member, and of each judgement what it can say. It is a way that somebody can really go; there may be a heavier one.
 *
 * @param others people who are looked at besides
 */
export function worstCase(
    plan: Plan,
    compiled: CompiledPolicy,
    on: string | undefined,
    others: readonly Facts[] = [],
): WorstCase {
    const { start, finished } = searched(plan, compiled, on);
    const known = others.map(facts => caseOf(facts, plan, compiled));
    const stuck = known.filter(({ awaited }) => awaited.length > 0);
    const all = [...finished, ...known.filter(hasEnded), ...finishedFrom(stuck, plan, compiled)];
    // What awaits a judgement is no end, unless nothing that can be judged leads on.
    const settled = all.filter(each => each.awaited.length === 0);
    const ends = settled.length > 0 ? settled : all;
    const { burden, facts, walk } = ends.reduce(
        (worst, each) => (isHeavier(each.burden, worst.burden) ? each : worst),
        ends[0] ?? start,
    );
    return { burden, facts, walk };
}

interface Searched {
    readonly start: Case;
    readonly finished: readonly Case[];
}

/** By journey and day. Budgets, questions that nobody asks and previews look for the same. */
const searches = new WeakMap<CompiledPolicy, Map<string, Searched>>();

function searched(plan: Plan, compiled: CompiledPolicy, on: string | undefined): Searched {
    const before = searches.get(compiled) ?? new Map<string, Searched>();
    searches.set(compiled, before);
    const key = `${plan.name}\n${on ?? ''}`;
    const known = before.get(key);
    if (known !== undefined) return known;
    const start = caseOf(on === undefined ? {} : { on }, plan, compiled);
    const finished = [...(hasEnded(start) ? [start] : []), ...finishedFrom([start], plan, compiled)];
    const found = { start, finished };
    before.set(key, found);
    return found;
}

/** Ends that are come to from these. */
function finishedFrom(all: readonly Case[], plan: Plan, compiled: CompiledPolicy): Case[] {
    const finished: Case[] = [];
    let open = mostDifferent(all.filter(isOpen), SIDE_BY_SIDE);
    for (let asked = 0; open.length > 0 && asked < MOST_QUESTIONS; asked++) {
        const next: Case[] = [];
        for (const each of open) {
            for (const further of furtherFrom(each, plan, compiled)) {
                const found = caseOf(further, plan, compiled);
                if (hasEnded(found)) finished.push(found);
                if (isOpen(found)) next.push(found);
            }
        }
        open = mostDifferent(next, SIDE_BY_SIDE);
    }
    return finished;
}

const hasEnded = ({ walk }: Case): boolean => 'ending' in walk.next;
const isOpen = ({ walk, awaited }: Case): boolean => 'question' in walk.next || awaited.length > 0;

function caseOf(facts: Facts, plan: Plan, compiled: CompiledPolicy): Case {
    const { walk, awaited } = followJourney(plan, compiled, facts);
    return { burden: burdenOf(walk, plan, facts.on), facts, walk, awaited };
}

/** The heaviest first, and of those that stand at the same question not all. */
function mostDifferent(all: readonly Case[], most: number): Case[] {
    const groups = Map.groupBy(all, ({ walk, awaited }) =>
        'question' in walk.next ? walk.next.question.fact : (awaited[0]?.key ?? ''),
    );
    const sorted = [...groups.values()].map(group => group.toSorted((a, b) => weightOf(b) - weightOf(a)));
    const chosen: Case[] = [];
    for (let round = 0; chosen.length < most && sorted.some(group => round < group.length); round++) {
        const each = sorted.flatMap(group => group[round] ?? []);
        chosen.push(...each.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, most - chosen.length));
    }
    return chosen;
}

const weightOf = ({ burden }: Case): number => burden.questions + burden.documents;

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

/** The answers to the question, or what can be judged. */
function furtherFrom({ facts, walk, awaited }: Case, plan: Plan, compiled: CompiledPolicy): Facts[] {
    const [judgement] = awaited;
    if (judgement !== undefined) return valuesOf(judgement, facts, plan, compiled);
    const question = 'question' in walk.next ? walk.next.question : undefined;
    const key = question?.place.join('\n');
    const place = factPlaces(plan.program, facts).find(each => each.place.join('\n') === key);
    return place === undefined ? [] : valuesOf(place, facts, plan, compiled);
}

function valuesOf(place: FactPlace, facts: Facts, plan: Plan, compiled: CompiledPolicy): Facts[] {
    if (valueAt(facts, place.place) !== undefined) return [];
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
