/** Walk through: the pages that a citizen would see, and beside them what is known and why it is asked. */
import { citizenWords } from '../../messages/citizen/index.ts';
import { previewText as say } from '../../messages/preview.ts';
import { type Html, html, plain, said } from '../html.ts';
import { languageAttributes } from '../language-attributes.ts';
import { languageTag } from '../language-tags.ts';
import { lineLink, type Shown } from '../place-link.ts';
import type { PageView, QuestionView, WhyView } from '../preview-data.ts';
import type { Mistake, ViewState } from '../view-state.ts';
import { endingHtml } from './ending-html.ts';
import { field, fieldId } from './fields.ts';
import { endingStrip, questionStrip } from './strip.ts';

export function walkHtml(shown: Shown, state: ViewState): Html {
    const { data } = shown;
    const { walk, request } = data;
    const tag = languageTag(request.language);
    const at = Math.min(state.at, walk.ending ? walk.pages.length : Math.max(0, walk.pages.length - 1));
    const page = walk.pages[at];
    const content = page
        ? pageHtml(page, shown, tag, state.mistakes ?? [])
        : walk.ending && endingHtml(walk.ending, shown, tag);
    return html`<section class="pw-paper${page ? '' : ' pw-paper--result'}" aria-label="${say.citizensPage}"${languageAttributes(tag)}>
<div class="govuk-service-navigation"><div class="govuk-service-navigation__container"><span class="govuk-service-navigation__service-name">${said(walk.journey.text, walk.journey.lang)}</span></div></div>
<div class="govuk-phase-banner"><p class="govuk-phase-banner__content"><strong class="govuk-tag govuk-phase-banner__content__tag">${citizenWords(tag).preview}</strong><span class="govuk-phase-banner__text">${citizenWords(tag).nothingIsSent}</span></p></div>
${at > 0 && html`<a href="#back" class="govuk-back-link" data-do="back">${citizenWords(tag).back}</a>`}
${content ?? nothing()}
</section>
${walk.untranslated > 0 && html`<div class="pw-chrome"><div class="pw-note info pw-note--after"><p>${say.untranslated(walk.untranslated, request.language)}</p></div></div>`}
${page ? questionStrip(page, at, shown) : endingStrip(shown)}
<div class="pw-foot pw-chrome">${page && pageFoot(page, at, shown)}</div>`;
}

const nothing = (): Html => html`<h1 class="govuk-heading-l" tabindex="-1">${say.nothingToShow}</h1>`;

function pageHtml(page: PageView, shown: Shown, tag: string, mistakes: readonly Mistake[]): Html {
    const { questions } = page;
    const isHeading = questions.length === 1;
    const { text: step = '', lang } = page.heading ?? {};
    const title = page.owner === '' ? step : `${page.owner}: ${step}`;
    const mistakeIn = (index: number): { mistake?: string } => {
        const mistake = mistakes.find(each => each.question === index);
        return mistake ? { mistake: citizenWords(tag).mistakes[mistake.kind] } : {};
    };
    return html`${errorSummary(questions, tag, mistakes)}
<form class="pw-form" novalidate id="pw-form-${page.number}-${plain(page.questions[0]?.fact ?? '').replace(/\s+/g, '-')}">
${!isHeading && html`<h1 class="govuk-heading-l" tabindex="-1"${lang && html` lang="${lang}"`}>${said(title)}</h1>`}
${questions.map((question, index) => html`${register(question, tag)}${field(question, { index, isHeading, tag, ...mistakeIn(index) })}${proofs(question, tag)}${why(question, shown, tag)}`)}
<button type="submit" class="govuk-button" id="pw-continue">${citizenWords(tag).next}</button>
</form>`;
}

function errorSummary(questions: readonly QuestionView[], tag: string, mistakes: readonly Mistake[]): Html | undefined {
    const all = questions.flatMap((question, index) => {
        const mistake = mistakes.find(each => each.question === index);
        const error = mistake === undefined ? question.error : { text: citizenWords(tag).mistakes[mistake.kind] };
        return error ? [{ index, error }] : [];
    });
    if (all.length === 0) return undefined;
    const items = all.map(
        ({ index, error }) =>
            html`<li><a href="#${fieldId(index)}" data-focus="${fieldId(index)}">${said(error.text, 'lang' in error ? error.lang : undefined)}</a></li>`,
    );
    return html`<div class="govuk-error-summary" tabindex="-1" id="pw-errors"><div role="alert"><h2 class="govuk-error-summary__title">${citizenWords(tag).problem}</h2><div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list">${items}</ul></div></div></div>`;
}

/** Nobody would be asked: in the preview somebody must say what the register knows. */
function register({ from, heldBy }: QuestionView, tag: string): Html | undefined {
    return from === 'register'
        ? html`<div class="govuk-inset-text">${citizenWords(tag).fromRegister(plain(heldBy[0] ?? ''))}</div>`
        : undefined;
}

function proofs({ proofs: all }: QuestionView, tag: string): Html | undefined {
    if (all.length === 0) return undefined;
    const words = citizenWords(tag);
    return html`<div class="govuk-inset-text">${all.map(alternatives => html`<p class="govuk-body govuk-!-margin-bottom-0">${words.proof} ${alternatives.map((each, index) => html`${index > 0 && html` ${words.or} `}${said(each.text, each.lang)}`)}</p>`)}</div>`;
}

function why({ why: reasons }: QuestionView, shown: Shown, tag: string): Html | undefined {
    if (reasons === undefined || (reasons.sentences.length === 0 && reasons.rules.length === 0)) return undefined;
    // It is said from the rules, in their language.
    const lang = tag === 'en' ? undefined : 'en';
    return html`<details class="govuk-details" id="pw-why"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${citizenWords(tag).why}</span></summary><div class="govuk-details__text"${lang !== undefined && html` lang="${lang}"`}>${whyText(reasons)}</div></details>`;
}

function whyText({ sentences, rules }: WhyView): Html {
    const written = rules.flatMap(({ what, rule, source }) => (rule === undefined ? [] : [{ what, rule, source }]));
    return html`${sentences.map(each => html`<p class="govuk-body">${said(each)}</p>`)}${written.length > 0 && html`<p class="govuk-body">${say.theRule}</p><ul class="govuk-list govuk-list--bullet">${written.map(({ what, rule, source }) => html`<li>${said(what)} ${said(rule)}${source !== undefined && html`<br><span class="pw-law">${say.theLaw} ${said(source)}</span>`}</li>`)}</ul>`}`;
}

function pageFoot(page: PageView, at: number, shown: Shown): Html {
    const { walk } = shown.data;
    const total = walk.ending ? walk.pages.length : undefined;
    const needed = page.questions.flatMap(question => question.why?.neededFor ?? []);
    return html`<p>${say.pageOf(at + 1, total)} ${page.questions.map(question => html`${say.comesFrom} ${said(question.name)}${lineLink(question.place, shown)}. `)}${page.step !== undefined && html`${say.inStep} ${said(page.step)}${lineLink(page.stepPlace, shown)}. `}${needed.length > 0 && html`${say.neededBy} ${needed.map((each, index) => html`${index > 0 && ', '}${said(each.name)}${lineLink(each.place, shown)}`)}.`}</p>`;
}
