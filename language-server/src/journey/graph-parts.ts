/** Parts of a journey as plain data. */
import { journeyWords } from '../messages/journey.ts';
import type { Challenge, Deadline, Step } from '../model/policy-model.ts';
import type { Actor, ChallengeRoute, Length } from './journey-data.ts';
import type { Plan } from './plan.ts';

export function lengthOf({ value, unit }: Deadline): Length {
    return { value, unit };
}

export function challengeOf({ name, within }: Challenge): ChallengeRoute {
    return { name: name.text, ...(within && { within: lengthOf(within) }) };
}

/** A step that names nobody is the person's when it asks, else the owner's. */
export function actorOf({ for: whom, by, asks }: Step, { program }: Plan): Actor {
    if (by !== undefined) {
        return { kind: 'organisation', body: by.body.text, automatically: by.automatically };
    }
    if (whom !== undefined) {
        return { kind: 'person', who: whom.who.text, channels: whom.channels.map(({ text }) => text) };
    }
    return asks.length > 0 ? personOf(program) : ownerOf(program);
}

export function personOf(program: Plan['program']): Actor {
    return { kind: 'person', who: program.header?.decidesFor?.text ?? journeyWords.person, channels: [] };
}

export function ownerOf(program: Plan['program']): Actor {
    const owner = program.header?.owner?.text;
    return { kind: 'organisation', body: owner ?? journeyWords.owner, automatically: false };
}
