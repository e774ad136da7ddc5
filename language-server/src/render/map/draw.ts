/** The map as a drawing, lanes as rows or, on a small screen, as columns. */
import { previewText as say } from '../../messages/preview.ts';
import { type Html, html, plain, shortened } from '../html.ts';
import { placeText, type Shown } from '../place-link.ts';
import type { MapNode, MapView } from '../preview-data.ts';
import type { ViewState } from '../view-state.ts';
import { type Box, type Layout, layoutOf, type Sizes } from './layout.ts';
import { wrap } from './wrap.ts';

type Shape = 'wide' | 'narrow';

/** Room at the edges, so that rings and numbers are not cut. */
const MARGIN = 14;
const LINE = 16;

export function drawing(view: MapView, shape: Shape, shown: Shown, state: ViewState, label: string): Html {
    const textWidth = shape === 'wide' ? 114 : 100;
    const texts = new Map(view.nodes.map(node => [node.id, textsOf(node, textWidth)]));
    const height = (node: MapNode): number => Math.max(44, (texts.get(node.id)?.length ?? 1) * LINE + 18);
    const tallest = Math.max(44, ...view.nodes.map(height));
    const sizes: Sizes =
        shape === 'wide'
            ? { length: 132, gap: 38, breadth: height, space: 18, before: 34, after: 26, lane: 60 }
            : { length: tallest, gap: 44, breadth: () => 116, space: 14, before: 12, after: 22, lane: 130 };
    const layout = layoutOf(view, sizes);
    const isWide = shape === 'wide';
    const top = isWide ? 0 : 34;
    const width = Math.round((isWide ? layout.length : layout.breadth) + 2 * MARGIN);
    const heightAll = Math.round((isWide ? layout.breadth : layout.length + top) + 2 * MARGIN);
    const at = (along: number, across: number): [number, number] =>
        isWide ? [along + MARGIN, across + MARGIN] : [across + MARGIN, along + MARGIN + top];
    return html`<div class="m-scroll m-${shape}" role="region" tabindex="0" aria-label="${say.mapRegion}"><svg class="m${fits(width, state) && ' m-fit'}" viewBox="0 0 ${width} ${heightAll}" data-width="${width}" width="${zoomed(width, state)}" role="group" aria-label="${plain(label)}">
${lanes(view, layout, isWide, width, heightAll)}
${layout.edges.filter(({ edge }) => !edge.lit).map(each => edgeHtml(each, at))}
${layout.edges.filter(({ edge }) => edge.lit).map(each => edgeHtml(each, at))}
${view.nodes.map(node => nodeHtml(node, boxOf(layout.nodes.get(node.id), at, isWide), texts.get(node.id) ?? [], view, shown, state))}
</svg></div>`;
}

/** A map that is a little too wide is made a little smaller; one that is much too wide is moved about in. */
const fits = (width: number, { zoom }: ViewState): boolean => zoom === 1 && width > 1072 && width <= 1480;

function zoomed(width: number, state: ViewState): string {
    return state.zoom === 0 || fits(width, state) ? '100%' : String(Math.round(width * state.zoom));
}

interface Rectangle {
    x: number;
    y: number;
    width: number;
    height: number;
}

function boxOf(
    box: Box | undefined,
    at: (along: number, across: number) => [number, number],
    isWide: boolean,
): Rectangle {
    const { along, across, length, breadth } = box ?? { along: 0, across: 0, length: 0, breadth: 0 };
    const [x, y] = at(along, across);
    return isWide ? { x, y, width: length, height: breadth } : { x, y, width: breadth, height: length };
}

interface TextLine {
    text: string;
    kind: 't' | 's';
    isWait: boolean;
}

function textsOf({ name, notes, waits }: MapNode, width: number): TextLine[] {
    return [
        ...wrap(plain(name), width, 14.5, 3).map(text => ({ text, kind: 't' as const, isWait: false })),
        ...notes
            .flatMap(each => wrap(plain(each), width, 12.5, 1))
            .map(text => ({ text, kind: 's' as const, isWait: false })),
        ...waits
            .flatMap(each => wrap(plain(each), width, 12.5, 2))
            .map(text => ({ text, kind: 's' as const, isWait: true })),
    ];
}

