import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { FactType } from '../../evaluate/facts/fact-type.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { EntityInfo, Program } from '../../evaluate/program.ts';
import { typeIn } from '../../evaluate/program.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import type { Box } from '../boxes/box.ts';
import type { RuleSpace } from '../rule-space.ts';
import { Attempts } from './attempts.ts';
import { turnsOf, valuesToTry } from './fact-values.ts';
import { withValueBefore } from './over-time.ts';
import { freeNames, isSheet, Person } from './person.ts';
import type { Pin } from './pinned.ts';
import { pinsOf } from './pinned.ts';
import { simplest } from './simplest.ts';
import type { Sought } from './trial.ts';
import { tryOn } from './trial.ts';

/** How many people are tried for one box. */
const MOST_TRIALS = 400;

/**
 * Somebody for whom a rule fails, or whom a case decides for, found by trying people from a box on the policy itself: the facts that the box fixes,
 * then whatever the decision asks for, the plainest choices first. Only the facts that matter are kept. Undefined: nobody
 * was found.
 */
export function findPerson(
    box: Box,
    rule: Pick<RuleSpace, 'grid'>,
    sought: Sought,
    policy: CompiledPolicy,
    on: number,
    pins: readonly Pin[] = pinsOf(box, rule.grid, on, policy.program),
    most = MOST_TRIALS,
): Facts | undefined {
    const { program } = policy;
    const turns = turnsOf(rule.grid, box);
    const attempts = new Attempts(new Person({ on: toIso(on) }, freeNames(program)));
    for (let trials = 0; trials < most; ) {
        const attempt = attempts.next();
        if (attempt === undefined) return undefined;
        const pin = pins[attempt.pinned];
        if (pin !== undefined) {
            // Nobody is tried before all that the box says is put in.
            attempts.branch(attempt, pin.choices, true);
            continue;
        }
        trials++;
        const { facts } = attempt.person;
        const outcome = tryOn(facts, sought, policy);
        if (outcome.kind === 'shown') return simplest(facts, sought, policy);
        const [need] = outcome.kind === 'needs' ? outcome.needs : [];
        const place = need === undefined ? undefined : placeOf(need, attempt.person, program);
        if (need === undefined || place === undefined) continue;
        const values = valuesToTry(place.name, place.type, parseIso(facts.on ?? '') ?? on, turns, attempt.person);
        attempts.branch(
            attempt,
            values.map(value => person => putIn(need, value, person, program)),
            false,
        );
    }
    return undefined;
}

function putIn(need: string, value: FactValue, person: Person, program: Program): void {
    const place = placeOf(need, person, program);
    if (place === undefined) return;
    const made = structuredClone(value);
    place.sheet[place.name] = place.type.overTime ? withValueBefore(place.sheet[place.name], made) : made;
}

interface Place {
    readonly sheet: { [name: string]: FactValue };
    readonly name: string;
    readonly type: FactType;
}

/** Where a fact stands that is asked for by its name: `income`, `claimant's income`, `Ada's date of birth`. */
function placeOf(need: string, person: Person, program: Program): Place | undefined {
    const facts = person.facts as { [name: string]: FactValue };
    if (need === 'date of decision') return undefined;
    return placeIn(need, facts, program.root, program);
}

function placeIn(
    need: string,
    sheet: { [name: string]: FactValue },
    entity: EntityInfo,
    program: Program,
): Place | undefined {
    const own = typeOf(need, entity, program);
    if (own !== undefined) return { sheet, name: need, type: own };
    for (const [name, { type }] of entity.facts) {
        const inner = type.form === 'entity' || type.form === 'list' ? program.entities.get(type.entity) : undefined;
        if (inner === undefined) continue;
        if (type.form === 'list') {
            const members = sheet[name];
            for (const [i, member] of (Array.isArray(members) ? members : []).entries()) {
                if (!isSheet(member)) continue;
                const called = typeof member.name === 'string' ? member.name : `${type.element} ${i + 1}`;
                const found = need.startsWith(`${called}'s `)
                    ? placeIn(need.slice(called.length + 3), member, inner, program)
                    : undefined;
                if (found !== undefined) return found;
            }
        } else if (need.startsWith(`${name}'s `)) {
            return placeIn(need.slice(name.length + 3), sheetOf(sheet, name), inner, program);
        }
    }
    for (const [name, { list }] of entity.roles) {
        const inner = list.type.form === 'list' ? program.entities.get(list.type.entity) : undefined;
        if (inner !== undefined && need.startsWith(`${name}'s `)) {
            return placeIn(need.slice(name.length + 3), sheetOf(sheet, name), inner, program);
        }
    }
    return undefined;
}

function sheetOf(outer: { [name: string]: FactValue }, name: string): { [name: string]: FactValue } {
    const known = outer[name];
    if (isSheet(known)) return known;
    const made = {};
    outer[name] = made;
    return made;
}

function typeOf(name: string, entity: EntityInfo, program: Program): FactType | undefined {
    const fact = entity.facts.get(name);
    if (fact !== undefined) return fact.type;
    const judgement = entity.judgements.get(name);
    if (judgement !== undefined) return typeIn(program, judgement.type);
    const role = entity.roles.get(name);
    if (role === undefined || role.list.type.form !== 'list') return undefined;
    return { form: 'entity', entity: role.list.type.entity, optional: role.optional, overTime: false };
}
