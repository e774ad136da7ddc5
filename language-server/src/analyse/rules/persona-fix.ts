import type { Program } from '../../evaluate/program.ts';
import { typeIn } from '../../evaluate/program.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { ruleMessages } from '../../messages/rules.ts';
import type { Facts } from '../../model/facts.ts';
import type { Fix } from '../../model/finding.ts';
import type { Decision, Expression, RuleBlock } from '../../model/policy-model.ts';
import { writeName } from '../../types/index.ts';
import type { AnalysedPolicy } from '../analysis.ts';
import { addPersona } from './add-persona.ts';
import { expectedPath } from './expected-path.ts';

/** *Add as persona test*: the person at the end of the file, with a value for the drafter to judge. */
export function personaFix(
    { decision, block }: { decision: Decision; block: RuleBlock },
    facts: Facts,
    kind: 'gap' | 'overlap',
    policy: AnalysedPolicy,
): Fix | undefined {
    const { program } = policy.compiled();
    const what = decision.name.text;
    const words = ruleMessages.persona;
    const path = expectedPath(decision, facts, program);
    const value = placeholder(decision, block, program);
    if (path === undefined || value === undefined) return undefined;
    const name = kind === 'gap' ? words.gapName(what) : words.overlapName(what);
    const story = kind === 'gap' ? words.gapStory : words.overlapStory;
    return addPersona(facts, { name, story, expected: `${path} is `, value }, policy);
}

/** A value that the rule itself gives, or the plainest of its type. */
export function placeholder(decision: Decision, block: RuleBlock, program: Program): string | undefined {
    for (const result of resultsIn(block)) {
        const isOption = result.kind === 'name' && result.target?.kind === 'option';
        if ((result.kind === 'literal' && result.value.kind !== 'not applicable') || isOption)
            return printExpression(result);
    }
    const type = typeIn(program, decision.type);
    switch (type.form) {
        case 'yes or no':
            return 'no';
        case 'one of':
            return type.options[0] === undefined ? undefined : writeName(type.options[0]);
        case 'number':
            if (type.unit.currency !== '') return '£0';
            return type.unit.percent ? '0%' : type.unit.time.length === 0 ? '0' : undefined;
        case 'date':
            return '1 January 2025';
        default:
            return undefined;
    }
}

function resultsIn({ cases, table }: RuleBlock): Expression[] {
    const cells = (table?.rows ?? []).flatMap(row =>
        row.cells.flatMap(cell => (cell.kind === 'result' ? [cell.value] : [])),
    );
    return [...caseResults(cases), ...cells];
}

function caseResults(cases: RuleBlock['cases']): Expression[] {
    return cases.flatMap(each => (each.kind === 'case' ? [each.result] : caseResults(each.cases)));
}
