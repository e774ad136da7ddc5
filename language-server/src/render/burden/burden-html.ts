/** Burden: what the journey costs everybody who is tried, and the worst case, against the budget. */
import { previewText as say } from '../../messages/preview.ts';
import { type Html, html, plain, said } from '../html.ts';
import { icons } from '../icons.ts';
import { lineLink, type Shown } from '../place-link.ts';
import type { BurdenRow, BurdenView } from '../preview-data.ts';
import { bar } from './bar.ts';
import { type Column, columnOf, columns, limitOf } from './columns.ts';

export function burdenHtml(shown: Shown): Html {
    const { burden, policy } = shown.data;
    const people = burden.rows.filter(({ person }) => person !== undefined);
    // Who stops at a question may still come to be over it.
    const within = people.filter(({ over, unfinished }) => over.length === 0 && !unfinished);
    const title =
        people.length === 0
            ? say.noPersonas
            : burden.budget.length === 0
              ? say.noBudget(people.length)
              : say.withinBudget(within.length, people.length);
    return html`<div class="pw-chrome">
<div class="pw-lead"><h1>${title}</h1><p>${lead(burden)}</p></div>
${burden.rows.length > 0 ? table(burden, policy.journeys.length > 1, shown) : html`<div class="pw-empty">${say.nobodyWalks}</div>`}
${key(shown)}
</div>`;
}

/** Who is over by how much, a sentence each, the worst three; how many stop on the way, or are asked for what somebody holds. */
function lead({ rows, budget, onceOnly }: BurdenView): Html {
    const broken = rows.flatMap(row => row.over.map(({ of, by }) => ({ row, text: say.overBy(by, plain(of)) })));
    const stopped = rows.filter(
        ({ person, over, unfinished }) => person !== undefined && unfinished && over.length === 0,
    );
    const held = rows.filter(({ person, burden }) => person !== undefined && burden.askedThoughHeld.length > 0).length;
    const worst = rows.filter(({ person, over }) => person === undefined && over.length === 0);
    return html`${broken.slice(0, 3).map(({ row, text }) => html`${row.person === undefined ? say.worstCase : said(row.person)}: ${text}. `)}${broken.length > 3 && `${say.moreOver(broken.length - 3)} `}${stopped.length > 0 && `${say.stopped(stopped.length)} `}${onceOnly !== undefined && held > 0 && `${say.askedThoughHeld(held)} `}${worst.map(row => html`${figuresOf(row, budget)} `)}`;
}

/** The figures that the budget is about, in a sentence: in a long table nobody comes to the last row. */
function figuresOf({ burden }: BurdenRow, budget: BurdenView['budget']): string {
    const figures = budget.flatMap(({ of }) => {
        const column = columnOf(of);
        return column === undefined ? [] : [say.figure(column.figure(burden), plain(of))];
    });
    return figures.length === 0 ? '' : `${say.worstCase}: ${figures.join(', ')}.`;
}

function table(burden: BurdenView, isOfSeveral: boolean, shown: Shown): Html {
    const heads = columns.map(column => {
        const limit = limitOf(column, burden);
        return html`<th role="columnheader" scope="col"><b>${column.title}</b><span>${limit === undefined ? say.noLimit : say.atMost(limit)}</span></th>`;
    });
    const rows = burden.rows.map(row => rowHtml(row, burden, isOfSeveral, shown));
    return html`<table class="pw-table" role="table"><caption class="pw-vh">${say.burdenCaption}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"><b>${say.persona}</b><span>${say.andEnding}</span></th>${heads}</tr></thead>
<tbody role="rowgroup">${rows}</tbody></table>`;
}

function rowHtml(row: BurdenRow, burden: BurdenView, isOfSeveral: boolean, shown: Shown): Html {
    const cells = columns.map(column => cell(column, row, burden));
    const details = say.burdenDetails(row.burden);
    return html`<tr role="row"${row.person === undefined && html` class="worst"`}><th role="rowheader" scope="row"><b${row.chosen && html` class="sel"`}>${row.person === undefined ? say.worstCase : said(row.person)}</b>${row.chosen && html`<span class="pw-vh">, ${say.chosenPersona}</span>`}${lineLink(row.place, shown)}${row.story !== undefined && html`<span class="pw-cellline">${said(row.story)}</span>`}<span class="pw-cellline pw-src">${said(row.ending)}${isOfSeveral && html` · ${said(row.journey)}`}</span>${details !== '' && html`<span class="pw-cellline pw-src">${said(details)}</span>`}</th>${cells}</tr>`;
}

function cell(column: Column, row: BurdenRow, burden: BurdenView): Html {
    const figure = column.figure(row.burden);
    const limit = limitOf(column, burden);
    const most = Math.max(1, limit ?? 0, ...burden.rows.map(each => column.figure(each.burden)));
    const over = limit === undefined ? 0 : figure - limit;
    const names = column.names(row.burden);
    return html`<td role="cell" data-l="${column.title}"><span class="pw-num">${row.unfinished && html`<small>${say.atLeast}</small> `}${figure}</span>${bar(figure, limit, most)}${over > 0 && html`<span class="pw-over">${icons.over}${say.over(over)}</span>`}${names.length > 0 && over > 0 && html`<span class="pw-cellline pw-src">${said(names.slice(0, 4).join(', '))}</span>`}</td>`;
}

function key(shown: Shown): Html {
    const { burden } = shown.data;
    const [first] = burden.budget;
    return html`<ul class="pw-key">${first && html`<li><svg width="26" height="10" aria-hidden="true" class="pw-bar pw-bar--key"><rect class="f" y="2" width="20" height="6"/><rect class="tick" x="19" width="2" height="10"/></svg>${say.markIsBudget}${lineLink(first.place, shown)}</li>`}<li>${icons.over} ${say.overFails} <code>policywright check</code> ${say.fails}</li>${burden.onceOnly && html`<li>${say.onceOnlyKey}${lineLink(burden.onceOnly, shown)}</li>`}${burden.rows.some(({ unfinished }) => unfinished) && html`<li>${say.unfinishedKey}</li>`}<li>${say.daysKey}</li></ul>`;
}
