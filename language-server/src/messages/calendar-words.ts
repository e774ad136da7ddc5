import type { PeriodUnit } from '../model/units.ts';

/** The months as the language writes them, January first. */
export const monthNames = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
] as const;

/** The words of `converted weekly to monthly`, by the period that they mean. */
export const rhythms: Readonly<Record<PeriodUnit, string>> = {
    hour: 'hourly',
    day: 'daily',
    'working day': 'working-daily',
    week: 'weekly',
    fortnight: 'fortnightly',
    '4 weeks': 'four-weekly',
    month: 'monthly',
    quarter: 'quarterly',
    year: 'yearly',
};
