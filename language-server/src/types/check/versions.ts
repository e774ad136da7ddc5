import { typeMessages } from '../../messages/types.ts';
import type { InForce } from '../../model/declarations.ts';
import type { ModelNode } from '../../model/source-range.ts';
import type { DeclarationRun } from '../declaration-run.ts';

/**
 * Dated versions stand in the order of their dates and never hold on the same day. A version without an end lasts
 * until the next one begins, so only a written end can overlap.
 */
export function checkVersions(run: DeclarationRun, name: string, versions: readonly (InForce & ModelNode)[]): void {
    let before: (InForce & ModelNode) | undefined;
    for (const version of versions) {
        if (version.from !== undefined && version.to !== undefined && version.to < version.from) {
            run.report({ code: 'PW315', message: typeMessages.versionEnds(), range: version.range });
        }
        if (before !== undefined) {
            comparePair(run, name, before, version);
        }
        before = version;
    }
}

function comparePair(run: DeclarationRun, name: string, before: InForce & ModelNode, after: InForce & ModelNode): void {
    const start = after.from ?? '';
    const tell = (message: string): void =>
        run.report({
            code: 'PW315',
            message,
            range: after.range,
            related: [{ range: before.range, message: typeMessages.otherVersion() }],
        });
    if (before.from !== undefined && start < before.from) {
        tell(typeMessages.versionsOrder(name));
    } else if (before.from === after.from || (before.to !== undefined && start <= before.to)) {
        tell(typeMessages.versionsOverlap(name));
    }
}
