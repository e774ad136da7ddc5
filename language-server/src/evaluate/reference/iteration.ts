/** What `for each child`, `for each Monday in P` and `for each kind` go through. */

import { failureMessages } from '../../messages/evaluate.ts';
import type { Iteration, ModelNode, Weekday } from '../../model/policy-model.ts';
import { WEEKDAY_NAMES, weekdayNamed } from '../dates/day-text.ts';
import type { Period } from '../dates/period.ts';
import { eachWeekday } from '../dates/weekdays.ts';
import type { Program } from '../program.ts';
import { printExpression } from '../trace/print-expression.ts';
import { mergeNeeds } from '../values/outcomes.ts';
import { asPeriod } from '../values/period.ts';
import type { Member, Need, NoValue, Outcome } from '../values/value.ts';
import { failure, isValue } from '../values/value.ts';
import { evaluate } from './dispatch.ts';
import { readFact } from './facts.ts';
import type { Frame, Subject } from './frame.ts';
import { memberFor } from './frame.ts';

/** The subjects in order; or why they are not known. A list that does not apply has no members. */
export function subjectsOver(over: Iteration, frame: Frame, at: ModelNode): { subjects: readonly Subject[] } | NoValue {
    const { target } = over;
    if (over.list !== undefined && !isResolvedElsewhere(over)) {
        return membersOf(evaluate(over.list, frame), at, printExpression(over.list));
    }
    switch (target?.kind) {
        case 'list': {
            const owner = memberFor(frame, target.subject, target.owner) ?? frame.context.run.root;
            return membersOf(readFact(owner, target.fact, frame), at, target.fact);
        }
        case 'all members':
            return everyMember(target.entity, frame);
        case 'weekdays':
        case 'days':
            return days(over, target.kind === 'weekdays' ? target.weekday : undefined, frame, at);
        case 'options':
            return { subjects: optionSubjects(target.enumeration, over.element.text, frame.context.run.program) };
        case undefined:
            return failure(failureMessages.unresolved(over.element.text), at.range);
    }
}

/** `how many children`: the word itself names the list, and the iteration says which. */
function isResolvedElsewhere(over: Iteration): boolean {
    return over.list?.kind === 'name' && over.list.target === undefined && over.target !== undefined;
}

function days(
    over: Iteration,
    weekday: Parameters<typeof daySubjects>[1],
    frame: Frame,
    at: ModelNode,
): { subjects: readonly Subject[] } | NoValue {
    const period = over.period === undefined ? undefined : evaluate(over.period, frame);
    if (period !== undefined && !isValue(period)) {
        return period;
    }
    if (period?.kind !== 'period') {
        return failure(failureMessages.wrongKind(over.element.text, failureMessages.aPeriod), at.range);
    }
    return { subjects: daySubjects(asPeriod(period), weekday) };
}

function membersOf(outcome: Outcome, at: ModelNode, what: string): { subjects: readonly Subject[] } | NoValue {
    if (outcome.kind === 'list') {
        return { subjects: outcome.members.map(member => ({ kind: 'member', member })) };
    }
    if (outcome.kind === 'not applicable') {
        return { subjects: [] };
    }
    if (outcome.kind === 'options') {
        return { subjects: outcome.values.map(value => ({ kind: 'option', value, enumeration: what })) };
    }
    return isValue(outcome) ? failure(failureMessages.wrongKind(what, failureMessages.aList), at.range) : outcome;
}

type MemberSubject = Extract<Subject, { kind: 'member' }>;

/** Every member of an entity, wherever it stands, in the order in which the policy declares those places. */
export function everyMember(entity: string, frame: Frame): { subjects: readonly MemberSubject[] } | NoValue {
    const found = new Set<Member>();
    const awaited: (readonly Need[])[] = [];
    const visit = (member: Member): NoValue | undefined => {
        if (member.entity === entity) {
            found.add(member);
        }
        for (const [name, info] of frame.context.run.program.entities.get(member.entity)?.facts ?? []) {
            const { type } = info;
            if (
                (type.form !== 'list' && type.form !== 'entity') ||
                !leadsTo(type.entity, entity, frame.context.run.program)
            ) {
                continue;
            }
            const outcome = readFact(member, name, frame);
            if (outcome.kind === 'needs') {
                awaited.push(outcome.needs);
            } else if (outcome.kind === 'failure' || outcome.kind === 'invalid') {
                return outcome;
            }
            for (const inner of outcome.kind === 'list'
                ? outcome.members
                : outcome.kind === 'member'
                  ? [outcome.member]
                  : []) {
                const problem = found.has(inner) ? undefined : visit(inner);
                if (problem !== undefined) {
                    return problem;
                }
            }
        }
        return undefined;
    };
    const problem = visit(frame.context.run.root);
    if (problem !== undefined || awaited.length > 0) {
        return problem ?? { kind: 'needs', needs: mergeNeeds(...awaited) };
    }
    return { subjects: [...found].map(member => ({ kind: 'member', member })) };
}

/** Whether members of one entity can stand in the facts of another, however deep. */
function leadsTo(from: string, to: string, program: Program, seen: ReadonlySet<string> = new Set()): boolean {
    if (from === to) {
        return true;
    }
    if (seen.has(from)) {
        return false;
    }
    const further = new Set([...seen, from]);
    return [...(program.entities.get(from)?.facts.values() ?? [])].some(
        ({ type }) => (type.form === 'list' || type.form === 'entity') && leadsTo(type.entity, to, program, further),
    );
}

/** `enumeration` is `fact:<entity>.<fact>`, the id of a declaration, `weekday`, or the bare name. */
function optionSubjects(enumeration: string, word: string, program: Program): Subject[] {
    const name = enumerationName(enumeration);
    const options = name === 'weekday' ? WEEKDAY_NAMES : (program.options.get(name) ?? []);
    const found = options.length > 0 ? options : (program.options.get(word) ?? []);
    return found.map(value => ({ kind: 'option', value, enumeration: name }));
}

export function enumerationName(enumeration: string): string {
    const afterKind = enumeration.slice(enumeration.indexOf(':') + 1);
    return enumeration.startsWith('fact:') ? afterKind.slice(afterKind.indexOf('.') + 1) : afterKind;
}

/** The days of a period, or those of one weekday, as subjects. */
export function daySubjects(days: Period | undefined, weekday: Weekday | undefined): Subject[] {
    if (days === undefined) {
        return [];
    }
    const found =
        weekday === undefined
            ? Array.from({ length: days.to - days.from + 1 }, (_, i) => days.from + i)
            : eachWeekday(days, weekdayNamed(weekday));
    return found.map(day => ({ kind: 'date', day }));
}
