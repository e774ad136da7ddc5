import type { AstNode } from 'langium';
import type * as Ast from '../../../../grammar/generated/ast.ts';
import { syntaxMessages } from '../../messages/syntax.ts';
import type {
    Case,
    CaseGroup,
    Cell,
    CellTest,
    DecisionTable,
    Local,
    RuleBlock,
    RuleException,
    TableColumn,
    Version,
} from '../declarations.ts';
import type { Expression } from '../expressions.ts';
import type { Prose } from '../source-range.ts';
import { type ConversionContext, commonLines, ProseLines, spoken } from './context.ts';
import type { ExpressionConverter } from './expressions.ts';
import { isoDate } from './literals.ts';

type Line = Ast.DecideLine | Ast.ReplaceLine;

/** The rules among the lines of a decision, a version of one, or an exception. */
export class RuleConverter {
    private readonly context: ConversionContext;
    private readonly expressions: ExpressionConverter;

    constructor(context: ConversionContext, expressions: ExpressionConverter) {
        this.context = context;
        this.expressions = expressions;
    }

    /** One version for each `from` and `until`; rules outside them make an undated one. */
    versions(lines: readonly Line[] | undefined, owner: AstNode): Version<RuleBlock>[] {
        const all = lines ?? [];
        const dated = all.filter(
            (line): line is Ast.Version | Ast.ReplaceVersion =>
                line.$type === 'Version' || line.$type === 'ReplaceVersion',
        );
        const rest = all.filter(line => line.$type !== 'Version' && line.$type !== 'ReplaceVersion');
        const versions: Version<RuleBlock>[] = [];
        const hasRules = rest.some(
            line => line.$type === 'Case' || line.$type === 'When' || line.$type === 'First' || line.$type === 'Row',
        );
        const outside = this.block(rest, owner);
        if (hasRules || dated.length === 0)
            versions.push({ body: outside, sources: [], range: this.context.range(owner) });
        for (const version of dated) {
            const body = this.block(version.lines ?? [], version);
            // Local names and exceptions beside the versions belong to all of them.
            body.locals.push(...(hasRules ? [] : outside.locals));
            body.exceptions.push(...(hasRules ? [] : outside.exceptions));
            versions.push({
                ...period(version),
                body,
                sources: commonLines(this.context, version.lines).sources,
                range: this.context.range(version),
            });
        }
        return versions;
    }

    block(lines: readonly Line[] | undefined, owner: AstNode): RuleBlock {
        const block: RuleBlock = {
            ordered: false,
            cases: [],
            exceptions: [],
            precedence: [],
            locals: [],
            range: this.context.range(owner),
        };
        const rows: Ast.Row[] = [];
        for (const line of lines ?? []) this.line(line, block, rows);
        if (rows.length > 0) block.table = this.table(rows);
        return block;
    }

    private line(line: Line | Ast.Source, block: RuleBlock, rows: Ast.Row[]): void {
        switch (line.$type) {
            case 'Case':
                block.cases.push(this.case(line));
                break;
            case 'When':
                block.cases.push(this.group(line));
                break;
            case 'First':
                block.ordered = true;
                for (const inner of line.lines ?? []) this.line(inner, block, rows);
                break;
            case 'Except':
                if (line.before !== undefined) {
                    block.precedence.push({
                        before: this.context.name(line),
                        after: this.context.name(line, 'before'),
                        range: this.context.range(line),
                    });
                } else {
                    block.exceptions.push(this.exception(line));
                }
                break;
            case 'Where':
                block.locals.push(this.local(line));
                break;
            case 'Row':
                rows.push(line);
                break;
            default:
        }
    }

    private case(node: Ast.Case): Case {
        const condition = this.expressions.optional(node.condition);
        const because = this.reason(node);
        return {
            kind: 'case',
            result: this.expressions.expression(node.result),
            ...(condition ? { condition } : {}),
            otherwise: node.otherwise ?? false,
            ...(because ? { because } : {}),
            sources: commonLines(this.context, node.lines).sources,
            range: this.context.range(node),
        };
    }

    /** On the line of the case or below it, and what it is in other languages. */
    private reason(node: Ast.Case): Prose | undefined {
        const lines = new ProseLines(this.context);
        let because = node.because === undefined ? undefined : lines.take(this.context.prose(node, 'because'));
        for (const line of node.lines ?? []) {
            if (line.$type === 'Because') because ??= lines.take(this.context.prose(line));
            else if (line.$type === 'Translation') lines.translate(line);
        }
        return because;
    }

