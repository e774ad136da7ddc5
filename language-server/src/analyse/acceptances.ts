import type { Acceptance } from '../model/declaration-base.ts';
import type { Declaration } from '../model/declarations.ts';
import type { Finding } from '../model/finding.ts';
import type { FileModel } from '../model/policy-model.ts';
import type { ModelNode, SourceRange } from '../model/source-range.ts';

/** Where a finding was accepted, on the record. */
export interface AcceptedFinding {
    finding: Finding;
    acceptance: Acceptance;
    /** What the acceptance stands under: `decision weekly award`; empty for the whole file. */
    under: string;
}

export interface Accepted {
    /** What is still to be said. */
    open: Finding[];
    accepted: AcceptedFinding[];
    /** Acceptances that silence nothing. */
    idle: Acceptance[];
}

/** An acceptance and the lines it speaks for. */
interface Reach {
    acceptance: Acceptance;
    /** Absent: the whole file. */
    lines?: SourceRange;
    under: string;
}

/** Sorts out the findings that somebody answered for. An error cannot be accepted: nobody can say what the rule means. */
export function sortAccepted(findings: readonly Finding[], file: FileModel): Accepted {
    const reaches = file.declarations.flatMap(acceptancesOf);
    const busy = new Set<Acceptance>();
    const open: Finding[] = [];
    const accepted: AcceptedFinding[] = [];
    for (const finding of findings) {
        const reach =
            finding.severity === 'error' || finding.range.file !== file.uri
                ? undefined
                : reaches.findLast(each => speaksFor(each, finding));
        if (reach === undefined) {
            open.push(finding);
            continue;
        }
        for (const each of reaches) if (speaksFor(each, finding)) busy.add(each.acceptance);
        accepted.push({ finding, acceptance: reach.acceptance, under: reach.under });
    }
    const idle = reaches.map(({ acceptance }) => acceptance).filter(acceptance => !busy.has(acceptance));
    return { open, accepted, idle };
}

function speaksFor({ acceptance, lines }: Reach, { code, range }: Finding): boolean {
    if (acceptance.code !== code) return false;
    if (lines === undefined) return true;
    const { line } = range.start;
    return line >= lines.start.line && line <= lines.end.line;
}

function acceptancesOf(declaration: Declaration): Reach[] {
    if (declaration.kind === 'accept') return [{ acceptance: declaration.acceptance, under: '' }];
    const reaches: Reach[] = [];
    const take = (node: ModelNode & { accepts?: Acceptance[] }, under: string): void => {
        for (const acceptance of node.accepts ?? []) reaches.push({ acceptance, lines: node.range, under });
    };
    const name = `${declaration.kind} ${declaration.name?.text ?? ''}`.trim();
    take(declaration, name);
    for (const { node, under } of acceptingParts(declaration)) take(node, under);
    return reaches;
}

/** Parts of a section under which an acceptance may stand. */
function acceptingParts(declaration: Declaration): { node: ModelNode & { accepts?: Acceptance[] }; under: string }[] {
    switch (declaration.kind) {
        case 'entity':
            return (declaration.facts ?? []).map(fact => ({ node: fact, under: `fact ${fact.name.text}` }));
        case 'intent':
            return [
                ...(declaration.outcomes ?? []).map(node => ({ node, under: `outcome ${node.name.text}` })),
                ...(declaration.safeguards ?? []).map(node => ({ node, under: `safeguard ${node.name.text}` })),
            ];
        case 'journey':
            return [
                ...(declaration.steps ?? []).map(node => ({ node, under: `step ${node.name.text}` })),
                ...(declaration.endings ?? []).map(node => ({ node, under: `ending ${node.name.text}` })),
            ];
        case 'decision':
            return (declaration.versions ?? [])
                .flatMap(version => version.body?.exceptions ?? [])
                .map(node => ({ node, under: `exception ${node.name?.text ?? ''}`.trim() }));
        default:
            return [];
    }
}
