/// <reference lib="dom" />
import type { MapView } from '../preview-data.ts';

/** Which node of the map has the focus. */
export const stepOf = (target: Element): string | undefined => target.closest<SVGElement>('[data-node]')?.dataset.node;

/** Arrows follow what leads where, up and down go through the nodes in order; Home goes to the start. */
export function moveInMap(key: string, from: string | undefined, { nodes, edges }: MapView): string | undefined {
    const first = nodes[0]?.id;
    if (key === 'Home') return first;
    if (key === 'End') return nodes.at(-1)?.id;
    if (!key.startsWith('Arrow')) return undefined;
    if (from === undefined) return first;
    const at = nodes.findIndex(({ id }) => id === from);
    if (key === 'ArrowDown') return nodes[at + 1]?.id;
    if (key === 'ArrowUp') return nodes[at - 1]?.id;
    if (key === 'ArrowRight') {
        const leaving = edges.filter(edge => edge.from === from);
        return (leaving.find(({ lit }) => lit) ?? leaving[0])?.to;
    }
    const arriving = edges.filter(edge => edge.to === from && !edge.reads);
    return (arriving.find(({ lit }) => lit) ?? arriving[0])?.from;
}
