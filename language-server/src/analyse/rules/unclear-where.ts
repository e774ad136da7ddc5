import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { whereReachMessages as say, type WhereReachWords } from '../../messages/where-reach.ts';
import type { Fix, TextEdit } from '../../model/finding.ts';
import type { Declaration, Entity, Expression, Iteration } from '../../model/policy-model.ts';
import type { SourceRange } from '../../model/source-range.ts';
import { placeAfter, placeBefore, spanOf, withBrackets } from '../../types/ranges.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { expressionsIn } from '../intent/expressions-in.ts';
import { type Picking, type WhereReach, whereReachesIn } from './where-reach.ts';

/** PW335: the end of what stands after `where` says nothing of what is picked, so it may have been meant for itself. */
export const unclearWhere: Analysis = {
    code: 'PW335',
    severity: 'warning',
    when: 'typing',
    *find(policy) {
        for (const declaration of policy.file.declarations) {
            for (const reach of policy.remember(reachesIn, declaration)) yield finding(reach, policy);
        }
    },
};

function reachesIn(declaration: Declaration): WhereReach[] {
    return [...expressionsIn(declaration)].flatMap(whereReachesIn);
}

function finding(reach: WhereReach, policy: AnalysedPolicy): Found {
    const { picking, where, own, rest } = reach;
    const words: WhereReachWords = {
        word: where.kind === 'any' ? 'or' : 'and',
        member: wordFor(picking, policy),
        own: textOf(own, reach),
        rest: textOf(rest, reach),
        without: printExpression(withoutRest(reach)),
        kind: picking.kind !== 'there is' ? 'comparison' : picking.negated ? 'there is no' : 'there is',
    };
    return {
        message: say.asks(words),
        range: spanOf(outside(rest[0]), outside(rest.at(-1))),
        related: [{ range: spanOf(picking.range, outside(own.at(-1))), message: say.picking }],
        fixes: [
            { title: say.fixes.apart(words), edits: brackets(reach, apart) },
            { title: say.fixes.together(words), edits: brackets(reach, together) },
        ] satisfies Fix[],
    };
}

function textOf(items: readonly Expression[], { where }: WhereReach): string {
    const [only] = items;
    return printExpression(items.length === 1 && only ? only : { ...where, items: [...items] });
}

/** The condition as it would be if the rest stood for itself. */
function withoutRest({ picking, condition, where, own }: WhereReach): Expression {
    const [only] = own;
    const left = own.length === 1 && only ? only : { ...where, items: [...own] };
    const change = (part: Expression): Expression => {
        if (part === picking) return { ...picking, where: left };
        switch (part.kind) {
            case 'arithmetic':
                return { ...part, right: change(part.right) };
            case 'through':
                return { ...part, to: change(part.to) };
            case 'negative':
                return { ...part, operand: change(part.operand) };
            case 'comparison':
                return {
                    ...part,
                    tests: part.tests.map((test, i) =>
                        i === part.tests.length - 1 && test.right ? { ...test, right: change(test.right) } : test,
                    ),
                };
            default:
                return part;
        }
    };
    return change(condition);
}

type Bracketed = (reach: WhereReach) => readonly (readonly [start: SourceRange, end: SourceRange])[];

/** Brackets end the `where`; behind an `and` they hold the alternative together too. */
function apart({ picking, own, rest, where, joined }: WhereReach): ReturnType<Bracketed> {
    const ended = [picking.range, outside(own.at(-1))] as const;
    return joined !== undefined && where.kind === 'any' ? [[outside(joined), outside(rest.at(-1))], ended] : [ended];
}

function together({ own, rest }: WhereReach): ReturnType<Bracketed> {
    return [[outside(own[0]), outside(rest.at(-1))]];
}

/** Brackets here and wherever else in a row of them; those in one place are one edit. */
function brackets(reach: WhereReach, places: Bracketed): TextEdit[] {
    const edits = new Map<string, TextEdit>();
    const add = (range: SourceRange, bracket: string): void => {
        const key = `${range.start.line}:${range.start.character}`;
        edits.set(key, { range, newText: (edits.get(key)?.newText ?? '') + bracket });
    };
    for (let each: WhereReach | undefined = reach; each !== undefined; each = each.next) {
        for (const [start, end] of places(each)) {
            add(placeBefore(start), '(');
            add(placeAfter(end), ')');
        }
    }
    return [...edits.values()];
}

function outside(expression: Expression | undefined): SourceRange {
    return withBrackets((expression as Expression).range);
}

/** The word for one of those who are picked: `child`, not `children`. */
function wordFor({ over }: Picking, { model }: AnalysedPolicy): string {
    const target = (over as Iteration).target;
    if (target?.kind !== 'list' && target?.kind !== 'all members') return '';
    const isOwner = (each: Declaration): each is Entity => each.kind === 'entity' && each.name.text === target.owner;
    const facts = model.files.flatMap(file => file.declarations.filter(isOwner)).flatMap(entity => entity.facts ?? []);
    const list = facts.find(fact => fact.name.text === target.fact);
    return list?.type.element?.text ?? target.entity;
}
