import { typeMessages } from '../../messages/types.ts';
import type { Aggregate, Combine, Count, CountIn, Expression, TheMember } from '../../model/expressions.ts';
import type { TimeUnit } from '../../model/units.ts';
import { about, type Context } from '../context.ts';
import { resolveIteration } from '../resolve/iteration.ts';
import type { Subject } from '../resolve/subjects.ts';
import { quoted, sayType } from '../say.ts';
import { applying, type NumberType, unknownType, type ValueType } from '../value-type.ts';
import { isQuantity, tellNotQuantity } from './arithmetic.ts';
import { combine } from './arithmetic-rules.ts';
import { knowing, whenDecided } from './known.ts';
import { checkCondition } from './logic.ts';
import { looksBack } from './looks-back.ts';
import { tellMayNotApply } from './may-not-apply.ts';
import { tellClash } from './tell-clash.ts';

/** `how many children where …`. */
export function checkCount(context: Context, node: Count): ValueType {
    const member = node.over && resolveIteration(context, node.over);
    checkCondition({ ...inside(context, member), picks: node }, node.where);
    const days = member?.kind === 'option' && member.enumeration === 'weekday';
    return numberOf(days ? 'day' : undefined);
}

/** `how many Mondays in P`, `how many working days in P`. */
export function checkCountIn(context: Context, node: CountIn): ValueType {
    checkPeriod(context, node.period);
    if (node.unit === 'working day') {
        context.run.needs.push({ convention: 'working days', range: node.range });
    }
    checkCondition(about(context, { kind: 'day', word: 'day' }), node.where);
    const unit = node.unit;
    // Days and Mondays are counted; weeks, months and years are measured, and may come out as fractions.
    const measured = unit === 'week' || unit === 'month' || unit === 'year';
    const counts = measured || unit === 'day' || unit === 'working day' ? unit : 'week';
    return { ...numberOf(counts), whole: !measured };
}

/** `total of X for each child where …`. */
export function checkAggregate(context: Context, node: Aggregate): ValueType {
    const member = node.over && resolveIteration(context, node.over);
    const place = inside(context, member);
    checkCondition({ ...place, picks: node }, node.where);
    const earlierMembers = context.earlierMembers === true || looksBack(node.where);
    const type =
        node.value === undefined
            ? unknownType
            : context.check(knowing({ ...place, earlierMembers }, whenDecided(place, node.where, true)), node.value);
    if (node.value === undefined || fits(node.op, type)) {
        return applying(type);
    }
    tellNotQuantity(context, node.value, type, typeMessages.sums[node.op]);
    return unknownType;
}

/** `total of` and its like over bullets; `how many of` counts the conditions that hold. */
export function checkCombine(context: Context, node: Combine): ValueType {
    if (node.op === 'how many') {
        for (const item of node.items ?? []) {
            checkCondition({ ...context, leavesOut: item.ifAny || context.leavesOut === true }, item.value);
        }
        return numberOf(undefined);
    }
    let together: ValueType | undefined;
    let before: Expression | undefined;
    for (const item of node.items ?? []) {
        if (item.value === undefined) {
            continue;
        }
        const place = { ...context, leavesOut: item.ifAny || context.leavesOut === true };
        const found = context.check(place, item.value);
        tellMayNotApply(place, item.value, found);
        const type = applying(found);
        if (!fits(node.op, type)) {
            tellNotQuantity(context, item.value, type, typeMessages.sums[node.op]);
            continue;
        }
        together =
            together === undefined || before === undefined
                ? type
                : join(context, node, before, together, item.value, type);
        before ??= item.value;
    }
    return together ?? unknownType;
}

function join(
    context: Context,
    node: Combine,
    before: Expression,
    together: ValueType,
    value: Expression,
    type: ValueType,
): ValueType {
    if (together.kind === 'date' && type.kind === 'date') {
        return together;
    }
    const outcome = together.kind === 'date' || type.kind === 'date' ? undefined : combine('+', together, type);
    if (outcome?.type !== undefined) {
        return outcome.type;
    }
    if (together.kind !== 'unknown' && type.kind !== 'unknown') {
        const sides = { left: before, leftType: together, right: value, rightType: type };
        const verb = node.op === 'total' ? typeMessages.verbs['+'] : undefined;
        tellClash(context, value.range, outcome?.clash ?? 'kinds', sides, verb);
    }
    return together;
}

/** `the child where birth order = 1`. */
export function checkTheMember(context: Context, node: TheMember): ValueType {
    const member = node.over && resolveIteration(context, node.over);
    checkCondition({ ...inside(context, member), picks: node }, node.where);
    return member?.kind === 'entity' ? { kind: 'entity', entity: member.entity, word: member.word } : unknownType;
}

/** Something that must be a period of time. */
export function checkPeriod(context: Context, node: Expression | undefined): void {
    const type = node === undefined ? unknownType : context.check(context, node);
    if (node !== undefined && type.kind !== 'period' && type.kind !== 'unknown') {
        const what = quoted(node) ?? typeMessages.this;
        const message = typeMessages.expected(what, sayType(type), sayType({ kind: 'period' }));
        context.run.report({ code: 'PW301', message, range: node.range });
    } else if (node !== undefined) {
        tellMayNotApply(context, node, type);
    }
}

function inside(context: Context, member: Subject | undefined): Context {
    return about(context, member ?? { kind: 'anybody' });
}

function numberOf(counts: TimeUnit | undefined): NumberType {
    return { kind: 'number', whole: true, counts };
}

function fits(op: Aggregate['op'], type: ValueType): boolean {
    return type.kind === 'unknown' || (op === 'earliest' || op === 'latest' ? type.kind === 'date' : isQuantity(type));
}
