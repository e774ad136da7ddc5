/** What is known beside the citizen's page: still open, answered, from registers. */
import { previewText as say } from '../../messages/preview.ts';
import { type Html, html, said } from '../html.ts';
import { lineLink, type Shown } from '../place-link.ts';
import type { PageView } from '../preview-data.ts';

export function questionStrip(page: PageView, at: number, shown: Shown): Html {
    const { walk } = shown.data;
    const asked = page.questions.find(each => each.why !== undefined);
    const answered = walk.pages
        .slice(0, at)
        .flatMap(each => each.questions)
        .filter(each => each.answerText !== undefined);
    const open = asked
        ? [
              html`<li>${said(asked.fact)}${lineLink(asked.place, shown)}</li>`,
              ...(asked.why?.results.length === 1 || asked.why === undefined ? [] : asked.why.results).map(
                  ({ answers, leadsTo, isEnding }) =>
                      html`<li>${say.ifAnswer} ${answers.slice(0, 2).map((each, index) => html`${index > 0 && html` ${say.or} `}<b>${said(each)}</b>`)}${answers.length > 2 && html` ${say.orOthers(answers.length - 2)}`}: ${isEnding ? said(leadsTo) : html`${say.thenAsk} ${said(leadsTo)}`}</li>`,
              ),
          ]
        : page.questions.map(
              each =>
                  html`<li>${said(each.fact)}: <b>${said(each.answerText ?? '')}</b>${lineLink(each.place, shown)}</li>`,
          );
    return strip(say.knownSoFar, [
        part(asked ? say.stillOpen : say.onThisPage, '', open),
        part(
            say.answered,
            String(answered.length),
            answered.map(
                each =>
                    html`<li>${said(each.fact)}: <b>${said(each.answerText ?? '')}</b>${lineLink(each.place, shown)}</li>`,
            ),
        ),
        registers(shown),
    ]);
}

export function endingStrip(shown: Shown): Html {
    const { walk, burden, request } = shown.data;
    const row = burden.rows.find(each => each.chosen);
    const decided = walk.decisions.map(
        ({ name, value, place }) => html`<li>${said(name)}: <b>${said(value)}</b>${lineLink(place, shown)}</li>`,
    );
    const judged = walk.judgements.map(
        ({ name, value, by }) =>
            html`<li>${said(name)}: <b>${said(value)}</b>${by && html`, <span class="pw-src">${said(by)}</span>`}</li>`,
    );
    const questions = walk.pages.flatMap(({ questions: all }) => all);
    const answered = questions.map(
        each => html`<li>${said(each.fact)}: <b>${said(each.answerText ?? '')}</b>${lineLink(each.place, shown)}</li>`,
    );
    const figures = row ? html`<li>${say.figures(row.burden)}</li>` : undefined;
    return strip(say.howReached, [
        part(say.decidedBy, String(decided.length + judged.length), [...decided, ...judged]),
        part(
            request.persona === undefined ? say.answered : say.theJourney,
            say.pagesCount(walk.pages.length),
            [...(figures ? [figures] : []), ...answered],
            request.persona,
        ),
        registers(shown),
    ]);
}

function registers({ data }: Shown): Html {
    const { registers: all } = data.walk;
    return part(
        say.fromRegisters,
        say.factsCount(all.length),
        all.map(
            ({ fact, value, holder }) =>
                html`<li>${said(fact)} <b>${said(value)}</b>, <span class="pw-src">${said(holder)}</span></li>`,
        ),
    );
}

const strip = (label: string, parts: readonly Html[]): Html =>
    html`<section class="pw-strip pw-chrome" aria-label="${label}">${parts}</section>`;

function part(title: string, count: string, items: readonly Html[], who?: string): Html {
    return html`<div><h2>${who !== undefined && html`${said(who)}: `}${title} ${count !== '' && html`<span>${count}</span>`}</h2>${items.length > 0 ? html`<ul>${items}</ul>` : html`<p class="pw-src">${say.none}</p>`}</div>`;
}
