import type { RuleBlock } from '../../model/policy-model.ts';
import type { ModelNode } from '../../model/source-range.ts';
import { branchesOf, exceptionDecides, insideBlock, noException } from '../../ranges/conditions/branches.ts';
import type { Formula } from '../../ranges/conditions/formula.ts';
import { opposite } from '../../ranges/conditions/formula.ts';
import type { Place } from '../../ranges/conditions/place.ts';

/** The place of the case in which a part of a rule stands, and when that case decides. */
export function placeIn(
    block: RuleBlock,
    part: ModelNode,
    outer: Place,
    before: readonly Formula[] = [],
): { place: Place; when: readonly Formula[] } {
    const place = insideBlock(block, outer);
    const exception = block.exceptions.find(each => isIn(part, each));
    if (exception !== undefined && isIn(part, exception.body)) {
        // Where it cannot be said whether it applies, it is not come to.
        const when = opposite(exceptionDecides(exception, block, place).no);
        return placeIn(exception.body, part, place, [...before, when]);
    }
    const plain = opposite(noException(block, place).no);
    const branch = branchesOf(block, place).find(({ result }) => result !== undefined && isIn(part, result));
    return { place, when: [...before, plain, ...(branch === undefined ? [] : [opposite(branch.decides.no)])] };
}

/** Whether one part of a file stands within another. */
export function isIn({ range: inner }: ModelNode, { range: outer }: ModelNode): boolean {
    if (inner.file !== outer.file) return false;
    const [a, b, c, d] = [outer.start, inner.start, inner.end, outer.end];
    return !isBefore(b, a) && !isBefore(d, c);
}

function isBefore(a: { line: number; character: number }, b: { line: number; character: number }): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}
