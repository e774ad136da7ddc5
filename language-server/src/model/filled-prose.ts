import type { Expression } from './expressions.ts';
import type { Prose } from './source-range.ts';

/** A text in which names in braces are replaced by their values: `because "{age threshold} years or older"`. */
export interface FilledProse extends Prose {
    /** Filled in by `types/`, in the order of the text. */
    placeholders?: Placeholder[];
}

/** `{age threshold}` in a text. */
export interface Placeholder {
    /** Offsets in `Prose.text`, braces included. */
    start: number;
    end: number;
    /** What stands between the braces, as it is looked up. */
    name: string;
    /** What it means; absent for `{why}`, and for what means nothing. */
    value?: Expression;
}

/** Where braces stand in a text, with what is between them. */
export function bracesIn(text: string): { start: number; end: number; inside: string }[] {
    return [...text.matchAll(/\{([^{}]*)\}/g)].map(({ 0: whole, 1: inside = '', index }) => ({
        start: index,
        end: index + whole.length,
        inside,
    }));
}

/** The text with values in place of names; one without a value stays as it is written. */
export function fill({ text, placeholders }: FilledProse, textOf: (each: Placeholder) => string | undefined): string {
    let filled = '';
    let at = 0;
    for (const each of placeholders ?? []) {
        const value = textOf(each);
        if (value !== undefined) {
            filled += text.slice(at, each.start) + value;
            at = each.end;
        }
    }
    return filled + text.slice(at);
}
