/** How far a `where` reaches, where its end says nothing of what is picked: `there is a child where at school or rent is £0`. */
import type { Aggregate, Count, Expression, Logic, TheMember, ThereIs } from '../../model/expressions.ts';
import { childrenOf } from '../../types/index.ts';
import { speaksOfMember } from './speaks-of-member.ts';

/** Picks members of a list by a condition. */
export type Picking = ThereIs | Count | Aggregate | TheMember;

export interface WhereReach {
    readonly picking: Picking;
    readonly where: Logic & Expression;
    /** The parts that speak of the member, to the last that does. */
    readonly own: readonly Expression[];
    /** The parts behind it, none of which does. */
    readonly rest: readonly Expression[];
    /** The condition that ends with it: a `there is` itself, or a comparison with what is picked. */
    readonly condition: Expression;
    /** With it at its end, the last of several that are joined by `and`. */
    readonly joined?: Expression;
    /** The same again in what stands behind it: `there is a … where … or there is a … where … or …`. */
    readonly next?: WhereReach;
}

/** The places in an expression at which it is not plain how far a `where` reaches; of several in a row the first, with the others in it. */
export function whereReachesIn(expression: Expression | undefined): WhereReach[] {
    const told = new Set<Picking>();
    const found: WhereReach[] = [];
    const visit = (part: Expression, joined: Expression | undefined): void => {
        const picking = picks(part);
        if (picking !== undefined && !told.has(picking)) {
            const reach = reachOf({ picking, condition: part, joined });
            for (let each = reach; each !== undefined; each = each.next) told.add(each.picking);
            if (reach !== undefined) found.push(reach);
        }
        for (const child of childrenOf(part)) visit(child, lastJoined(part, child, joined));
    };
    if (expression !== undefined) visit(expression, undefined);
    return found;
}

interface End {
    readonly picking: Picking;
    readonly condition: Expression;
    readonly joined: Expression | undefined;
}

function reachOf({ picking, condition, joined }: End): WhereReach | undefined {
    const { where } = picking;
    if (where === undefined || where.range.withBrackets || !isWritten(where) || !picksMembers(picking))
        return undefined;
    const items = where.items ?? [];
    const last = items.findLastIndex(item => speaksOfMember(item));
    const end = endOf(where, undefined);
    const next = end && reachOf(end);
    if (last < 0 || last === items.length - 1 || comesToTheSame(picking, where)) return next;
    const [own, rest] = [items.slice(0, last + 1), items.slice(last + 1)];
    return { picking, where, own, rest, condition, ...(joined && { joined }), ...(next && { next }) };
}

/** With `and` between words, not bullets. */
function isWritten(where: Expression): where is Logic & Expression {
    return (where.kind === 'all' || where.kind === 'any') && !where.bulleted;
}

/** Days and options are no members: what holds on a day may be said of it without naming it. */
function picksMembers({ over }: Picking): boolean {
    return over?.target?.kind === 'list' || over?.target?.kind === 'all members';
}

/** Somebody of whom A holds while B holds besides, or somebody of whom A holds, and B: the same people fit. */
function comesToTheSame(picking: Picking, { kind }: Logic): boolean {
    return picking.kind === 'there is' && !picking.negated && kind === 'all';
}

/** What picks members at the end of a condition; brackets end what stands in them. */
function endOf(condition: Expression, joined: Expression | undefined): End | undefined {
    if (condition.range.withBrackets !== undefined) return undefined;
    const picking = picks(condition);
    if (picking !== undefined) return { picking, condition, joined };
    const last = isOpen(condition) ? childrenOf(condition).at(-1) : undefined;
    return last && endOf(last, lastJoined(condition, last, joined));
}

/** What a child stands at the end of, seen from what is joined by `and`. */
function lastJoined(of: Expression, child: Expression, joined: Expression | undefined): Expression | undefined {
    if (child.range.withBrackets !== undefined || !isOpen(of) || childrenOf(of).at(-1) !== child) return undefined;
    return of.kind === 'all' ? child : of.kind === 'any' ? undefined : joined;
}

/** Whether what stands behind it could belong to its last part. */
function isOpen(condition: Expression): boolean {
    const { kind } = condition;
    return kind === 'not' || kind === 'every' || ((kind === 'all' || kind === 'any') && !condition.bulleted);
}

/** What a condition picks members with at its end, so that an `or` behind it could be read as another condition. */
function picks(condition: Expression): Picking | undefined {
    if (condition.kind === 'there is') return condition;
    return condition.kind === 'comparison' ? pickingAtEnd(condition.tests?.at(-1)?.right) : undefined;
}

function pickingAtEnd(value: Expression | undefined): Picking | undefined {
    if (value === undefined || value.range.withBrackets !== undefined) return undefined;
    switch (value.kind) {
        case 'count':
        case 'aggregate':
        case 'the member':
            return value;
        case 'arithmetic':
            return pickingAtEnd(value.right);
        case 'through':
            return pickingAtEnd(value.to);
        case 'negative':
            return pickingAtEnd(value.operand);
        default:
            return undefined;
    }
}
