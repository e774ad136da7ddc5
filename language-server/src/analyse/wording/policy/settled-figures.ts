import type { Definition } from '../../../model/declarations.ts';
import type { Expression } from '../../../model/expressions.ts';
import { everythingIn } from '../../../types/index.ts';

/** The figures of a definition's condition as prose writes them: `16`, `6000`, the day and the year of a date. */
export function figuresOf({ versions }: Definition): ReadonlySet<string> {
    const figures = new Set<string>();
    for (const { body } of versions ?? []) {
        if (body !== undefined) for (const part of everythingIn(body)) addFigures(part, figures);
    }
    return figures;
}

function addFigures(part: Expression, figures: Set<string>): void {
    if (part.kind !== 'literal') return;
    const { value } = part;
    switch (value.kind) {
        case 'number':
        case 'percent':
        case 'quantity':
            figures.add(value.value);
            break;
        case 'money':
            figures.add(value.amount);
            break;
        case 'duration':
            for (const { value: count } of value.parts) figures.add(count);
            break;
        case 'date':
            addDate(value.value, figures);
            break;
        case 'period':
            addDate(value.from, figures);
            addDate(value.to, figures);
            break;
        default:
            break;
    }
}

function addDate(iso: string, figures: Set<string>): void {
    const [year = '', , day = ''] = iso.split('-');
    figures.add(year).add(day.replace(/^0/, ''));
}

/** Whether every figure of some words is among them; words without a figure are not settled by figures. */
export function areSettled(words: string, figures: ReadonlySet<string>): boolean {
    const written = words.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
    return written.length > 0 && written.every(each => figures.has(each.replaceAll(',', '').replace(/\.0+$/, '')));
}
