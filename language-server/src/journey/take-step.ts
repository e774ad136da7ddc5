/** What happens in one step: looked up, asked, judged, decided, paid and told. */

import { readKey } from '../evaluate/static-reads.ts';
import type { Step } from '../model/policy-model.ts';
import { certainEnding, decisionNamed, goalsToTell, lookAhead } from './ahead.ts';
import { type FactPlace, valueAt } from './fact-places.ts';
import { actorOf, lengthOf } from './graph-parts.ts';
import { listPlaces, type Mention, mentionOf, placesOf } from './mentions.ts';
import type { Goal } from './moment.ts';
import { canMatter as canMatterFor, readsOf } from './relevance.ts';
import { inGroups, isAlwaysDone } from './step-kinds.ts';
import type { Stop, Traveller } from './traveller.ts';

/** Does what a step says. A step in which nothing is left to do is passed by. */
export function takeStep(t: Traveller, step: Step, index: number): Stop | undefined {
    const before = t.path.length;
    const name = step.name.text;
    t.settleRegisters(ahead(t, index));
    let active = isAlwaysDone(step, t.plan);
    for (const { what, holder } of step.uses) {
        const used = useRegister(t, mentionOf(what, t.plan.program), holder?.text, index, name);
        if (typeof used !== 'boolean') return stopIn(t, step, before, used);
        active ||= used;
    }
    const asked = askAll(t, step, index);
    if (typeof asked !== 'boolean') return stopIn(t, step, before, asked);
    active ||= asked;
    for (const decided of step.decides) {
        const made = decideOne(t, decided.text, step, index);
        if (typeof made === 'object') return stopIn(t, step, before, made);
        active ||= made !== undefined;
    }
    if (step.pays !== undefined) {
        const paid = payOut(t, step.pays, name);
        if (paid !== undefined) return stopIn(t, step, before, paid);
    }
    if (active) {
        for (const length of step.waits) t.path.push({ kind: 'wait', step: name, length: lengthOf(length) });
        const told = goalsToTell(step);
        const stopped = told.length === 0 ? undefined : t.settle(told, name);
        if (stopped !== undefined && 'question' in stopped.stop) return stopIn(t, step, before, stopped);
        for (const prose of step.tells) t.path.push({ kind: 'told', step: name, text: t.fill(prose) });
        enter(t, step, before);
    }
    return undefined;
}

function stopIn(t: Traveller, step: Step, before: number, stop: Stop): Stop {
    enter(t, step, before);
    return stop;
}

function enter(t: Traveller, step: Step, at: number): void {
    const { by, range } = step;
    t.path.splice(at, 0, {
        kind: 'step',
        step: step.name.text,
        actor: actorOf(step, t.plan),
        ...(by?.within && { within: lengthOf(by.within) }),
        range,
    });
}

/** What a register says; false when it makes no difference. */
function useRegister(
    t: Traveller,
    mention: Mention,
    holder: string | undefined,
    index: number,
    step: string,
): Stop | boolean {
    let used = false;
    for (const place of placesOf(mention, t.moment)) {
        if (valueAt(t.moment.facts, place.place) !== undefined) {
            used = true;
            continue;
        }
        const goals = ahead(t, index);
        if (!canMatter(t, place, goals, index)) continue;
        if (!t.takeRegister(place, holder, step)) return t.question(place, 'register', step);
        used = true;
    }
    return used;
}

/** Asks in the order written; of the members of a list one after the other. */
function askAll(t: Traveller, step: Step, index: number): Stop | boolean {
    const name = step.name.text;
    let asked = false;
    for (;;) {
        t.settleRegisters(ahead(t, index));
        const place = nextAsked(t, step, index);
        if (place === undefined) return asked;
        if (!t.answer(place, name)) return t.question(place, 'person', name);
        asked = true;
    }
}

function nextAsked(t: Traveller, step: Step, index: number): FactPlace | undefined {
    const goals = ahead(t, index);
    const isOpen = (place: FactPlace) => valueAt(t.moment.facts, place.place) === undefined;
    for (const group of inGroups(step.asks.map(e => mentionOf(e, t.plan.program)))) {
        const list = group.flatMap(mention => openList(t, mention, goals));
        if (list[0] !== undefined) return list[0];
        const places = group.flatMap(mention => placesOf(mention, t.moment));
        const owners = new Set(places.map(({ owner }) => owner));
        for (const owner of owners) {
            const next = places.find(
                place => place.owner === owner && isOpen(place) && canMatter(t, place, goals, index),
            );
            if (next !== undefined) return next;
        }
    }
    return undefined;
}

/** It matters who is in a list where the fact can matter that each of them is asked. */
function openList(t: Traveller, mention: Mention, goals: readonly Goal[]): FactPlace[] {
    const places = listPlaces(mention, t.moment);
    if (places.length === 0) return places;
    const key = readKey(mention.entity ?? '', mention.name ?? '');
    const needs = t.moment.needsOfAll(goals.filter(goal => readsOf(goal, t.plan).has(key)));
    return places.filter(place => needs.some(({ name }) => name === place.key || name === listKey(place)));
}

/** A decision or a judgement. Undefined when it makes no difference any more. */
function decideOne(t: Traveller, name: string, step: Step, index: number): Stop | 'made' | undefined {
    const decision = decisionNamed(name, t.plan);
    if (decision === undefined) return letJudge(t, name, step.name.text, index);
    const certain = certainEnding(step, t.plan, t.moment);
    if (certain === undefined) {
        const stopped = t.settle([{ decision }], step.name.text);
        if (stopped !== undefined && 'question' in stopped.stop) return stopped;
    }
    t.tellDecision(decision, step.name.text);
    return 'made';
}

function letJudge(t: Traveller, name: string, step: string, index: number): Stop | 'made' | undefined {
    let made: 'made' | undefined;
    for (const place of t.moment.places.filter(({ judgement }) => judgement?.name.text === name)) {
        if (valueAt(t.moment.facts, place.place) !== undefined) {
            made = 'made';
            continue;
        }
        const goals = ahead(t, index);
        if (!canMatter(t, place, goals, index)) continue;
        if (!t.takeJudgement(place, step)) return t.undecided([{ name: place.key, why: 'judgement' }]);
        made = 'made';
    }
    return made;
}

function payOut(t: Traveller, { what, every }: NonNullable<Step['pays']>, step: string): Stop | undefined {
    const decision = decisionNamed(what.text, t.plan);
    if (decision === undefined) return undefined;
    const stopped = t.settle([{ decision }], step);
    if (stopped !== undefined) return stopped;
    const valueText = t.moment.textOf(decision);
    t.path.push({
        kind: 'payment',
        step,
        what: what.text,
        valueText,
        ...(every && { every: lengthOf(every) }),
    });
    return undefined;
}

function ahead(t: Traveller, index: number): readonly Goal[] {
    return lookAhead(index, t.plan, t.moment).goals;
}

function canMatter(t: Traveller, place: FactPlace, goals: readonly Goal[], index: number): boolean {
    return t.moment.remember(`matters ${t.plan.name} ${index} ${place.key}`, () =>
        canMatterFor(place, goals, t.moment, t.plan),
    );
}

/** The list that somebody in a named place stands in is awaited under its own name too. */
function listKey({ info, owner, name }: FactPlace): string {
    return info === undefined ? (owner === '' ? name : `${owner}'s ${name}`) : name;
}
