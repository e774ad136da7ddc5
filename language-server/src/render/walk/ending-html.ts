/** Where a walk ends: what the citizen is told, why, and what would change it. */
import { citizenWords } from '../../messages/citizen/index.ts';
import { previewText as say } from '../../messages/preview.ts';
import { type Html, html, said } from '../html.ts';
import { lineLink, type Shown } from '../place-link.ts';
import type { CitizenText, EndingView } from '../preview-data.ts';
import { typographic } from '../typographic.ts';

export function endingHtml(ending: EndingView, shown: Shown, tag: string): Html {
    const words = citizenWords(tag);
    const first = shown.data.policy.languages[0]?.tag;
    const lang = tag === first || first === undefined ? undefined : first;
    // What is said from the rules themselves is in the language of the rules.
    const ofRules = tag === 'en' ? undefined : 'en';
    const { name, heading, why, awaits, challenge, changes, sources } = ending;
    const headingLang = ['ending', 'last step'].includes(ending.kind) ? heading.lang : ofRules;
    // Where no journey names endings, the first thing told is what the heading says.
    const tells = ending.tells.filter(each => each.text !== name);
    return html`<h1 class="govuk-heading-l" tabindex="-1"${headingLang && html` lang="${headingLang}"`}>${said(capital(heading.text))}</h1>
${!isGood(ending) && html`<div class="govuk-inset-text">${(words.ends as Readonly<Record<string, string>>)[ending.kind] ?? ''}</div>`}
${tells.map((each, index) => html`<p class="${index === 0 ? 'govuk-body-l' : 'govuk-body'}">${text(each)}</p>`)}
${
    awaits.length > 0 &&
    html`<h2 class="govuk-heading-m">${words.awaits}</h2>${bullets(
        awaits.map(each => ({ text: each })),
        ofRules,
    )}`
}
${why.length > 0 && html`<h2 class="govuk-heading-m">${words.whyThis}</h2>${bullets(why, lang)}`}
${
    changes.length > 0 &&
    html`<h2 class="govuk-heading-m">${words.whatWouldChange}</h2>${bullets(
        changes.map(each => ({ text: each.sentence })),
        ofRules,
    )}`
}
${challenge && html`<h2 class="govuk-heading-m">${words.ifWrong}</h2><p class="govuk-body">${words.challenge} ${said(typographic(challenge.name), lang)}${challenge.within && html`, ${words.within(challenge.within.value, challenge.within.unit)}`}.</p>`}
${
    sources.length > 0 &&
    html`<details class="govuk-details" id="pw-law"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${words.law}</span></summary><div class="govuk-details__text">${bullets(
        sources.map(each => ({ text: each })),
        lang,
    )}</div></details>`
}
${ending.place && html`<p class="pw-from pw-chrome">${say.endingFrom}${lineLink(ending.place, shown)}</p>`}`;
}

const isGood = ({ kind }: EndingView): boolean => ['ending', 'last step', 'decided'].includes(kind);

const text = (each: CitizenText): Html => said(each.text, each.lang);

function bullets(all: readonly CitizenText[], lang: string | undefined): Html {
    return html`<ul class="govuk-list govuk-list--bullet"${lang !== undefined && html` lang="${lang}"`}>${all.map(each => html`<li>${text(each)}</li>`)}</ul>`;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
