import { printExpression } from '../../../evaluate/trace/print-expression.ts';
import { TURNED } from '../../../model/comparison-operators.ts';
import type { Declaration } from '../../../model/declarations.ts';
import type { Comparison, ComparisonTest, Expression, Literal, LiteralValue } from '../../../model/expressions.ts';
import type { Target } from '../../../model/targets.ts';
import { childrenOf, everythingIn } from '../../../types/index.ts';
import type { IsWhole } from './canon.ts';
import { dayAfter, dayBefore } from './days.ts';

export type AskedBound = '<' | '<=' | '>' | '>=' | '=';

export interface AskedValue {
    kind: 'number' | 'money' | 'percent' | 'date' | 'duration';
    /** As in {@link Quantity}. */
    value: string;
    unit?: string;
    bound?: AskedBound;
}

/** A test of a condition against a fixed value. */
export interface AskedQuantity extends AskedValue {
    /** Other ways to say the same (`less than 16` of whole numbers is `at most 15`), and the values of a rate over time. */
    others: AskedValue[];
    /** About the age of somebody: “over 16” in a text then leaves it open whether 16 counts. */
    isAge: boolean;
    /** What is tested. */
    subject: string;
    shown: string;
    test?: ComparisonTest;
    right?: Literal;
    comparison?: Comparison;
    /** It stands under a `not`, so that a text may well say the opposite. */
    isNegated: boolean;
}

export interface Asked {
    quantities: AskedQuantity[];
    /** Values that are part of something longer, or of a rule that the condition uses: they may be in the text, with any bound. */
    further: AskedValue[];
    /** The condition rests on rules or judgements that may say more. */
    isOpaque: boolean;
    /** Declarations that the condition names, and that these name in turn. */
    names: Set<string>;
}

export type DeclarationOf = (id: string) => Declaration | undefined;

/** What a condition asks for in numbers, dates and amounts. */
export function askedIn(conditions: readonly Expression[], isWhole: IsWhole, declarationOf: DeclarationOf): Asked {
    const asked: Asked = { quantities: [], further: [], isOpaque: false, names: new Set() };
    for (const condition of conditions) {
        visit(condition, false, { asked, isWhole, declarationOf });
    }
    return asked;
}

interface Visit {
    asked: Asked;
    isWhole: IsWhole;
    declarationOf: DeclarationOf;
}

function visit(expression: Expression, isNegated: boolean, visiting: Visit): void {
    switch (expression.kind) {
        case 'comparison':
            visitComparison(expression, isNegated, visiting);
            return;
        case 'not':
            visit(expression.operand, !isNegated, visiting);
            return;
        case 'none':
            for (const item of expression.items ?? []) visit(item, !isNegated, visiting);
            return;
        case 'there is':
            if (expression.where !== undefined) visit(expression.where, isNegated || expression.negated, visiting);
            visit(expression.of, isNegated, visiting);
            return;
        default:
            takeFurther(expression, visiting);
            for (const child of childrenOf(expression)) visit(child, isNegated, visiting);
    }
}

const isBound = (op: string): op is AskedBound => op in TURNED && op !== '≠';

function visitComparison(comparison: Comparison, isNegated: boolean, visiting: Visit): void {
    const { asked, isWhole, declarationOf } = visiting;
    const { left } = comparison;
    if (left.kind !== 'literal') visit(left, isNegated, visiting);
    for (const test of comparison.tests ?? []) {
        const values = test.values ?? (test.right === undefined ? [] : [test.right]);
        const [only] = values;
        const isFlipped = left.kind === 'literal' && only !== undefined && only.kind !== 'literal';
        const [subject, right] = isFlipped ? [only, left] : [left, only];
        const direct = right?.kind === 'literal' ? right : undefined;
        const bound = isBound(test.op) ? (isFlipped ? TURNED[test.op] : test.op) : undefined;
        const value = direct && readLiteral(direct.value, bound);
        const fixed = right === undefined || value !== undefined ? [] : fixedValues(right, bound, declarationOf);
        const [first = value] = value === undefined ? fixed : [value];
        if (first === undefined || values.length > 1) {
            for (const each of values) visit(each, isNegated, visiting);
            if (test.definition !== undefined) visit(test.definition, isNegated, visiting);
            continue;
        }
        if (isFlipped) visit(subject, isNegated, visiting);
        else if (value === undefined && right !== undefined) visit(right, isNegated, visiting);
        asked.quantities.push({
            ...first,
            others: [first, ...fixed].flatMap((each, i) => [
                ...(i === 0 ? [] : [each]),
                ...same(each, isWhole(subject)),
            ]),
            isAge: isAge(subject) || right?.kind === 'birthday',
            subject: printExpression(subject),
            shown: `${printExpression(left)} ${test.written.replace(/^and /, 'is ')} ${right === undefined ? '' : printExpression(isFlipped ? only : right)}`,
            ...(direct !== undefined && !isFlipped && { test, right: direct, comparison }),
            isNegated,
        });
    }
}

