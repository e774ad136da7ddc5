import type { Case, CaseGroup, Declaration, RuleBlock } from '../../model/declarations.ts';
import type { Comparison, Expression, MemberExpression, NameExpression } from '../../model/expressions.ts';
import { BlockLocals } from '../check/block-locals.ts';
import type { Context } from '../context.ts';
import type { PolicySymbol } from '../symbols/policy-symbol.ts';
import { lookupName } from '../symbols/scope.ts';
import { pathsOf, subjectPath, textOf } from './canonical.ts';
import { childrenOf } from './children.ts';

/**
 * What is settled at a place of a rule, as facts in a line each: `applies partner`, `lacks partner`, `holds …`, `fails …`.
 * Conditions to the left and right of an `and`, cases that come earlier, groups and exceptions settle things.
 */
export type Known = ReadonlySet<string>;

export const nothingKnown: Known = new Set();

/** How far through definitions and decisions it is read. */
const deepest = 6;

export function together(...sets: readonly Known[]): Known {
    const filled = sets.filter(({ size }) => size > 0);
    return filled.length < 2 ? (filled[0] ?? nothingKnown) : new Set(filled.flatMap(set => [...set]));
}

function common(sets: readonly Known[]): Known {
    const [first, ...others] = sets;
    return first === undefined ? nothingKnown : new Set([...first].filter(each => others.every(set => set.has(each))));
}

/** The same place, with more that is settled. */
export function knowing(context: Context, ...more: readonly Known[]): Context {
    const known = together(context.known ?? nothingKnown, ...more);
    return known.size === 0 ? context : { ...context, known };
}

/** What follows from a condition's being decided one way. */
export function whenDecided(context: Context, node: Expression | undefined, holds: boolean): Known {
    return decided(context, node, holds, '', 0);
}

/** `of` is the path of whoever the words of the condition are about; empty for the subject of the rule itself. */
function decided(context: Context, node: Expression | undefined, holds: boolean, of: string, depth: number): Known {
    switch (node?.kind) {
        case 'all':
        case 'any':
        case 'none': {
            const way = node.kind === 'none' ? !holds : holds;
            const items = (node.items ?? []).map(item => decided(context, item, way, of, depth));
            return way === (node.kind === 'all') ? together(...items) : common(items);
        }
        case 'not':
            return decided(context, node.operand, !holds, of, depth);
        case 'there is':
            return node.where === undefined ? existence(context, node.of, holds !== node.negated, of) : nothingKnown;
        case 'name':
        case 'member':
            return together(settled(textOf(context, node, of), holds), meaning(context, node, holds, of, depth));
        case 'comparison':
            return comparison(context, node, holds, of, depth);
        default:
            return nothingKnown;
    }
}

function settled(text: string | undefined, holds: boolean): Known {
    return text === undefined ? nothingKnown : new Set([`${holds ? 'holds' : 'fails'} ${text}`]);
}

/** What applies has an owner that applies; of what does not apply no more is known. */
function existence(context: Context, node: Expression | undefined, applies: boolean, of: string): Known {
    if (!applies) {
        return new Set(pathsOf(context, node, of).map(path => `lacks ${path}`));
    }
    const found = new Set<string>();
    for (let at = node; at !== undefined; at = at.kind === 'member' ? at.subject : undefined) {
        for (const path of pathsOf(context, at, of)) {
            found.add(`applies ${path}`);
        }
    }
    return found;
}

/** What is compared, and could be, applies. */
function comparison(context: Context, node: Comparison, holds: boolean, of: string, depth: number): Known {
    const [test, other] = node.tests ?? [];
    const definition = test?.op === 'is a' || test?.op === 'is not a' ? (test.definition ?? test.right) : undefined;
    if (test !== undefined && other === undefined && definition?.kind === 'name') {
        const subject = subjectPath(context, node.left, of);
        const way = test.op === 'is a' ? holds : !holds;
        return subject === undefined ? nothingKnown : decided(context, definition, way, subject, depth);
    }
    const answer =
        test?.right?.kind === 'literal' && test.right.value?.kind === 'yes or no' ? test.right.value.value : undefined;
    if (answer !== undefined && other === undefined && (test?.op === '=' || test?.op === '≠')) {
        return decided(context, node.left, (test.op === '=') === (answer === holds), of, depth);
    }
    return together(
        settled(textOf(context, node, of), holds),
        ...[node.left, test?.right].flatMap(side =>
            [...neededBy(side)].map(path => existence(context, path, true, of)),
        ),
        ...(other === undefined ? [place(context, node, holds)] : []),
    );
}

/** The names in a value without which there is none. */
function* neededBy(node: Expression | undefined): Iterable<Expression> {
    switch (node?.kind) {
        case 'name':
        case 'member':
        case 'relative member':
            yield node;
            break;
        case 'arithmetic':
        case 'negative':
        case 'rounding':
        case 'conversion':
        case 'through':
        case 'overlap':
        case 'gap':
        case 'nearest weekday':
        case 'birthday':
            for (const part of childrenOf(node)) {
                yield* neededBy(part);
            }
            break;
        case 'count in':
            yield* neededBy(node.period);
            break;
        default:
    }
}

