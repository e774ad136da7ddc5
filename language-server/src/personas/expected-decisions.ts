import type { Expression, Persona } from '../model/policy-model.ts';
import { everythingIn } from '../types/index.ts';

/** The names of the decisions that a persona expects something of, in the order of its expectations, each once. */
export function expectedDecisions(persona: Persona): string[] {
    const names = new Set<string>();
    for (const expectation of persona.expect) {
        const about: Expression | undefined =
            expectation.kind === 'condition'
                ? expectation.condition
                : expectation.kind === 'needs'
                  ? expectation.path
                  : undefined;
        for (const part of everythingIn(about)) {
            if ((part.kind === 'name' || part.kind === 'member') && part.target?.kind === 'declaration') {
                const [, decision] = /^decision:(.*)$/.exec(part.target.id) ?? [];
                if (decision !== undefined) names.add(decision);
            }
        }
    }
    return [...names];
}
