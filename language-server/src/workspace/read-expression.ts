import { steppingMessages } from '../messages/stepping.ts';
import { syntaxMessages } from '../messages/syntax.ts';
import { declarationsFromAst } from '../model/from-ast.ts';
import type { Decision, Expression } from '../model/policy-model.ts';
import { parseSection } from '../syntax/parse-section.ts';

/** An expression of the language that stands in no policy, and the rule that was written around it. */
export type ReadExpression =
    | { readonly probe: Decision; readonly expression: Expression }
    | { readonly problem: string };

const before = 'decide it : yes or no\n    is yes\n    where it itself is ';

/** Reads what somebody has written to have it worked out. Never throws. */
export function readExpression(written: string): ReadExpression {
    const text = written.replace(/\s+/g, ' ').trim();
    if (text === '') return { problem: steppingMessages.nothingWritten };
    const { ast, problems } = parseSection(`${before}${text}\n`);
    const converted = ast === undefined ? undefined : declarationsFromAst(ast, { file: '', line: 0 });
    const [problem] = [...problems, ...(converted?.problems ?? [])];
    if (problem !== undefined)
        return { problem: steppingMessages.cannotBeRead(text, inExpression(problem.message, text)) };
    const [probe] = converted?.declarations ?? [];
    const body = probe?.kind === 'decision' ? probe.versions[0]?.body : undefined;
    const [local, ...more] = body?.locals ?? [];
    const isWhole = body?.cases.length === 1 && body.exceptions.length === 0 && more.length === 0;
    if (probe?.kind !== 'decision' || local === undefined || !isWhole) {
        return { problem: steppingMessages.cannotBeRead(text, steppingMessages.noExpression) };
    }
    return { probe, expression: local.value };
}

/** The probe is written behind a ‘where’; of that, whoever asks knows nothing. */
function inExpression(message: string, text: string): string {
    if (message !== syntaxMessages.casesAfterWhere()) return message;
    return syntaxMessages.lineEnds(/\b(?:when|otherwise)\b/.exec(text)?.[0] ?? text);
}
