/** Counting days whose condition turns on nothing but the weekday: seven answers are enough for any length of time. */
import type { Expression } from '../../model/policy-model.ts';
import { weekday } from '../dates/day.ts';
import type { Period } from '../dates/period.ts';
import { countWeekday } from '../dates/weekdays.ts';
import { exact } from '../numbers/rational.ts';
import type { Program } from '../program.ts';
import { mergeNeeds } from '../values/outcomes.ts';
import { NO_UNIT } from '../values/unit.ts';
import type { Need, Outcome } from '../values/value.ts';
import { number } from '../values/value.ts';
import { condition } from './dispatch.ts';
import type { Frame } from './frame.ts';
import { inside } from './frame.ts';

const WEEK = 7;

/** Undefined where each day has to be asked, and where each is to be told of. Whoever watches learns no less from one week. */
export function countByWeekday(days: Period | undefined, where: Expression, frame: Frame): Outcome | undefined {
    const { run } = frame.context;
    if (days === undefined || days.to - days.from < WEEK) return undefined;
    if (run.collector !== undefined || run.recorder !== undefined) return undefined;
    if (!turnsOnWeekday(where, run.program)) return undefined;
    const awaited: (readonly Need[])[] = [];
    let counted = 0;
    for (let day = days.from; day < days.from + WEEK; day++) {
        const outcome = condition(where, inside(frame, { kind: 'date', day }));
        if (outcome.kind === 'needs') awaited.push(outcome.needs);
        else if (outcome.kind === 'failure' || outcome.kind === 'invalid') return outcome;
        else if (outcome.kind === 'yes or no' && outcome.value) counted += countWeekday(days, weekday(day));
    }
    return awaited.length === 0 ? number(exact(counted), NO_UNIT) : { kind: 'needs', needs: mergeNeeds(...awaited) };
}

/** What a condition says follows from it alone: its names lead to the same facts in whatever is made of its policy. */
const known = new WeakMap<Expression, boolean>();

function turnsOnWeekday(where: Expression, program: Program): boolean {
    let found = known.get(where);
    if (found === undefined) {
        found = isOfWeekday(where, program);
        known.set(where, found);
    }
    return found;
}

/** Facts that do not change over time, options and the weekday, compared and joined: all else may turn on the day itself. */
function isOfWeekday(e: Expression, program: Program): boolean {
    const of = (part: Expression | undefined): boolean => part === undefined || isOfWeekday(part, program);
    switch (e.kind) {
        case 'literal':
            return true;
        case 'all':
        case 'any':
        case 'none':
            return e.items.every(of);
        case 'not':
            return of(e.operand);
        case 'comparison':
            return (
                of(e.left) &&
                e.tests.every(test => test.definition === undefined && of(test.right) && (test.values ?? []).every(of))
            );
        case 'name': {
            const { target } = e;
            if (target?.kind === 'option') return true;
            if (target?.kind === 'built-in') return target.name === 'weekday' && (target.subject ?? 0) === 0;
            if (target?.kind !== 'fact') return false;
            return program.entities.get(target.entity)?.facts.get(target.fact)?.type.overTime === false;
        }
        default:
            return false;
    }
}
