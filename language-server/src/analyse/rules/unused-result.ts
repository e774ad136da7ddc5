import { unusedResultMessage } from '../../messages/safeguards.ts';
import type { Decision, Declaration } from '../../model/policy-model.ts';
import type { AnalysedPolicy, Analysis } from '../analysis.ts';
import { overviewOf } from '../intent/overview.ts';
import { aimlessDecisions } from '../intent/service.ts';

/**
 * PW334: a decision that nothing asks for. Only where a persona or a journey says what the policy is asked for; a decision
 * that serves no outcome of the intent is told as PW415.
 */
export const unusedResult: Analysis = {
    code: 'PW334',
    severity: 'information',
    when: 'pause',
    saysMissing: true,
    *find(policy) {
        if (policy.isLibrary || !saysWhatIsAskedFor(policy)) return;
        if (policy.checked.findings.some(({ severity }) => severity === 'error')) return;
        const used = usedIn(policy);
        const told = toldAlready(policy);
        for (const declaration of policy.file.declarations) {
            if (declaration.kind !== 'decision' || used.has(declaration.id) || told.has(declaration)) continue;
            if ((declaration.serves ?? []).length > 0) continue;
            yield { message: unusedResultMessage(declaration.name.text), range: declaration.name.range };
        }
    },
};

/** Whether a persona expects, or a journey speaks of, a decision. */
function saysWhatIsAskedFor({ file, checked }: AnalysedPolicy): boolean {
    const decisions = new Set(file.declarations.filter(({ kind }) => kind === 'decision').map(({ id }) => id));
    return file.declarations.some(
        declaration =>
            asks(declaration) && (checked.runOf(declaration)?.occurrences ?? []).some(({ key }) => decisions.has(key)),
    );
}

function asks({ kind }: Declaration): boolean {
    return kind === 'persona' || kind === 'persona file' || kind === 'journey';
}

/** Everything that is spoken of outside its own section. */
function usedIn({ file, checked }: AnalysedPolicy): Set<string> {
    const used = new Set<string>();
    for (const declaration of file.declarations) {
        const run = checked.runOf(declaration);
        for (const { key } of run?.occurrences ?? []) if (key !== declaration.id) used.add(key);
        for (const { to } of run?.edges ?? []) if (to !== declaration.id) used.add(to);
    }
    return used;
}

function toldAlready({ checked }: AnalysedPolicy): ReadonlySet<Decision> {
    const overview = overviewOf(checked);
    const tells = overview !== undefined && overview.outcomes.length > 0;
    return new Set(tells ? aimlessDecisions(overview) : []);
}
