import type { PersonaFile } from '../../model/policy-model.ts';
import { jsonRows } from './json-rows.ts';
import { formOf, tableOf } from './table.ts';

/** Cases that are looked at for their names. */
const LOOKED_AT = 100;

/** The columns that a file has, as far as it was read; undefined: that cannot be said. */
export function headingsOf({
    file,
    fileText,
    fileBegins,
}: PersonaFile): { all: string[]; isTable: boolean } | undefined {
    const text = fileText ?? fileBegins;
    const form = formOf(file.text);
    if (text === undefined || form === undefined || form === 'yaml') return undefined;
    if (form === 'delimited') return { all: tableOf(form, [text]).headings ?? [], isTable: true };
    const names = new Set<string>();
    let count = 0;
    for (const row of jsonRows([text])) {
        if ('object' in row) addNames(row.object, '', names);
        if (++count === LOOKED_AT) break;
    }
    return names.size === 0 ? undefined : { all: [...names], isTable: false };
}

/** With those inside, as `claimant.age`. */
function addNames(object: object, before: string, names: Set<string>): void {
    for (const [name, value] of Object.entries(object)) {
        names.add(before + name);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            addNames(value, `${before}${name}.`, names);
    }
}
