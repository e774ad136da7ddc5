import type { Declaration } from '../../model/policy-model.ts';
import type { DeclarationRun } from '../../types/index.ts';
import type { AnalysedPolicy } from '../analysis.ts';

/** What was found out about a declaration, for as long as nothing that it rests on changes. */
export interface Kept<T> {
    found?: { readonly value: T; readonly rests: readonly Rest[]; readonly setting: readonly unknown[] };
}

type Rest = readonly [Declaration, DeclarationRun | undefined];

/** `memory` is a function of the module that asks, so that each has its own. */
export function keptFor<T>(
    memory: (declaration: Declaration) => Kept<T>,
    declaration: Declaration,
    policy: AnalysedPolicy,
    look: () => { value: T; read: ReadonlySet<string> },
): T {
    const kept = policy.remember(memory, declaration);
    const setting = settingOf(policy);
    if (kept.found !== undefined && isCurrent(kept.found, setting, policy)) return kept.found.value;
    const { value, read } = look();
    const { declarations } = policy.compiled().program;
    const rests = [...read].flatMap((id): Rest[] => {
        const each = declarations.get(id);
        return each === undefined ? [] : [[each, policy.checked.runOf(each)]];
    });
    kept.found = { value, rests, setting };
    return value;
}

/** Facts, conventions, the header and the people whom the policy knows bear on everything. */
function settingOf({ checked, model }: AnalysedPolicy): unknown[] {
    return model.files.flatMap(({ declarations }) =>
        declarations.flatMap(declaration =>
            /^(?:policy|use|conventions|entity|judgement|calendar|persona)$/.test(declaration.kind)
                ? [checked.runOf(declaration) ?? declaration]
                : [],
        ),
    );
}

function isCurrent<T>(
    { rests, setting }: NonNullable<Kept<T>['found']>,
    now: readonly unknown[],
    { checked }: AnalysedPolicy,
): boolean {
    return (
        setting.length === now.length &&
        setting.every((each, i) => each === now[i]) &&
        rests.every(([declaration, run]) => checked.runOf(declaration) === run)
    );
}
