import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { ruleMessages } from '../../messages/rules.ts';
import type { Fix, TextEdit } from '../../model/finding.ts';
import type { ComparisonTest, Expression } from '../../model/policy-model.ts';
import { everythingIn, writeName } from '../../types/index.ts';
import type { OverlapFound, PointFound } from './report.ts';

const WIDER: Readonly<Record<string, string>> = {
    '<': '<=',
    '>': '>=',
    under: 'at most',
    'less than': 'at most',
    'more than': 'at least',
    before: 'on or before',
    after: 'on or after',
};

const NARROWER: Readonly<Record<string, string>> = {
    '<=': '<',
    '>=': '>',
    'at most': 'less than',
    'at least': 'more than',
    'on or before': 'before',
    'on or after': 'after',
};

/** Either of the comparisons that end at a value takes it in, or, where both do, leaves it out. */
export function pointFixes({ mends }: PointFound, isGap: boolean): Fix[] {
    return mends.flatMap(tests => {
        const edits = tests.map(test => operatorEdit(test, isGap));
        const [first] = tests;
        const whole = edits.filter(edit => edit !== undefined);
        if (first?.right === undefined || whole.length < edits.length) return [];
        const text = `${whole[0]?.newText} ${printExpression(first.right)}`;
        return [{ title: isGap ? ruleMessages.fixes.widen(text) : ruleMessages.fixes.narrow(text), edits: whole }];
    });
}

function operatorEdit(test: ComparisonTest, isGap: boolean): TextEdit | undefined {
    const bare = test.written.replace(/^is /, '');
    const newText = (isGap ? WIDER : NARROWER)[bare];
    const start = written(test, bare);
    if (newText === undefined || start === undefined || test.right?.range.start.line !== test.range.start.line)
        return undefined;
    const end = { line: start.line, character: start.character + bare.length };
    return { range: { file: test.range.file, start, end }, newText };
}

/** Where the words of the comparison begin: one blank before what it compares with. */
function written({ right, range }: ComparisonTest, words: string): { line: number; character: number } | undefined {
    const end = right?.range.start;
    if (end === undefined) return undefined;
    const character = end.character - 1 - words.length;
    return character < range.start.character - 'is '.length ? undefined : { line: end.line, character };
}

/** *Narrow this case*: the second case only where the first does not hold. */
export function narrowFix({ conditions, second }: OverlapFound): Fix | undefined {
    if (conditions === undefined || 'cells' in second || 'body' in second) return undefined;
    const [first, own] = conditions;
    if (![first, own].every(canBeWritten) || own.range.start.line !== own.range.end.line) return undefined;
    const { file, start, end } = own.range;
    const added = ` and not (${printExpression(first)})`;
    const edits =
        own.kind === 'any'
            ? [
                  { range: { file, start, end: start }, newText: '(' },
                  { range: { file, start: end, end }, newText: `)${added}` },
              ]
            : [{ range: { file, start: end, end }, newText: added }];
    return { title: ruleMessages.fixes.narrowCase, edits };
}

/** On one line, in names that need no backticks, and ending where an `and` may follow. */
function canBeWritten(condition: Expression): boolean {
    for (const part of everythingIn(condition)) {
        if ('bulleted' in part && part.bulleted) return false;
        if (part.kind === 'name' && writeName(part.name.text) !== part.name.text) return false;
        if (part.kind === 'member' && writeName(part.member.text) !== part.member.text) return false;
        if (/^(?:count|count in|there is|every|aggregate|rounding|bound|conversion|if none)$/.test(part.kind))
            return false;
        if (part.kind === 'missing') return false;
    }
    return true;
}
