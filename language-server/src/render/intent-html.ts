/** Intent: what the policy is for, and for each aim what serves, tries and measures it. */
import { previewText as say } from '../messages/preview.ts';
import { type Html, html, said } from './html.ts';
import { icons } from './icons.ts';
import { lineLink, type Shown } from './place-link.ts';
import type { AimView, Placed } from './preview-data.ts';

export function intentHtml(shown: Shown): Html {
    const { intent } = shown.data;
    const { aims, problem, notAbout, aimless } = intent;
    const complete = aims.filter(({ gaps }) => open(gaps).length === 0).length;
    return html`<div class="pw-chrome">
<div class="pw-lead"><h1>${aims.length === 0 ? say.noIntent : say.aimsComplete(complete, aims.length)}</h1>${problem && html`<p>“${said(problem.text)}”${lineLink(problem.place, shown)}</p>`}</div>
${aims.map(aim => aimHtml(aim, shown))}
${aimless.length + notAbout.length > 0 && html`<div class="pw-aside">${aimless.length > 0 && html`<h2 class="pw-h2 pw-h2--first">${say.aimless}</h2>${names(aimless, shown)}`}${notAbout.length > 0 && html`<h2 class="pw-h2">${say.notAbout}</h2><ul class="pw-plain">${notAbout.map(({ text, place }) => html`<li>${said(text)}${lineLink(place, shown)}</li>`)}</ul>`}</div>`}
</div>`;
}

const open = (gaps: AimView['gaps']): AimView['gaps'] => gaps.filter(({ accepted }) => accepted === undefined);

function aimHtml(aim: AimView, shown: Shown): Html {
    const { kind, name, text, gaps, place } = aim;
    const missing = open(gaps).length;
    return html`<section class="pw-aim"><header><span class="pw-kind">${say.aimKinds[kind]}: ${said(name)}${lineLink(place, shown)}</span><h2>${text ? said(text.text, text.lang) : said(name)}</h2><span class="pw-state">${missing === 0 ? icons.tick : icons.gap}${missing === 0 ? say.complete : say.gaps(missing)}</span></header>
<dl class="pw-chain"><div><dt>${say.servedBy}</dt><dd>${orNone(served(aim, shown))}</dd></div><div><dt>${say.triedBy}</dt><dd>${orNone(html`${aim.personas.length > 0 && html`<p>${inOneLine(aim.personas.slice(0, 8))}${aim.personas.length > 8 && ` ${say.andOthers(aim.personas.length - 8)}`}</p>`}${gapsOf(aim, ['persona', 'test'])}`)}</dd></div><div><dt>${kind === 'outcome' ? say.measuredBy : say.promises}</dt><dd>${orNone(html`${[...aim.measures, ...aim.promises].map(each => html`<p>${said(each)}</p>`)}${aim.data.map(each => html`<p class="pw-src">${said(each)}</p>`)}${gapsOf(aim, ['measure', 'data'])}`)}</dd></div></dl></section>`;
}

const orNone = (content: Html): Html => (content.markup === '' ? html`<p class="pw-src">${say.none}</p>` : content);

function served(aim: AimView, shown: Shown): Html {
    const direct = aim.servedBy.filter(({ through }) => through === undefined);
    const others = aim.servedBy.filter(({ through }) => through !== undefined);
    return html`${direct.map(each => html`<p>${said(each.name)}${lineLink(each.place, shown)}</p>`)}${others.length > 0 && html`<details class="pw-more"><summary>${say.helpedBy(others.length)}</summary>${names(others, shown)}</details>`}${aim.steps.length > 0 && html`<p class="pw-src">${say.inSteps} ${inOneLine(aim.steps)}</p>`}${gapsOf(aim, ['rule', 'outcome', 'step', 'source'])}`;
}

/** Names with commas of their own are kept apart by semicolons. */
function inOneLine(all: readonly string[]): Html {
    const between = all.some(each => each.includes(',')) ? '; ' : ', ';
    return html`${all.map((each, index) => html`${index > 0 && between}${said(each)}`)}`;
}

function gapsOf({ gaps }: AimView, of: readonly string[]): Html {
    return html`${gaps
        .filter(({ lacks }) => of.includes(lacks))
        .map(({ message, accepted }) =>
            accepted === undefined
                ? html`<p><span class="pw-gap">${icons.gap}${said(message)}</span></p>`
                : html`<p class="pw-src">${said(message)} ${say.acceptedBecause} ${said(accepted)}</p>`,
        )}`;
}

const names = (all: readonly ({ name: string } & Placed)[], shown: Shown): Html =>
    html`<ul class="pw-plain">${all.map(({ name, place }) => html`<li>${said(name)}${lineLink(place, shown)}</li>`)}</ul>`;
