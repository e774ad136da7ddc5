import { nameMessages } from '../../messages/types.ts';
import type { Finding } from '../../model/finding.ts';
import type { FileModel } from '../../model/policy-model.ts';

/** A policy that is tried on personas but does not say whom it decides for: none of their facts can be found. */
export function findMissingRoot(file: FileModel): Finding[] {
    const declarations = file.declarations ?? [];
    const header = declarations.find(declaration => declaration.kind === 'policy');
    if (header === undefined || header.decidesFor !== undefined) {
        return [];
    }
    const tried = declarations.some(({ kind }) => kind === 'persona' || kind === 'persona file');
    if (!tried || !declarations.some(({ kind }) => kind === 'entity')) {
        return [];
    }
    const range = (header.name ?? header).range;
    return [{ code: 'PW316', severity: 'error', message: nameMessages.noRoot(), range, related: [], fixes: [] }];
}
