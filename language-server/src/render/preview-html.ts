/** The whole preview as mark-up: heading, views, and what is chosen. The same data give the same mark-up. */
import { dateText, previewText as say } from '../messages/preview.ts';
import { burdenHtml } from './burden/burden-html.ts';
import { type Html, html, said } from './html.ts';
import { icons } from './icons.ts';
import { intentHtml } from './intent-html.ts';
import { ownName } from './language-tags.ts';
import { mapHtml } from './map/map-html.ts';
import type { Shown } from './place-link.ts';
import type { PreviewData } from './preview-data.ts';
import { definitionsHtml, recordHtml, sourcesHtml } from './record-html.ts';
import type { ViewName, ViewOptions, ViewState } from './view-state.ts';
import { walkHtml } from './walk/walk-html.ts';

const views: { readonly [view in ViewName]: (shown: Shown, state: ViewState) => Html } = {
    walk: walkHtml,
    map: mapHtml,
    burden: burdenHtml,
    intent: intentHtml,
    definitions: definitionsHtml,
    sources: sourcesHtml,
    record: recordHtml,
};

/** What stands in the body of the page. */
export function previewHtml(data: PreviewData, state: ViewState, options: ViewOptions): string {
    const shown: Shown = { data, options };
    return html`<a class="pw-skip" href="#pw-main">${say.skip}</a>
<div class="pw-frame">
<header class="pw-chrome">${head(shown, state)}${tools(shown, state)}</header>
<main id="pw-main" tabindex="-1">${options.note !== undefined && note(options.note)}${options.views.map(view => panel(view, shown, state))}</main>
${foot(shown)}
</div>`.markup;
}

function head({ data, options }: Shown, state: ViewState): Html {
    const tabs = options.views.map(view => {
        const isChosen = view === state.view;
        return html`<button type="button" role="tab" id="pw-tab-${view}" class="pw-tab" data-view="${view}" data-label="${say.views[view]}" aria-selected="${String(isChosen)}" aria-controls="pw-view-${view}" tabindex="${isChosen ? 0 : -1}">${say.views[view]}</button>`;
    });
    return html`<div class="pw-head${options.views.length > 4 && ' pw-head--many'}">
<div class="pw-title">${said(data.policy.name)}</div>
<div class="pw-views" role="tablist" aria-label="${say.viewsLabel}">${tabs}</div>
<div class="pw-live" role="status">${options.status === undefined && icons.tick}<span>${options.status ?? say.upToDate}</span></div>
</div>`;
}

function tools({ data }: Shown, { view }: ViewState): Html {
    const { policy, request } = data;
    const own = html`<option value=""${request.persona === undefined && html` selected`}>${say.nobody}</option>`;
    const people = policy.personas.map(
        ({ name }) => html`<option value="${name}"${name === request.persona && html` selected`}>${name}</option>`,
    );
    const journeys = policy.journeys.map(
        name => html`<option value="${name}"${name === request.journey && html` selected`}>${name}</option>`,
    );
    return html`<div class="pw-tools" role="group" aria-label="${say.toolsLabel}">
<label class="pw-persona"><span>${say.persona}</span><span class="pw-select"><select id="pw-persona">${own}${people}</select>${icons.open}</span></label>
${policy.journeys.length > 1 && html`<label class="pw-persona"><span>${say.journey}</span><span class="pw-select"><select id="pw-journey">${journeys}</select>${icons.open}</span></label>`}
<label class="pw-date"><span>${say.decisionDate}</span><input id="pw-date" type="date" value="${data.facts.on ?? ''}"></label>
${policy.languages.length > 1 && languages(data)}
${view === 'walk' && buttons}
</div>`;
}

function languages({ policy, request }: PreviewData): Html {
    const all = policy.languages.map(
        ({ name, tag }) =>
            html`<button type="button" id="pw-language-${tag}-${name}" data-language="${name}" aria-pressed="${String(name === request.language)}"${tag !== 'und' && html` lang="${tag}"`}>${ownName(name)}</button>`,
    );
    return html`<div class="pw-seg" role="group" aria-label="${say.languageLabel}">${all}</div>`;
}

const buttons = html`<div class="pw-nav"><button type="button" class="pw-btn" id="pw-back" data-do="back" title="${say.backOne}">${icons.back}<span class="pw-word">${say.back}</span></button><button type="button" class="pw-btn" id="pw-restart" data-do="restart" title="${say.restartAll}">${icons.restart}<span class="pw-word">${say.restart}</span></button><button type="button" class="pw-btn" id="pw-end" data-do="end" title="${say.toTheEndTitle}">${icons.end}<span class="pw-word">${say.toTheEnd}</span></button></div>`;

const note = (text: string): Html => html`<div class="pw-chrome pw-note"><p>${said(text)}</p></div>`;

function panel(view: ViewName, shown: Shown, state: ViewState): Html {
    const isShown = shown.options.all || view === state.view;
    const content = isShown ? views[view](shown, state) : undefined;
    return html`<section class="pw-panel${view !== state.view && ' pw-other'}" role="tabpanel" id="pw-view-${view}" aria-labelledby="pw-tab-${view}"${view !== state.view && !shown.options.all && html` hidden`}>${content}</section>`;
}

function foot({ data }: Shown): Html {
    const { made } = data.policy;
    return html`<footer class="pw-foot pw-chrome"><p>${say.madeFrom} ${said(made.file)}${made.at && html`, ${dateText(made.at)}`}${made.version && html`. ${say.version(made.version)}`}${made.fingerprint && html`. ${say.fingerprint} <code>${made.fingerprint}</code>`}. ${say.notTheService}</p></footer>`;
}
