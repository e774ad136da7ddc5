import { type Html, html } from '../html.ts';

const WIDTH = 132;

/** One scale for all rows of a column; the mark is the budget. The figure stands beside it in words. */
export function bar(figure: number, limit: number | undefined, most: number): Html {
    const scale = (value: number): number => Math.round((value / most) * (WIDTH - 2) * 10) / 10;
    const within = limit === undefined ? figure : Math.min(figure, limit);
    const over = figure - within;
    return html`<svg class="pw-bar" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" aria-hidden="true"><rect class="base" x="0" y="9" width="${WIDTH}" height="1"/><rect class="f" x="0" y="2" width="${scale(within)}" height="6"/>${over > 0 && html`<rect class="o" x="${scale(within)}" y="2" width="${scale(over)}" height="6"/>`}${limit !== undefined && html`<rect class="tick" x="${scale(limit)}" y="0" width="2" height="10"/>`}</svg>`;
}
