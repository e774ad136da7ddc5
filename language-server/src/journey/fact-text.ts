/** Facts as people read them. */
import { readValue } from '../evaluate/facts/read-value.ts';
import { isObject } from '../evaluate/facts/state.ts';
import { formatOutcome } from '../evaluate/trace/format-value.ts';
import { answerWords } from '../messages/evaluate.ts';
import { journeyWords } from '../messages/journey.ts';
import type { FactValue } from '../model/facts.ts';
import type { FactPlace } from './fact-places.ts';

/** A fact as people read it, by the form it has. */
export function valueText({ type }: FactPlace, value: FactValue): string {
    if (value === null) return answerWords.unknown;
    if (type.form === 'list') return Array.isArray(value) ? namesOf(value, type.element) : answerWords.notApplicable;
    if (type.form === 'entity') return isAbsent(value) ? answerWords.no : answerWords.yes;
    if (isAbsent(value)) return answerWords.notApplicable;
    if (type.overTime && Array.isArray(value)) return journeyWords.overTime(value.length);
    try {
        return formatOutcome(readValue(value, type));
    } catch {
        return JSON.stringify(value);
    }
}

function namesOf(members: readonly FactValue[], element: string): string {
    const names = members.map((member, index) =>
        isObject(member) && typeof member.name === 'string' ? member.name : `${element} ${index + 1}`,
    );
    return names.length === 0 ? answerWords.nothing : names.join(', ');
}

function isAbsent(value: FactValue): boolean {
    return isObject(value) && value.notApplicable === true;
}
