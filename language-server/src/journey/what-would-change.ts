/** What would change where somebody ends up. Whatever is said here was walked. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import { journeyReasons as say } from '../messages/journey.ts';
import type { Facts, FactValue } from '../model/facts.ts';
import { candidateAnswers } from './candidates.ts';
import { type FactPlace, valueAt, withNamedPlaces, withValue } from './fact-places.ts';
import { valueText } from './fact-text.ts';
import type { PathEntry, Question, Walk } from './journey-data.ts';
import { type Plan, shownIn } from './plan.ts';
import { answerLabel } from './question.ts';
import { isForPeople, resultOf, type WalkResult } from './walk-result.ts';
import { type Followed, followJourney, followWithAllTold } from './walker.ts';

/** One answer changed, and where that leads. */
export interface Change extends WalkResult {
    fact: string;
    /** Empty for what has still to be judged. */
    from: string;
    to: string;
    value: FactValue;
    sentence: string;
}

/** So many are looked for; nobody reads more. */
const MOST_CHANGES = 8;
/** So many answers are tried. */
const MOST_TRIED = 400;
/** Of the answers to one question so many are looked at; of these the nearest are tried, and some of the others. */
const MOST_OF_EACH = 24;
const NEAREST = 6;
const FARTHER = 4;

/** Something that was answered, looked up or judged, or that has still to be judged. */
interface Known {
    readonly place: FactPlace;
    readonly entry?: PathEntry;
}

/**
 * For what was answered, looked up or judged the nearest other values that lead to another end, or to other amounts: one of
 * each before a second of any, answers before registers before judgements.
 */
export function whatWouldChange(plan: Plan, compiled: CompiledPolicy, given: Facts): Change[] {
    const facts = withNamedPlaces(plan.program, given);
    const now = followJourney(plan, compiled, facts);
    if (!('ending' in now.walk.next)) return [];
    const told = followWithAllTold(plan, compiled, facts);
    const searching: Searching = { plan, compiled, facts, now, told, left: MOST_TRIED };
    return inTurns(
        knownOnTheWay(now).map(known => changesOf(known, searching)),
        MOST_CHANGES,
    );
}

interface Searching {
    readonly plan: Plan;
    readonly compiled: CompiledPolicy;
    readonly facts: Facts;
    readonly now: Followed;
    /** The same for somebody who has told everything. */
    readonly told: Followed;
    /** So many answers may still be tried. */
    left: number;
}

function knownOnTheWay({ walk, moment, awaited }: Followed): Known[] {
    const places = new Map(moment.places.map(place => [place.key, place]));
    const ofKind = (kind: PathEntry['kind'], keyOf: (entry: PathEntry) => string | undefined): Known[] =>
        walk.path.flatMap(entry => {
            const place = entry.kind === kind ? places.get(keyOf(entry) ?? '') : undefined;
            return place === undefined || place.type.form === 'list' ? [] : [{ place, entry }];
        });
    const all = [
        ...ofKind('question', entry => (entry.kind === 'question' ? entry.question.fact : undefined)),
        ...ofKind('register', entry => (entry.kind === 'register' ? entry.fact : undefined)),
        ...ofKind('judgement', entry => (entry.kind === 'judgement' ? entry.judgement : undefined)),
        ...awaited.map(place => ({ place })),
    ];
    return [...new Map(all.map(known => [known.place.key, known])).values()];
}

/** The first that leads to each end; that more would be asked only where nothing else can be said. */
function* changesOf(known: Known, searching: Searching): Generator<Change> {
    const { plan, compiled, facts, now, told } = searching;
    const { place } = known.place;
    const before = { now: resultOf(now.walk), told: resultOf(told.walk) };
    const seen = new Set<string>();
    let asked: Change | undefined;
    const value = valueAt(facts, place) ?? null;
    const others = nearestFirst(
        [...oneMoreOrLess(known.place, value), ...candidateAnswers(known.place, plan, facts, MOST_OF_EACH)],
        value,
    );
    for (const value of [...others.slice(0, NEAREST), ...spread(others.slice(NEAREST), FARTHER)]) {
        if (searching.left-- <= 0) break;
        const changed = withValue(facts, place, value);
        // A quick look first: most answers change nothing, or lead where others have led.
        const quick = followWithAllTold(plan, compiled, changed);
        const result = resultOf(quick.walk);
        const mark = JSON.stringify(result.leadsTo);
        if (quick.moment.problems.length > told.moment.problems.length || isSame(result, before.told)) continue;
        if (seen.has(mark) || (asked !== undefined && 'question' in result.leadsTo)) continue;
        const { walk } = followJourney(plan, compiled, changed);
        if (walk.refused.length > now.walk.refused.length || isSame(resultOf(walk), before.now)) continue;
        if ('ending' in walk.next && !isForPeople(walk.next.ending)) continue;
        const change = changeOf(known, value, walk, searching);
        if (change === undefined) continue;
        if ('question' in walk.next) {
            asked ??= change;
            continue;
        }
        seen.add(mark);
        yield change;
    }
    if (asked !== undefined && seen.size === 0) yield asked;
}

