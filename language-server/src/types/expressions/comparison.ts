import { typeMessages } from '../../messages/types.ts';
import type { Comparison, ComparisonTest, Expression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { liveRange } from '../ranges.ts';
import { applyReadings } from '../resolve/apply.ts';
import { readingsOfName } from '../resolve/bare-name.ts';
import { tellJoinedName } from '../resolve/joined-names.ts';
import { readingsOfMember } from '../resolve/member-name.ts';
import { tellUnresolved } from '../resolve/unresolved.ts';
import { quoted, sayType } from '../say.ts';
import { lookupName } from '../symbols/scope.ts';
import { applying, type ValueType, yesOrNo } from '../value-type.ts';
import { compareWith } from './comparison-rules.ts';
import { tellIfList } from './lists-as-values.ts';
import { tellMayNotApply } from './may-not-apply.ts';
import { tellSeveralOptions } from './several-options.ts';

/** `age is at least 16 and less than 20`. */
export function checkComparison(context: Context, node: Comparison): ValueType {
    const tests = node.tests ?? [];
    if (node.left === undefined) {
        return yesOrNo;
    }
    const [first] = tests;
    const joined = first?.op === '=' && tellJoinedName(context, node.left, 'is', first.right);
    if (joined) {
        return joined;
    }
    if (tellIfChained(context, node, tests)) {
        return yesOrNo;
    }
    const left = context.check({ ...context, needsRounding: false }, node.left, optionExpected(context, tests));
    const wantsMember = tests.some(test => test.op === 'is a' || test.op === 'is not a');
    if (!wantsMember && !isIdentity(tests) && tellIfList(context, node.left, left)) {
        return yesOrNo;
    }
    tellMayNotApply(context, node.left, left);
    for (const test of tests) {
        if (tellSeveralOptions(context, node, test, left)) continue;
        checkTest(context, node, test, left);
    }
    return yesOrNo;
}

/** `red is one of colours`: what `red` means follows from the colours. */
function optionExpected(context: Context, tests: ComparisonTest[]): ValueType | undefined {
    const [test] = tests;
    if (tests.length !== 1 || test?.right?.kind !== 'name' || !test.op.endsWith('one of')) return undefined;
    const types = readingsOfName(context, lookupName(test.right.name)).map(reading => reading.type);
    const several = types.find(type => type.kind === 'options');
    return several && { ...several, kind: 'option' };
}

/** Two members may be the same one: `this child is the child where …`. */
function isIdentity(tests: ComparisonTest[]): boolean {
    return tests.every(test => (test.op === '=' || test.op === '≠') && test.right?.kind !== 'literal');
}

function checkTest(context: Context, node: Comparison, test: ComparisonTest, left: ValueType): void {
    const inside = { ...context, needsRounding: false };
    switch (test.op) {
        case '=':
        case '≠':
        case '<':
        case '<=':
        case '>':
        case '>=':
            if (test.right !== undefined && !tellDateWords(context, test, left)) {
                const right = inside.check(inside, test.right, applying(left));
                compareWith(
                    context,
                    test.op,
                    { left: node.left, leftType: left, right: test.right, rightType: right },
                    node,
                );
            }
            break;
        case 'one of':
        case 'not one of':
            for (const value of [...(test.values ?? []), ...(test.right === undefined ? [] : [test.right])]) {
                const right = inside.check(inside, value, applying(left));
                const one: ValueType = right.kind === 'options' ? { ...right, kind: 'option' } : right;
                compareWith(context, '=', { left: node.left, leftType: left, right: value, rightType: one }, node);
            }
            break;
        case 'within':
        case 'not within':
            checkWithin(inside, node, test, left);
            break;
        case 'is a':
        case 'is not a':
            checkIsA(inside, test, left);
            break;
    }
}

function checkWithin(context: Context, node: Comparison, test: ComparisonTest, left: ValueType): void {
    if (test.right === undefined) {
        return;
    }
    const right = context.check(context, test.right);
    tellMayNotApply(context, test.right, right);
    const fits =
        (left.kind === 'date' || left.kind === 'period' || left.kind === 'unknown') &&
        (right.kind === 'period' || right.kind === 'unknown');
    if (!fits) {
        const [one, other] = [quoted(node.left) ?? typeMessages.this, quoted(test.right) ?? typeMessages.this];
        const message = typeMessages.within(one, sayType(left), other, sayType(right));
        context.run.report({ code: 'PW301', message, range: node.range });
    }
}

/** `each conviction is a Prop 64 conviction`: the definition is about what stands on the left. */
function checkIsA(context: Context, test: ComparisonTest, left: ValueType): void {
    const definition = test.definition ?? (test.right?.kind === 'name' ? test.right : undefined);
    if (definition === undefined || left.kind === 'unknown') {
        return;
    }
    definition.target = undefined;
    const name = lookupName(definition.name);
    const readings = readingsOfMember(context.scope, left, name);
    if (readings.length === 0) {
        tellUnresolved(context, definition, name);
        return;
    }
    const type = applyReadings(context, definition, name, readings);
    if (type.kind !== 'yes or no') {
        const message = typeMessages.notACondition(quoted(definition) ?? typeMessages.this, sayType(type));
        context.run.report({ code: 'PW301', message, range: definition.range });
    }
}

/** `1 < a < 3`, or a comparison of a comparison. */
function tellIfChained(context: Context, node: Comparison, tests: ComparisonTest[]): boolean {
    const nested = (part: Expression | undefined): boolean => part?.kind === 'comparison';
    const symbols = tests.length > 1 && tests.every(test => /^(?:[<>≠=]|<=|>=)$/.test(test.written ?? ''));
    const chained = nested(node.left) || tests.some(test => nested(test.right)) || symbols;
    if (chained) {
        context.run.report({ code: 'PW306', message: typeMessages.chained(), range: node.range });
    }
    return chained;
}

const numberWords: Record<string, string> = {
    'on or before': 'is at most',
    'on or after': 'is at least',
    before: 'is less than',
    after: 'is more than',
};

/** `is before` and `is after` are about dates. */
function tellDateWords(context: Context, test: ComparisonTest, left: ValueType): boolean {
    const words = (test.written ?? '').replace(/^(?:is|are|and) /, '');
    const instead = Object.hasOwn(numberWords, words) ? numberWords[words] : undefined;
    if (instead === undefined || left.kind === 'date' || left.kind === 'unknown' || left.kind === 'period') {
        return false;
    }
    const right = test.right;
    const written = /^(?:and)/.test(test.written) ? instead.replace('is', 'and') : instead;
    const simple = right?.kind === 'literal' || right?.kind === 'name';
    const operator = liveRange(
        test.range.file,
        () => test.range.start,
        () => (right ?? test).range.start,
    );
    context.run.report({
        code: 'PW306',
        message: typeMessages.dateWords(test.written, written),
        range: test.range,
        fixes: simple
            ? [{ title: typeMessages.writeInstead(written), edits: [{ range: operator, newText: `${written} ` }] }]
            : [],
    });
    return true;
}
