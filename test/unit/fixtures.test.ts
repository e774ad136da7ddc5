import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../language-server/src/evaluate/index.ts';
import { runPersonas } from '../../language-server/src/personas/index.ts';
import { checkPolicy } from '../../language-server/src/types/index.ts';
import { loadText } from '../../language-server/src/workspace/load-text.ts';
import { paperPolicies } from '../support/policies.ts';

describe('policies that were first written on paper', () => {
    test.each(paperPolicies)('$name has no errors', ({ text }) => {
        const { model, findings } = loadText(text);
        expect(findings.map(said)).toEqual([]);
        const errors = checkPolicy(model).findings.filter(finding => finding.severity === 'error');
        expect(errors.map(said)).toEqual([]);
    });

    test.each(paperPolicies)('$name holds for its personas', ({ text }) => {
        const personas = runPersonas(compilePolicy(checkPolicy(loadText(text).model)));
        expect(personas.filter(({ status }) => status !== 'passed').map(({ name }) => name)).toEqual([]);
    });

    test.each(paperPolicies)('$name leaves nothing open', ({ text }) => {
        expect(text).not.toMatch(/…|;|\bTODO\b/);
    });
});

function said({ range, code, message }: { range: { start: { line: number } }; code: string; message: string }): string {
    return `${range.start.line + 1}: ${code} ${message}`;
}
