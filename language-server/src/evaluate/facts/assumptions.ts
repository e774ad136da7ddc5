/** `assume`: decisions that are fixed for a run and override their own rule. */

import { factMessages } from '../../messages/evaluate.ts';
import type { FactValue, InvalidFact } from '../../model/facts.ts';
import { exact } from '../numbers/rational.ts';
import type { Program, Valued } from '../program.ts';
import { typeIn } from '../program.ts';
import type { SubjectKey } from '../values/member.ts';
import { allMembers, memberPath } from '../values/member.ts';
import { NO_UNIT } from '../values/unit.ts';
import type { Member, Outcome } from '../values/value.ts';
import { number } from '../values/value.ts';
import type { FactType } from './fact-type.ts';
import { nearestNames } from './nearest.ts';
import { readValue, refuse, UnreadableFact } from './read-value.ts';
import { byCodeUnits, readState } from './state.ts';

export interface Assumption {
    readonly id: string;
    readonly subject: SubjectKey;
    readonly outcome: Outcome;
}

export function readAssumptions(
    program: Program,
    root: Member,
    assume: { readonly [name: string]: FactValue },
    problems: InvalidFact[],
): Assumption[] {
    const found: Assumption[] = [];
    for (const name of Object.keys(assume).sort(byCodeUnits)) {
        try {
            found.push(readAssumption(program, root, name, assume[name] as FactValue));
        } catch (error) {
            if (!(error instanceof UnreadableFact)) {
                throw error;
            }
            problems.push({ fact: name, message: error.message });
        }
    }
    return found;
}

function readAssumption(program: Program, root: Member, name: string, value: FactValue): Assumption {
    const { declaration, owner } = findDeclaration(program, name);
    const iteration = 'forEach' in declaration ? declaration.forEach?.target : undefined;
    let subject: SubjectKey = root;
    if (iteration !== undefined || owner !== '') {
        subject = findSubject(program, root, declaration, iteration?.kind, owner);
    }
    const outcome = readState(value, name, true, () => readAs(declarationType(program, declaration), value));
    return { id: declaration.id, subject, outcome };
}

function readAs(type: FactType | undefined, value: FactValue): Outcome {
    if (type === undefined || type.form === 'entity' || type.form === 'list') {
        return number(exact(typeof value === 'number' ? value : refuse(factMessages.wholeNumber, value)), NO_UNIT);
    }
    return readValue(value, type);
}

/** The type of what a declaration yields; undefined for a rank, which yields positions. */
export function declarationType(program: Program, declaration: Valued): FactType | undefined {
    switch (declaration.kind) {
        case 'definition':
            return { form: 'yes or no', optional: false, overTime: false };
        case 'rank':
        case 'codes':
            return undefined;
        default:
            return typeIn(program, declaration.type);
    }
}

/** `weekly award`, or `Noor's child element`: the longest name of a decision wins. */
function findDeclaration(program: Program, name: string): { declaration: Valued; owner: string } {
    const exactly = program.named.get(name)?.[0];
    if (exactly !== undefined) {
        return { declaration: exactly, owner: '' };
    }
    for (let at = name.indexOf("'s "); at >= 0; at = name.indexOf("'s ", at + 1)) {
        const declaration = program.named.get(name.slice(at + 3))?.[0];
        if (declaration !== undefined) {
            return { declaration, owner: name.slice(0, at) };
        }
    }
    throw new UnreadableFact(factMessages.unknownDecision(name, nearestNames(name, [...program.named.keys()])));
}

function findSubject(
    program: Program,
    root: Member,
    declaration: Valued,
    kind: string | undefined,
    owner: string,
): SubjectKey {
    if (owner === '') {
        throw new UnreadableFact(factMessages.memberNeeded(declaration.name.text));
    }
    if (kind === 'options' || kind === 'days' || kind === 'weekdays') {
        return owner;
    }
    const member =
        owner === program.root.name ? root : allMembers(root).find(m => m.name === owner || memberPath(m) === owner);
    if (member === undefined) {
        throw new UnreadableFact(factMessages.unknownMember(owner, declaration.name.text));
    }
    return member;
}