/** Whoever is not the first of a rank has a previous one. */
function place(context: Context, { left, tests }: Comparison, holds: boolean): Known {
    const rank = rankNamed(context, left);
    const [test] = tests ?? [];
    const number = test?.right?.kind === 'literal' && test.right.value?.kind === 'number' ? test.right.value.value : '';
    if (rank?.about === undefined || test === undefined || !/^\d+$/.test(number)) {
        return nothingKnown;
    }
    const least = leastPlace(test.op, Number(number), holds);
    return least < 2 ? nothingKnown : new Set([`applies previous ${rank.about}`]);
}

/** The lowest place that fits the test, or fails it. */
function leastPlace(op: string, number: number, holds: boolean): number {
    const fits = (at: number): boolean => {
        switch (op) {
            case '=':
                return at === number;
            case '≠':
                return at !== number;
            case '<':
                return at < number;
            case '<=':
                return at <= number;
            case '>':
                return at > number;
            case '>=':
                return at >= number;
            default:
                return holds;
        }
    };
    return fits(1) === holds ? 1 : 2;
}

/** The rank that a name means, if it means one. */
export function rankNamed({ scope }: Context, node: Expression | undefined): PolicySymbol | undefined {
    const name = node?.kind === 'name' ? node.name : node?.kind === 'member' ? node.member : undefined;
    return name && scope.look(lookupName(name)).find(({ kind }) => kind === 'rank');
}

/** What a definition, a decision that is yes or no, or a local name stands for. */
function meaning(
    context: Context,
    node: NameExpression | MemberExpression,
    holds: boolean,
    of: string,
    depth: number,
): Known {
    if (depth >= deepest) {
        return nothingKnown;
    }
    const name = lookupName(node.kind === 'name' ? node.name : node.member);
    const { locals, run, scope } = context;
    const local = node.kind === 'name' && of === '' && locals instanceof BlockLocals ? locals.valueOf(name) : undefined;
    if (local !== undefined) {
        return decided(context, local.value, holds, of, depth + 1);
    }
    const subject = node.kind === 'member' ? subjectPath(context, node.subject, of) : of;
    const rules = scope.look(name).filter(({ kind }) => kind === 'definition' || kind === 'decision');
    const id = node.target?.kind === 'declaration' ? node.target.id : undefined;
    const rule = rules.length === 1 ? rules[0] : rules.find(each => each.id === id);
    if (rule === undefined || subject === undefined) {
        return nothingKnown;
    }
    run.pointsTo.add(rule.declaration);
    // Its local names are not those of the rule that uses it.
    return ruleDecided({ ...context, locals: undefined }, rule.declaration, holds, subject, depth + 1);
}

function ruleDecided(context: Context, rule: Declaration, holds: boolean, of: string, depth: number): Known {
    if (rule.kind === 'definition') {
        return common((rule.versions ?? []).map(({ body }) => decided(context, body, holds, of, depth)));
    }
    if (rule.kind !== 'decision' || rule.type?.base !== 'yes or no') {
        return nothingKnown;
    }
    return common((rule.versions ?? []).map(({ body }) => blockDecided(context, body, holds, of, depth)));
}

function blockDecided(
    context: Context,
    block: RuleBlock | undefined,
    holds: boolean,
    of: string,
    depth: number,
): Known {
    if (block === undefined || block.table !== undefined || (block.exceptions ?? []).length > 0) {
        return nothingKnown;
    }
    const ways: Known[] = [];
    walkCases(block.cases ?? [], block.ordered, nothingKnown, {
        decided: (condition, way) => decided(context, condition, way, of, depth),
        result(each, known) {
            const { result } = each;
            const fixed =
                result?.kind === 'literal' && result.value?.kind === 'yes or no' ? result.value.value : undefined;
            if (fixed === undefined || fixed === holds) {
                ways.push(
                    together(known, fixed === undefined ? decided(context, result, holds, of, depth) : nothingKnown),
                );
            }
        },
    });
    return common(ways);
}

/** What is done at each case, with what is settled there. */
export interface CaseVisitor {
    /** What follows from a condition; it was given to `condition` before. */
    decided(condition: Expression, holds: boolean): Known;
    condition?(condition: Expression, known: Known): void;
    result(each: Case, known: Known): void;
}

/**
 * Goes through cases with what is settled at each: with `first that applies` that none before it holds, at `otherwise` that
 * none beside it does. What the cases' not holding settles is the answer.
 */
export function walkCases(
    cases: readonly (Case | CaseGroup)[],
    ordered: boolean,
    known: Known,
    visitor: CaseVisitor,
): Known {
    let excluded: Known = nothingKnown;
    const isRest = (each: Case | CaseGroup): each is Case => each.kind === 'case' && each.otherwise;
    for (const each of ordered ? cases : [...cases.filter(one => !isRest(one)), ...cases.filter(isRest)]) {
        const here = ordered || isRest(each) ? together(known, excluded) : known;
        const { condition } = each;
        if (condition !== undefined) {
            visitor.condition?.(condition, here);
        }
        const holds = condition === undefined ? nothingKnown : visitor.decided(condition, true);
        const fails = condition === undefined ? nothingKnown : visitor.decided(condition, false);
        if (each.kind === 'case') {
            visitor.result(each, together(here, holds));
            excluded = together(excluded, fails);
        } else {
            const inside = walkCases(each.cases ?? [], ordered, together(here, holds), visitor);
            const covers = (each.cases ?? []).some(isRest);
            excluded = together(excluded, covers ? fails : common([fails, together(holds, inside)]));
        }
    }
    return excluded;
}
