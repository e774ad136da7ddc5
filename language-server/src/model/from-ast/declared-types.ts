import type * as Ast from '../../../../grammar/generated/ast.ts';
import { currencyOfSign } from '../../syntax/lexer/literals.ts';
import { normaliseName } from '../../syntax/names.ts';
import type { DeclaredType, Limit, Option, Role } from '../value-types.ts';
import { type ConversionContext, spoken } from './context.ts';
import type { ExpressionConverter } from './expressions.ts';
import { periodUnit, timeUnit } from './literals.ts';

/** A type, with the options or roles that stand on the lines below it. */
export function declaredType(
    context: ConversionContext,
    expressions: ExpressionConverter,
    node: Ast.Type | undefined,
    below: readonly Ast.OptionLine[] = [],
): DeclaredType {
    const range = context.range(node);
    const type: DeclaredType = { base: 'named', optional: false, overTime: false, range };
    if (!node) {
        context.unplaced.add(type);
        return type;
    }
    const per = periodUnit(node.per);
    if (per) type.per = per;
    const currency = node.currency ? currencyOfSign[node.currency.trim().slice(-1)] : undefined;
    if (currency) type.currency = currency;
    readBase(context, node, type, below);
    for (const part of node.parts ?? []) {
        if (part.$type === 'IfAny') type.optional = true;
        else if (part.$type === 'OverTime') type.overTime = true;
        else if (part.$type === 'EachA') type.element = context.name(part, 'element');
        else if (part.$type === 'LimitList') type.limits = limits(context, expressions, part);
    }
    return type;
}

function readBase(
    context: ConversionContext,
    node: Ast.Type,
    type: DeclaredType,
    below: readonly Ast.OptionLine[],
): void {
    const base = spoken(node.base);
    switch (base) {
        case '':
            type.base = 'named';
            type.name = context.name(node);
            break;
        case 'list of':
            type.base = 'list';
            type.name = context.name(node);
            if (below.length > 0) type.roles = below.map(line => role(context, line));
            break;
        case 'one of':
        case 'any of': {
            type.base = base;
            const names = context.names(node, 'names', node.names?.length ?? 0);
            const [only] = names;
            if (only && names.length === 1) type.name = only;
            else if (names.length > 1) type.options = names.map(name => ({ name, range: name.range }));
            else type.options = below.map(line => option(context, line));
            break;
        }
        case 'hours':
        case 'days':
        case 'working days':
        case 'weeks':
        case 'months':
        case 'years':
            type.base = 'duration';
            type.unit = timeUnit(base);
            break;
        default:
            type.base = base as DeclaredType['base'];
    }
}

export function option(context: ConversionContext, line: Ast.OptionLine): Option {
    const label = context.token(line, 'label') ? context.prose(line, 'label') : undefined;
    return { name: context.name(line), ...(label ? { label } : {}), range: context.range(line) };
}

function role(context: ConversionContext, line: Ast.OptionLine): Role {
    const ask = context.token(line, 'label') ? context.prose(line, 'label') : undefined;
    return {
        name: context.name(line),
        optional: line.optional ?? false,
        ...(ask ? { ask } : {}),
        range: context.range(line),
    };
}

function limits(context: ConversionContext, expressions: ExpressionConverter, part: Ast.LimitList): Limit[] {
    const range = context.range(part);
    if (part.low || part.high) {
        return [
            { op: '>=', value: expressions.expression(part.low), range },
            { op: '<=', value: expressions.expression(part.high), range },
        ];
    }
    return (part.limits ?? []).map(limit => ({
        op: limitOperators[spoken(limit.op)] ?? '<=',
        value: expressions.expression(limit.value),
        range: context.range(limit),
    }));
}

const limitOperators: Readonly<Record<string, Limit['op']>> = {
    'at least': '>=',
    'at most': '<=',
    'more than': '>',
    'less than': '<',
    under: '<',
};

/** The word for one of something, without its article: `a person` → `person`. */
export const withoutArticle = (text: string): string => normaliseName(text.replace(/^an?[ \t]+/, ''));
