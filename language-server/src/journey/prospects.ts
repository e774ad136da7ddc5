/** What somebody on the way may still be asked. */
import { type FactInfo, kept } from '../evaluate/program.ts';
import { readKey } from '../evaluate/static-reads.ts';
import type { Expression } from '../model/policy-model.ts';
import { type Ahead, lookAhead } from './ahead.ts';
import { type FactPlace, valueAt } from './fact-places.ts';
import { mentionOf } from './mentions.ts';
import type { Plan } from './plan.ts';
import type { Traveller } from './traveller.ts';

/**
 * The facts, each by its name, that what lies ahead can still read, and that nobody but the person knows. Of a list of which nothing
 * was said one member is thought of. More than these are hardly ever asked; which of them are is found out by going on.
 */
export function prospects(t: Traveller): string[] {
    const { plan, moment, registers } = t;
    const ahead = plan.steps.length === 0 ? undefined : lookAhead(t.stepBegun?.index ?? 0, plan, moment);
    const goals = ahead?.goals ?? plan.goals.map(decision => ({ decision }));
    const passed = ahead === undefined ? new Set() : askedElsewhere(ahead, plan);
    const reads = new Set<string>();
    for (const goal of moment.openAmong(goals)) for (const key of moment.readsStill(goal)) reads.add(key);
    const isRead = (entity: string, name: string): boolean => {
        const key = readKey(entity, name);
        return reads.has(key) && !passed.has(key);
    };
    const found: string[] = [];
    for (const place of moment.places) {
        if (place.judgement !== undefined || valueAt(moment.facts, place.place) !== undefined) continue;
        if (isRead(place.entity, place.name) && !registers.has(place)) found.push(place.key, ...proofOf(place.info));
        for (const [name, info] of factsInside(place, t)) {
            const key = `${place.key}\n${name}`;
            if (isRead(entityInside(place), name) && info.fact.holders.length === 0) found.push(key, ...proofOf(info));
        }
    }
    return found;
}

/** Facts that only steps ask to which no way leads any more. */
function askedElsewhere({ steps }: Ahead, plan: Plan): Set<string> {
    const asked = plan.steps.map(({ asks }) => asks.map(each => askedFact(each, plan)));
    const still = new Set(asked.flatMap((keys, index) => (steps.has(index) ? keys : [])));
    return new Set(asked.flat().filter(key => !still.has(key)));
}

function askedFact(asks: Expression, { program }: Plan): string {
    const { entity = '', name = '' } = kept(program, asks, () => mentionOf(asks, program));
    return readKey(entity, name);
}

/** A proof is a burden of its own. */
function proofOf(info: FactInfo | undefined): string[] {
    return (info?.fact.proofs ?? []).map(({ alternatives }) => alternatives.map(({ text }) => text).join('\n'));
}

/** Of whom may be there and of whom nothing was said, so that none of their facts are among the places. */
function factsInside({ type }: FactPlace, { plan }: Traveller): Iterable<[string, FactInfo]> {
    const isUnsaid = type.form === 'list' || (type.form === 'entity' && type.optional);
    return isUnsaid ? (plan.program.entities.get(type.entity)?.facts ?? []) : [];
}

function entityInside({ type }: FactPlace): string {
    return type.form === 'list' || type.form === 'entity' ? type.entity : '';
}
