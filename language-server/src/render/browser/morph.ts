/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Changes a part of the page into what new mark-up says, and touches only what differs: focus, scroll position, opened
 * details and half-typed answers stay. Elements with different ids are never made into one another.
 */
export function morph(root: Element, markup: string): void {
    const template = root.ownerDocument.createElement('template');
    template.innerHTML = markup;
    morphChildren(root, template.content);
}

function morphChildren(old: Node, wanted: Node): void {
    let present = old.firstChild;
    // A copy: nodes that are taken over leave the list.
    const all = Array.from(wanted.childNodes);
    for (const next of all) {
        const same = present === null ? null : find(present, next);
        if (same === null) {
            old.insertBefore(next, present);
            continue;
        }
        while (present !== null && present !== same) {
            const skipped: ChildNode = present;
            present = present.nextSibling;
            skipped.remove();
        }
        morphNode(same, next);
        present = same.nextSibling;
    }
    while (present !== null) {
        const rest: ChildNode = present;
        present = present.nextSibling;
        rest.remove();
    }
}

/** The first of these nodes that can become the wanted one; past others only by its id. */
function find(from: ChildNode, wanted: Node): ChildNode | null {
    if (isAlike(from, wanted)) return from;
    const id = idOf(wanted);
    if (id === '') return null;
    for (let node: ChildNode | null = from; node !== null; node = node.nextSibling) {
        if (idOf(node) === id && isAlike(node, wanted)) return node;
    }
    return null;
}

const isAlike = (a: Node, b: Node): boolean => a.nodeName === b.nodeName && idOf(a) === idOf(b);
const idOf = (node: Node): string => (node instanceof Element ? node.id : '');

function morphNode(old: ChildNode, wanted: Node): void {
    if (!(old instanceof Element) || !(wanted instanceof Element)) {
        if (old.nodeValue !== wanted.nodeValue) old.nodeValue = wanted.nodeValue;
        return;
    }
    const changed = morphAttributes(old, wanted);
    morphChildren(old, wanted);
    if (old instanceof HTMLInputElement) {
        if (changed.has('value')) old.value = old.getAttribute('value') ?? '';
        if (changed.has('checked')) old.checked = old.hasAttribute('checked');
    } else if (old instanceof HTMLSelectElement) {
        const chosen = [...old.options].find(option => option.hasAttribute('selected'));
        if (chosen) old.value = chosen.value;
    } else if (
        old instanceof HTMLTextAreaElement &&
        old.defaultValue !== (wanted as HTMLTextAreaElement).defaultValue
    ) {
        old.value = old.defaultValue;
    }
}

function morphAttributes(old: Element, wanted: Element): Set<string> {
    const changed = new Set<string>();
    for (const { name, value } of wanted.attributes) {
        if (old.getAttribute(name) === value) continue;
        old.setAttribute(name, value);
        changed.add(name);
    }
    const names = Array.from(old.attributes, ({ name }) => name);
    for (const name of names) {
        // Whoever opened it wants to go on reading.
        if (wanted.hasAttribute(name) || (name === 'open' && old.nodeName === 'DETAILS')) continue;
        old.removeAttribute(name);
        changed.add(name);
    }
    return changed;
}
