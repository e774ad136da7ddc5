/** Ranks: the order of members, worked out once for each owner of the list. */

import { failureMessages } from '../../messages/evaluate.ts';
import type { ModelNode, Rank, RankKey } from '../../model/policy-model.ts';
import { exact } from '../numbers/rational.ts';
import { memberPath, ownedName } from '../values/member.ts';
import { mergeNeeds } from '../values/outcomes.ts';
import { NO_UNIT } from '../values/unit.ts';
import type { Member, Need, NoValue, Outcome, Value } from '../values/value.ts';
import { failure, isValue, NOT_APPLICABLE, number } from '../values/value.ts';
import { orderOf } from './compare.ts';
import { condition, evaluate } from './dispatch.ts';
import type { Frame, Subject } from './frame.ts';
import { inside } from './frame.ts';
import { subjectsOver } from './iteration.ts';

/** The place of a member, from 1; one who is not ranked has none: it does not apply. */
export function rankPosition(rank: Rank, about: Subject, frame: Frame): Outcome {
    const order = orderFor(rank, about, frame);
    if ('kind' in order) {
        return order;
    }
    const position = about.kind === 'member' ? order.members.indexOf(about.member) : -1;
    return position < 0 ? NOT_APPLICABLE : number(exact(position + 1), NO_UNIT);
}

/** `previous spell`, `next child`; at the ends of the order, and for one who is not ranked, there is none. */
export function neighbour(id: string, step: -1 | 1, about: Subject | undefined, frame: Frame, at: ModelNode): Outcome {
    const rank = frame.context.run.program.declarations.get(id);
    if (rank?.kind !== 'rank' || about?.kind !== 'member') {
        return failure(failureMessages.notARank(id), at.range);
    }
    const order = orderFor(rank, about, frame);
    if ('kind' in order) {
        return order;
    }
    const position = order.members.indexOf(about.member);
    const found = position < 0 ? undefined : order.members[position + step];
    return found === undefined ? NOT_APPLICABLE : { kind: 'member', member: found };
}

interface Order {
    readonly members: readonly Member[];
}

/** The order among those who stand in the same list. Kept in the context under the owner of the list. */
function orderFor(rank: Rank, about: Subject, frame: Frame): Order | NoValue {
    const owner = about.kind === 'member' ? (about.member.parent ?? about.member) : frame.context.run.root;
    const key = `order:${rank.id}`;
    const { orders } = frame.context;
    let known = orders.get(key)?.get(owner);
    if (known === undefined) {
        known = buildOrder(rank, { ...frame, subjects: ownerSubjects(owner) });
        const forRank = orders.get(key) ?? new Map<Member, Order | NoValue>();
        forRank.set(owner, known);
        orders.set(key, forRank);
    }
    return known;
}

function ownerSubjects(owner: Member): Subject[] {
    const chain: Subject[] = [];
    for (let member: Member | undefined = owner; member !== undefined; member = member.parent) {
        chain.push({ kind: 'member', member });
    }
    return chain;
}

function buildOrder(rank: Rank, frame: Frame): Order | NoValue {
    const over = subjectsOver(rank.forEach, frame, rank);
    if ('kind' in over) {
        return over;
    }
    const awaited: (readonly Need[])[] = [];
    const ranked: Ranked[] = [];
    for (const subject of over.subjects) {
        const inner = inside(frame, subject);
        const among = rank.where === undefined ? undefined : condition(rank.where, inner);
        if (among?.kind === 'needs') {
            awaited.push(among.needs);
        } else if (among?.kind === 'failure' || among?.kind === 'invalid') {
            return among;
        } else if (subject.kind === 'member' && (among === undefined || (among.kind === 'yes or no' && among.value))) {
            const keys = keysOf(rank, inner, awaited);
            if ('kind' in keys) {
                return keys;
            }
            ranked.push({ member: subject.member, keys: keys.values });
        }
    }
    return awaited.length > 0 ? { kind: 'needs', needs: mergeNeeds(...awaited) } : sorted(rank, ranked);
}

function keysOf(rank: Rank, frame: Frame, awaited: (readonly Need[])[]): { values: Value[] } | NoValue {
    const values: Value[] = [];
    for (const key of rank.by) {
        const outcome = evaluate(key.value, frame);
        if (isValue(outcome)) {
            values.push(outcome);
        } else if (outcome.kind === 'needs') {
            awaited.push(outcome.needs);
        } else {
            return outcome.kind === 'not applicable'
                ? failure(failureMessages.conditionNotApplicable(rank.name.text), key.range)
                : outcome;
        }
    }
    return { values };
}

interface Ranked {
    readonly member: Member;
    readonly keys: readonly Value[];
}

/** By the keys; those who tie stay in the order named, if the policy says so. */
function sorted(rank: Rank, ranked: Ranked[]): Order | NoValue {
    let problem: NoValue | undefined;
    ranked.sort((a, b) => {
        const order = orderBy(rank.by, a, b);
        problem ??= typeof order === 'object' ? order : undefined;
        return typeof order === 'object' ? 0 : order;
    });
    if (rank.ties === undefined && problem === undefined) {
        const tied = ranked.findIndex((each, i) => i > 0 && orderBy(rank.by, ranked[i - 1] as Ranked, each) === 0);
        const [first, second] = [ranked[tied - 1], ranked[tied]];
        if (first !== undefined && second !== undefined) {
            const message = failureMessages.tie(rank.name.text, tieName(first.member), tieName(second.member));
            problem = failure(message, rank.range);
        }
    }
    return problem ?? { members: ranked.map(({ member }) => member) };
}

function orderBy(keys: readonly RankKey[], a: Ranked, b: Ranked): number | NoValue {
    for (const [i, key] of keys.entries()) {
        const order = keyOrder(a.keys[i] as Value, b.keys[i] as Value, key);
        if (order !== 0) {
            return order;
        }
    }
    return 0;
}

function tieName(member: Member): string {
    return member.name === '' ? ownedName(member, '') : memberPath(member);
}

function keyOrder(a: Value, b: Value, key: RankKey): number | NoValue {
    const order = orderOf(a, b, key.value);
    if (typeof order === 'object') {
        return order.kind === 'failure' ? order : failure(failureMessages.unreadable, key.range);
    }
    return key.order === 'latest first' || key.order === 'highest first' ? -order : order;
}
