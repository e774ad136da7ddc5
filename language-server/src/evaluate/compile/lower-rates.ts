/** Rates, scales and code sets: from declarations to compiled code. */

import type { Rate, Target } from '../../model/policy-model.ts';
import type { FactType } from '../facts/fact-type.ts';
import type { Valued } from '../program.ts';
import { typeIn } from '../program.ts';
import { staticChain } from '../reference/chain.ts';
import type { Ir } from './ir.ts';
import { dateOf, isUnlimited, subjectAt } from './lower-parts.ts';
import { coerceLowered, equalsOption } from './lower-results.ts';
import { lowerScale } from './lower-scale.ts';
import type { Lowered } from './lowered.ts';
import { notCovered } from './lowered.ts';
import type { Scope } from './scope.ts';
import type { LoweredMember, Using } from './using.ts';

export function lowerConstant(
    target: Extract<Target, { kind: 'constant' }>,
    explicit: LoweredMember | undefined,
    scope: Scope,
    using: Using,
    asAt: Ir | undefined,
): Lowered {
    const rate = using.program.declarations.get(target.id);
    if (rate?.kind === 'codes' && rate.changes.length === 0) {
        return { t: 'options', ir: { op: 'constant', value: rate.codes.map(code => code.name.text) } };
    }
    if (asAt !== undefined && !isPlainRate(rate)) {
        return notCovered('as at');
    }
    if (rate?.kind === 'scale') {
        const type = typeIn(using.program, rate.type);
        const values = rate.versions.map(version => coerceLowered(lowerScale(rate, version.body, scope, using), type));
        const { datedBy } = rate;
        const date = () =>
            asAt ?? (datedBy === undefined ? using.versionDate(scope) : dateOf(using.lower(datedBy, scope)));
        return using.dated(rate.versions, values, date);
    }
    if (rate?.kind !== 'rate') {
        return notCovered(rate?.kind ?? 'a name');
    }
    const on = () =>
        asAt ?? (rate.datedBy === undefined ? using.versionDate(scope) : dateOf(using.lower(rate.datedBy, scope)));
    const type = typeIn(using.program, rate.type);
    if (rate.table === undefined) {
        return using.dated(
            rate.values,
            rate.values.map(each => rateValue(each.value, type, scope, using)),
            on,
        );
    }
    const { table } = rate;
    const { value: category } = categoryOf(rate, target.subject, explicit, scope, using);
    const columns = table.columns.map((column, i) => ({
        when: equalsOption(category, column.text),
        result: using.dated(
            table.rows,
            table.rows.map(row => rateValue(row.values[i] ?? notCovered('a cell'), type, scope, using)),
            on,
        ),
    }));
    return using.choose(columns);
}

/** A rate of written amounts, by a fact if by anything: nothing in it depends on the date but the version. */
function isPlainRate(rate: Valued | undefined): rate is Rate {
    if (rate?.kind !== 'rate' || rate.by?.target?.kind === 'declaration') {
        return false;
    }
    const values = rate.table?.rows.flatMap(row => row.values) ?? rate.values.map(each => each.value);
    return values.every(value => value.kind === 'literal');
}

export function rateValue(value: Rate['values'][number]['value'], type: FactType, scope: Scope, using: Using): Lowered {
    const lowered = using.lower(value, scope);
    const isNumber = lowered.t === 'number' && type.form === 'number';
    return isNumber && isUnlimited(lowered) ? { ...lowered, unit: type.unit } : coerceLowered(lowered, type);
}

/** What the columns of a table distinguish, of the nearest subject that has it. */
export function categoryOf(
    rate: Rate,
    steps: number | undefined,
    explicit: LoweredMember | undefined,
    scope: Scope,
    using: Using,
): { value: Lowered; owner: LoweredMember; declared?: string } {
    const by = rate.by ?? notCovered('a table');
    const named =
        explicit ?? (steps === undefined ? undefined : subjectAt(scope.stack[steps] ?? notCovered('a subject')));
    const candidates = [...(named === undefined ? [] : [named]), ...scope.stack.map(subjectAt)];
    for (const owner of candidates) {
        if (
            using.program.entities.get(owner.entity)?.facts.has(by.name.text) === true &&
            by.target?.kind !== 'declaration'
        ) {
            return { value: using.fact(owner.ir, owner.entity, by.name.text), owner };
        }
        if (by.target?.kind === 'declaration') {
            const declaration = using.program.declarations.get(by.target.id);
            const chain = declaration === undefined ? undefined : staticChain(using.program, declaration);
            if (chain?.[0] === owner.entity) {
                return {
                    value: using.call(by.target.id, owner.ir, owner.entity),
                    owner,
                    declared: by.target.id,
                };
            }
        }
    }
    return notCovered('a table');
}
