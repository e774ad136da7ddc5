import { type AstNode, AstUtils, type CompositeCstNode, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';
import { type SectionPlace, SectionRange } from './section-range.ts';

/** The property that each element of the grammar fills; the grammar never changes, so each is looked up once. */
const filledBy = new WeakMap<AstNode, string>();
const none = '';

/**
 * The `index`th place where a property of a node is written. The same as Langium's own search, which walks up the grammar
 * for every node it passes; here that is remembered, because reading a policy asks this for every name in it.
 */
export function nodeOfProperty(node: AstNode, property: string, index = 0): CstNode | undefined {
    const cst = node.$cstNode;
    if (cst === undefined || !isCompositeCstNode(cst)) return undefined;
    let left = index;
    const search = (composite: CompositeCstNode): CstNode | undefined => {
        for (const child of composite.content) {
            if (propertyOf(child) === property) {
                if (left === 0) return child;
                left--;
            } else if (isCompositeCstNode(child) && child.astNode === node) {
                const found = search(child);
                if (found) return found;
            }
        }
        return undefined;
    };
    return search(cst);
}

function propertyOf(cst: CstNode): string {
    const element = cst.grammarSource;
    if (element === undefined) return none;
    let property = filledBy.get(element);
    if (property === undefined) {
        property = AstUtils.getContainerOfType(element, GrammarAST.isAssignment)?.feature ?? none;
        filledBy.set(element, property);
    }
    return property;
}

/** Where a leaf of the syntax tree stands, as Langium keeps it. Its public `range` makes three objects for each question. */
interface Leaf {
    _startLine: number;
    _startColumn: number;
    _endLine: number;
    _endColumn: number;
}

/** The range that a part of the syntax tree covers. */
export function rangeOfCst(place: SectionPlace, cst: CstNode): SectionRange {
    const first = endLeaf(cst, 0) as unknown as Leaf;
    const last = endLeaf(cst, -1) as unknown as Leaf;
    // Recovery may leave a node that nothing was read into.
    if (first._startLine === undefined || last._endLine === undefined) return new SectionRange(place, 0, 0, 0, 0);
    return new SectionRange(place, first._startLine, first._startColumn, last._endLine, last._endColumn);
}

function endLeaf(cst: CstNode, index: 0 | -1): CstNode {
    let node = cst;
    while (isCompositeCstNode(node)) {
        const inner = node.content.at(index);
        if (inner === undefined) break;
        node = inner;
    }
    return node;
}
