import { nameMessages, typeMessages } from '../../messages/types.ts';
import type { CodeSet, Rate, RateTable, Scale } from '../../model/declarations.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Name } from '../../model/source-range.ts';
import type { Context } from '../context.ts';
import { assign } from '../expressions/assign.ts';
import { expectDate } from '../expressions/dates.ts';
import { nearestNames } from '../names.ts';
import { codesType, optionsOf, typeOfSymbol, valueTypeOf } from '../resolve/declared-type.ts';
import { categoriesOf } from '../resolve/rate-subject.ts';
import { tellUnresolved } from '../resolve/unresolved.ts';
import { enumerationName } from '../say.ts';
import { lookupName } from '../symbols/scope.ts';
import { optional, type ValueType } from '../value-type.ts';
import { checkDeclaredType } from './declared-types.ts';
import { checkVersions } from './versions.ts';

/** A rate: dated values, or a table of them by category. `original` is the type of the rate that it replaces. */
export function checkRate(context: Context, rate: Rate, original?: ValueType): void {
    const name = lookupName(rate.name);
    checkDeclaredType(context, rate.type, rate.id);
    const type = original ?? valueTypeOf(context.scope, rate.type, rate.id);
    if (type.kind === 'unknown' && (rate.type?.name?.text ?? '') === '' && rate.type?.base === 'named') {
        context.run.report({ code: 'PW312', message: nameMessages.noType('rate', name), range: rate.name.range });
    }
    for (const { value } of rate.values ?? []) {
        checkValue(context, value, type, name);
    }
    checkVersions(context.run, name, rate.values ?? []);
    const category = rate.by === undefined ? undefined : checkCategory(context, rate);
    if (rate.table !== undefined) {
        checkRateTable(context, rate, rate.table, type, category);
    }
    expectDate(context, rate.datedBy);
}

function checkValue(context: Context, value: Expression | undefined, type: ValueType, name: string): void {
    if (value !== undefined) {
        const place: Context = { ...context, barePeriods: true };
        assign(place, value, place.check(place, value, type), optional(type), name);
    }
}

/** What stands after `by`: a fact or a decision whose options head the columns. */
function checkCategory(context: Context, rate: Rate): ValueType | undefined {
    const by = rate.by;
    if (by === undefined) {
        return undefined;
    }
    by.target = undefined;
    const name = lookupName(by.name);
    const [category] = categoriesOf(context.scope, name);
    if (category === undefined) {
        tellUnresolved(context, by, name);
        return undefined;
    }
    const { entity, about, id } = category;
    by.target =
        category.kind === 'fact' && entity !== undefined
            ? { kind: 'fact', entity, fact: category.name, subject: 0 }
            : { kind: 'declaration', id, ...(about === undefined ? {} : { subject: 0 }) };
    context.run.occurs(by.name.range, category.key);
    if (category.kind !== 'fact') {
        context.run.edges.push({ to: id, range: by.range });
    }
    const type = typeOfSymbol(context.scope, category);
    context.types.set(by, type);
    return type;
}

function checkRateTable(
    context: Context,
    rate: Rate,
    table: RateTable,
    type: ValueType,
    category: ValueType | undefined,
): void {
    const name = lookupName(rate.name);
    const columns = table.columns ?? [];
    const options =
        category?.kind === 'yes or no'
            ? ['yes', 'no']
            : category?.kind === 'option'
              ? optionsOf(context.scope, category.enumeration)
              : undefined;
    if (options !== undefined && options.length > 0) {
        checkColumns(context, rate, columns, options, category);
    }
    for (const row of table.rows ?? []) {
        const values = row.values ?? [];
        if (values.length !== columns.length) {
            const message = typeMessages.rowCells(values.length + 1, columns.length + 1);
            context.run.report({ code: 'PW311', message, range: row.range });
        }
        for (const value of values) {
            checkValue(context, value, type, name);
        }
    }
    checkVersions(context.run, name, table.rows ?? []);
}

