/** What is known of a person, in the order in which the policy declares it, with everybody who stands in its lists. */
import { formatLong } from '../../evaluate/dates/day-text.ts';
import type { Program } from '../../evaluate/program.ts';
import type { Given, Member, Outcome } from '../../evaluate/values/value.ts';
import { steppingMessages } from '../../messages/stepping.ts';
import { shown } from '../shown.ts';
import type { RecordedValue } from './recording.ts';

/** Of a list so many are shown, and so many in its own line. */
const MOST_MEMBERS = 500;
const MOST_IN_LINE = 50;

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
            const children: RecordedValue[] = outcome.members.slice(0, MOST_MEMBERS).map(member => ({
                name: member.name,
                value: member.entity,
                children: factsTree(member, program),
            }));
            const left = outcome.members.length - children.length;
            if (left > 0) children.push({ name: steppingMessages.more(left), value: '' });
            const first = { ...outcome, members: outcome.members.slice(0, MOST_IN_LINE) };
            const more = outcome.members.length - first.members.length;
            return { name, value: shown(first) + (more > 0 ? `, ${steppingMessages.more(more)}` : ''), children };
        }
        default:
            return { name, value: shown(outcome) };
    }
}
