import { typeMessages } from '../../messages/types.ts';
import type { Finding } from '../../model/finding.ts';
import { missingRounding } from '../check/missing-rounding.ts';
import type { DeclarationRun } from '../declaration-run.ts';

/** Amounts that take up a fraction which another declaration worked out, with no rounding on the way. */
export function findUnroundedAmounts(runs: readonly DeclarationRun[]): Finding[] {
    const waiting = runs.filter(run => run.unrounded.length > 0);
    if (waiting.length === 0) {
        return [];
    }
    const byId = new Map(runs.map(run => [run.declaration.id, run]));
    const known = new Map<string, boolean>();
    const isInexact = (id: string): boolean => {
        const before = known.get(id);
        if (before !== undefined) {
            return before;
        }
        // A circle is told elsewhere; here it ends.
        known.set(id, false);
        const run = byId.get(id);
        const inexact = run !== undefined && (run.inexact || run.exactIf.some(isInexact));
        known.set(id, inexact);
        return inexact;
    };
    return waiting.flatMap(run =>
        run.unrounded.flatMap(({ name, result, from }) => {
            const source = from.find(({ to }) => isInexact(to));
            const related = source && [{ range: source.range, message: typeMessages.fractionPlace() }];
            return related === undefined ? [] : [missingRounding(name, 'division', result, related)];
        }),
    );
}
