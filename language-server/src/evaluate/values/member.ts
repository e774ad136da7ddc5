/** Names and places of members. */
import type { Member } from './value.ts';

/** What something is decided for: a member, or the text of an option or of a day. */
export type SubjectKey = Member | string;

/** Somebody of whom nothing is known yet. */
export function newMember(
    entity: string,
    name: string,
    parent: Member | undefined,
    fact: string,
    index: number,
): Member {
    return { entity, name, ...(parent && { parent }), fact, index, facts: new Map() };
}

/** `Noor's birth order`, `clinician 2's segment 1's patients`, and for the root just the name. */
export function ownedName(member: Member | undefined, name: string): string {
    return member === undefined || member.name === '' ? name : `${memberPath(member)}'s ${name}`;
}

/** `clinician 2's segment 1`. */
export function memberPath(member: Member): string {
    const { parent } = member;
    return parent === undefined || parent.name === '' ? member.name : `${memberPath(parent)}'s ${member.name}`;
}

/** The root of the facts that the member belongs to. */
export function rootOf(member: Member): Member {
    return member.parent === undefined ? member : rootOf(member.parent);
}

/** Who stands at the same place among the facts below another root. */
export function sameMember({ parent, fact, index }: Member, root: Member): Member | undefined {
    if (parent === undefined) return root;
    const given = sameMember(parent, root)?.facts.get(fact);
    const outcome = given !== undefined && 'outcome' in given ? given.outcome : undefined;
    if (outcome?.kind === 'member') return outcome.member;
    return outcome?.kind === 'list' ? outcome.members.find(member => member.index === index) : undefined;
}

/** Everybody below the root, in the order in which the policy declares where they stand. */
export function allMembers(root: Member): Member[] {
    const found = new Set<Member>();
    gather(root, found);
    return [...found];
}

function gather(owner: Member, found: Set<Member>): void {
    for (const given of owner.facts.values()) {
        const outcome = 'outcome' in given ? given.outcome : undefined;
        const members = outcome?.kind === 'list' ? outcome.members : outcome?.kind === 'member' ? [outcome.member] : [];
        for (const member of members) {
            if (!found.has(member)) {
                found.add(member);
                gather(member, found);
            }
        }
    }
}
