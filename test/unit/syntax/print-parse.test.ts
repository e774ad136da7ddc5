import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Declaration } from '../../../language-server/src/model/declarations.ts';
import { formatPolicy } from '../../../language-server/src/syntax/format/format-policy.ts';
import { sameTokens } from '../../../language-server/src/syntax/format/same-tokens.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { expression } from '../../support/arbitrary-expressions.ts';
import { declarations } from '../../support/arbitrary-policies.ts';
import { expressionText } from '../../support/expression-text.ts';
import { plain } from '../../support/plain.ts';
import { printExpression } from '../../support/print-expression.ts';
import { printPolicy } from '../../support/print-policy.ts';

describe('what is printed and read again', () => {
    test('expressions are the same', () => {
        fc.assert(
            fc.property(expression, written => {
                const text = printExpression(written);
                const { model, findings } = loadText(`decide x\n    is ${text}\n`);
                expect(
                    findings.map(finding => finding.message),
                    text,
                ).toEqual([]);
                expect(plain(model.files[0]?.declarations)).toMatchObject([
                    { versions: [{ body: { cases: [{ result: expressionText(written) }] } }] },
                ]);
            }),
            { numRuns: 1000 },
        );
    });

    test('policies are the same', () => {
        fc.assert(
            fc.property(declarations, written => {
                const text = printPolicy(written);
                const { model, findings } = loadText(text);
                expect(
                    findings.map(finding => finding.message),
                    text,
                ).toEqual([]);
                expect(withoutIds(model.files[0]?.declarations), text).toEqual(withoutIds(written));
            }),
            { numRuns: 400 },
        );
    });

    test('policies are the same after formatting, which is then done', () => {
        fc.assert(
            fc.property(declarations, written => {
                const text = printPolicy(written);
                const formatted = formatPolicy(text);
                expect(withoutIds(loadText(formatted).model.files[0]?.declarations), formatted).toEqual(
                    withoutIds(written),
                );
                expect(formatPolicy(formatted)).toBe(formatted);
                expect(sameTokens(text, formatted)).toBe(true);
            }),
            { numRuns: 250 },
        );
    });
});

/** Ids of the same kind and name are told apart by their order, which is not what is tested here. */
function withoutIds(declarations: readonly Declaration[] | undefined): unknown {
    return (plain(declarations) as object[]).map(declaration => ({ ...declaration, id: undefined }));
}