function lanes({ lanes: all }: MapView, layout: Layout, isWide: boolean, width: number, height: number): Html {
    return html`${layout.lanes.map(({ id, across, breadth }, index) => {
        const name = plain(all.find(each => each.id === id)?.name ?? '');
        if (isWide) {
            return html`${index > 0 && html`<path class="lane" d="M0 ${r(across + MARGIN)}H${width}"/>`}<text x="2" y="${r(across + MARGIN + 18)}" class="lanename">${shortened(name, 80)}</text>`;
        }
        const lines = wrap(name, breadth - 18, 12.5, 2);
        return html`${index > 0 && html`<path class="lane" d="M${r(across + MARGIN - 4)} 0V${height}"/>`}${lines.map((line, number) => html`<text x="${r(across + MARGIN + 6)}" y="${14 + number * 15}" class="lanename">${line}</text>`)}`;
    })}`;
}

function edgeHtml(
    { edge, points }: Layout['edges'][number],
    at: (along: number, across: number) => [number, number],
): Html {
    const drawn = points.map(([along, across]) => at(along, across));
    const [first, ...others] = drawn;
    const end = drawn.at(-1);
    const before = drawn.at(-2);
    if (first === undefined || end === undefined || before === undefined) return html``;
    const path = `M${r(first[0])} ${r(first[1])}${others.map(([x, y]) => `L${r(x)} ${r(y)}`).join('')}`;
    const lit = edge.lit ? ' lit' : '';
    return html`<path class="e${lit}${edge.reads && ' reg'}" d="${path}"/>${!edge.reads && html`<path class="a${lit}" d="${arrow(before, end)}"/>`}${edge.when !== undefined && condition(edge.when, drawn, lit)}`;
}

function condition(when: string, points: readonly [number, number][], lit: string): Html {
    const [x, y] = points[1] ?? [0, 0];
    return html`<g class="when${lit}"><title>${plain(shortened(when, 300))}</title><circle cx="${r(x)}" cy="${r(y)}" r="4"/></g>`;
}

function arrow([fromX, fromY]: [number, number], [x, y]: [number, number]): string {
    const [dx, dy] = [Math.sign(x - fromX), Math.sign(y - fromY)];
    const across = 4.5;
    const back = 8;
    return dx !== 0
        ? `M${r(x)} ${r(y)}L${r(x - dx * back)} ${r(y - across)}L${r(x - dx * back)} ${r(y + across)}Z`
        : `M${r(x)} ${r(y)}L${r(x - across)} ${r(y - dy * back)}L${r(x + across)} ${r(y - dy * back)}Z`;
}

function nodeHtml(
    node: MapNode,
    box: Rectangle,
    lines: readonly TextLine[],
    view: MapView,
    shown: Shown,
    state: ViewState,
): Html {
    const { id, kind, turn, place } = node;
    const lane = view.lanes.find(each => each.id === node.lane)?.name ?? '';
    const name = plain(say.nodeLabel(shortened(node.name, 200), turn, [...node.notes, ...node.waits], lane, kind));
    const { x, y, width, height } = box;
    const round = kind === 'ending' ? Math.min(height / 2, 26) : 3;
    const first = y + height / 2 - ((lines.length - 1) * LINE) / 2 + 4.5;
    const isHere = place !== undefined && state.cursor?.uri === place.uri && within(state.cursor.line, place.range);
    const content = html`<title>${name}</title><rect class="ring" x="${r(x - 5)}" y="${r(y - 5)}" width="${width + 10}" height="${height + 10}" rx="${round + 4}"/><rect class="b" x="${r(x)}" y="${r(y)}" width="${width}" height="${height}" rx="${round}"/>${isHere && html`<path class="here" d="M${r(x - 4)} ${r(y + 6)}V${r(y + height - 6)}"/>`}${lines.map(({ text, kind: type }, number) => html`<text x="${r(x + width / 2)}" y="${r(first + number * LINE)}" class="${type}" text-anchor="middle">${text}</text>`)}${turn !== undefined && html`<circle class="num" cx="${r(x + 6)}" cy="${r(y)}" r="10"/><text class="numt" x="${r(x + 6)}" y="${r(y + 4)}" text-anchor="middle">${turn}</text>`}`;
    const classes = `n ${kind}${turn === undefined ? '' : ' lit'}`;
    return shown.options.links && place
        ? html`<a class="${classes}" href="#pw-step-${id}" data-node="${id}" data-place="${placeText(place)}" tabindex="-1">${content}</a>`
        : html`<a class="${classes}" href="#pw-step-${id}" data-node="${id}" tabindex="-1">${content}</a>`;
}

export const within = (line: number, { start, end }: { start: { line: number }; end: { line: number } }): boolean =>
    line >= start.line && line <= end.line;

/** A tenth of a pixel is enough. */
const r = (figure: number): number => Math.round(figure * 10) / 10;
