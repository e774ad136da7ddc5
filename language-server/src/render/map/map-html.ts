/** Map: who does what and what leads where, drawn, and the same in words. */
import { previewText as say } from '../../messages/preview.ts';
import { type Html, html, plain, said } from '../html.ts';
import { lineLink, type Shown } from '../place-link.ts';
import type { MapNode, MapView } from '../preview-data.ts';
import type { ViewState } from '../view-state.ts';
import { drawing, within } from './draw.ts';

export function mapHtml(shown: Shown, state: ViewState): Html {
    const { map, burden, request } = shown.data;
    const row = burden.rows.find(each => each.chosen);
    const steps = map.nodes.filter(({ kind }) => kind === 'step').length;
    const endings = map.nodes.filter(({ kind }) => kind === 'ending').length;
    const label = plain(say.mapLabel(request.persona));
    return html`<div class="pw-chrome">
<div class="pw-lead"><h1>${row ? html`${said(row.person ?? '')} ${say.mapTitle(row.burden)}` : say.mapTitleOf(steps, endings)}</h1><p>${row ? html`${say.mapLead(row.burden)} ${say.endsWith} ${said(row.ending)}.` : map.derived ? say.derived : say.chooseSomebody}</p></div>
<div class="pw-map"><figure>
<div class="pw-maptools"><span>${say.mapCount(steps, endings)}</span><div><button class="pw-btn" type="button" id="pw-zoom-out" data-do="zoom-out" aria-label="${say.zoomOut}">−</button><button class="pw-btn" type="button" id="pw-zoom-in" data-do="zoom-in" aria-label="${say.zoomIn}">+</button><button class="pw-btn" type="button" id="pw-zoom-fit" data-do="zoom-fit">${say.fit}</button></div></div>
${drawing(map, 'wide', shown, state, label)}${drawing(map, 'narrow', shown, state, label)}
</figure>${legend(request.persona)}</div>
<h2 class="pw-h2">${say.inWords}</h2>
${words(map, shown, state)}
</div>`;
}

function legend(persona: string | undefined): Html {
    const item = (icon: Html, text: string): Html =>
        html`<li><svg class="m" width="34" height="20" viewBox="0 0 34 20" aria-hidden="true">${icon}</svg>${text}</li>`;
    return html`<ul class="pw-legend" aria-label="${say.legend}">
${item(html`<path class="e lit" d="M2 10H32"/>`, persona === undefined ? say.yourPath : say.pathOf)}
${item(html`<path class="e" d="M2 10H32"/>`, say.otherPaths)}
${item(html`<g class="n"><rect class="b" x="4" y="3" width="26" height="14" rx="2"/></g>`, say.step)}
${item(html`<g class="n"><rect class="b" x="4" y="3" width="26" height="14" rx="7"/></g>`, say.ending)}
${item(html`<g class="n register"><rect class="b" x="4" y="3" width="26" height="14" rx="2"/></g>`, say.register)}
${item(html`<path class="e" d="M2 10H32"/><g class="when"><circle cx="17" cy="10" r="4"/></g>`, say.onlyWhen)}
</ul>`;
}

/** Lanes, in each its steps, in each where it leads. */
function words(map: MapView, shown: Shown, state: ViewState): Html {
    const names = new Map(map.nodes.map(({ id, name }) => [id, name]));
    return html`<ul class="pw-lanes">${map.lanes.map(lane => {
        const nodes = map.nodes.filter(node => node.lane === lane.id);
        return html`<li><h3>${said(lane.name)}${lane.kind === 'register' && html` <span class="pw-src">${say.notMet}</span>`}</h3><ul class="pw-steps">${nodes.map(node => step(node, map, names, shown, state))}</ul></li>`;
    })}</ul>`;
}

function step(
    node: MapNode,
    map: MapView,
    names: ReadonlyMap<string, string>,
    shown: Shown,
    { cursor }: ViewState,
): Html {
    const leads = map.edges.filter(({ from, reads }) => from === node.id && !reads);
    const isHere = node.place !== undefined && cursor?.uri === node.place.uri && within(cursor.line, node.place.range);
    return html`<li id="pw-step-${node.id}" tabindex="-1"${isHere && html` class="here"`}><b>${said(node.name)}</b>${node.turn !== undefined && html` <span class="pw-turn">${say.turn(node.turn)}</span>`}${lineLink(node.place, shown)}${isHere && html` <span class="pw-src">${say.cursorHere}</span>`}${node.details.length > 0 && html`<p>${node.details.map(each => html`${said(each)} `)}</p>`}${leads.length > 0 && html`<ul>${leads.map(({ to, when, lit }) => html`<li>${say.leadsTo} <a href="#pw-step-${to}">${said(names.get(to) ?? to)}</a>${when !== undefined && html` ${say.when} ${said(when)}`}${lit && html`, ${say.onThePath}`}</li>`)}</ul>`}</li>`;
}
