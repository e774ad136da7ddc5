/** Mark-up made safely: whatever is put into it is text, unless it is mark-up that was made here too. */

const escapes: { readonly [character: string]: string } = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};

export const escaped = (text: string): string => text.replace(/[&<>"']/g, character => escapes[character] as string);

/** A piece of mark-up; only {@link html} makes one. */
export class Html {
    readonly markup: string;

    constructor(markup: string) {
        this.markup = markup;
    }
}

export type Part = Html | string | number | undefined | false | readonly Part[];

/** Puts texts between pieces of mark-up, escaped, also inside quoted attributes. What is absent leaves nothing. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Html {
    let markup = pieces[0] as string;
    parts.forEach((part, index) => {
        markup += markupOf(part) + (pieces[index + 1] as string);
    });
    return new Html(markup);
}

function markupOf(part: Part): string {
    if (part === undefined || part === false) return '';
    if (part instanceof Html) return part.markup;
    if (typeof part === 'string') return escaped(part);
    if (typeof part === 'number') return String(part);
    return part.map(markupOf).join('');
}

/** A text of the policy within a line: its direction cannot reach what stands around it. */
export const said = (text: string, lang?: string): Html =>
    lang === undefined ? html`<bdi>${text}</bdi>` : html`<bdi lang="${lang}">${text}</bdi>`;

/** Marks that turn the direction of what follows: nothing stops them in an attribute or in a drawing. */
const turns = /[\u202A-\u202E\u2066-\u2069]/g;

/** The text for an attribute or a drawing. */
export const plain = (text: string): string => text.replace(turns, '\uFFFD');

/** At most so many characters. */
export const shortened = (text: string, most: number): string =>
    text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