function changeOf({ place, entry }: Known, value: FactValue, walk: Walk, searching: Searching): Change | undefined {
    const result = resultOf(walk);
    const before = valueAt(searching.facts, place.place);
    const then = consequence(walk, result, searching.now.walk, searching.plan);
    if (then === undefined) return undefined;
    const to = valueText(place, value);
    return {
        ...result,
        fact: place.key,
        from: before === undefined ? '' : valueText(place, before),
        to,
        value,
        sentence: `${condition(place, entry, value, to)}, ${then}.`,
    };
}

function condition(place: FactPlace, entry: PathEntry | undefined, value: FactValue, to: string): string {
    const isAbsent = typeof value === 'object' && value !== null && 'notApplicable' in value;
    if (entry?.kind === 'question' && entry.question.worded && !isAbsent) {
        return say.ifAnswered(questionText(entry.question), answerLabel(entry.question, value) ?? to);
    }
    if (entry?.kind === 'register') {
        return isAbsent ? say.ifNothingHeld(entry.fact, entry.holder) : say.ifHeld(entry.fact, entry.holder, to);
    }
    if (place.judgement !== undefined) return say.ifJudged(place.key, place.judgement.madeBy?.text, to);
    if (place.type.form === 'entity') return isAbsent ? say.ifNone(place.key) : say.ifThere(place.key);
    return isAbsent ? say.ifAbsent(place.key) : say.ifSo(place.key, to);
}

/** With whom it is about, where the words do not say so. */
const questionText = ({ text, owner }: Question): string =>
    owner === '' || text.includes(owner) ? text : `${text} (${owner})`;

/** In words; undefined where nothing that a reader would notice has changed. */
function consequence({ next }: Walk, { decided }: WalkResult, now: Walk, plan: Plan): string | undefined {
    if ('question' in next) return asksFirst(next.question);
    const before = 'ending' in now.next ? now.next.ending : undefined;
    const { ending } = next;
    if (ending.kind === 'undecided') return say.stillAwaited(ending.awaits ?? []);
    const isOther = ending.name !== before?.name;
    if (isOther && ending.kind !== 'decided') return say.endsWith(ending.name);
    const earlier = resultOf(now).decided;
    const different = Object.entries(decided).filter(([name, text]) => earlier[name] !== text);
    const shown = shownDecisions(ending.name, plan);
    const told = different.filter(([name]) => shown.has(name));
    const [first] = told.length > 0 ? [told] : [different.slice(0, 1)];
    return first === undefined || first.length === 0 ? undefined : say.wouldBe(first.slice(0, 2));
}

const asksFirst = (question: Question): string =>
    question.worded ? say.wouldAsk(questionText(question)) : say.wouldNeed(question.fact);

/** Decisions that are shown to people at an ending, by name. */
function shownDecisions(ending: string, plan: Plan): Set<string> {
    const tells = plan.endingByName.get(ending)?.tells ?? [];
    const ids = new Set(shownIn(tells).flatMap(e => [...plan.reads.rulesNamed(e)]));
    return new Set(plan.program.decisions.filter(({ id }) => ids.has(id)).map(({ name }) => name.text));
}

const isSame = (a: WalkResult, b: WalkResult): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One of each, then a second of each, and so on. */
function inTurns<T>(all: readonly Generator<T>[], most: number): T[] {
    const found: T[][] = all.map(() => []);
    let open = all.map((each, index) => ({ each, index }));
    for (let count = 0; open.length > 0 && count < most; ) {
        open = open.filter(({ each, index }) => {
            const { value, done } = count < most ? each.next() : { value: undefined, done: true };
            if (done || value === undefined) return false;
            found[index]?.push(value);
            count++;
            return true;
        });
    }
    return found.flat();
}

/** Some from everywhere, the last among them. */
function spread<T>(all: readonly T[], most: number): T[] {
    if (all.length <= most) return [...all];
    return Array.from({ length: most }, (_, index) => all[Math.ceil(((index + 1) * all.length) / most) - 1] as T);
}

/** Of what is counted or measured; a step of money or of a percentage would tell nobody anything. */
function oneMoreOrLess({ type }: FactPlace, now: FactValue): string[] {
    if (type.form !== 'number' || type.unit.currency !== '' || type.unit.percent) return [];
    const number = figure(now);
    return [number + 1, number - 1].filter(each => each >= 0).map(each => String(Math.round(each * 100) / 100));
}

/** Values that differ from the present one; of figures and dates the nearest first. */
function nearestFirst(all: readonly FactValue[], now: FactValue): FactValue[] {
    const written = (value: FactValue) =>
        typeof value === 'number' ? String(value) : JSON.stringify(value).replaceAll('"', '');
    const others = all.filter(each => written(each) !== written(now));
    const distance = (value: FactValue) => Math.abs(figure(value) - figure(now));
    return Number.isNaN(figure(now)) ? others : others.toSorted((a, b) => distance(a) - distance(b));
}

/** A number, or a date as a number of days or so. */
function figure(value: FactValue): number {
    if (typeof value === 'number') return value;
    if (typeof value !== 'string') return Number.NaN;
    const [year, month, day] = /^\d{4}-\d\d-\d\d$/.test(value) ? value.split('-').map(Number) : [];
    return year === undefined ? Number(value) : year * 372 + (month ?? 0) * 31 + (day ?? 0);
}
