/** What is known of a person, in the order in which the policy declares it, with everybody who stands in its lists. */
import { formatLong } from '../../evaluate/dates/day-text.ts';
import type { Program } from '../../evaluate/program.ts';
import type { Given, Member, Outcome } from '../../evaluate/values/value.ts';
import { steppingMessages } from '../../messages/stepping.ts';
import { shown } from '../shown.ts';
import type { RecordedValue } from './recording.ts';

export function factsTree(member: Member, program: Program): RecordedValue[] {
    const entity = program.entities.get(member.entity);
    const names = [...(entity?.facts.keys() ?? []), ...(entity?.judgements.keys() ?? [])];
    return names.map(name => {
        const given = member.facts.get(name);
        return given === undefined ? { name, value: steppingMessages.notGiven } : givenAs(name, given, program);
    });
}

function givenAs(name: string, given: Given, program: Program): RecordedValue {
    if ('outcome' in given) {
        return outcomeOf(name, given.outcome, program);
    }
    const children = given.timeline.map(({ from, to, outcome }) => {
        const span = steppingMessages.span(formatLong(from), to === undefined ? undefined : formatLong(to));
        return outcomeOf(span, outcome, program);
    });
    return { name, value: steppingMessages.overTime, children };
}

/** A value, and under it what is known of those whom it stands for. */
export function outcomeOf(name: string, outcome: Outcome, program: Program): RecordedValue {
    switch (outcome.kind) {
        case 'member':
            return { name, value: outcome.member.name, children: factsTree(outcome.member, program) };
        case 'list': {
            const children = outcome.members.map(member => ({
                name: member.name,
                value: member.entity,
                children: factsTree(member, program),
            }));
            return { name, value: shown(outcome), children };
        }
        default:
            return { name, value: shown(outcome) };
    }
}