    private group(node: Ast.When): CaseGroup {
        const cases = (node.lines ?? []).map(line => (line.$type === 'Case' ? this.case(line) : this.group(line)));
        return {
            kind: 'group',
            condition: this.expressions.condition(node.condition),
            cases,
            range: this.context.range(node),
        };
    }

    private exception(node: Ast.Except): RuleException {
        const name = this.context.optionalName(node);
        return {
            ...(name ? { name } : {}),
            condition: this.expressions.condition(node.condition),
            body: this.block(node.lines, node),
            ...commonLines(this.context, node.lines),
            range: this.context.range(node),
        };
    }

    private local(node: Ast.Where): Local {
        return {
            name: this.context.name(node),
            value: this.expressions.expression(node.value),
            range: this.context.range(node),
        };
    }

    private table(rows: readonly Ast.Row[]): DecisionTable {
        const [header, ...body] = rows as [Ast.Row, ...Ast.Row[]];
        const cells = header.cells ?? [];
        const columns: TableColumn[] = cells.map((cell, index) => ({
            header: this.cellValue(cell),
            result: index === cells.length - 1,
            range: this.context.range(cell),
        }));
        const last = body[body.length - 1] ?? header;
        return {
            columns,
            rows: body.map(row => ({
                cells: (row.cells ?? []).map((cell, index) => this.cell(cell, columns[index]?.result ?? false)),
                range: this.context.range(row),
            })),
            range: this.context.range(header).to(this.context.range(last)),
        };
    }

    /** A cell that holds a value: a heading, a result, an amount. */
    cellValue(cell: Ast.Cell | undefined): Expression {
        const [test, ...more] = cell?.tests ?? [];
        const alone = more.length === 0;
        if (test?.$type === 'ValueTest' && alone && !test.suffix && !test.high)
            return this.expressions.expression(test.value);
        if (test?.$type === 'PrefixTest' && alone && spoken(test.op) === 'not') {
            return { kind: 'not', operand: this.expressions.expression(test.value), range: this.context.range(test) };
        }
        // That a cell is empty has been said.
        const empty = test?.$type === 'AnyValue' && test.$cstNode?.text !== '-';
        if (test && !empty) this.context.problem('PW001', syntaxMessages.cellValue(), this.context.range(cell));
        return this.context.missing(cell);
    }

    private cell(cell: Ast.Cell, result: boolean): Cell {
        const range = this.context.range(cell);
        if (result) return { kind: 'result', value: this.cellValue(cell), range };
        if (cell.tests?.[0]?.$type === 'AnyValue') return { kind: 'any', range };
        return { kind: 'tests', tests: (cell.tests ?? []).flatMap(test => this.cellTest(test)), range };
    }

    private cellTest(test: Ast.CellTest): CellTest[] {
        const range = this.context.range(test);
        if (test.$type === 'PrefixTest') {
            const value = this.expressions.expression(test.value);
            const op = spoken(test.op);
            if (op === 'not') return [{ kind: 'is not', value, range }];
            if (op === 'over')
                this.context.problem('PW018', syntaxMessages.foreign('over', ['more than …', '… or over']), range);
            return [{ kind: 'compare', op: cellOperators[op] ?? '<=', value, range }];
        }
        if (test.$type !== 'ValueTest') return [];
        const value = this.expressions.expression(test.value);
        if (test.high) return [{ kind: 'between', low: value, high: this.expressions.expression(test.high), range }];
        if (test.suffix) return [{ kind: 'compare', op: /over|more/.test(test.suffix) ? '>=' : '<=', value, range }];
        if (value.kind === 'literal' && value.value.kind === 'period') {
            const { from, to } = value.value;
            const end = (iso: string): Expression => ({
                kind: 'literal',
                value: { kind: 'date', value: iso },
                range: value.range,
            });
            return [{ kind: 'between', low: end(from), high: end(to), range }];
        }
        return [{ kind: 'is', value, range }];
    }
}

const cellOperators: Readonly<Record<string, '<' | '<=' | '>' | '>='>> = {
    under: '<',
    'less than': '<',
    before: '<',
    over: '>',
    'more than': '>',
    after: '>',
    'at least': '>=',
    'on or after': '>=',
    from: '>=',
    'at most': '<=',
    'on or before': '<=',
    'up to': '<=',
};

/** The days of `from A until B`. */
export function period(node: { from?: string; to?: string }): { from?: string; to?: string } {
    const from = node.from === undefined ? undefined : isoDate(node.from);
    const to = node.to === undefined ? undefined : isoDate(node.to);
    return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}
