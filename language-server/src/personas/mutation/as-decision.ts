import type { Program } from '../../evaluate/program.ts';
import type { Decision, Definition, Iteration, NameExpression } from '../../model/policy-model.ts';

/** A decision that says of everybody whom a definition is about whether it holds; undefined where they cannot be gone through. */
export function asDecision(definition: Definition, { root, entities }: Program): Decision | undefined {
    const { name, about, range } = definition;
    const over = about === undefined || about.text === root.name ? undefined : listOf(about.text);
    if (about !== undefined && about.text !== root.name && over === undefined) return undefined;
    const result: NameExpression = {
        kind: 'name',
        name,
        target: { kind: 'declaration', id: definition.id, ...(over && { subject: 0 }) },
        range,
    };
    const body = {
        ordered: false,
        cases: [{ kind: 'case' as const, result, otherwise: false, sources: [], range }],
        exceptions: [],
        precedence: [],
        locals: [],
        range,
    };
    return {
        kind: 'decision',
        id: `decision:${name.text}`,
        name,
        type: { base: 'yes or no', optional: false, overTime: false, range },
        serves: [],
        versions: [{ body, sources: [], range }],
        sources: [],
        accepts: [],
        range,
        ...(over && about && { forEach: over }),
    };

    /** The one list of the policy's subject in which such members stand. */
    function listOf(word: string): Iteration | undefined {
        const lists = [...root.facts].flatMap(([fact, { type }]) =>
            type.form === 'list' && (type.element === word || type.entity === word) ? [{ fact, type }] : [],
        );
        const [only, other] = lists;
        if (only === undefined || other !== undefined || !entities.has(only.type.entity)) return undefined;
        const { fact, type } = only;
        return {
            element: { text: type.element, range },
            target: { kind: 'list', entity: type.entity, fact, subject: 0, owner: root.name },
            range,
        };
    }
}
