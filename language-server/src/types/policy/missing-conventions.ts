import { typeMessages } from '../../messages/types.ts';
import type { Conventions } from '../../model/declarations.ts';
import type { Finding, Fix } from '../../model/finding.ts';
import { conventionFix } from '../check/convention-fix.ts';
import type { ConventionNeed, DeclarationRun } from '../declaration-run.ts';
import type { Scope } from '../symbols/scope.ts';

type Convention = ConventionNeed['convention'];

const lines: Record<Convention, string[]> = {
    'born on 29 February': ['born on 29 February  birthday on 1 March', 'born on 29 February  birthday on 28 February'],
    'missing day of a month': [
        'missing day of a month  last day of that month',
        'missing day of a month  first day of the next month',
    ],
    'working days': [],
    'tax year': ['tax year  starts 6 April'],
};

const said: Record<Convention, (conventions: Conventions) => boolean> = {
    'born on 29 February': conventions => conventions.bornOn29February !== undefined,
    'missing day of a month': conventions => conventions.missingDayOfMonth !== undefined,
    'working days': conventions => conventions.workingDays !== undefined,
    'tax year': conventions => conventions.taxYear !== undefined,
};

/** Choices that something in a file depends on and that no conventions make: each told once, where it is first needed. */
export function findMissingConventions(scope: Scope, runs: Iterable<DeclarationRun>): Finding[] {
    const first = new Map<Convention, ConventionNeed>();
    for (const run of runs) {
        for (const need of run.needs) {
            if (!first.has(need.convention)) {
                first.set(need.convention, need);
            }
        }
    }
    const conventions = scope.conventions();
    return [...first.values()]
        .filter(({ convention }) => !conventions.some(said[convention]))
        .map(({ convention, range }) => ({
            code: 'PW314',
            severity: 'warning',
            message: typeMessages.conventionMissing[convention],
            range,
            related: [],
            fixes: fixesFor(scope, convention),
        }));
}

function fixesFor(scope: Scope, convention: Convention): Fix[] {
    const calendars = [...scope.all(({ kind }) => kind === 'calendar')].map(({ name }) => `working days  ${name}`);
    const wanted = convention === 'working days' ? calendars : lines[convention];
    return wanted.flatMap(line => conventionFix({ scope }, line) ?? []);
}
