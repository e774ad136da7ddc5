import type { Program } from '../../evaluate/program.ts';
import { typeIn } from '../../evaluate/program.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { ruleMessages } from '../../messages/rules.ts';
import type { Facts } from '../../model/facts.ts';
import type { Fix } from '../../model/finding.ts';
import type { Decision, FileModel, RuleBlock } from '../../model/policy-model.ts';
import type { Position } from '../../model/source-range.ts';
import { isSheet } from '../../ranges/people/person.ts';
import { personaText } from '../../ranges/people/persona-text.ts';
import { writeName } from '../../types/index.ts';
import type { AnalysedPolicy } from '../analysis.ts';

/** *Add as persona test*: the person at the end of the file, with a value for the drafter to judge. */
export function personaFix(
    { decision, block }: { decision: Decision; block: RuleBlock },
    facts: Facts,
    kind: 'gap' | 'overlap',
    policy: AnalysedPolicy,
): Fix | undefined {
    const { file } = policy;
    const { program } = policy.compiled();
    const what = decision.name.text;
    const words = ruleMessages.persona;
    const expected = expectedPath(decision, facts, program);
    const value = placeholder(decision, block, program);
    const at = endOf(file);
    if (expected === undefined || value === undefined || at === undefined) return undefined;
    const name = freeName(kind === 'gap' ? words.gapName(what) : words.overlapName(what), file);
    const story = kind === 'gap' ? words.gapStory : words.overlapStory;
    const made = personaText(facts, { name, story, expected: `${expected} is `, value }, program);
    if (made === undefined) return undefined;
    const start = made.value + 2;
    const select = { start, end: start + value.length };
    return {
        title: ruleMessages.fixes.persona,
        edits: [{ range: { file: file.uri, start: at, end: at }, newText: `\n\n${made.text}`, select }],
    };
}

/** `fee`, or `Ada's child element` for what is decided for each. */
function expectedPath(decision: Decision, facts: Facts, program: Program): string | undefined {
    const name = writeName(decision.name.text);
    const target = decision.forEach?.target;
    if (decision.forEach === undefined) return name;
    if (target?.kind !== 'list' && target?.kind !== 'all members') return undefined;
    const member = memberOf(facts, target.entity, program);
    return member === undefined ? undefined : `${member}'s ${name}`;
}

/** The name of the first member of the entity. */
function memberOf(facts: Facts, entity: string, program: Program): string | undefined {
    for (const [fact, { type }] of program.root.facts) {
        const members = facts[fact];
        if (type.form !== 'list' || !Array.isArray(members)) continue;
        const [first] = members;
        if (type.entity === entity && isSheet(first) && typeof first.name === 'string') return first.name;
    }
    for (const [role, { list }] of program.root.roles) {
        if (list.type.form === 'list' && list.type.entity === entity && isSheet(facts[role] as never)) return role;
    }
    return undefined;
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

function resultsIn({ cases, table }: RuleBlock): NonNullable<ReturnType<typeof caseResults>[number]>[] {
    const cells = (table?.rows ?? []).flatMap(row =>
        row.cells.flatMap(cell => (cell.kind === 'result' ? [cell.value] : [])),
    );
    return [...caseResults(cases), ...cells];
}

function caseResults(cases: RuleBlock['cases']): import('../../model/policy-model.ts').Expression[] {
    return cases.flatMap(each => (each.kind === 'case' ? [each.result] : caseResults(each.cases)));
}

function freeName(name: string, { declarations }: FileModel): string {
    const taken = new Set(declarations.map(declaration => declaration.name?.text));
    for (let number = 2, free = name; ; number++) {
        if (!taken.has(free)) return free;
        free = ruleMessages.persona.numbered(name, number);
    }
}

/** After the last section. */
function endOf({ declarations }: FileModel): Position | undefined {
    return declarations.at(-1)?.range.end;
}
