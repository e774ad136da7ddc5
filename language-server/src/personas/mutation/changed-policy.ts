import type { CompiledPolicy } from '../../evaluate/index.ts';
import { compilePolicy } from '../../evaluate/index.ts';
import type { ExpressionTypes } from '../../evaluate/program.ts';
import type { Finding } from '../../model/finding.ts';
import type { PolicyModel } from '../../model/policy-model.ts';
import type { Mutant } from './mutant.ts';

/** A policy that was checked, as far as changing its rules needs it. */
export interface TestedPolicy {
    readonly model: PolicyModel;
    readonly types: ExpressionTypes;
    readonly findings: readonly Finding[];
}

/** The policy with the change. Nothing is read or checked anew: only the changed declaration is another. */
export function changedPolicy({ model, types, findings }: TestedPolicy, mutant: Mutant): CompiledPolicy {
    const files = model.files.map(file => {
        const at = file.declarations.findIndex(({ id }) => id === mutant.declaration);
        return at < 0 ? file : { ...file, declarations: file.declarations.with(at, mutant.changed) };
    });
    const typeOf: ExpressionTypes['typeOf'] = e => types.typeOf(mutant.stands.get(e) ?? e);
    return compilePolicy({ model: { ...model, files }, types: { typeOf }, findings });
}
