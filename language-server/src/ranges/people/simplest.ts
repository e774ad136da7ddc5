import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import type { ValueFrom } from './over-time.ts';
import { valuesOverTime } from './over-time.ts';
import { isSheet } from './person.ts';
import type { Sought } from './trial.ts';
import { tryOn } from './trial.ts';

/** The same person with the facts that matter: without any of them that would not show. The date stays. */
export function simplest(facts: Facts, sought: Sought, policy: CompiledPolicy): Facts {
    const found = structuredClone(facts);
    const isShown = (): boolean => tryOn(found, sought, policy).kind === 'shown';
    leaveOut(found as { [name: string]: FactValue }, isShown, new Set(['on']));
    return found;
}

function leaveOut(sheet: { [name: string]: FactValue }, isShown: () => boolean, kept: ReadonlySet<string>): void {
    for (const name of Object.keys(sheet)) {
        if (kept.has(name)) continue;
        const value = sheet[name] as FactValue;
        delete sheet[name];
        if (isShown()) continue;
        sheet[name] = value;
        const values = valuesOverTime(value);
        if (values !== undefined) {
            sheet[name] = fewestValues(values, shown => {
                sheet[name] = shown;
                return isShown();
            });
        } else if (Array.isArray(value)) for (const member of value) inMember(member, isShown);
        else inMember(value, isShown);
    }
}

function inMember(value: FactValue, isShown: () => boolean): void {
    if (isSheet(value) && !('from' in value))
        leaveOut(value, isShown, new Set(['name', 'notApplicable', 'applicable']));
}

/** Without the changes that do not matter; a value that never changes is written as it is. */
function fewestValues(values: readonly ValueFrom[], isShown: (value: FactValue) => boolean): FactValue {
    let found = values;
    for (let i = found.length - 1; i >= 0; i--) {
        const less = found.filter((_, other) => other !== i);
        if (less.length > 0 && isShown(less.map(each => ({ ...each })))) found = less;
    }
    const [only, other] = found;
    if (only !== undefined && other === undefined && isShown(only.value)) return only.value;
    return found.map(each => ({ ...each }));
}
