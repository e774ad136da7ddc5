/** The heaviest way through a journey. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Facts, FactValue } from '../model/facts.ts';
import { askedSoFar, type Burden, burdenOf } from './burden.ts';
import { candidateAnswers } from './candidates.ts';
import { bareValue, type FactPlace } from './fact-places.ts';
import type { Walk } from './journey-data.ts';
import type { Plan } from './plan.ts';
import { prospects } from './prospects.ts';
import { followJourney } from './walker.ts';
import { beginWay, type EndedWay, type OpenWay, tellNext, type Way } from './way.ts';

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
const ANSWERS = 5;
/** Nobody tells more than this, asked or not; a journey that needs more is cut off here. */
const MOST_TOLD = 120;

/**
 * The heaviest way through the journey that a search finds: wherever something is needed, the answers that can make a
 * difference are tried, of every list one member, and of each judgement what it can say. Ways on which most may still be asked
 * are followed first. It is a way that somebody can really go; there may be a heavier one.
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
    const ways = stuck.map(({ facts }) => beginWay(plan, compiled, facts));
    const all = [...finished, ...known.filter(hasEnded), ...finishedFrom(ways, plan, compiled)];
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
    const given = on === undefined ? {} : { on };
    const found = {
        start: caseOf(given, plan, compiled),
        finished: finishedFrom([beginWay(plan, compiled, given)], plan, compiled),
    };
    before.set(key, found);
    return found;
}

/** Ends that are come to from these. */
function finishedFrom(all: readonly Way[], plan: Plan, compiled: CompiledPolicy): Case[] {
    const finished: Case[] = [];
    let ways = all;
    for (let told = 0; ways.length > 0 && told <= MOST_TOLD; told++) {
        finished.push(...ways.filter(way => !isOpen(way)).map(way => ({ ...(way as EndedWay), awaited: [] })));
        ways = mostPromising(ways.filter(isOpen), SIDE_BY_SIDE).flatMap(way => {
            const further = valuesFor(way).map(value => tellNext(way, value));
            if (further.length > 0) return further;
            // What can be told here nobody knows: it ends as it does for whoever says nothing of it.
            const left = caseOf(way.facts, plan, compiled);
            if (hasEnded(left)) finished.push(left);
            return [];
        });
    }
    return finished;
}

const hasEnded = ({ walk }: Case): boolean => 'ending' in walk.next;
const isOpen = (way: Way): way is OpenWay => 'next' in way;

function caseOf(facts: Facts, plan: Plan, compiled: CompiledPolicy): Case {
    const { walk, awaited } = followJourney(plan, compiled, facts);
    return { burden: burdenOf(walk, plan, facts.on), facts, walk, awaited };
}

/** Those first on which most was and may still be asked, and of those that can go on alike not all. */
function mostPromising(ways: readonly OpenWay[], most: number): OpenWay[] {
    if (ways.length <= most) return [...ways];
    const rated = ways.map(way => {
        const ahead = prospects(way.traveller);
        const weight = askedSoFar(way.traveller.path, way.traveller.plan) + new Set(ahead).size;
        return { way, weight, kind: [way.next.key, weight, ...ahead].join('\n') };
    });
    const kinds = [...Map.groupBy(rated, ({ kind }) => kind).values()];
    const sorted = kinds.toSorted(([a], [b]) => (b?.weight ?? 0) - (a?.weight ?? 0));
    const chosen: OpenWay[] = [];
    for (let round = 0; chosen.length < most; round++) {
        const each = sorted.flatMap(kind => kind[round]?.way ?? []);
        chosen.push(...each.slice(0, most - chosen.length));
    }
    return chosen;
}

/** Some from everywhere, the first and the last with them, so that different ways are followed. */
function spread<T>(all: readonly T[], most: number): T[] {
    if (all.length <= most) return [...all];
    return Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))] as T);
}

function isHeavier(a: Burden, b: Burden): boolean {
    const by = (burden: Burden) => [burden.questions, burden.documents, burden.workingDays, burden.organisations];
    const [mine, other] = [by(a), by(b)];
    const first = mine.findIndex((figure, index) => figure !== other[index]);
    return first >= 0 && (mine[first] as number) > (other[first] as number);
}

/** The answers to what is needed next, or what can be judged. */
function valuesFor({ next, traveller: { plan, moment } }: OpenWay): FactValue[] {
    const all = candidateAnswers(next, plan, moment.facts);
    // An empty list asks nothing more, so somebody who has one of each is looked at first.
    const answers = next.type.form === 'list' ? all.toReversed() : all;
    const chosen = next.type.form === 'text' ? ['text'] : answers;
    const before = moment.problems.length;
    const valid = chosen.filter(value => moment.told(next, bareValue(value, next.type)).problems.length <= before);
    return spread(valid, ANSWERS);
}
