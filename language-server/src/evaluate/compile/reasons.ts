/** Reasons in compiled form: the same rule once more, with the texts of `because` for results. */
import type { Case, CaseGroup, Decision, Expression, RuleBlock } from '../../model/policy-model.ts';
import { notCovered } from './lowered.ts';

/** Whether some case gives a reason, which is then part of the answer. */
export function saysWhy(block: RuleBlock): boolean {
    const inCases = (cases: RuleBlock['cases']): boolean =>
        cases.some(each => (each.kind === 'group' ? inCases(each.cases) : each.because !== undefined));
    return inCases(block.cases) || block.exceptions.some(exception => saysWhy(exception.body));
}

/** The text of no reason. */
export const NO_REASON = '';

/** Throws `NotCovered` for reasons with values in them. */
export function reasonsOf(decision: Decision): Pick<Decision, 'versions'> {
    return { versions: decision.versions.map(version => ({ ...version, body: blockOf(version.body) })) };
}

function blockOf(block: RuleBlock): RuleBlock {
    const { table } = block;
    return {
        ...block,
        cases: block.cases.map(caseOf),
        exceptions: block.exceptions.map(exception => ({ ...exception, body: blockOf(exception.body) })),
        ...(table && { table: notCovered('a reason beside a table') }),
    };
}

function caseOf<T extends Case | CaseGroup>(each: T): T {
    if (each.kind === 'group') {
        return { ...each, cases: each.cases.map(caseOf) };
    }
    const { because, range } = each;
    const text = because?.text ?? NO_REASON;
    const result: Expression = { kind: 'literal', value: { kind: 'text', value: text }, range };
    return text.includes('{') ? notCovered('a reason with values') : { ...each, result };
}
