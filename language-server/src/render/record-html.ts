/** What a reviewer looks up: definitions, sources, and what is open or accepted on the record. */
import { previewText as say } from '../messages/preview.ts';
import { type Html, html, said } from './html.ts';
import { lineLink, type Shown } from './place-link.ts';
import type { FindingView } from './preview-data.ts';

export function definitionsHtml(shown: Shown): Html {
    const { definitions } = shown.data;
    return html`<div class="pw-chrome"><div class="pw-lead"><h1>${say.definitionsTitle(definitions.length)}</h1></div>
<dl class="pw-record">${definitions.map(({ name, about, means, conditions, sources, place }) => html`<div><dt>${said(name)}${about !== undefined && html` <span class="pw-src">${say.about} ${said(about)}</span>`}${lineLink(place, shown)}</dt><dd>${means !== undefined && html`<p>${said(means)}</p>`}${conditions.map(({ text, inForce }) => html`<p><code>${said(text)}</code>${inForce !== undefined && html` <span class="pw-src">${inForce}</span>`}</p>`)}${sources.map(each => html`<p class="pw-src">${said(each)}</p>`)}</dd></div>`)}</dl></div>`;
}

export function sourcesHtml(shown: Shown): Html {
    const { sources } = shown.data;
    return html`<div class="pw-chrome"><div class="pw-lead"><h1>${say.sourcesTitle(sources.length)}</h1></div>
<dl class="pw-record">${sources.map(({ text, url, usedBy }) => html`<div><dt>${said(text)}</dt><dd>${url !== undefined && html`<p><a href="${url}" rel="noreferrer noopener">${url}</a></p>`}<p class="pw-src">${say.usedBy} ${usedBy.map(({ name, place }, index) => html`${index > 0 && ', '}${said(name)}${lineLink(place, shown)}`)}</p></dd></div>`)}</dl></div>`;
}

export function recordHtml(shown: Shown): Html {
    const { record, policy } = shown.data;
    const { findings, accepted } = record;
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    return html`<div class="pw-chrome"><div class="pw-lead"><h1>${say.recordTitle(findings.length, errors, accepted.length)}</h1>${policy.owner !== undefined && html`<p>${say.owner} ${said(policy.owner)}${policy.inForce !== undefined && html`, ${say.inForce} ${policy.inForce}`}</p>`}</div>
<h2 class="pw-h2">${say.openFindings}</h2>
${findings.length === 0 ? html`<p>${say.none}</p>` : html`<dl class="pw-record">${findings.map(each => finding(each, shown))}</dl>`}
<h2 class="pw-h2">${say.acceptedFindings}</h2>
${accepted.length === 0 ? html`<p>${say.none}</p>` : html`<dl class="pw-record">${accepted.map(each => html`<div><dt>${each.code} ${each.under !== '' && html`<span class="pw-src">${said(each.under)}</span>`}${lineLink(each.place, shown)}</dt><dd><p>${said(each.message)}</p><p>${say.acceptedBecause} “${said(each.because)}”</p></dd></div>`)}</dl>`}</div>`;
}

function finding(each: FindingView, shown: Shown): Html {
    return html`<div><dt>${each.code} <span class="pw-src">${say.severities[each.severity]}</span>${lineLink(each.place, shown)}</dt><dd><p>${said(each.message)}</p></dd></div>`;
}
