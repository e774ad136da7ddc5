/// <reference lib="dom" />
import type { MistakeKind } from '../../messages/citizen/index.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import type { QuestionView } from '../preview-data.ts';
import type { Mistake } from '../view-state.ts';

const NOT_APPLICABLE: FactValue = { notApplicable: true };

/** What was typed and chosen on a page, as facts; or what is wrong with it. */
export function readAnswers(
    questions: readonly QuestionView[],
    given: { get(name: string): string | undefined; all(name: string): string[] },
    facts: Facts,
): { facts: Facts; mistakes: Mistake[] } {
    const mistakes: Mistake[] = [];
    let changed = facts;
    questions.forEach((question, index) => {
        const read = readAnswer(question, `q${index}`, given);
        if ('mistake' in read) mistakes.push({ question: index, kind: read.mistake });
        else if (JSON.stringify(read.value) !== JSON.stringify(question.answer))
            changed = withValue(changed, question.key, read.value);
    });
    return { facts: changed, mistakes };
}

type Given = Parameters<typeof readAnswers>[1];
type Read = { value: FactValue } | { mistake: MistakeKind };

function readAnswer(question: QuestionView, name: string, given: Given): Read {
    const typed = (given.get(name) ?? '').trim();
    const isEmpty = (text: string): boolean => question.optional === true && text === '';
    if (question.overTime) return json(typed);
    switch (question.form) {
        case 'yes or no':
            return chosen(typed, { yes: true, no: false });
        case 'there or not':
            return chosen(typed, { there: there(question.answer), 'not there': NOT_APPLICABLE });
        case 'one of':
            return typed === ''
                ? { mistake: 'choose' }
                : { value: typed === 'does not apply' && question.optional ? NOT_APPLICABLE : typed };
        case 'any of':
            return { value: given.all(name) };
        case 'list':
            return { value: members(typed, question.answer) };
        case 'date': {
            const { text, value } = date(name, given);
            if (isEmpty(text)) return { value: NOT_APPLICABLE };
            return value === undefined ? { mistake: 'date' } : { value };
        }
        case 'period': {
            const [from, to] = [date(`${name}-from`, given), date(`${name}-to`, given)];
            if (isEmpty(from.text + to.text)) return { value: NOT_APPLICABLE };
            return from.value === undefined || to.value === undefined
                ? { mistake: 'date' }
                : { value: { from: from.value, to: to.value } };
        }
        case 'number':
            return isEmpty(typed) ? { value: NOT_APPLICABLE } : number(typed, question);
        case 'year':
            if (isEmpty(typed)) return { value: NOT_APPLICABLE };
            return /^\d{4}$/.test(typed) ? { value: Number(typed) } : { mistake: 'year' };
        default:
            if (isEmpty(typed)) return { value: NOT_APPLICABLE };
            return typed === '' ? { mistake: 'text' } : { value: typed };
    }
}

function chosen(typed: string, values: Readonly<Record<string, FactValue>>): Read {
    if (typed === 'does not apply') return { value: NOT_APPLICABLE };
    const value = values[typed];
    return value === undefined ? { mistake: 'choose' } : { value };
}

/** Somebody who is there: with what is known about them. */
function there(before: FactValue | undefined): FactValue {
    const isKnown =
        typeof before === 'object' && before !== null && !Array.isArray(before) && before.notApplicable !== true;
    return isKnown ? before : {};
}

/** Members by name: those who were there before keep what is known about them. */
function members(typed: string, before: FactValue | undefined): FactValue[] {
    const known = Array.isArray(before) ? before : [];
    const nameOf = (each: FactValue): unknown =>
        typeof each === 'object' && each !== null && !Array.isArray(each) ? each.name : undefined;
    return typed
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '')
        .map((name, index) => {
            const unnamed = known[index];
            const isUnnamed = unnamed !== undefined && nameOf(unnamed) === undefined && name.endsWith(` ${index + 1}`);
            return known.find(each => nameOf(each) === name) ?? (isUnnamed ? unnamed : { name });
        });
}

function number(typed: string, { whole, unit }: QuestionView): Read {
    const bare = typed.replace(/[£$€%\s,]/g, '');
    if (!/^-?\d+(\.\d+)?$/.test(bare)) return { mistake: whole ? 'whole' : 'number' };
    if (whole && !/^-?\d+$/.test(bare)) return { mistake: 'whole' };
    const isMoney = /^[£$€]/.test(unit ?? '');
    return { value: isMoney || bare.length > 15 ? bare : Number(bare) };
}

function date(name: string, given: Given): { text: string; value?: string } {
    const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map(part =>
        (given.get(`${name}-${part}`) ?? '').trim(),
    );
    const text = day + month + year;
    if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return { text };
    const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isRealDate(Number(year), Number(month), Number(day)) ? { text, value } : { text };
}

function isRealDate(year: number, month: number, day: number): boolean {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
    return day >= 1 && day <= days;
}

function json(typed: string): Read {
    try {
        const value = JSON.parse(typed) as FactValue;
        return Array.isArray(value) ? { value } : { mistake: 'json' };
    } catch {
        return { mistake: 'json' };
    }
}

/** The facts with one value changed; what is not on the way there is shared. */
export function withValue(facts: Facts, key: readonly (string | number)[], value: FactValue | undefined): Facts {
    return changed(facts, key, value) as Facts;
}

function changed(at: unknown, [key, ...rest]: readonly (string | number)[], value: FactValue | undefined): unknown {
    if (key === undefined) return value;
    const copy: Record<string | number, unknown> = Array.isArray(at)
        ? ([...at] as unknown as Record<number, unknown>)
        : { ...(typeof at === 'object' && at !== null ? at : {}) };
    copy[key] = changed(copy[key], rest, value);
    return copy;
}
