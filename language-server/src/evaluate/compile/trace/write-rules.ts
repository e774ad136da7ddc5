/** What is used to work out a block of rules, and which of them decides: `w` becomes its ruling. */
import type { Case, CaseGroup, CellTest, DecisionTable, Expression, RuleBlock } from '../../../model/policy-model.ts';
import { keptText } from '../../program.ts';
import { printCase } from '../../reference/cases.ts';
import { printRow } from '../../trace/print-table.ts';
import { sourcesText } from '../../trace/sources-text.ts';
import type { Unit } from '../../values/unit.ts';
import { condition } from '../lower-parts.ts';
import { branchesOf, withLocals } from '../lower-rules.ts';
import { lowerCell, lowerTests, testsOf } from '../lower-table.ts';
import type { Lowered } from '../lowered.ts';
import { notCovered } from '../lowered.ts';
import type { Scope } from '../scope.ts';
import { Ruling } from './entry.ts';
import { when } from './write-uses.ts';
import type { Writing } from './writing.ts';

/** What is the same for all of a rule. */
export interface RuleParts {
    /** Of the rule, where a case names none of its own. */
    readonly source: string | undefined;
    /** Gathers the units of the results. */
    readonly units: Set<Unit>;
}

export function writeBlock(block: RuleBlock, outer: Scope, parts: RuleParts, w: Writing): string {
    const scope = withLocals(block, outer);
    const base =
        block.table === undefined ? writeCases(block, scope, parts, w) : writeTable(block.table, scope, parts, w);
    const asked = block.exceptions.map(exception => w.uses(exception.condition, scope)).join('');
    const arms = block.exceptions.map(exception => {
        const inner = { ...parts, source: sourcesText(exception.sources) ?? parts.source };
        const holds = w.js(condition(exception.condition, scope, w.using));
        return `if (${holds}) { ${writeBlock(exception.body, scope, inner, w)} } else `;
    });
    return arms.length === 0 ? base : `${asked} ${arms.join('')} { ${base} } `;
}

function writeCases(block: RuleBlock, scope: Scope, parts: RuleParts, w: Writing): string {
    const [only, other] = block.cases;
    if (only?.kind === 'case' && other === undefined && only.condition === undefined) {
        return decides(only, scope, parts, w);
    }
    if (block.ordered) {
        const label = w.fresh('b');
        return `${label}: { ${inOrder(block.cases, label, scope, parts, w)} } `;
    }
    const closing = block.cases.find(each => each.kind === 'case' && each.otherwise);
    const open = block.cases.filter(each => each !== closing);
    const arms = branchesOf(open, scope, w.using).map(
        branch => `if (${w.js(branch.when)}) { ${decides(branch.each, scope, parts, w)} } else `,
    );
    const last = closing?.kind === 'case' ? decides(closing, scope, parts, w) : '';
    return `${conditionsOf(open, scope, w)} ${arms.join('')} { ${last} } `;
}

/** Every condition is looked at, but for those in a group that does not hold. */
function conditionsOf(cases: readonly (Case | CaseGroup)[], scope: Scope, w: Writing): string {
    return cases
        .map(each => {
            const own = each.condition === undefined ? '' : w.uses(each.condition, scope);
            if (each.kind === 'case') {
                return own;
            }
            const holds = each.condition === undefined ? 'true' : w.js(condition(each.condition, scope, w.using));
            return own + when(holds, conditionsOf(each.cases, scope, w));
        })
        .join('');
}

/** Nothing after the case that applies is looked at. */
function inOrder(
    cases: readonly (Case | CaseGroup)[],
    label: string,
    scope: Scope,
    parts: RuleParts,
    w: Writing,
): string {
    return cases
        .map(each => {
            const own = each.condition === undefined ? '' : w.uses(each.condition, scope);
            const holds = each.condition === undefined ? 'true' : w.js(condition(each.condition, scope, w.using));
            const then =
                each.kind === 'case'
                    ? `${decides(each, scope, parts, w)} break ${label};`
                    : inOrder(each.cases, label, scope, parts, w);
            return `${own} if (${holds}) { ${then} } `;
        })
        .join('');
}

