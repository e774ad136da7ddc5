/**
 * Whether the unit in which a value is shown is known while compiling. Results of rules take the unit of their declared
 * type; a local name keeps that of its value, which may depend on which of several values it is.
 */
import type { Aggregate, Expression } from '../../../model/policy-model.ts';
import type { Unit } from '../../values/unit.ts';
import { moneyUnit, NO_UNIT, PERCENT, timeUnit } from '../../values/unit.ts';
import { notCovered } from '../lowered.ts';
import type { Scope } from '../scope.ts';
import type { Using } from '../using.ts';

/** Throws `NotCovered` when it is not. */
export function checkUnit(e: Expression, scope: Scope, using: Using): void {
    switch (e.kind) {
        case 'arithmetic':
            checkUnit(e.left, scope, using);
            checkUnit(e.right, scope, using);
            return;
        case 'negative':
        case 'rounding':
        case 'conversion':
            checkUnit(e.operand, scope, using);
            return;
        case 'bound':
            checkUnit(e.operand, scope, using);
            checkUnit(e.limit, scope, using);
            return;
        case 'if none':
            checkSame([e.operand, e.fallback], scope, using);
            return;
        case 'combine':
            if (e.op !== 'how many') {
                checkSame(
                    e.items.map(item => item.value),
                    scope,
                    using,
                );
            }
            return;
        case 'aggregate':
            checkTotal(e, scope, using);
            return;
        default:
    }
}

function checkSame(items: readonly Expression[], scope: Scope, using: Using): void {
    const units = items.map(item => unitOf(item, scope, using));
    if (units.some(unit => unit !== units[0])) {
        notCovered('values in several units');
    }
    for (const item of items) {
        checkUnit(item, scope, using);
    }
}

/** The total of nothing is shown in the unit of its type. */
function checkTotal(e: Aggregate, scope: Scope, using: Using): void {
    const mayChange = ['if none', 'combine', 'aggregate'];
    const { kind } = e.value;
    const unit = unitOf(e, scope, using);
    if (mayChange.includes(kind) || (kind === 'arithmetic' && hasAny(e.value, mayChange))) {
        notCovered('values in several units');
    }
    if (e.op === 'total' && unit !== undefined && unit !== unitOfType(e, using)) {
        notCovered('values in several units');
    }
}

function hasAny(node: unknown, kinds: readonly string[]): boolean {
    if (typeof node !== 'object' || node === null) {
        return false;
    }
    const { kind } = node as { kind?: unknown };
    return (
        (typeof kind === 'string' && kinds.includes(kind)) ||
        Object.entries(node).some(([key, inner]) => key !== 'range' && hasAny(inner, kinds))
    );
}

function unitOf(e: Expression, scope: Scope, using: Using): Unit | undefined {
    const lowered = using.lower(e, scope);
    return lowered.t === 'number' ? lowered.unit : undefined;
}

/** As the exact evaluator gives nothing at all a unit. */
function unitOfType(e: Aggregate, { program }: Using): Unit {
    const type = program.expressionTypes?.typeOf(e);
    switch (type?.kind) {
        case 'money':
            return moneyUnit(type.currency || program.currency, type.per);
        case 'percent':
            return PERCENT;
        case 'duration':
            return timeUnit(type.unit, type.per);
        default:
            return NO_UNIT;
    }
}
