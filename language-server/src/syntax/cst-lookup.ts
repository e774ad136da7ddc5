import { type AstNode, AstUtils, type CompositeCstNode, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';

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
