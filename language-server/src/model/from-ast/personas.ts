import type * as Ast from '../../../../grammar/generated/ast.ts';
import { syntaxMessages } from '../../messages/syntax.ts';
import { normaliseName } from '../../syntax/names.ts';
import type { SectionRange } from '../../syntax/section-range.ts';
import { evidenceKindOf } from '../evidence-kind.ts';
import type { Expression, NameExpression } from '../expressions.ts';
import type {
    Evidence,
    EvidenceKind,
    Expectation,
    ExpectationDates,
    FactPath,
    GivenItem,
    GivenMember,
    Persona,
} from '../persona-declarations.ts';
import type { TimeUnit } from '../value-types.ts';
import { type Converters, datedValue } from './amounts.ts';
import { type ConversionContext, commonLines, spoken } from './context.ts';
import { deadline } from './journeys.ts';
import { durationParts, isoDate, plainNumber } from './literals.ts';

export function persona(converters: Converters, node: Ast.Persona): Persona {
    const { context } = converters;
    const name = context.name(node);
    const lines = node.lines ?? [];
    const result: Persona = {
        kind: 'persona',
        id: `persona:${name.text}`,
        name,
        given: [],
        changes: [],
        expect: [],
        evidence: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    for (const line of lines) {
        if (line.$type === 'Story') result.story = context.prose(line);
        else if (line.$type === 'OnDate') setDate(result, isoDate(line.date), context.range(line));
        else if (line.$type === 'Given') given(converters, line, result);
        else if (line.$type === 'Expect') {
            const at = expectationDates(context, line.dates);
            const expected = (line.items ?? []).flatMap(item => expectation(converters, item));
            result.expect.push(...(at === undefined ? expected : expected.map(each => ({ ...each, at }))));
        } else if (line.$type === 'Evidence') result.evidence.push(evidence(context, line));
    }
    return result;
}

function setDate(target: { on?: Persona['on'] }, date: string, range: SectionRange): void {
    if (date) target.on = { date, range };
}

function given(converters: Converters, node: Ast.Given, result: Persona): void {
    const items = (node.items ?? []).flatMap(item => givenItem(converters, item));
    const range = converters.context.range(node);
    if (node.from === undefined && node.to === undefined) {
        result.given.push(...items);
        return;
    }
    const to = isoDate(node.to);
    // `given until …` alone holds from the beginning.
    const from = node.from === undefined ? '0001-01-01' : isoDate(node.from);
    result.changes.push({ from, ...(to && { to }), items, range });
}

function expectationDates(context: ConversionContext, node: Ast.ExpectDates | undefined): ExpectationDates | undefined {
    if (node === undefined) return undefined;
    const place = context.range(node);
    if (node.$type === 'OnDates') {
        return { kind: 'on', dates: (node.dates ?? []).map(isoDate).filter(date => date !== ''), place };
    }
    const each = spoken(node.each).replace(/^each /, '');
    const every = (node.every === undefined ? undefined : durationParts(node.every)[0]) ?? {
        value: '1',
        unit: (each || 'day') as TimeUnit,
    };
    const [from, to] = [isoDate(node.from), isoDate(node.to)];
    return { kind: 'each', every, from, to, total: node.total ?? false, place };
}

/** `evidence snapshot`; the kind may also begin the text, as in `evidence "snapshot of 3 June 2025"`. */
export function evidence(context: ConversionContext, node: Ast.Evidence): Evidence {
    const prose = context.prose(node);
    const said = node.kind === undefined ? evidenceKindOf(prose.text) : (spoken(node.kind) as EvidenceKind);
    const on = isoDate(node.on);
    if (node.text === undefined && said !== 'snapshot') {
        const what = node.kind === undefined ? 'evidence' : `evidence ${spoken(node.kind)}`;
        context.problem('PW001', syntaxMessages.missingAfter(what, syntaxMessages.evidenceText()), context.range(node));
    }
    return { ...prose, ...(said && { kind: said }), ...(on && { on }) };
}

function givenItem(converters: Converters, node: Ast.GivenItem | Ast.MemberValue): GivenItem[] {
    const { context, expressions } = converters;
    const range = context.range(node);
    switch (node.$type) {
        case 'GivenThereIs':
        case 'MemberThereIs':
            return [
                {
                    kind: 'there is',
                    path: expressions.path(node.path),
                    negated: spoken(node.word) === 'there is no',
                    range,
                },
            ];
        case 'GivenAssume':
            return [
                { kind: 'assume', path: expressions.path(node.path), value: expressions.expression(node.value), range },
            ];
        case 'MemberFact':
            return [
                { kind: 'value', path: expressions.path(node.path), values: values(converters, node.value), range },
            ];
        case 'GivenPath':
            return [givenPath(converters, node, expressions.path(node.path), range)];
        default:
            return [];
    }
}

function givenPath(converters: Converters, node: Ast.GivenPath, path: FactPath, range: SectionRange): GivenItem {
    const { context, expressions } = converters;
    const rows = node.rows ?? [];
    if (!node.value && rows.length === 0) noValue(context, node, range);
    if (node.value || rows.length === 0) {
        const more = (node.more ?? []).map(value => expressions.expression(value));
        return { kind: 'value', path, values: [...values(converters, node.value), ...more], range };
    }
    const dated = rows.filter(row => row.$type === 'TimelineValue');
    if (dated.length > 0)
        return { kind: 'timeline', path, values: dated.map(row => datedValue(context, expressions, row)), range };
    const members = rows.filter(row => row.$type === 'Member').map(row => member(converters, row));
    const table = rows.filter(row => row.$type === 'Row');
    return { kind: 'members', path, members: [...members, ...tableMembers(converters, table)], range };
}

/** A fact that is named and not given: never quietly unknown. */
function noValue(context: ConversionContext, node: Ast.GivenPath | Ast.MemberFact, range: SectionRange): void {
    const what = node.path?.$cstNode?.text;
    if (what) context.problem('PW001', syntaxMessages.missingAfter(what, syntaxMessages.givenValue()), range);
}

/** `(Monday, Tuesday)` are several values of a fact that takes several; on a line of its own they need no brackets. */
function values({ expressions, context }: Converters, node: Ast.Expression | undefined): Expression[] {
    if (node?.$type === 'Brackets') return (node.values ?? []).map(value => expressions.expression(value));
    return [node ? expressions.expression(node) : context.missing(undefined)];
}

function member(converters: Converters, node: Ast.Member): GivenMember {
    const items = [...(node.items ?? []), ...(node.more ?? [])].flatMap(item => givenItem(converters, item));
    return { name: converters.context.name(node), items, range: converters.context.range(node) };
}

/** A table of members: the first column names them, the others are facts. */
function tableMembers(converters: Converters, rows: Ast.Row[]): GivenMember[] {
    const { context, rules } = converters;
    const [header, ...body] = rows;
    if (!header) return [];
    const facts = (header.cells ?? []).map(cell => headerFact(converters, cell));
    return body.map(row => {
        const cells = row.cells ?? [];
        const first = cells[0];
        const range = context.range(row);
        const items = cells.slice(1).flatMap((cell, index): GivenItem[] => {
            const path = facts[index + 1];
            const any = cell.tests?.[0]?.$type === 'AnyValue';
            return path && !any
                ? [{ kind: 'value', path, values: [rules.cellValue(cell)], range: context.range(cell) }]
                : [];
        });
        const name = {
            text: normaliseName(first?.$cstNode?.text ?? '').replace(/^"|"$/g, ''),
            range: first ? context.range(first) : range,
        };
        return { name, items, range };
    });
}

function headerFact({ context }: Converters, cell: Ast.Cell): NameExpression {
    const range = context.range(cell);
    return { kind: 'name', name: { text: normaliseName(cell.$cstNode?.text ?? ''), range }, range };
}

function expectation(converters: Converters, node: Ast.ExpectItem): Expectation[] {
    const { context, expressions } = converters;
    const base = { evidence: (node.lines ?? []).map(line => evidence(context, line)), range: context.range(node) };
    switch (node.$type) {
        case 'AskedCount': {
            const limit = spoken(node.word) === 'asked at least' ? 'at least' : 'at most';
            return [
                {
                    kind: 'asked',
                    limit,
                    count: plainNumber(node.count ?? '0'),
                    of: context.name(node, 'unit').text,
                    ...base,
                },
            ];
        }
        case 'AskedFor':
            return [
                {
                    kind: 'asked for',
                    negated: spoken(node.word) === 'never asked for',
                    path: expressions.path(node.path),
                    ...base,
                },
            ];
        case 'Reaches':
            return [{ kind: 'reaches', place: context.name(node, 'place'), ...base }];
        case 'WithinTime': {
            const within = deadline(context, node, node.within);
            return within ? [{ kind: 'within', deadline: within, ...base }] : [];
        }
        case 'ExpectCondition': {
            const needs = (node.needs ?? []).map(path => expressions.path(path));
            const condition = node.condition;
            if (needs.length > 0 && condition && condition.$type !== 'Group')
                return [{ kind: 'needs', path: expressions.path(condition), needs, ...base }];
            const because = node.because !== undefined ? context.prose(node, 'because') : undefined;
            return [
                {
                    kind: 'condition',
                    condition: expressions.condition(condition),
                    ...(because ? { because } : {}),
                    ...base,
                },
            ];
        }
        default:
            return [];
    }
}
