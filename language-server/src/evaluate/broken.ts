import type { Finding } from '../model/finding.ts';
import type { PolicyModel } from '../model/policy-model.ts';

/**
 * What stands in the way of each declaration, by id: the first error in it. A rule with an error would still give some
 * figure, and a wrong figure is worse than none; so it answers with the error, and so does all that rests on it.
 */
export function brokenDeclarations(model: PolicyModel, findings: readonly Finding[]): ReadonlyMap<string, string> {
    const broken = new Map<string, string>();
    for (const { severity, range, message } of findings) {
        if (severity !== 'error') continue;
        const declarations = model.files.find(file => file.uri === range.file)?.declarations ?? [];
        const { line } = range.start;
        for (const { id, range: whole } of declarations) {
            if (whole.start.line <= line && line <= whole.end.line && !broken.has(id)) broken.set(id, message);
        }
    }
    return broken;
}
