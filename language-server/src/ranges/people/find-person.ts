import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Program } from '../../evaluate/program.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import type { Box } from '../boxes/box.ts';
import type { RuleSpace } from '../rule-space.ts';
import { placeOf, putAt, valueAt } from '../search/places.ts';
import { Attempts } from './attempts.ts';
import { turnsOf, valuesToTry } from './fact-values.ts';
import { withValueBefore } from './over-time.ts';
import { freeNames, Person } from './person.ts';
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
        const place = need === undefined ? undefined : placeOf(need, facts, program);
        if (need === undefined || place === undefined) continue;
        const values = valuesToTry(place.fact, place.type, parseIso(facts.on ?? '') ?? on, turns, attempt.person);
        attempts.branch(
            attempt,
            values.map(value => person => putIn(need, value, person, program)),
            false,
        );
    }
    return undefined;
}

function putIn(need: string, value: FactValue, { facts }: Person, program: Program): void {
    const place = placeOf(need, facts, program);
    if (place === undefined) return;
    const made = structuredClone(value);
    putAt(facts, place.keys, place.type.overTime ? withValueBefore(valueAt(facts, place.keys), made) : made);
}
