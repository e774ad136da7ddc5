import { typeMessages } from '../../messages/types.ts';
import type { Expression } from '../../model/expressions.ts';
import { BlockLocals } from '../check/block-locals.ts';
import type { Context } from '../context.ts';
import { written } from '../say.ts';
import { lookupName } from '../symbols/scope.ts';
import type { ValueType } from '../value-type.ts';
import { pathsOf, subjectPath, textOf } from './canonical.ts';
import { rankNamed } from './known.ts';

/**
 * A value that may not apply, used as if it always did. Only information: the policy may have settled it elsewhere.
 * Whatever the same rule asks about with `there is` counts as settled, unless it asked and here the answer is no.
 */
export function tellMayNotApply(context: Context, node: Expression, type: ValueType): void {
    if (!type.optional || context.leavesOut === true || context.unknownCode === 'PW502') {
        return;
    }
    if (node.kind !== 'name' && node.kind !== 'member' && node.kind !== 'relative member') {
        return;
    }
    // By its place in a rank a member is picked; who has none is not.
    if (context.picks !== undefined && rankNamed(context, node) !== undefined) {
        return;
    }
    const owners = ownersOf(context, node);
    const paths = owners.flatMap(at => pathsOf(context, at));
    const lacks = paths.some(path => context.known?.has(`lacks ${path}`));
    if (
        !lacks &&
        (owners.some(at => isAskedAbout(context, at)) || isSettled(context, paths) || isRanked(context, node))
    ) {
        return;
    }
    const name = written(node);
    if (name !== undefined) {
        const message = lacks ? typeMessages.doesNotApply(name) : typeMessages.mayNotApply(name);
        context.run.report({ code: 'PW313', severity: 'information', message, range: node.range });
    }
}

/** A path and the paths of its owners, outward; a local name is what it stands for as well. */
function ownersOf(context: Context, node: Expression): Expression[] {
    const found: Expression[] = [];
    for (let at: Expression | undefined = node; at !== undefined && found.length < 20; ) {
        found.push(at);
        const local: Expression | undefined =
            at.kind === 'name' && context.locals instanceof BlockLocals
                ? context.locals.valueOf(lookupName(at.name))?.value
                : undefined;
        at = at.kind === 'member' ? at.subject : local;
    }
    return found;
}

function isAskedAbout(context: Context, at: Expression): boolean {
    const name =
        at.kind === 'name'
            ? lookupName(at.name)
            : at.kind === 'member'
              ? lookupName(at.member)
              : at.kind === 'relative member'
                ? `${at.which} ${lookupName(at.element)}`
                : undefined;
    return name !== undefined && context.askedAbout?.has(name) === true;
}

function isSettled({ known }: Context, paths: readonly string[]): boolean {
    return known !== undefined && paths.some(path => known.has(`applies ${path}`));
}

/** Whoever is among those that are ranked has a place. */
function isRanked(context: Context, node: Expression): boolean {
    const rank = rankNamed(context, node)?.declaration;
    const of = node.kind === 'member' ? subjectPath(context, node.subject, '') : '';
    if (rank?.kind !== 'rank' || rank.where === undefined || of === undefined || context.known === undefined) {
        return false;
    }
    context.run.pointsTo.add(rank);
    const conditions = rank.where.kind === 'all' ? (rank.where.items ?? []) : [rank.where];
    return conditions.every(each => {
        const text = textOf(context, each, of);
        return text !== undefined && context.known?.has(`holds ${text}`);
    });
}
