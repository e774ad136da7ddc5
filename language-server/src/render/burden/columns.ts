import type { Burden } from '../../journey/index.ts';
import { previewText as say } from '../../messages/preview.ts';
import type { BurdenView } from '../preview-data.ts';

export interface Column {
    title: string;
    /** Words of a budget that limit it, without the plural. */
    budget: readonly string[];
    figure(burden: Burden): number;
    names(burden: Burden): readonly string[];
}

export const columns: readonly Column[] = [
    { title: say.figuresOf.questions, budget: ['question'], figure: b => b.questions, names: () => [] },
    { title: say.figuresOf.pages, budget: ['page'], figure: b => b.pages, names: () => [] },
    {
        title: say.figuresOf.documents,
        budget: ['document', 'proof'],
        figure: b => b.documents,
        names: b => b.documentNames.map(([first = '']) => first),
    },
    {
        title: say.figuresOf.organisations,
        budget: ['organisation', 'body', 'bodie'],
        figure: b => b.organisations,
        names: b => b.organisationNames,
    },
    { title: say.figuresOf.workingDays, budget: ['working day'], figure: b => b.workingDays, names: () => [] },
    {
        title: say.figuresOf.held,
        budget: [],
        figure: b => b.askedThoughHeld.length,
        names: b => b.askedThoughHeld.map(({ fact }) => fact),
    },
];

/** The column that a limit of the budget is about: “questions”. */
export function columnOf(limited: string): Column | undefined {
    return columns.find(each => each.budget.includes(limited.replace(/s$/, '')));
}

/** What the budget allows; nothing asked that is held already, when a safeguard promises so. */
export function limitOf(column: Column, { budget, onceOnly }: BurdenView): number | undefined {
    if (column.budget.length === 0) return onceOnly === undefined ? undefined : 0;
    return budget.find(({ of }) => columnOf(of) === column)?.most;
}
