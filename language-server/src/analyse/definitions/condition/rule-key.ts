import type { Case, CaseGroup, Cell, Decision, RuleBlock } from '../../../model/declarations.ts';
import type { Expression } from '../../../model/expressions.ts';
import { everythingIn } from '../../../types/index.ts';
import { canonOf, type IsWhole, keyOf } from './canon.ts';

/** The condition of a decision that is yes in one case and no otherwise; such a decision is a definition by another name. */
export function conditionOf(decision: Decision): Expression | undefined {
    const [version, ...more] = decision.versions ?? [];
    const body = version?.body;
    if (body === undefined || more.length > 0 || version?.from !== undefined || version?.to !== undefined)
        return undefined;
    if (body.table !== undefined || body.exceptions?.length > 0 || body.locals?.length > 0) return undefined;
    const [yes, no, ...rest] = body.cases ?? [];
    if (yes?.kind !== 'case' || no?.kind !== 'case' || rest.length > 0) return undefined;
    return isYes(yes) && !yes.otherwise && isNo(no) && no.otherwise ? yes.condition : undefined;
}

const isYes = ({ result }: Case): boolean => yesOrNo(result) === true;
const isNo = ({ result }: Case): boolean => yesOrNo(result) === false;

function yesOrNo(result: Expression | undefined): boolean | undefined {
    return result?.kind === 'literal' && result.value.kind === 'yes or no' ? result.value.value : undefined;
}

/**
 * The same for two decisions that are worked out in the same way; undefined for what is so short that it is the same by
 * chance, such as a fixed amount.
 */
export function ruleKey(decision: Decision, isWhole: IsWhole): string | undefined {
    const versions = decision.versions ?? [];
    if (!versions.some(({ body }) => saysEnough(body))) return undefined;
    const parts = versions.map(({ from, to, body }) => `${from ?? ''}..${to ?? ''} ${blockKey(body, isWhole)}`);
    const { base, per, unit } = decision.type ?? {};
    return [base, per, unit, decision.forEach?.element?.text ?? '', dated(decision, isWhole), ...parts].join('\n');
}

function dated({ datedBy }: Decision, isWhole: IsWhole): string {
    return datedBy === undefined ? '' : keyOf(datedBy, isWhole);
}

/** Something is worked out or chosen: not a fixed value, and not a value handed on. */
function saysEnough(block: RuleBlock | undefined): boolean {
    if (block === undefined) return false;
    if (block.table !== undefined) return block.table.rows.length > 1;
    const [first, ...more] = block.cases ?? [];
    if (more.length > 0) return true;
    if (first === undefined || first.kind === 'group') return first !== undefined;
    const parts = [...everythingIn(first.result)];
    return parts.length > 4 && parts.some(({ kind }) => kind === 'name' || kind === 'member');
}

function blockKey(block: RuleBlock | undefined, isWhole: IsWhole): string {
    if (block === undefined) return '';
    const cases = (block.cases ?? []).map(each => caseKey(each, isWhole));
    if (!block.ordered) cases.sort();
    return [
        block.ordered ? 'ordered' : '',
        ...cases,
        ...(block.table === undefined ? [] : [tableKey(block.table, isWhole)]),
        ...(block.locals ?? []).map(({ name, value }) => `${name.text} = ${keyOf(value, isWhole)}`).sort(),
        ...(block.exceptions ?? []).map(
            ({ condition, body }) => `except ${canonOf(condition, isWhole).key} (${blockKey(body, isWhole)})`,
        ),
    ].join('; ');
}

function caseKey(each: Case | CaseGroup, isWhole: IsWhole): string {
    if (each.kind === 'group') {
        const inner = (each.cases ?? []).map(item => caseKey(item, isWhole)).join('; ');
        return `when ${canonOf(each.condition, isWhole).key} (${inner})`;
    }
    const when = each.otherwise
        ? 'otherwise'
        : each.condition === undefined
          ? ''
          : canonOf(each.condition, isWhole).key;
    return `${keyOf(each.result, isWhole)} when ${when}`;
}

function tableKey(table: NonNullable<RuleBlock['table']>, isWhole: IsWhole): string {
    const heads = table.columns.map(({ header, result }) => (result ? 'result' : keyOf(header, isWhole)));
    const rows = table.rows.map(({ cells }) => cells.map(cell => cellKey(cell, isWhole)).join(' | '));
    return [heads.join(' | '), ...rows].join('\n');
}

function cellKey(cell: Cell, isWhole: IsWhole): string {
    if (cell.kind === 'any') return '-';
    if (cell.kind === 'result') return keyOf(cell.value, isWhole);
    return cell.tests
        .map(test => {
            if (test.kind === 'between') return `${keyOf(test.low, isWhole)} to ${keyOf(test.high, isWhole)}`;
            return `${test.kind === 'compare' ? test.op : test.kind} ${keyOf(test.value, isWhole)}`;
        })
        .sort()
        .join(', ');
}
