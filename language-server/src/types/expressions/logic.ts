import type { Every, Expression, Iteration, Logic, Not, ThereIs } from '../../model/expressions.ts';
import type { Target } from '../../model/targets.ts';
import { about, type Context } from '../context.ts';
import { resolveIteration } from '../resolve/iteration.ts';
import { tellJoinedName } from '../resolve/joined-names.ts';
import { listsNamed } from '../resolve/subjects.ts';
import { lookupName } from '../symbols/scope.ts';
import { type ValueType, yesOrNo } from '../value-type.ts';
import { assignCondition } from './assign.ts';
import { knowing, whenDecided } from './known.ts';

/** `and`, `or`, `all of`, `any of`, `none of`. */
export function checkLogic(context: Context, node: Logic): ValueType {
    const items = node.items ?? [];
    if (!node.bulleted) {
        const word = node.kind === 'any' ? 'or' : 'and';
        for (const [index, item] of items.entries()) {
            const joined = index > 0 ? tellJoinedName(context, items[index - 1], word, item) : undefined;
            if (joined !== undefined) {
                return joined;
            }
        }
    }
    // A condition beside it counts only where it leaves the matter open: one that is not met decides `and` by itself.
    const wanted = node.kind === 'all';
    for (const item of items) {
        const others = items.filter(other => other !== item).map(other => whenDecided(context, other, wanted));
        checkCondition(knowing(context, ...others), item);
    }
    return yesOrNo;
}

/** Something that must be yes or no. */
export function checkCondition(context: Context, node: Expression | undefined): void {
    if (node !== undefined) {
        const inside = { ...context, needsRounding: false };
        assignCondition(inside, node, inside.check(inside, node, yesOrNo));
    }
}

export function checkNot(context: Context, node: Not): ValueType {
    const joined = tellJoinedName(context, undefined, 'not', node.operand, node.range);
    if (joined !== undefined) {
        return joined;
    }
    checkCondition(context, node.operand);
    return yesOrNo;
}

/** `there is no partner`: does it apply? `there is a child where …`: is there such a member? */
export function checkThereIs(context: Context, node: ThereIs): ValueType {
    node.sense = undefined;
    node.over = undefined;
    const { of } = node;
    if (of === undefined) {
        return yesOrNo;
    }
    if (of.kind === 'name' && isListWord(context, lookupName(of.name))) {
        const over: Iteration = { element: of.name, range: of.range };
        const member = resolveIteration(context, over);
        node.sense = 'member';
        node.over = over;
        of.target = listTarget(context, over);
        checkCondition({ ...(member === undefined ? context : about(context, member)), picks: node }, node.where);
        return yesOrNo;
    }
    const type = context.check({ ...context, leavesOut: true }, of);
    if (type.kind !== 'list') {
        node.sense = 'applies';
        checkCondition(context, node.where);
        return yesOrNo;
    }
    node.sense = 'member';
    const { entity, fact, owner } = type;
    const element = of.kind === 'name' ? of.name : of.kind === 'member' ? of.member : of.element;
    node.over = { element, list: of, range: of.range, target: { kind: 'list', entity, fact, subject: 0, owner } };
    checkCondition(
        { ...about(context, { kind: 'entity', entity, word: type.word ?? entity }), picks: node },
        node.where,
    );
    return yesOrNo;
}

/** The list that a word for one of its members stands for. */
function listTarget(context: Context, { target, element }: Iteration): Target | undefined {
    if (target?.kind === 'list') {
        return { kind: 'fact', entity: target.owner, fact: target.fact, subject: target.subject };
    }
    const [list] = target?.kind === 'all members' ? listsNamed(context.scope, lookupName(element)) : [];
    return list?.entity === undefined || list.fact === undefined
        ? undefined
        : { kind: 'fact', entity: list.entity, fact: list.fact };
}

/** A word for a member of some list, and nothing nearer. */
function isListWord(context: Context, word: string): boolean {
    return (
        context.locals?.find(word) === undefined &&
        (listsNamed(context.scope, word).length > 0 ||
            context.scope.look(word).some(symbol => symbol.kind === 'fact' && symbol.declared?.base === 'list'))
    );
}

/** `each child's age is at least 5`. */
export function checkEvery(context: Context, node: Every): ValueType {
    const member = node.over && resolveIteration(context, node.over);
    checkCondition(member === undefined ? context : about(context, member), node.condition);
    return yesOrNo;
}
