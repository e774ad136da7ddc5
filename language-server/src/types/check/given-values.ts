import { syntaxMessages } from '../../messages/syntax.ts';
import { typeMessages } from '../../messages/types.ts';
import type { Expression } from '../../model/expressions.ts';
import type { FactPath, GivenItem } from '../../model/persona-declarations.ts';
import type { Context } from '../context.ts';
import { assign } from '../expressions/assign.ts';
import { writeName } from '../names.ts';
import { placeAfter, placeBefore, spanOf } from '../ranges.ts';
import { saying } from '../resolve/unresolved.ts';
import { sayType, written } from '../say.ts';
import { optional, type ValueType } from '../value-type.ts';
import { readCode } from './tables.ts';

/** Several values are for a fact that takes several, or for a list of members. */
export function checkValues(
    context: Context,
    path: FactPath,
    values: readonly (Expression | undefined)[],
    type: ValueType,
): void {
    const wanted: ValueType = optional(type.kind === 'options' ? { ...type, kind: 'option' } : type);
    for (const value of values) {
        if (value === undefined || isYear(value, type) || tellIfJoined(context, value, type)) {
            continue;
        }
        readCode(context, value, wanted);
        const found = context.check(context, value, wanted);
        if (isFormula(value)) {
            context.run.report({ code: 'PW301', message: typeMessages.givenFormula(), range: value.range });
            continue;
        }
        if (type.kind !== 'list' && type.kind !== 'entity') {
            assign(
                context,
                value,
                found.kind === 'options' ? { ...found, kind: 'option' } : found,
                wanted,
                written(path),
            );
        }
    }
}

/** One thing cannot be two. */
export function tellIfSeveral(context: Context, path: FactPath, values: readonly Expression[], type: ValueType): void {
    const [first, last] = [values[0], values.at(-1)];
    const takesOne = type.kind !== 'options' && type.kind !== 'list' && type.kind !== 'unknown';
    if (takesOne && first !== undefined && last !== undefined && first !== last) {
        const message = typeMessages.oneValue(written(path) ?? typeMessages.this, sayType(type));
        context.run.report({ code: 'PW301', message, range: spanOf(first.range, last.range) });
    }
}

/** The number of a calendar year, as it may stand in facts too. */
function isYear(value: Expression, type: ValueType): boolean {
    return (
        type.kind === 'period' &&
        type.year === true &&
        value.kind === 'literal' &&
        value.value?.kind === 'number' &&
        /^\d{4}$/.test(value.value.value)
    );
}

/** `sections are one and two`: several options, joined as conditions are. */
function tellIfJoined(context: Context, value: Expression, type: ValueType): boolean {
    if (type.kind !== 'options' || (value.kind !== 'all' && value.kind !== 'any')) {
        return false;
    }
    const parts = (value.items ?? []).map(item => (item.kind === 'name' ? writeName(item.name.text) : written(item)));
    const list = parts.includes(undefined) ? undefined : `(${parts.join(', ')})`;
    context.run.report({
        code: 'PW301',
        message: typeMessages.severalValues(list),
        range: value.range,
        fixes: list === undefined ? [] : [saying(value.range, list)],
    });
    return true;
}

/** Whether a value would have to be worked out: personas give literals, periods and the names of options. */
function isFormula(value: Expression): boolean {
    switch (value.kind) {
        case 'literal':
        case 'missing':
            return false;
        case 'negative':
            return isFormula(value.operand);
        case 'through':
            return isFormula(value.from) || isFormula(value.to);
        case 'name':
            // What no name is known for has been told already; a member of a list is known by its name.
            return value.target !== undefined && value.target.kind !== 'option' && value.target.kind !== 'local';
        default:
            return true;
    }
}

/** `Ann: kinds is red, green`: between the facts of a member stand commas, so that several options need brackets. */
export function tellWithoutValue(context: Context, items: readonly GivenItem[]): void {
    let options: GivenItem | undefined;
    for (const item of items) {
        const { path } = item;
        if (item.kind !== 'value' || item.values?.[0]?.kind !== 'missing' || !startsWith(item, path)) {
            options = item.kind === 'value' && context.types.typeOf(path).kind === 'options' ? item : undefined;
            continue;
        }
        const first = options?.kind === 'value' ? options.values[0] : undefined;
        if (first !== undefined && path.target?.kind === 'option') {
            context.run.report({
                code: 'PW301',
                message: typeMessages.severalValues(undefined),
                range: item.range,
                fixes: [
                    {
                        title: typeMessages.inBrackets(),
                        edits: [
                            { range: placeBefore(first.range), newText: '(' },
                            { range: placeAfter(lastOption(items, item).range), newText: ')' },
                        ],
                    },
                ],
            });
            return;
        }
        const what = written(path);
        if (what !== undefined && path.target !== undefined) {
            const message = syntaxMessages.missingAfter(what, syntaxMessages.givenValue());
            context.run.report({ code: 'PW001', message, range: item.range });
        }
    }
}

function startsWith(item: GivenItem, path: FactPath): boolean {
    const [whole, part] = [item.range.start, path.range.start];
    return whole.line === part.line && whole.character === part.character;
}

/** The last of the options that follow one another, from one of them on. */
function lastOption(items: readonly GivenItem[], from: GivenItem): GivenItem {
    const rest = items.slice(items.indexOf(from));
    const end = rest.findIndex(({ path }) => path.target?.kind !== 'option');
    return rest.at(end < 0 ? -1 : end - 1) ?? from;
}
