import type { PeriodUnit } from '../../model/units.ts';
import type { Speech } from './speech.ts';

const units: Readonly<Record<PeriodUnit, readonly [one: string, several: string]>> = {
    hour: ['heure', 'heures'],
    day: ['jour', 'jours'],
    'working day': ['jour ouvré', 'jours ouvrés'],
    week: ['semaine', 'semaines'],
    fortnight: ['quinzaine', 'quinzaines'],
    '4 weeks': ['période de quatre semaines', 'périodes de quatre semaines'],
    month: ['mois', 'mois'],
    quarter: ['trimestre', 'trimestres'],
    year: ['an', 'ans'],
};

/** Numbers, dates and amounts as the Imprimerie nationale sets them; a space that does not break stands before a sign. */
export const french: Speech = {
    months: [
        'janvier',
        'février',
        'mars',
        'avril',
        'mai',
        'juin',
        'juillet',
        'août',
        'septembre',
        'octobre',
        'novembre',
        'décembre',
    ],
    dayOfMonth: day => (day === 1 ? '1er' : `${day}`),
    yes: ['oui', 'vrai'],
    no: ['non', 'faux'],
    decimal: ',',
    thousands: '\u202f',
    percent: number => `${number}\u00a0%`,
    amount: (number, currency) => `${number}\u00a0${currency}`,
    per: unit => `par ${units[unit][0]}`,
    isOne: count => Math.abs(count) < 2,
    unit: (unit, isOne) => units[unit][isOne ? 0 : 1],
    through: (from, to) => `du ${from} au ${to}`,
    joined: items => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`),
};
