import type { CompiledPolicy, ResolvedPolicy } from '../../evaluate/index.ts';
import { compilePolicy } from '../../evaluate/index.ts';
import type { Case, Decision, DeclaredType, Expression, FileModel } from '../../model/policy-model.ts';
import type { ValueType } from '../../types/index.ts';

/** Questions put to a policy as if they were decisions of it, so that they are answered as fast. */
export interface Probe {
    readonly policy: CompiledPolicy;
    /** The name under which a condition or an amount is answered. */
    readonly nameOf: (asked: Expression) => string | undefined;
}

/** Conditions answer with yes or no; amounts and numbers with what they come to. */
export function probeOf(asked: readonly Expression[], checked: ResolvedPolicy): Probe {
    const names = new Map<Expression, string>();
    const added = asked.flatMap((expression, i): Decision[] => {
        const type = declaredType(expression, checked.types?.typeOf(expression));
        if (type === undefined) return [];
        // No name that is written in a policy begins so.
        const name = `? ${i}`;
        names.set(expression, name);
        return [decisionOf(name, expression, type)];
    });
    const [file, ...others] = checked.model.files;
    const files =
        file === undefined ? [] : [{ ...file, declarations: [...file.declarations, ...added] } as FileModel, ...others];
    const policy = compilePolicy({ ...checked, model: { ...checked.model, files } });
    return { policy, nameOf: expression => names.get(expression) };
}

function decisionOf(name: string, expression: Expression, type: DeclaredType): Decision {
    const { range } = expression;
    const base = { kind: 'case' as const, otherwise: false, sources: [], range };
    const yesOrNo = (value: boolean): Expression => ({ kind: 'literal', value: { kind: 'yes or no', value }, range });
    const cases: Case[] =
        type.base === 'yes or no'
            ? [
                  { ...base, result: yesOrNo(true), condition: expression },
                  { ...base, result: yesOrNo(false), otherwise: true },
              ]
            : [{ ...base, result: expression }];
    const body = { ordered: false, cases, exceptions: [], precedence: [], locals: [], range };
    const nothing = { sources: [], accepts: [], serves: [] };
    return {
        kind: 'decision',
        id: `decision:${name}`,
        name: { text: name, range },
        ...nothing,
        type,
        versions: [{ body, sources: [], range }],
        range,
    };
}

/** Undefined for what is neither a condition nor a number. */
function declaredType({ range }: Expression, type: ValueType | undefined): DeclaredType | undefined {
    const rest = { optional: true, overTime: false, range };
    switch (type?.kind) {
        case 'yes or no':
            return { base: 'yes or no', ...rest };
        case 'number':
            return { base: 'number', ...rest };
        case 'percent':
            return { base: 'percent', ...rest };
        case 'money':
            return {
                base: 'money',
                currency: type.currency,
                ...(type.per !== undefined && { per: type.per }),
                ...rest,
            };
        case 'duration':
            return { base: 'duration', unit: type.unit, ...(type.per !== undefined && { per: type.per }), ...rest };
        default:
            return undefined;
    }
}
