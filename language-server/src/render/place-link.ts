import { previewText as say } from '../messages/preview.ts';
import { fileName } from '../model/file-name.ts';
import { type Html, html, plain } from './html.ts';
import type { PreviewData, PreviewPlace } from './preview-data.ts';
import type { ViewOptions } from './view-state.ts';

/** What every view is given. */
export interface Shown {
    data: PreviewData;
    options: ViewOptions;
}

/** `line 38`, which leads to the line where somebody can go there. Nothing for what was written nowhere. */
export function lineLink(place: PreviewPlace | undefined, { data, options }: Shown): Html | undefined {
    if (place === undefined) return undefined;
    const line = place.range.start.line + 1;
    const main = data.policy.place?.uri;
    const file = main === undefined || main === place.uri ? '' : `${fileName(place.uri)} `;
    const text = say.line(plain(file), line);
    if (!options.links) return html` <span class="pw-line">${text}</span>`;
    return html` <a class="pw-line" href="#line-${line}" data-place="${placeText(place)}" aria-label="${say.showLine(text)}">${text}</a>`;
}

export const placeText = ({ uri, range }: PreviewPlace): string => JSON.stringify({ uri, range });
