import { nameMessages, typeMessages } from '../../messages/types.ts';
import type { Expression, MemberExpression, NameExpression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { nearestNames } from '../names.ts';
import { spanOf } from '../ranges.ts';
import { quoted, sayType } from '../say.ts';
import type { PolicySymbol } from '../symbols/policy-symbol.ts';
import { lookupName } from '../symbols/scope.ts';
import { optional, unknownType, type ValueType } from '../value-type.ts';
import { applyReading, applyReadings, saySymbol } from './apply.ts';
import { readingsOfName } from './bare-name.ts';
import { readingsOfMember } from './member-name.ts';
import type { Place, Reading } from './reading.ts';
import { rewrite } from './rewrite.ts';
import { replaceName } from './unresolved.ts';

/** `claimant's date of birth`, or a name with an apostrophe of its own: the longest declared name wins. */
export function resolveMember(context: Context, node: MemberExpression): ValueType {
    node.target = undefined;
    const joined = joinedName(node);
    const whole = joined === undefined ? [] : readingsOfName(context, joined);
    if (joined !== undefined && whole[0] !== undefined) {
        return applyWhole(context, node, joined, whole[0]);
    }
    joinTail(context, node);
    if (node.subject === undefined || node.member === undefined) {
        return unknownType;
    }
    const name = lookupName(node.member);
    const subject = context.check(context, node.subject);
    if (subject.kind === 'unknown') {
        return unknownType;
    }
    const readings = readingsOfMember(context.scope, subject, name);
    if (readings.length === 0) {
        tellNoMember(context, node, subject, name);
        return unknownType;
    }
    return optional(applyReadings(context, node, name, readings), subject.optional === true);
}

function applyWhole(context: Context, node: MemberExpression, joined: string, reading: Reading): ValueType {
    const possessive = quietReadings(context, node)[0];
    if (possessive !== undefined) {
        const { run, scope } = context;
        const first = reading.symbol === undefined ? joined : saySymbol(reading.symbol, scope.file);
        const subject = quoted(node.subject)?.slice(1, -1) ?? '…';
        const second = nameMessages.possessive(subject, node.member.text);
        const related = run.relatedTo([reading.symbol, possessive.symbol], symbol =>
            nameMessages.oneReading(saySymbol(symbol, scope.file)),
        );
        const message = nameMessages.twoReadings(joined, first, second);
        run.report({ code: 'PW011', message, range: node.range, related });
    }
    rewrite(context.run, node, { kind: 'name', name: { text: joined, range: node.range }, range: node.range });
    return applyReading(context, node as unknown as NameExpression, reading);
}

/** `a's b's c` as one name, when it begins with a name. */
export function joinedName(node: Expression): string | undefined {
    if (node.kind === 'name') {
        return lookupName(node.name);
    }
    if (node.kind !== 'member' || node.subject === undefined || node.member === undefined) {
        return undefined;
    }
    const before = joinedName(node.subject);
    return before === undefined ? undefined : `${before}'s ${node.member.text}`;
}

/** `claimant's Carer's Allowance`: the last two parts are one declared name. */
function joinTail(context: Context, node: MemberExpression): void {
    const inner = node.subject;
    if (
        inner?.kind !== 'member' ||
        inner.subject === undefined ||
        inner.member === undefined ||
        node.member === undefined
    ) {
        return;
    }
    const name = `${lookupName(inner.member)}'s ${node.member.text}`;
    const owner = quietType(context, inner.subject);
    if (owner === undefined || readingsOfMember(context.scope, owner, name).length === 0) {
        return;
    }
    const { subject, member } = node;
    context.run.undo.push(() => Object.assign(node, { subject, member, target: undefined }));
    node.subject = inner.subject;
    node.member = { text: name, range: spanOf(inner.member.range, member.range) };
}

/** What a name or a path means, without writing anything down. */
function quietReadings(place: Place, node: Expression): Reading[] {
    if (node.kind === 'name') {
        return readingsOfName(place, lookupName(node.name));
    }
    if (node.kind !== 'member' || node.subject === undefined) {
        return [];
    }
    const type = quietType(place, node.subject);
    return type === undefined ? [] : readingsOfMember(place.scope, type, lookupName(node.member));
}

function quietType(place: Place, node: Expression): ValueType | undefined {
    return quietReadings(place, node)[0]?.type;
}

function tellNoMember(context: Context, node: MemberExpression, subject: ValueType, name: string): void {
    const { run, scope } = context;
    const what = quoted(node.subject) ?? typeMessages.this;
    if (subject.kind === 'list') {
        const message = typeMessages.listAsValue(what, subject.entity);
        run.report({ code: 'PW308', message, range: node.subject.range });
        return;
    }
    const close = scope.looseNames(name);
    const all = [...scope.all(isMember)].map(symbol => symbol.name);
    const nearest = [...close, ...nearestNames(name, [...all, ...ofEverything], 8)]
        .filter(other => readingsOfMember(scope, subject, other).length > 0)
        .slice(0, 3);
    const owner = subject.kind === 'entity' ? what : `${what} (${sayType(subject)})`;
    const words = context.unknownCode === 'PW502' ? nameMessages.personaFactOf : nameMessages.unknownOf;
    run.report({
        code: context.unknownCode,
        message: words(name, owner, [...new Set(nearest)]),
        range: node.member.range,
        fixes: [...new Set(nearest)].map(other => replaceName(node.member.range, other)),
    });
}

const ofEverything = ['age', 'first day', 'last day', 'weekday', 'month', 'year', 'tax year'];

function isMember({ kind, about }: PolicySymbol): boolean {
    return kind === 'fact' || kind === 'role' || about !== undefined || kind === 'decision' || kind === 'definition';
}
