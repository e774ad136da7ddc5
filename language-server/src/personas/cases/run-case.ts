import type { CompiledPolicy } from '../../evaluate/index.ts';
import { equal } from '../../evaluate/numbers/comparison.ts';
import { parseDecimal } from '../../evaluate/numbers/parse.ts';
import { literal } from '../../evaluate/reference/literal.ts';
import { formatOutcome } from '../../evaluate/trace/format-value.ts';
import type { DecisionAnswer, Facts, FactValue } from '../../model/facts.ts';
import type { Expectation, Expression, Persona } from '../../model/policy-model.ts';
import { printExpectation } from '../print-expectation.ts';
import { provenanceOf } from '../provenance/provenance-of.ts';
import type { ExpectationResult, PersonaResult } from '../results.ts';
import { runPersona } from '../run-persona.ts';

/**
 * The same as `runPersona`, quicker where a case of a file expects plain values of decisions and gets them: compiled code answers
 * then. Whatever else comes out is worked out again by the exact evaluator, which says why.
 */
export function runCase(compiled: CompiledPolicy, persona: Persona): PersonaResult {
    return passedQuickly(compiled, persona) ?? runPersona(compiled, persona);
}

function passedQuickly(compiled: CompiledPolicy, persona: Persona): PersonaResult | undefined {
    const { facts, expect, unread } = persona;
    if (facts === undefined || unread !== undefined || expect.length === 0) return undefined;
    if (compiled.program.broken.size > 0) return undefined;
    const plain = expect.map(plainExpectation);
    if (plain.includes(undefined)) return undefined;
    const decide = [...new Set(plain.map(each => (each as Plain).decision))];
    const result = compiled.run(facts as Facts, { decide });
    if (result.problems !== undefined || result.invalid !== undefined) return undefined;
    for (const each of plain as Plain[]) if (!isAnswered(result.decisions[each.decision], each.value)) return undefined;
    return {
        name: persona.name.text,
        file: persona.range.file,
        line: persona.range.start.line + 1,
        status: 'passed',
        expectations: (plain as Plain[]).map(each => passed(each, persona)),
    };
}

interface Plain {
    expectation: Expectation;
    decision: string;
    value: FactValue;
    right: Expression;
}

/** `weekly award is £43.30`, of a decision that is made once. */
function plainExpectation(expectation: Expectation): Plain | undefined {
    if (expectation.kind !== 'condition' || expectation.at !== undefined || expectation.because !== undefined)
        return undefined;
    const { condition } = expectation;
    if (condition.kind !== 'comparison' || condition.left.kind !== 'name') return undefined;
    const { target, name } = condition.left;
    const [test, another] = condition.tests;
    const isOnce =
        target?.kind === 'declaration' && target.id === `decision:${name.text}` && target.subject === undefined;
    if (!isOnce || test?.op !== '=' || another !== undefined || test.right === undefined) return undefined;
    const value = plainValue(test.right);
    return value === undefined ? undefined : { expectation, decision: name.text, value, right: test.right };
}

function plainValue(e: Expression): FactValue | undefined {
    if (e.kind === 'name') return e.target?.kind === 'option' ? e.target.option : undefined;
    if (e.kind !== 'literal') return undefined;
    const { value } = e;
    switch (value.kind) {
        case 'money':
            return value.amount;
        case 'number':
        case 'percent':
        case 'date':
        case 'text':
        case 'yes or no':
            return value.value;
        default:
            return undefined;
    }
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

function isAnswered(answer: DecisionAnswer | undefined, wanted: FactValue): boolean {
    if (answer === undefined || 'values' in answer || answer.status !== 'known') return false;
    const { value } = answer;
    if (value === wanted) return true;
    if (typeof value !== 'string' || typeof wanted !== 'string') return false;
    return DECIMAL.test(value) && DECIMAL.test(wanted) && equal(parseDecimal(value), parseDecimal(wanted));
}

function passed({ expectation, right }: Plain, persona: Persona): ExpectationResult {
    const actual =
        right.kind === 'literal' ? formatOutcome(literal(right.value)) : right.kind === 'name' ? right.name.text : '';
    return {
        ...printExpectation(expectation),
        actual,
        status: 'passed',
        line: expectation.range.start.line + 1,
        provenance: provenanceOf(expectation, persona).kind,
    };
}
