/** Reading facts: known, awaited, not applicable, or outside their limits. */
import { answerWords, failureMessages } from '../../messages/evaluate.ts';
import type { Expression } from '../../model/policy-model.ts';
import { formatLong } from '../dates/day-text.ts';
import { newMember, ownedName } from '../values/member.ts';
import type { Given, Member, Need, Outcome, TimelineEntry } from '../values/value.ts';
import { failure, isValue, needs } from '../values/value.ts';
import { dateOfDecision } from './dating.ts';
import type { Frame } from './frame.ts';
import { memberFor } from './frame.ts';

/** A fact (or a judgement) of a member, as it stands in this context. */
export function readFact(member: Member, name: string, frame: Frame): Outcome {
    const outcome = factState(member, name, frame);
    frame.context.run.collector?.push({ what: ownedName(member, name), outcome, children: [] });
    return outcome;
}

/** The same without a line in the trace. */
export function factState(member: Member, name: string, frame: Frame): Outcome {
    const { context } = frame;
    const changed = context.factOverrides.get(member)?.get(name);
    if (changed !== undefined) {
        return changed;
    }
    const invalid = context.run.invalid.get(member)?.get(name);
    if (invalid !== undefined) {
        return invalid;
    }
    const given = member.facts.get(name);
    return given === undefined ? notGiven(member, name, frame) : at(given, member, name, frame);
}

function at(given: Given, member: Member, name: string, frame: Frame): Outcome {
    if ('outcome' in given) {
        return given.outcome;
    }
    const on = dateOfDecision(frame.context);
    if (on.kind !== 'date') {
        return on;
    }
    const entry = entryAt(given.timeline, on.day);
    const what = answerWords.asAt(ownedName(member, name), formatLong(on.day));
    return entry?.outcome ?? needs({ name: what, why: 'not asked' });
}

/** Each entry holds until the next begins, or until the last day it says. */
function entryAt(timeline: readonly TimelineEntry[], day: number): TimelineEntry | undefined {
    const begun = timeline.findLast(entry => entry.from <= day);
    return begun?.to !== undefined && begun.to < day ? undefined : begun;
}

/** Not asked yet. What always applies and has facts of its own is there, with nothing known of it. */
function notGiven(member: Member, name: string, frame: Frame): Outcome {
    const { program } = frame.context.run;
    const info = program.entities.get(member.entity);
    const fact = info?.facts.get(name);
    const judgement = info?.judgements.get(name);
    const role = info?.roles.get(name);
    if (fact?.type.form === 'entity' && !fact.type.optional) {
        return unknownMember(member, name, fact.type.entity, name);
    }
    if (role !== undefined && role.list.type.form === 'list' && !role.optional) {
        return unknownMember(member, name, role.list.type.entity, role.list.fact.name.text);
    }
    if (fact === undefined && judgement === undefined && role === undefined) {
        return failure(failureMessages.unresolved(ownedName(member, name)));
    }
    const full = ownedName(member, name);
    const need: Need =
        judgement === undefined
            ? { name: full, why: 'not asked' }
            : { name: full, why: 'judgement', by: judgement.madeBy?.text };
    return needs(need);
}

function unknownMember(owner: Member, name: string, entity: string, fact: string): Outcome {
    const outcome: Outcome = { kind: 'member', member: newMember(entity, name, owner, fact, 0) };
    owner.facts.set(name, { outcome });
    return outcome;
}

/** Whether something was said of the fact, or it is one that always applies. */
export function applies(member: Member, name: string, frame: Frame): boolean {
    const info = frame.context.run.program.entities.get(member.entity);
    const fact = info?.facts.get(name);
    const optional = fact?.type.optional ?? info?.roles.get(name)?.optional ?? true;
    return !optional || isValue(factState(member, name, frame));
}

/** `there is a claimant`: a fact that always applies is there, whether it is known or not. */
export function appliesWithoutKnowing(of: Expression, frame: Frame): boolean {
    if (of.kind !== 'name' || (of.target?.kind !== 'fact' && of.target?.kind !== 'role')) {
        return false;
    }
    const { target } = of;
    const name = target.kind === 'role' ? target.role : target.fact;
    const member = memberFor(frame, target.subject, target.entity) ?? frame.context.run.root;
    const { program } = frame.context.run;
    const form = program.entities.get(member.entity)?.facts.get(name)?.type.form;
    return form !== 'list' && form !== 'any of' && applies(member, name, frame);
}
