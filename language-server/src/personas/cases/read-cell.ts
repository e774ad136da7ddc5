/** A cell of a table as a fact, in the form that facts have in JSON. */

import type { FactType } from '../../evaluate/facts/fact-type.ts';
import { nearestNames } from '../../evaluate/facts/nearest.ts';
import { isObject } from '../../evaluate/facts/state.ts';
import { caseMessages as say } from '../../messages/cases.ts';
import { allSpeech } from '../../messages/spoken/index.ts';
import type { FactValue } from '../../model/facts.ts';
import type { NumberForm } from './number-form.ts';
import { readAmount } from './read-amount.ts';
import { type DateOrder, readDay } from './read-day.ts';

/** How days and numbers are written in a file. */
export interface CellForm {
    readonly order?: DateOrder | undefined;
    readonly numbers?: NumberForm | undefined;
}

export type ReadCell = { value: FactValue } | { problem: string };

const words: Readonly<Record<string, FactValue>> = {
    'not known': null,
    unknown: null,
    'not applicable': { notApplicable: true },
    'does not apply': { notApplicable: true },
    'n/a': { notApplicable: true },
};

const yesOrNo: Readonly<Record<string, boolean>> = {
    yes: true,
    y: true,
    true: true,
    '1': true,
    no: false,
    n: false,
    false: false,
    '0': false,
    // As spreadsheets in other languages write them.
    ...Object.fromEntries(
        allSpeech.flatMap(({ yes, no }) => [...yes.map(word => [word, true]), ...no.map(word => [word, false])]),
    ),
};

/** Undefined: the cell is empty, so nothing is said. */
export function readCell(cell: string, type: FactType, form: CellForm): ReadCell | undefined {
    const text = cell.trim();
    if (text === '') return undefined;
    const state =
        type.form === 'text' || (type.form === 'one of' && type.options.includes(text))
            ? undefined
            : words[text.toLowerCase()];
    if (state !== undefined) return { value: state };
    if (isJson(text) && (type.form === 'list' || type.form === 'entity' || type.overTime)) return readJson(text);
    return readSimple(text, type, form);
}

/** What stands in a JSON file: texts are read as cells are, everything else is taken as it is. */
export function readJsonValue(value: FactValue, type: FactType, form: CellForm): ReadCell | undefined {
    if (typeof value === 'string') return readCell(value, type, form);
    if (isObject(value) && typeof value.several === 'string') return { problem: say.several(value.several) };
    // 1 and 0 are how spreadsheets and engines write yes and no.
    if (typeof value === 'number' && type.form === 'yes or no') return readCell(String(value), type, form);
    return { value };
}

function readSimple(text: string, type: FactType, { order, numbers = 'decimal point' }: CellForm): ReadCell {
    switch (type.form) {
        case 'yes or no': {
            const answer = yesOrNo[text.toLowerCase()];
            return answer === undefined ? { problem: say.noYesOrNo(text) } : { value: answer };
        }
        case 'date':
            return valued(readDay(text, order));
        case 'period':
        case 'year':
            return readPeriod(text, type.form === 'year', order);
        case 'text':
            return { value: text };
        case 'number':
            return text.toLowerCase() === 'no limit'
                ? { value: 'no limit' }
                : valued(readAmount(text, type.unit, numbers));
        case 'one of':
            return readOption(text, type.options);
        case 'any of': {
            const parts = text.split(/[,;|]/).map(part => part.trim());
            const read = parts.filter(part => part !== '').map(part => readOption(part, type.options));
            const wrong = read.find(each => 'problem' in each);
            return wrong ?? { value: read.flatMap(each => ('value' in each ? [each.value] : [])) };
        }
        default:
            return { problem: say.notJson(text) };
    }
}

function valued(read: string | { problem: string }): ReadCell {
    return typeof read === 'string' ? { value: read } : read;
}

function readPeriod(text: string, isYear: boolean, order: DateOrder | undefined): ReadCell {
    if (/^\d{4}$/.test(text)) {
        return { value: isYear ? text : { from: `${text}-01-01`, to: `${text}-12-31` } };
    }
    const [first = '', last, ...more] = text.split(/ to | through | - | – |\//);
    if (last === undefined || more.length > 0) return { problem: say.noPeriod(text) };
    const from = readDay(first.trim(), order);
    const to = readDay(last.trim(), order);
    if (typeof from !== 'string') return from;
    if (typeof to !== 'string') return to;
    return { value: { from, to } };
}

function readOption(text: string, options: readonly string[]): ReadCell {
    if (options.length === 0 || options.includes(text)) return { value: text };
    const folded = fold(text);
    const alike = options.filter(option => fold(option) === folded);
    const [only] = alike;
    return only !== undefined && alike.length === 1
        ? { value: only }
        : { problem: say.noOption(text, options, nearestNames(text, options)) };
}

function fold(text: string): string {
    return text.toLowerCase().replace(/[\s_-]+/g, ' ');
}

function isJson(text: string): boolean {
    return /^[[{]/.test(text);
}

function readJson(text: string): ReadCell {
    try {
        return { value: JSON.parse(text) as FactValue };
    } catch {
        return { problem: say.notJson(text) };
    }
}
