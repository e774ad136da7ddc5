/** Policies as text, evaluated. */
import { expect } from 'vitest';
import type { CompiledPolicy, RunOptions } from '../../../language-server/src/evaluate/index.ts';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import type { Answer, DecisionAnswer, Facts } from '../../../language-server/src/model/facts.ts';
import type { Finding } from '../../../language-server/src/model/finding.ts';
import { checkPolicy } from '../../../language-server/src/types/index.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';

/** Errors in the text, as `line: code message`. */
export function errorsIn(findings: readonly Finding[]): string[] {
    return findings
        .filter(finding => finding.severity === 'error')
        .map(finding => `${finding.range.start.line + 1}: ${finding.code} ${finding.message}`);
}

/** A policy without errors, or with just the codes that the test is about. */
export function policy(text: string, ...accepted: string[]): CompiledPolicy {
    const { model, findings } = loadText(text);
    const checked = checkPolicy(model);
    const errors = errorsIn([...findings, ...checked.findings]).filter(e => !accepted.some(code => e.includes(code)));
    expect(errors).toEqual([]);
    // Without the findings: what the evaluator does with what the checker would refuse is tested here.
    return compilePolicy({ model: checked.model, types: checked.types });
}

export function answer(compiled: CompiledPolicy, decision: string, facts: Facts, options: RunOptions = {}): Answer {
    const result = compiled.run(facts, { decide: [decision], ...options });
    expect(result.problems).toBeUndefined();
    return result.decisions[decision] as Answer;
}

/** The value, or what stands in its place. */
export function plainAnswer(found: DecisionAnswer | undefined): unknown {
    if (found === undefined) {
        return undefined;
    }
    if ('values' in found) {
        return Object.fromEntries(found.values.map(each => [each.member, plainAnswer(each)]));
    }
    switch (found.status) {
        case 'known':
            return found.value;
        case 'needs':
            return { needs: found.needs };
        case 'not applicable':
            return 'not applicable';
        default:
            return { [found.status]: found.error };
    }
}

export function value(compiled: CompiledPolicy, decision: string, facts: Facts, options: RunOptions = {}): unknown {
    return plainAnswer(answer(compiled, decision, facts, options));
}

/** A policy of one decision about one entity: `facts` and `rule` are indented lines. */
export function formula(type: string, facts: readonly string[], rule: readonly string[], rest = ''): CompiledPolicy {
    return policy(
        [
            'policy Test',
            '    owner       somebody',
            '    decides for each case',
            '',
            'each case has',
            ...facts.map(fact => `    ${fact}`),
            '',
            `decide result : ${type}`,
            ...rule.map(line => `    ${line}`),
            '',
            rest,
        ].join('\n'),
        'PW',
    );
}
