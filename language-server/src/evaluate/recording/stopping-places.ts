/** Where somebody who steps through a policy may stop inside a rule. */
import { answerWords } from '../../messages/evaluate.ts';
import type { Case, CaseGroup, DecisionTable, Expression, RuleBlock, SourceRange } from '../../model/policy-model.ts';
import type { Program } from '../program.ts';
import { kept } from '../program.ts';
import { printExpression } from '../trace/print-expression.ts';
import { printRow } from '../trace/print-table.ts';

export interface StoppingPlace {
    /**
     * `condition`: of a case, a group, an exception, a definition or a rank; `part`: one of several conditions, on a line
     * of its own; `column`: what a table looks at; `row`: whether a row of a table fits; `result`: what a case gives;
     * `local`: a name for use in the rule; `order`: what members are ranked by.
     */
    readonly kind: 'condition' | 'part' | 'column' | 'row' | 'result' | 'local' | 'order';
    readonly range: SourceRange;
    readonly text: () => string;
    /** What the place belongs to: places of one owner after one another are one. */
    readonly owner?: object;
    /** Whether the value of the expression is the value of the place; a row of a table has several tests. */
    readonly hasValue: boolean;
}

const PLACES = {};

/** The expressions at which evaluation may be stopped. The same map for the same policy. */
export function stoppingPlaces(program: Program): ReadonlyMap<Expression, StoppingPlace> {
    return kept(program, PLACES, () => {
        const places = new Map<Expression, StoppingPlace>();
        for (const declaration of program.declarations.values()) {
            if (declaration.kind === 'decision') {
                for (const { body } of declaration.versions) addBlock(body, places);
            } else if (declaration.kind === 'definition') {
                for (const { body } of declaration.versions) addCondition(body, body.range, '', places);
            } else if (declaration.kind === 'rank') {
                if (declaration.where !== undefined)
                    addCondition(declaration.where, declaration.where.range, '', places);
                for (const { value } of declaration.by) add(places, value, 'order', value.range);
            }
        }
        return places;
    });
}

type Places = Map<Expression, StoppingPlace>;

function add(places: Places, e: Expression, kind: StoppingPlace['kind'], range: SourceRange, before = ''): void {
    places.set(e, { kind, range, text: () => before + printExpression(e), hasValue: true });
}

function addBlock(block: RuleBlock, places: Places): void {
    for (const { name, value } of block.locals) {
        add(places, value, 'local', name.range, `${name.text} is `);
    }
    for (const { name, condition, range, body } of block.exceptions) {
        const named = name === undefined ? 'except ' : `except ${name.text} `;
        addCondition(condition, range, named, places);
        addBlock(body, places);
    }
    addCases(block.cases, places);
    if (block.table !== undefined) addTable(block.table, places);
}

function addCases(cases: readonly (Case | CaseGroup)[], places: Places): void {
    for (const each of cases) {
        // A case is shown where it begins; its condition may stand on the lines below.
        if (each.condition !== undefined) addCondition(each.condition, each.range, '', places);
        if (each.kind === 'group') addCases(each.cases, places);
        else add(places, each.result, 'result', each.range, 'is ');
    }
}

function addCondition(condition: Expression, range: SourceRange, before: string, places: Places): void {
    const text = () => before + answerWords.when(inShort(condition));
    places.set(condition, { kind: 'condition', range, text, hasValue: true });
    addParts(condition, range.start.line, places);
}

/** The parts of a list are shown one by one. */
function inShort(condition: Expression): string {
    const isList = 'bulleted' in condition && condition.bulleted && condition.kind !== 'combine';
    return isList ? `${condition.kind} of …` : printExpression(condition);
}

/** Conditions that stand on lines of their own: `all of`, and what is under it. */
function addParts(condition: Expression, line: number, places: Places): void {
    if (condition.kind !== 'all' && condition.kind !== 'any' && condition.kind !== 'none') {
        return;
    }
    for (const item of condition.items) {
        const own = item.range.start.line;
        if (own > line) add(places, item, 'part', item.range);
        addParts(item, own, places);
    }
}

function addTable(table: DecisionTable, places: Places): void {
    for (const { header, result } of table.columns) {
        if (!result) add(places, header, 'column', header.range);
    }
    for (const row of table.rows) {
        const place = { range: row.range, text: () => printRow(row, table), owner: row } as const;
        for (const cell of row.cells) {
            if (cell.kind === 'result') {
                places.set(cell.value, { ...place, kind: 'result', hasValue: true });
            } else if (cell.kind === 'tests') {
                for (const test of cell.tests) {
                    const value = test.kind === 'between' ? test.low : test.value;
                    places.set(value, { ...place, kind: 'row', hasValue: false });
                }
            }
        }
    }
}
