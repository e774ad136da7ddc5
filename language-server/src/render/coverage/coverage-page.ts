/** The coverage page: opens from a disk, loads nothing, has no scripts. Whatever stands in a policy is text. */
import { kindMessages, coverageMessages as say } from '../../messages/coverage.ts';
import {
    type CoverageReport,
    fileCoverage,
    percentOf,
    type ReportPersona,
    type ReportPoint,
    summaryOf,
    type Tally,
} from '../../personas/coverage/index.ts';
import { type Html, html, said } from '../html.ts';
import { MOST_LEVELS } from './coverage-style.ts';
import { type LineMark, lineMarks } from './line-marks.ts';

/** A policy file as it is shown. */
export interface CoveredText {
    /** As the points name it. */
    readonly file: string;
    /** For people: `policies/fee.policy`. */
    readonly name: string;
    readonly text: string;
}

/** So many personas are shown one by one. */
const MOST_PERSONAS = 500;

/** What stands in the body of the page. */
export function coverageHtml(report: CoverageReport, files: readonly CoveredText[]): Html {
    const { points, personas, leftOut } = report;
    const places = new Map(files.map(({ file }, number) => [file, number]));
    const anchor = ({ range }: ReportPoint): string => `#f${places.get(range.file) ?? 0}-${range.start.line + 1}`;
    return html`<header>
<a class="skip" href="#f0">${say.skip}</a>
<h1>${say.title}</h1>
<p class="muted">${files.map(({ name }, i) => html`${i > 0 ? ', ' : ''}${said(name)}`)}</p>
</header>
<main>
${overview(points, personas.length + leftOut)}
${contents(report, files)}
${missedHtml(points, anchor)}
${kindsHtml(points)}
${files.map(file => fileHtml(file, points, places.get(file.file) ?? 0))}
${personasHtml(personas, points, leftOut)}
${outOfReachHtml(points, anchor)}
</main>`;
}

function overview(points: readonly ReportPoint[], personas: number): Html {
    const { percent, reached, total } = summaryOf(points);
    const width = total === 0 ? 100 : (reached * 100) / total;
    return html`<p class="figure"><b>${percent}%</b> <span>${say.points(reached, total)} ${say.by(personas)}</span></p>
<div class="bar" aria-hidden="true"><svg viewBox="0 0 100 1" preserveAspectRatio="none"><rect width="${width.toFixed(2)}" height="1"/></svg></div>`;
}

/** The page is as long as the policies: whoever reads it should get to its parts at once. */
function contents({ points, personas }: CoverageReport, files: readonly CoveredText[]): Html {
    const link = (id: string, text: Html | string): Html => html`<li><a href="#${id}">${text}</a></li>`;
    return html`<nav aria-label="${say.contents}"><ul>
${link('missed', say.missed)}
${link('kinds', say.kinds)}
${files.map(({ name }, number) => link(`f${number}`, said(name)))}
${personas.length > 0 && link('personas', say.personas)}
${points.some(({ cannotBeReached }) => cannotBeReached) && link('out', say.cannotBeReached)}
</ul></nav>`;
}

type Anchor = (point: ReportPoint) => string;

function missedHtml(points: readonly ReportPoint[], anchor: Anchor): Html {
    const missed = points.filter(({ reached, cannotBeReached }) => reached === 0 && !cannotBeReached);
    return html`<section aria-labelledby="missed"><h2 id="missed">${say.missed}</h2>
${missed.length === 0 ? html`<p>${say.nothingMissed}</p>` : listBySection(missed, anchor)}</section>`;
}

function listBySection(points: readonly ReportPoint[], anchor: Anchor): Html[] {
    const sections = Map.groupBy(points, ({ section, range }) => `${range.file}\n${section}`);
    return [...sections.values()].map(
        of => html`<h3>${said(of[0]?.name ?? '')}</h3>
<ul>${of.map(point => html`<li>${said(point.description)}, <a href="${anchor(point)}">${say.line(point.range.start.line + 1)}</a></li>`)}</ul>`,
    );
}

