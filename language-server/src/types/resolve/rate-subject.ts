import type { PolicySymbol } from '../symbols/policy-symbol.ts';
import type { Scope } from '../symbols/scope.ts';
import type { Place } from './reading.ts';
import { enumerationNamed, isAbout } from './subjects.ts';

/** Facts and decisions that the `by` of a rate can mean. */
export function categoriesOf(scope: Scope, by: string): PolicySymbol[] {
    return scope
        .look(by)
        .filter(({ kind }) => kind === 'fact' || kind === 'decision' || kind === 'definition' || kind === 'judgement');
}

/**
 * Whose category a rate is read for: `disabled child addition`, by disability, inside `for each child` is about that
 * child; `cap for the kind` inside `for each kind` is about that kind. `missing` is the entity that nobody talks about.
 */
export function rateSubject(place: Place, rate: PolicySymbol): { subject?: number; missing?: string } {
    const { scope, stack } = place;
    const by = rate.by ?? '';
    const categories = categoriesOf(scope, by);
    for (const [subject, about] of stack.entries()) {
        for (const category of categories) {
            const fits =
                about.kind === 'entity'
                    ? about.entity === category.entity ||
                      (category.about !== undefined && isAbout(scope, category, about))
                    : about.kind === 'anybody' ||
                      (about.kind === 'option' && about.enumeration === enumerationNamed(scope, by));
            if (fits) {
                return { subject };
            }
        }
    }
    if (categories.length === 0 || categories.some(({ kind, about }) => kind !== 'fact' && about === undefined)) {
        return {};
    }
    return { missing: categories[0]?.entity ?? categories[0]?.about };
}
