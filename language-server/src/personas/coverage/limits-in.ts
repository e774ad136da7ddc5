/** Where rules compare something with a limit. */
import type { Program } from '../../evaluate/program.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { printCellTest } from '../../evaluate/trace/print-table.ts';
import { sideMessages } from '../../messages/coverage.ts';
import type {
    Band,
    CellTest,
    Comparison,
    ComparisonTest,
    DecisionTable,
    Expression,
    Iteration,
    ModelNode,
    RuleBlock,
} from '../../model/policy-model.ts';
import type { Before, Compared } from './point.ts';

export interface LimitFound {
    /** What the evaluator names when it compares: the limit as written. */
    readonly limit: ModelNode;
    readonly limitText: string;
    /** The comparison in the policy's words. */
    readonly comparison: string;
    /** The sides between which the answer changes. */
    readonly edge: 'below' | 'above';
    /** Where it is shown. */
    readonly at: ModelNode;
    readonly of: 'date' | 'number';
    /** Whether people can be right next to it: by a day, by one. */
    readonly hasNext: boolean;
    /** Absent as at another date, as if something else were so, and inside of what is said of days and options. */
    readonly compared?: Compared;
}

const EDGES = { '<': 'below', '>=': 'below', '<=': 'above', '>': 'above' } as const;

/** The limits in a part of the model, in the order of the text. */
export function limitsIn(part: unknown, program: Program): LimitFound[] {
    const found: LimitFound[] = [];
    look(part, { program, found, before: [], inside: [] });
    return found;
}

/** What says nothing about the rule itself, and what the words of a rule only show. */
const PASSED_OVER = new Set(['range', 'target', 'sources', 'accepts', 'because', 'over time']);

/** Where in a rule one is. */
interface Spot {
    readonly program: Program;
    readonly found: LimitFound[];
    /** Undefined as at another date, as if something else were so, and inside of what is said of days and options. */
    readonly before: readonly Before[] | undefined;
    /** The members that are spoken of here, outermost first. */
    readonly inside: readonly Iteration[];
}

function look(part: unknown, spot: Spot): void {
    if (Array.isArray(part)) {
        for (const each of part) look(each, spot);
        return;
    }
    if (typeof part !== 'object' || part === null) return;
    const node = part as { kind?: string; items?: Expression[]; ordered?: boolean } & Record<string, unknown>;
    if (node.kind === 'comparison') ofComparison(part as Comparison, spot);
    if ('columns' in part && 'rows' in part) ofTable(part as DecisionTable, spot);
    if (node.kind === 'all' || node.kind === 'any' || node.kind === 'none') {
        inTurn(node.items ?? [], node.kind === 'all', spot);
        return;
    }
    const { over } = node as { over?: Iteration };
    const elsewhere = { ...spot, before: undefined };
    const inside =
        over !== undefined ? ofMembers(over, spot) : node.kind === 'as at' || node.kind === 'as if' ? elsewhere : spot;
    for (const [key, inner] of Object.entries(node)) {
        if (PASSED_OVER.has(key)) continue;
        if (key === 'cases' && node.ordered === true) ofCasesInOrder(inner as RuleBlock['cases'], inside);
        // The list itself is named outside of what it goes through.
        else look(inner, key === 'over' ? elsewhere : inside);
    }
}

/** What is asked before is asked of somebody else. */
function ofMembers(over: Iteration, spot: Spot): Spot {
    const isList = over.target?.kind === 'list' || over.target?.kind === 'all members';
    return isList
        ? { ...spot, before: spot.before && [], inside: [...spot.inside, over] }
        : { ...spot, before: undefined };
}

/** One is asked only while those before it hold, or do not. */
function inTurn(items: readonly Expression[], holds: boolean, spot: Spot): void {
    let { before } = spot;
    for (const item of items) {
        look(item, { ...spot, before });
        before = before && [...before, { condition: item, holds }];
    }
}

function ofCasesInOrder(cases: RuleBlock['cases'], spot: Spot): void {
    let { before } = spot;
    for (const each of cases) {
        look(each, { ...spot, before });
        const { condition } = each;
        if (each.kind === 'case' && condition !== undefined)
            before = before && [...before, { condition, holds: false }];
    }
}

function ofComparison(e: Comparison, spot: Spot): void {
    let { before } = spot;
    for (const test of e.tests) {
        const text = oneTest(e, test);
        const here = { ...spot, before };
        if (test.op === 'within' || test.op === 'not within') {
            if (test.right === undefined) continue;
            if (test.right.kind !== 'through') {
                if (isFree(e.left) && typeOf(e.left, spot.program) === 'date')
                    ofPeriod(e.left, test.right, text, test, here);
                continue;
            }
            add({ left: e.left, limit: test.right.from, edge: 'below', text, at: test }, here);
            add({ left: e.left, limit: test.right.to, edge: 'above', text, at: test }, here);
        } else if (isOrder(test)) {
            add({ left: e.left, limit: test.right, edge: EDGES[test.op], text, at: test }, here);
        }
        before = before && [...before, { condition: { ...e, tests: [test] }, holds: true }];
    }
}