/** The case that holds gives the result. */
function decides(each: Case, scope: Scope, parts: RuleParts, w: Writing): string {
    if (each.because?.text.includes('{')) {
        return notCovered('a reason with values');
    }
    const text = keptText(w.using.program, each, () => printCase(each));
    const ruling = new Ruling(text, each.range, sourcesText(each.sources) ?? parts.source, each.because?.text);
    return `w = ${w.constant(ruling)}; ${resultUses(each.result, scope, parts, w)}`;
}

function resultUses(result: Expression, scope: Scope, parts: RuleParts, w: Writing): string {
    const lowered = w.using.lower(result, scope);
    if (lowered.t === 'number') {
        parts.units.add(lowered.unit);
    }
    return w.uses(result, scope);
}

/** What the row that holds asks about, not what only ruled out other rows: as `reference/table-trace.ts` keeps it. */
function writeTable(table: DecisionTable, scope: Scope, parts: RuleParts, w: Writing): string {
    const [gathered, row, asked] = [w.fresh('g'), w.fresh('n'), w.fresh('q')];
    const headers = table.columns.map(column => (column.result ? undefined : w.using.lower(column.header, scope)));
    const headings = table.columns.map(({ header, result }, i) => {
        const uses = result ? '' : w.uses(header, scope);
        const skip = `if (${asked}[${i}]) break; ${asked}[${i}] = true;`;
        return uses === ''
            ? ''
            : `do { ${skip} const u = H.begin(); ${uses} ${gathered}.push(${i}, H.end(u)); } while (false);`;
    });
    const rows = table.rows.map((each, i) => {
        const label = w.fresh('b');
        const cells = each.cells.map((cell, column) => {
            const header = headers[column];
            return cell.kind !== 'tests' || header === undefined
                ? ''
                : `${headings[column]} ${cellUses(cell.tests, header, scope, w)} if (!${w.js(lowerTests(cell.tests, header, scope, w.using))}) break ${label};`;
        });
        return `{ const u = H.begin(); ${label}: { ${cells.join(' ')} ${row} = ${i}; } ${gathered}.push(${-1 - i}, H.end(u)); }`;
    });
    const kept = table.rows.map((each, i) => {
        const columns = each.cells.flatMap((cell, column) => (cell.kind === 'tests' ? [column] : []));
        return `case ${i}: H.keep(u, ${gathered}, ${-1 - i}, ${w.constant(columns)}); ${rowDecides(table, i, scope, parts, w)} break;`;
    });
    const start = `const ${gathered} = [], ${asked} = []; let ${row} = -1;`;
    return `${start} ${rows.join(' ')} switch (${row}) { ${kept.join(' ')} default: H.bail(); } `;
}

function rowDecides(table: DecisionTable, i: number, scope: Scope, parts: RuleParts, w: Writing): string {
    const row = table.rows[i] ?? notCovered('a row');
    const cell = row.cells.find(c => c.kind === 'result');
    const text = keptText(w.using.program, row, () => printRow(row, table));
    const ruling = w.constant(new Ruling(text, row.range, parts.source));
    const uses = cell?.kind === 'result' ? resultUses(cell.value, scope, parts, w) : notCovered('a row');
    return `w = ${ruling}; ${uses}`;
}

/** Until one of the tests holds. */
function cellUses(tests: readonly CellTest[], header: Lowered, scope: Scope, w: Writing): string {
    return testsOf(tests).reduceRight((rest, test) => {
        const own =
            test.kind === 'between' ? w.uses(test.low, scope) + w.uses(test.high, scope) : w.uses(test.value, scope);
        return own + when(`!${w.js(lowerCell(test, header, scope, w.using))}`, rest);
    }, '');
}
