import { typeMessages } from '../../messages/types.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { placeAfter } from '../ranges.ts';
import { tellNoOption } from '../resolve/unresolved.ts';
import { quoted, sayType } from '../say.ts';
import type { MoneyType, ValueType } from '../value-type.ts';
import { durationsTogether, moneyTogether } from './arithmetic-rules.ts';
import { checkCode } from './codes.ts';
import { tellIfList } from './lists-as-values.ts';
import { tellMayNotApply } from './may-not-apply.ts';
import { shareFixes } from './share-fixes.ts';
import { conversionHint, fixesToward, literalFixes } from './tell-clash.ts';
import { yearFixes } from './year-fixes.ts';

/** Checks a value against the type that its place asks for. `name` is whose value it becomes. */
export function assign(context: Context, node: Expression, found: ValueType, expected: ValueType, name?: string): void {
    if (found.kind === 'unknown' || expected.kind === 'unknown') {
        return;
    }
    if (!expected.optional) {
        tellMayNotApply(context, node, found);
    }
    if (found.kind === 'money' && expected.kind === 'money') {
        assignMoney(context, node, found, expected, name);
    } else if (found.kind === 'number' && expected.kind === 'number') {
        if (expected.whole && !found.whole) {
            tellNotWhole(context, node, name);
        }
    } else if (found.kind === 'duration' && expected.kind === 'duration') {
        const { clash } = durationsTogether(found, expected);
        if (clash !== undefined) {
            tell(context, clash === 'families' ? 'PW309' : 'PW302', node, found, expected, name);
        }
    } else if ('enumeration' in expected) {
        assignOption(context, node, found, expected, name);
    } else if (!sameKind(found, expected)) {
        if (expected.kind === 'entity' || expected.kind === 'list' || !tellIfList(context, node, found)) {
            tell(context, 'PW301', node, found, expected, name);
        }
    }
}

/** A condition must be yes or no. */
export function assignCondition(context: Context, node: Expression, found: ValueType): void {
    if (found.kind === 'yes or no' || found.kind === 'unknown') {
        tellMayNotApply(context, node, found);
        return;
    }
    if (!tellIfList(context, node, found)) {
        const message = typeMessages.notACondition(quoted(node) ?? typeMessages.this, sayType(found));
        context.run.report({ code: 'PW301', message, range: node.range });
    }
}

function assignMoney(context: Context, node: Expression, found: MoneyType, expected: MoneyType, name?: string): void {
    const { clash } = moneyTogether(found, expected);
    if (clash === 'currencies') {
        tell(context, 'PW303', node, found, expected, name);
    } else if (clash === 'periods' && !isBareAmount(node)) {
        const what = quoted(node) ?? typeMessages.this;
        const words =
            name === undefined
                ? typeMessages.expected(what, sayType(found), sayType(expected))
                : typeMessages.periodOf(name, what, sayType(found), sayType(expected));
        context.run.report({
            code: 'PW302',
            message: words + conversionHint(context, found, expected),
            range: node.range,
            fixes: [...fixesToward(context, node, found, expected, false), ...shareFixes(context, node, expected)],
        });
    }
}

/** `£26.05` alone, where the declared type says the period: it means what the declaration says, as in a rate. */
function isBareAmount(node: Expression): boolean {
    return node.kind === 'literal' && node.value.kind === 'money' && node.value.per === undefined;
}

function assignOption(
    context: Context,
    node: Expression,
    found: ValueType,
    expected: ValueType & { kind: 'option' | 'options' },
    name?: string,
): void {
    if ((found.kind === 'option' || found.kind === 'options') && found.enumeration === expected.enumeration) {
        if (found.kind === 'options' && expected.kind === 'option') {
            tell(context, 'PW301', node, found, expected, name);
        }
        return;
    }
    if (found.kind === 'text' && expected.text) {
        checkCode(context, node, expected.enumeration);
    } else if (found.kind === 'option' && node.kind === 'name' && node.target?.kind === 'option') {
        tellNoOption(context, node, node.name.text, expected.enumeration);
    } else {
        tell(context, 'PW301', node, found, expected, name);
    }
}

function sameKind(found: ValueType, expected: ValueType): boolean {
    return (
        found.kind === expected.kind && !('entity' in found && 'entity' in expected && found.entity !== expected.entity)
    );
}

function tell(
    context: Context,
    code: string,
    node: Expression,
    found: ValueType,
    expected: ValueType,
    name?: string,
): void {
    const what = quoted(node) ?? typeMessages.this;
    const withCurrency = code === 'PW303';
    const [sayFound, sayExpected] = [sayType(found, withCurrency), sayType(expected, withCurrency)];
    context.run.report({
        code,
        message:
            name === undefined
                ? typeMessages.expected(what, sayFound, sayExpected)
                : typeMessages.expectedFor(name, what, sayFound, sayExpected),
        range: node.range,
        fixes: [...literalFixes(node, expected), ...yearFixes(context, node, expected)],
    });
}

function tellNotWhole(context: Context, node: Expression, name: string | undefined): void {
    const roundings = ['rounded down to a whole number', 'rounded half up to a whole number'];
    context.run.report({
        code: 'PW304',
        message: typeMessages.wholeNumber(name ?? '…'),
        range: node.range,
        fixes: roundings.map(text => ({
            title: typeMessages.round(text),
            edits: [{ range: placeAfter(node.range), newText: `, ${text}` }],
        })),
    });
}