/** `age is less than 20`, also where the chain goes on with `and less than 20`. */
function oneTest(e: Comparison, test: ComparisonTest): string {
    const left = printExpression({ ...e, tests: [] }).trimEnd();
    const rest = printExpression({ ...e, tests: [test] })
        .slice(left.length)
        .trim();
    return `${left} ${rest.replace(/^and (?:is )?/, 'is ')}`;
}

/** A day that people can choose, and the days with which a period begins and ends. */
function ofPeriod(left: Expression, period: Expression, text: string, at: ComparisonTest, { found }: Spot): void {
    const name = printExpression(period);
    const base = { comparison: text, at, of: 'date', hasNext: true } as const;
    found.push({ ...base, limit: at, limitText: sideMessages.firstDay(name), edge: 'below' });
    found.push({ ...base, limit: period, limitText: sideMessages.lastDay(name), edge: 'above' });
}

function isOrder(test: ComparisonTest): test is ComparisonTest & { op: keyof typeof EDGES; right: Expression } {
    return test.op in EDGES && test.right !== undefined;
}

function ofTable(table: DecisionTable, spot: Spot): void {
    for (const row of table.rows) {
        for (const [i, cell] of row.cells.entries()) {
            const left = table.columns[i]?.header;
            if (cell.kind !== 'tests' || left === undefined) continue;
            for (const test of cell.tests) ofCell(test, left, spot);
        }
    }
}

function ofCell(test: CellTest, left: Expression, spot: Spot): void {
    const text = `${printExpression(left)} ${printCellTest(test)}`;
    if (test.kind === 'compare') {
        add({ left, limit: test.value, edge: EDGES[test.op], text, at: test }, spot);
    } else if (test.kind === 'between') {
        add({ left, limit: test.low, edge: 'below', text, at: test }, spot);
        add({ left, limit: test.high, edge: 'above', text, at: test }, spot);
    }
}

/** The upper ends of the bands of a scale; they belong to their band. */
export function limitsOfBands(bands: readonly Band[], on: Expression, program: Program): LimitFound[] {
    const found: LimitFound[] = [];
    const spot = { program, found, before: undefined, inside: [] };
    for (const band of bands) {
        const { upTo } = band;
        if (upTo === undefined) continue;
        const text = `${printExpression(on)} up to ${printExpression(upTo)}`;
        add({ left: on, limit: upTo, edge: 'above', text, at: band }, spot);
    }
    return found;
}

interface Written {
    readonly left: Expression;
    readonly limit: Expression;
    readonly edge: 'below' | 'above';
    readonly text: string;
    readonly at: ModelNode;
}

/** What has no order of its own is no limit; nothing is above “no limit”. */
function add({ left, limit, edge, text, at }: Written, { program, found, before, inside }: Spot): void {
    if (limit.kind === 'literal' && limit.value.kind === 'no limit') return;
    const type = typeOf(left, program);
    if (type === undefined) return;
    const hasNext = type !== 'number' && (isFree(left) || isFree(limit));
    const of = type === 'date' ? 'date' : 'number';
    const compared = before && { left, right: limit, before, inside };
    found.push({
        limit,
        limitText: printExpression(limit),
        comparison: text,
        edge,
        at,
        of,
        hasNext,
        ...(compared && { compared }),
    });
}

function typeOf(left: Expression, program: Program): 'date' | 'whole number' | 'number' | undefined {
    const type = program.expressionTypes?.typeOf(left);
    switch (type?.kind) {
        case 'date':
            return 'date';
        case 'number':
            return type.whole ? 'whole number' : 'number';
        case 'percent':
        case 'money':
        case 'duration':
        case 'unknown':
        case undefined:
            return 'number';
        default:
            return undefined;
    }
}

/**
 * A fact, an age or the date of decision: people have every value of it. What is worked out may come in steps of its own,
 * as the first day of a tax year does.
 */
function isFree(e: Expression): boolean {
    if (e.kind === 'as at') return isFree(e.operand);
    if (e.kind !== 'name' && e.kind !== 'member') return false;
    const { target } = e;
    return target?.kind === 'fact' || (target?.kind === 'built-in' && FREE.has(target.name));
}

const FREE = new Set(['age', 'date of decision']);
