import type { Declaration, Expression, Intent } from '../../model/policy-model.ts';
import { knownPeople } from '../../personas/known-people.ts';
import { probeOf } from '../../ranges/search/probe.ts';
import { readsOf } from '../../ranges/search/reads.ts';
import type { CheckedPolicy } from '../../types/index.ts';
import type { AnalysedPolicy } from '../analysis.ts';
import type { Kept } from './kept-for.ts';
import { keptFor } from './kept-for.ts';
import type { Broken, Looking, NotTried, SafeguardReport } from './promises.ts';
import { sidesOf, tryAlways } from './try-always.ts';
import { tryPromise } from './try-promise.ts';

function nothingYet(): Kept<SafeguardReport> {
    return {};
}

const reports = new WeakMap<CheckedPolicy, SafeguardReport[]>();

/** Tries the safeguards of the file on people. */
export function safeguardReportsOf(policy: AnalysedPolicy): SafeguardReport[] {
    let found = reports.get(policy.checked);
    if (found === undefined) {
        const intents = policy.isLibrary ? [] : policy.file.declarations.filter(isIntent);
        found = intents
            .filter(hasParts)
            .map(intent => keptFor(nothingYet, intent, policy, () => tryIntent(intent, policy)));
        reports.set(policy.checked, found);
    }
    return found;
}

function isIntent(declaration: Declaration): declaration is Intent {
    return declaration.kind === 'intent';
}

function hasParts({ safeguards }: Intent): boolean {
    return safeguards.some(({ always, neverFalls }) => always.length > 0 || neverFalls !== undefined);
}

function tryIntent(intent: Intent, policy: AnalysedPolicy): { value: SafeguardReport; read: ReadonlySet<string> } {
    const { program } = policy.compiled();
    const parts = intent.safeguards.flatMap(({ always, neverFalls }): Expression[] => [
        ...always,
        ...(neverFalls === undefined ? [] : [neverFalls.what]),
    ]);
    const reads = readsOf(parts, program);
    // Where a rule has an error, nothing can be tried before it is mended.
    if ([...reads.declarations].some(id => program.broken.has(id)) || hasErrors(intent, policy)) {
        return { value: { broken: [], notTried: [] }, read: reads.declarations };
    }
    const probe = probeOf([...parts, ...parts.flatMap(sidesOf)], policy.checked);
    const looking: Looking = { policy: probe.policy, nameOf: probe.nameOf, known: knownPeople(policy.compiled()) };
    const found = intent.safeguards.flatMap(safeguard => [
        ...safeguard.always.map(condition => tryAlways(safeguard, condition, looking)),
        ...(safeguard.neverFalls === undefined ? [] : [tryPromise(safeguard, safeguard.neverFalls, looking)]),
    ]);
    const broken = found.filter((each): each is Broken => each !== undefined && 'kind' in each);
    const notTried = found.filter((each): each is NotTried => each !== undefined && 'why' in each);
    return { value: { broken, notTried }, read: reads.declarations };
}

function hasErrors(intent: Intent, { checked }: AnalysedPolicy): boolean {
    return checked.runOf(intent)?.findings.some(({ severity }) => severity === 'error') ?? false;
}
