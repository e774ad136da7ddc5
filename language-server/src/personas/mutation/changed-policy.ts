import type { CompiledPolicy } from '../../evaluate/index.ts';
import { compilePolicy } from '../../evaluate/index.ts';
import type { ExpressionTypes } from '../../evaluate/program.ts';
import type { Finding } from '../../model/finding.ts';
import type { Decision, Declaration, PolicyModel } from '../../model/policy-model.ts';
import type { Mutant } from './mutant.ts';

/** A policy that was checked, as far as changing its rules needs it. */
export interface TestedPolicy {
    readonly model: PolicyModel;
    readonly types: ExpressionTypes;
    readonly findings: readonly Finding[];
}

/** The policy with the change. Nothing is read or checked anew: only the changed declaration is another. */
export function changedPolicy({ model, types, findings }: TestedPolicy, mutant: Mutant): CompiledPolicy {
    const typeOf: ExpressionTypes['typeOf'] = e => types.typeOf(mutant.stands.get(e) ?? e);
    const changed = compilePolicy({ model: withDeclaration(model, mutant.changed), types: { typeOf }, findings });
    // For a persona or two nothing is compiled.
    return { ...changed, openForValues: (facts, at) => changed.open(facts, at) };
}

/** The model with a declaration in place of the one that has its id. */
export function withDeclaration(model: PolicyModel, changed: Declaration): PolicyModel {
    const files = model.files.map(file => {
        const at = file.declarations.findIndex(({ id }) => id === changed.id);
        return at < 0 ? file : { ...file, declarations: file.declarations.with(at, changed) };
    });
    return { ...model, files };
}

/** The policy with more decisions. */
export function withDecisions(policy: CompiledPolicy, decisions: readonly Decision[]): CompiledPolicy {
    const { model, expressionTypes } = policy.program;
    const [first, ...others] = model.files;
    if (first === undefined || decisions.length === 0) return policy;
    const files = [{ ...first, declarations: [...first.declarations, ...decisions] }, ...others];
    return compilePolicy({ model: { ...model, files }, ...(expressionTypes && { types: expressionTypes }) });
}
