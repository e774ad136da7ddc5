import { monthNames } from '../../messages/calendar-words.ts';
import type { Declaration } from '../../model/policy-model.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { Weekday } from '../../model/units.ts';
import type { PolicySymbol } from './policy-symbol.ts';
import { optionsIndex } from './signature-entity.ts';

export const weekdays: readonly Weekday[] = [
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
    'Sunday',
];

const nowhere: SourceRange = { file: '', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const names = new Map<string, PolicySymbol[]>();

for (const [enumeration, options] of [
    ['weekday', weekdays],
    ['month', monthNames],
] as const) {
    for (const name of options) {
        const key = `option:${enumeration}.${name}`;
        const symbol: PolicySymbol = {
            key,
            kind: 'option',
            name,
            range: nowhere,
            file: '',
            id: enumeration,
            declaration: { kind: 'body', id: enumeration, name: { text: enumeration, range: nowhere } } as Declaration,
            enumeration,
            fingerprint: key,
        };
        names.set(name, [...(names.get(name) ?? []), symbol]);
        names.set(optionsIndex(enumeration), [...(names.get(optionsIndex(enumeration)) ?? []), symbol]);
    }
}

/** Options that every policy has: the days of the week and the months. */
export function builtInSymbols(name: string): readonly PolicySymbol[] | undefined {
    return names.get(name);
}