/** A value as written. */
function readLiteral(value: LiteralValue, bound: AskedBound | undefined): AskedValue | undefined {
    const withBound = bound === undefined ? {} : { bound };
    switch (value.kind) {
        case 'number':
            return { kind: 'number', value: plain(value.value), ...withBound };
        case 'money':
            return { kind: 'money', value: plain(value.amount), ...withBound };
        case 'percent':
            return { kind: 'percent', value: plain(value.value), ...withBound };
        case 'date':
            return value.value === '' ? undefined : { kind: 'date', value: value.value, ...withBound };
        case 'duration': {
            const [part, ...more] = value.parts;
            if (part === undefined || more.length > 0) return undefined;
            return {
                kind: 'duration',
                value: plain(part.value),
                unit: part.unit.replace('working ', ''),
                ...withBound,
            };
        }
        case 'quantity':
            return { kind: 'duration', value: plain(value.value), unit: value.unit, ...withBound };
        default:
            return undefined;
    }
}

const plain = (decimal: string): string => `${Number(decimal)}`;

/** The values of a rate, and the number of a birthday. */
function fixedValues(
    expression: Expression,
    bound: AskedBound | undefined,
    declarationOf: DeclarationOf,
): AskedValue[] {
    if (expression.kind === 'birthday') {
        // Before the 16th birthday somebody is under 16; on it they are 16.
        return [{ kind: 'number', value: `${expression.number}`, ...(bound && bound !== '=' && { bound }) }];
    }
    if (expression.kind !== 'name' || expression.target?.kind !== 'constant') return [];
    const rate = declarationOf(expression.target.id);
    if (rate?.kind !== 'rate') return [];
    const values = [
        ...(rate.values ?? []).map(({ value }) => value),
        ...(rate.table?.rows ?? []).flatMap(row => row.values),
    ];
    return values.flatMap(value => (value?.kind === 'literal' ? (readLiteral(value.value, bound) ?? []) : []));
}

/** Other bounds that hold for the same whole numbers, and the same days. */
function same({ kind, value, bound, unit }: AskedValue, isWhole: boolean): AskedValue[] {
    if (bound === undefined || bound === '=') return [];
    const other = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }[bound] as AskedBound;
    const step = bound === '<' || bound === '>=' ? -1 : 1;
    if (kind === 'date') return [{ kind, value: step < 0 ? dayBefore(value) : dayAfter(value), bound: other }];
    if (kind !== 'number' || !isWhole || !/^-?\d+$/.test(value)) return [];
    return [{ kind, value: `${Number(value) + step}`, bound: other, ...(unit && { unit }) }];
}

function isAge(expression: Expression): boolean {
    for (const part of everythingIn(expression)) {
        if (
            part.kind === 'name' &&
            (part.target?.kind === 'built-in' ? part.target.name === 'age' : /\bage\b/i.test(part.name.text))
        )
            return true;
        if (part.kind === 'member' && /\bage\b/i.test(part.member.text)) return true;
    }
    return false;
}

/** What a rule that the condition uses asks for may stand in the text too. */
function takeFurther(expression: Expression, visiting: Visit): void {
    const { asked } = visiting;
    if (expression.kind === 'literal') {
        const value = readLiteral(expression.value, undefined);
        if (value !== undefined) asked.further.push(value);
        if (expression.value.kind === 'period') {
            const { from, to } = expression.value;
            asked.further.push({ kind: 'date', value: from }, { kind: 'date', value: to });
        }
    } else if (expression.kind === 'birthday') {
        asked.further.push({ kind: 'number', value: `${expression.number}` });
    } else if ((expression.kind === 'name' || expression.kind === 'member') && expression.target !== undefined) {
        takeName(expression.target, visiting);
    }
}

function takeName(target: Target, visiting: Visit): void {
    const { asked, declarationOf } = visiting;
    if (target.kind === 'fact') asked.names.add(`fact:${target.entity}.${target.fact}`);
    if (target.kind === 'local') asked.isOpaque = true;
    if (target.kind !== 'declaration' && target.kind !== 'constant') return;
    const id = target.id.split('@')[0] ?? target.id;
    if (target.kind === 'declaration') asked.isOpaque = true;
    if (asked.names.has(id)) return;
    asked.names.add(id);
    const declaration = declarationOf(target.id);
    if (declaration === undefined) return;
    for (const part of valuesAndNamesIn(declaration)) takeFurther(part, visiting);
}

/** The literals and names of a declaration, wherever they stand. */
function valuesAndNamesIn(declaration: Declaration): Expression[] {
    const found: Expression[] = [];
    const waiting: unknown[] = [declaration];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (typeof next !== 'object' || next === null) continue;
        for (const [name, part] of Object.entries(next)) {
            if (skippedParts.has(name) || typeof part !== 'object' || part === null) continue;
            if (isValueOrName(part)) found.push(part);
            waiting.push(part);
        }
    }
    return found;
}

const skippedParts = new Set(['range', 'type', 'target', 'sources', 'accepts']);

function isValueOrName(part: object): part is Expression {
    return 'kind' in part && 'range' in part && /^(?:literal|name|member|birthday)$/.test(String(part.kind));
}