function checkColumns(
    context: Context,
    rate: Rate,
    columns: readonly Name[],
    options: readonly string[],
    category: ValueType | undefined,
): void {
    const { run } = context;
    const enumeration = category?.kind === 'option' ? category.enumeration : undefined;
    const seen = new Set<string>();
    for (const column of columns) {
        const name = lookupName(column);
        if (name === '') {
            continue;
        }
        if (!options.includes(name)) {
            run.dependsOnEveryName();
            const nearest = nearestNames(name, options);
            run.report({
                code: 'PW311',
                message: nameMessages.noOption(name, enumerationName(enumeration ?? rate.by?.name.text ?? ''), nearest),
                range: column.range,
                fixes: nearest.map(other => ({
                    title: nameMessages.replaceBy(other),
                    edits: [{ range: column.range, newText: other }],
                })),
            });
        } else if (seen.has(name)) {
            run.report({ code: 'PW311', message: typeMessages.sameColumn(name), range: column.range });
        } else if (enumeration !== undefined) {
            run.occurs(column.range, `option:${enumeration}.${name}`);
        }
        seen.add(name);
    }
    const missing = options.filter(option => !seen.has(option));
    const wrong = columns.some(column => !options.includes(lookupName(column)));
    if (missing.length > 0 && !wrong) {
        const message = typeMessages.missingOptions(rate.name.text, missing);
        run.report({ code: 'PW311', message, range: columns[0]?.range ?? rate.name.range });
    }
}

/** A scale: bands of a quantity, each with what it charges. */
export function checkScale(context: Context, scale: Scale): void {
    const name = lookupName(scale.name);
    checkDeclaredType(context, scale.type, scale.id);
    const type = valueTypeOf(context.scope, scale.type, scale.id);
    const on = scale.on === undefined ? undefined : context.check(context, scale.on);
    for (const version of scale.versions ?? []) {
        let before: number | undefined;
        for (const band of version.body ?? []) {
            if (band.upTo !== undefined && on !== undefined) {
                assign(context, band.upTo, context.check(context, band.upTo, on), on);
            }
            const limit = amountOf(band.upTo);
            if (before !== undefined && limit !== undefined && limit <= before) {
                context.run.report({ code: 'PW315', message: typeMessages.bandsOrder(), range: band.range });
            }
            before = limit ?? before;
            checkBandValue(context, band.value, type, name);
        }
    }
    checkVersions(context.run, name, scale.versions ?? []);
    expectDate(context, scale.datedBy);
}

/** A band charges a part of what falls into it, or a value of the scale's own type. */
function checkBandValue(context: Context, value: Expression | undefined, type: ValueType, name: string): void {
    const place: Context = { ...context, barePeriods: true };
    const found = value === undefined ? undefined : place.check(place, value, type);
    if (value !== undefined && found !== undefined && found.kind !== 'percent') {
        assign(context, value, found, type, name);
    }
}

function amountOf(node: Expression | undefined): number | undefined {
    if (node?.kind !== 'literal') {
        return undefined;
    }
    const text =
        node.value?.kind === 'money' ? node.value.amount : node.value?.kind === 'number' ? node.value.value : undefined;
    return text === undefined ? undefined : Number(text);
}

/** A code set: texts of its own, or a choice from an enumeration. */
export function checkCodeSet(context: Context, codes: CodeSet): void {
    const { scope, run } = context;
    const name = lookupName(codes.name);
    const untyped = codes.type?.base === 'named' && (codes.type.name?.text ?? '') === '';
    if (!untyped) {
        checkDeclaredType(context, codes.type, codes.id);
    }
    const symbol = scope.look(name).find(({ id }) => id === codes.id);
    const type = symbol && codesType(scope, symbol);
    const all = [...(codes.codes ?? []), ...(codes.changes ?? []).flatMap(change => change.codes ?? [])];
    for (const code of all) {
        if (type?.kind !== 'option' || code.name === undefined) {
            continue;
        }
        const options = type.text ? [] : optionsOf(scope, type.enumeration);
        const text = lookupName(code.name);
        if (type.text || options.includes(text)) {
            run.occurs(code.name.range, `option:${type.enumeration}.${text}`);
            continue;
        }
        run.dependsOnEveryName();
        const nearest = nearestNames(text, options);
        run.report({
            code: 'PW310',
            message: nameMessages.noOption(text, enumerationName(type.enumeration), nearest),
            range: code.name.range,
            fixes: nearest.map(other => ({
                title: nameMessages.replaceBy(other),
                edits: [{ range: code.name.range, newText: other }],
            })),
        });
    }
    checkChanges(context, codes, name);
}

/** Additions on the same day as what they add to are fine; going backwards is not. */
function checkChanges({ run }: Context, codes: CodeSet, name: string): void {
    let before = '';
    for (const change of codes.changes ?? []) {
        if (change.from !== '' && change.from < before) {
            run.report({ code: 'PW315', message: typeMessages.versionsOrder(name), range: change.range });
        }
        before = change.from || before;
    }
}
