import type * as Ast from '../../../../grammar/generated/ast.ts';
import { normaliseName, unquote } from '../../syntax/names.ts';
import type { Band, CodeSet, DatedValue, Rate, RateTable, Scale, Version } from '../declarations.ts';
import type { NameExpression } from '../expressions.ts';
import type { Name } from '../source-range.ts';
import type { Option } from '../value-types.ts';
import { type ConversionContext, commonLines, spoken } from './context.ts';
import { declaredType } from './declared-types.ts';
import type { ExpressionConverter } from './expressions.ts';
import { isoDate } from './literals.ts';
import { period, type RuleConverter } from './rules.ts';

export interface Converters {
    context: ConversionContext;
    expressions: ExpressionConverter;
    rules: RuleConverter;
}

export function rate({ context, expressions, rules }: Converters, node: Ast.Rate | Ast.Replace): Rate {
    const name = context.name(node);
    const lines = node.lines ?? [];
    const result: Rate = {
        kind: 'rate',
        id: `rate:${name.text}`,
        name,
        type: declaredType(context, expressions, node.type),
        values: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    const rows: Ast.Row[] = [];
    for (const line of lines) {
        if (line.$type === 'DatedValue' || line.$type === 'ReplaceVersion')
            result.values.push(datedValue(context, expressions, line));
        else if (line.$type === 'ByLine') result.by = asName(expressions, line.what);
        else if (line.$type === 'Row') rows.push(line);
        else if (line.$type === 'DatedBy') result.datedBy = expressions.expression(line.date);
    }
    if (rows.length > 0) result.table = rateTable(context, expressions, rules, rows);
    return result;
}

export function datedValue(
    context: ConversionContext,
    expressions: ExpressionConverter,
    line: Ast.DatedValue | Ast.ReplaceVersion | Ast.TimelineValue,
): DatedValue {
    return { ...period(line), value: expressions.expression(line.value), range: context.range(line) };
}

function asName(expressions: ExpressionConverter, node: Ast.Expression | undefined): NameExpression {
    const path = expressions.path(node);
    return path.kind === 'name' ? path : { kind: 'name', name: path.member, range: path.range };
}

function rateTable(
    context: ConversionContext,
    expressions: ExpressionConverter,
    rules: RuleConverter,
    rows: Ast.Row[],
): RateTable {
    const [header, ...body] = rows as [Ast.Row, ...Ast.Row[]];
    const columns = (header.cells ?? []).slice(1).map(cell => headerName(context, cell));
    const dated = body.map(row => {
        const [first, ...rest] = row.cells ?? [];
        const test = first?.tests?.[0];
        const date = test?.$type === 'ValueTest' && test.value?.$type === 'DateLiteral' ? test.value : undefined;
        const from = isoDate(date?.text);
        const to = isoDate(date?.to);
        return {
            ...(from ? { from } : {}),
            ...(to ? { to } : {}),
            values: rest.map(cell => rules.cellValue(cell)),
            range: context.range(row),
        };
    });
    return { columns, rows: dated, range: context.range(header).to(context.range(body[body.length - 1] ?? header)) };
}

function headerName(context: ConversionContext, cell: Ast.Cell): Name {
    return { text: normaliseName(cell.$cstNode?.text ?? ''), range: context.range(cell) };
}

export function scale({ context, expressions, rules }: Converters, node: Ast.Scale): Scale {
    const name = context.name(node);
    const lines = node.lines ?? [];
    const result: Scale = {
        kind: 'scale',
        id: `scale:${name.text}`,
        name,
        type: declaredType(context, expressions, node.type),
        versions: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    const bands = (rows: Ast.Row[]): Band[] => rows.map(row => band(context, rules, expressions, row));
    const outside = lines.filter(line => line.$type === 'Row');
    if (outside.length > 0) result.versions.push({ body: bands(outside), sources: [], range: result.range });
    for (const line of lines) {
        if (line.$type === 'OnValue') result.on = expressions.expression(line.what);
        else if (line.$type === 'DatedBy') result.datedBy = expressions.expression(line.date);
        else if (line.$type === 'Charges') setCharges(result, context.name(line, 'what').text);
        else if (line.$type === 'Version') result.versions.push(scaleVersion(context, line, bands));
    }
    return result;
}

function scaleVersion(
    context: ConversionContext,
    line: Ast.Version,
    bands: (rows: Ast.Row[]) => Band[],
): Version<Band[]> {
    const rows = (line.lines ?? []).filter(inner => inner.$type === 'Row');
    return {
        ...period(line),
        body: bands(rows),
        sources: commonLines(context, line.lines).sources,
        range: context.range(line),
    };
}

function setCharges(scale: Scale, written: string): void {
    if (written === 'each slice') scale.charges = 'each slice';
    else if (written === 'whole amount') scale.charges = 'the whole amount';
}

function band(context: ConversionContext, rules: RuleConverter, expressions: ExpressionConverter, row: Ast.Row): Band {
    const [limit, value] = row.cells ?? [];
    const test = limit?.tests?.[0];
    const upTo =
        test?.$type === 'PrefixTest' && spoken(test.op) === 'up to' ? expressions.expression(test.value) : undefined;
    return { ...(upTo ? { upTo } : {}), value: rules.cellValue(value), range: context.range(row) };
}

export function codeSet({ context, expressions }: Converters, node: Ast.Codes): CodeSet {
    const name = context.name(node);
    const lines = node.lines ?? [];
    const result: CodeSet = {
        kind: 'codes',
        id: `codes:${name.text}`,
        name,
        type: declaredType(context, expressions, node.type),
        codes: [],
        changes: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    for (const line of lines) {
        if (line.$type === 'CodeBullet') {
            const label = line.label !== undefined ? context.prose(line, 'label') : undefined;
            result.codes.push({
                ...code(context, line, 'code', 0),
                ...(label ? { label } : {}),
                range: context.range(line),
            });
        } else if (line.$type === 'CodeChange') {
            const codes = (line.codes ?? []).map((_, index) => code(context, line, 'codes', index));
            result.changes.push({
                from: isoDate(line.from),
                change: line.change ?? 'sets',
                codes,
                range: context.range(line),
            });
        }
    }
    return result;
}

function code(
    context: ConversionContext,
    line: Ast.CodeBullet | Ast.CodeChange,
    property: string,
    index: number,
): Option {
    const token = context.token(line, property, index);
    const written = token?.text ?? '';
    const range = token?.range ?? context.range(line);
    return { name: { text: written.startsWith('"') ? unquote(written) : normaliseName(written), range }, range };
}
