import type { Declaration } from '../model/declarations.ts';
import type { Finding } from '../model/finding.ts';
import type { SourceRange } from '../model/source-range.ts';
import type { AnalysedPolicy } from './analysis.ts';

/** Codes that are told of whole rules, and not at all of a rule that cannot be read to its end. */
const ofWholeRules = /^PW3(?:2\d|3\d)$/;

/**
 * What was found last of rules that cannot be looked at just now, because they or what they rest on are half-typed: it
 * stands until they can be looked at again, so that nothing goes and comes back while somebody types. Without its mends,
 * which may no longer fit the text.
 */
export function heldFindings(last: readonly Finding[], found: readonly Finding[], policy: AnalysedPolicy): Finding[] {
    const kept = last.filter(({ code, range }) => ofWholeRules.test(code) && range.file === policy.file.uri);
    if (kept.length === 0) return [];
    const unsettled = unsettledIn(policy);
    if (unsettled.size === 0) return [];
    const isTold = (finding: Finding): boolean =>
        found.some(({ code, range }) => code === finding.code && range.start.line === finding.range.start.line);
    return kept
        .filter(finding => {
            const section = sectionAt(finding.range, policy);
            return section !== undefined && unsettled.has(section) && !isTold(finding);
        })
        .map(finding => ({ ...finding, fixes: [] }));
}

/** Sections with an error in them, and those that rest on one. */
function unsettledIn(policy: AnalysedPolicy): ReadonlySet<Declaration> {
    const { checked, file, unread } = policy;
    const errors = checked.findings.filter(({ severity }) => severity === 'error').map(({ range }) => range);
    const found = new Set<Declaration>();
    for (const range of [...unread, ...errors]) {
        const section = range.file === file.uri ? sectionAt(range, policy) : undefined;
        if (section !== undefined) found.add(section);
    }
    // Those that rest on one are added while the set is gone through, and looked for in turn.
    for (const section of found) {
        for (const other of file.declarations) {
            if (checked.runOf(other)?.edges.some(({ to }) => to === section.id)) found.add(other);
        }
    }
    return found;
}

function sectionAt({ start }: SourceRange, { file }: AnalysedPolicy): Declaration | undefined {
    return file.declarations.findLast(({ range }) => range.start.line <= start.line);
}
