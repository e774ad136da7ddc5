import type { Expression, NameExpression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { applyReadings } from '../resolve/apply.ts';
import { readingsOfName } from '../resolve/bare-name.ts';
import { resolveMember } from '../resolve/member.ts';
import { resolveRelativeMember } from '../resolve/relative-member.ts';
import { tellUnresolved } from '../resolve/unresolved.ts';
import { lookupName } from '../symbols/scope.ts';
import { unknownType, type ValueType } from '../value-type.ts';
import { checkArithmetic } from './arithmetic.ts';
import { checkComparison } from './comparison.ts';
import { checkBirthday, checkNearestWeekday, checkPeriodPair, checkThrough } from './dates.ts';
import { checkAggregate, checkCombine, checkCount, checkCountIn, checkTheMember } from './lists.ts';
import { typeOfLiteral } from './literals.ts';
import { checkEvery, checkLogic, checkNot, checkThereIs } from './logic.ts';
import {
    checkAsAt,
    checkAsIf,
    checkBound,
    checkConversion,
    checkIfNone,
    checkNegative,
    checkRounding,
} from './modifiers.ts';

/** Resolves the names of an expression and works out its type; whatever is wrong is told once. */
export function checkExpression(context: Context, node: Expression, expected?: ValueType): ValueType {
    // A node of a kind that is not known here is no reason to stop.
    const type = (typeOf(context, node, expected) as ValueType | undefined) ?? unknownType;
    context.types.set(node, type);
    return type;
}

function typeOf(context: Context, node: Expression, expected?: ValueType): ValueType {
    switch (node.kind) {
        case 'literal':
            return typeOfLiteral(node.value, expected, context.barePeriods);
        case 'name':
            return checkName(context, node, expected);
        case 'member':
            return resolveMember(context, node);
        case 'relative member':
            return resolveRelativeMember(context, node);
        case 'arithmetic':
            return checkArithmetic(context, node);
        case 'negative':
            return checkNegative(context, node);
        case 'comparison':
            return checkComparison(context, node);
        case 'all':
        case 'any':
        case 'none':
            return checkLogic(context, node);
        case 'not':
            return checkNot(context, node);
        case 'there is':
            return checkThereIs(context, node);
        case 'every':
            return checkEvery(context, node);
        case 'count':
            return checkCount(context, node);
        case 'count in':
            return checkCountIn(context, node);
        case 'aggregate':
            return checkAggregate(context, node);
        case 'combine':
            return checkCombine(context, node);
        case 'the member':
            return checkTheMember(context, node);
        case 'rounding':
            return checkRounding(context, node, expected);
        case 'bound':
            return checkBound(context, node, expected);
        case 'conversion':
            return checkConversion(context, node);
        case 'if none':
            return checkIfNone(context, node, expected);
        case 'as at':
            return checkAsAt(context, node, expected);
        case 'as if':
            return checkAsIf(context, node, expected);
        case 'through':
            return checkThrough(context, node);
        case 'overlap':
        case 'gap':
            return checkPeriodPair(context, node);
        case 'nearest weekday':
            return checkNearestWeekday(context, node);
        case 'birthday':
            return checkBirthday(context, node);
        case 'missing':
            return unknownType;
    }
}

function checkName(context: Context, node: NameExpression, expected?: ValueType): ValueType {
    node.target = undefined;
    const name = lookupName(node.name);
    if (name === '') {
        return unknownType;
    }
    const readings = readingsOfName(context, name, expected);
    const wantsOption = expected?.kind === 'option' || expected?.kind === 'options';
    const elsewhere = wantsOption && readings.length > 1 && readings.every(({ target }) => target.kind === 'option');
    return readings.length === 0 || elsewhere
        ? tellUnresolved(context, node, name, expected)
        : applyReadings(context, node, name, readings);
}