function kindsHtml(points: readonly ReportPoint[]): Html {
    const { kinds, limitPairs } = summaryOf(points);
    const row = (name: string, tally: Tally): Html =>
        html`<tr><th scope="row">${name}</th><td class="n">${say.reachedOfTotal(tally.reached, tally.total)}</td><td class="n">${percentOf(tally)}%</td></tr>`;
    return html`<section aria-labelledby="kinds"><h2 id="kinds">${say.kinds}</h2>
<table class="plain"><thead><tr><th scope="col">${say.kind}</th><th scope="col">${say.reachedOf}</th><th scope="col">${say.share}</th></tr></thead>
<tbody>${Object.entries(kinds).map(([kind, tally]) => row(kindMessages[kind] ?? kind, tally))}${limitPairs.total > 0 && row(say.limitPairs, limitPairs)}</tbody></table></section>`;
}

function fileHtml({ file, name, text }: CoveredText, points: readonly ReportPoint[], number: number): Html {
    const marks = lineMarks(fileCoverage(points, file));
    const lines = text.split(/\r\n|\n|\r/);
    if (lines.at(-1) === '') lines.pop();
    return html`<section aria-labelledby="f${number}"><h2 id="f${number}">${said(name)}</h2>
<table class="source"><thead><tr><th scope="col" class="line">${say.columns.line}</th><th scope="col">${say.columns.mark}</th><th scope="col">${say.columns.text}</th></tr></thead>
<tbody>${lines.map((line, i) => lineHtml(line, i, number, marks.get(i)))}</tbody></table></section>`;
}

function lineHtml(line: string, index: number, file: number, mark: LineMark | undefined): Html {
    const id = `f${file}-${index + 1}`;
    const [lead = ''] = /^[ \t]*/.exec(line) ?? [];
    const written = html`${lead !== '' && html`<span class="lead">${lead}</span>`}${said(line.slice(lead.length))}`;
    const level = Math.min(MOST_LEVELS, Math.floor(lead.length / 4));
    if (mark === undefined) {
        return html`<tr id="${id}"><th scope="row" class="line">${index + 1}</th><td class="mark"></td><td class="text in${level}">${written}</td></tr>
`;
    }
    const missing = mark.state !== 'hit' && html`<span class="missing">${said(say.missing(mark.missing))}</span>`;
    return html`<tr id="${id}" class="${mark.state}"><th scope="row" class="line">${index + 1}</th><td class="mark">${markWords(mark)}</td><td class="text in${level}">${written}${missing}</td></tr>
`;
}

function markWords({ state, count, reached, total }: LineMark): string {
    const words = say.lineMarks;
    return state === 'hit' ? words.reached(count) : state === 'miss' ? words.missed : words.part(reached, total);
}

function personasHtml(
    personas: readonly ReportPersona[],
    points: readonly ReportPoint[],
    leftOut: number,
): Html | undefined {
    if (personas.length === 0) return undefined;
    const shown = personas.slice(0, MOST_PERSONAS);
    const more = personas.length - shown.length + leftOut;
    return html`<section aria-labelledby="personas"><h2 id="personas">${say.personas}</h2>
<table class="plain personas"><thead><tr><th scope="col">${say.persona}</th><th scope="col">${say.result}</th><th scope="col">${say.reaches}</th><th scope="col" class="alone">${say.alone}</th></tr></thead>
<tbody>${shown.map(
        ({ name, status, reached }) =>
            html`<tr><th scope="row">${said(name)}</th><td>${say.statuses[status]}</td><td class="n">${reached.length}</td><td class="n alone">${reached.filter(i => points[i]?.reached === 1).length}</td></tr>`,
    )}</tbody></table>${more > 0 && html`<p class="muted">${say.morePersonas(more)}</p>`}</section>`;
}

function outOfReachHtml(points: readonly ReportPoint[], anchor: Anchor): Html | undefined {
    const out = points.filter(({ cannotBeReached }) => cannotBeReached);
    if (out.length === 0) return undefined;
    return html`<section aria-labelledby="out"><h2 id="out">${say.cannotBeReached}</h2>
<p>${say.cannotBeReachedWhy}</p>${listBySection(out, anchor)}</section>`;
}
