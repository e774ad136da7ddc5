import { printDate } from '../../evaluate/trace/print-literal.ts';
import { definitionMessages as say } from '../../messages/definitions.ts';
import type { Declaration, Definition, InForce, PolicyHeader } from '../../model/declarations.ts';
import type { Fix, RelatedPlace } from '../../model/finding.ts';
import type { ModelNode } from '../../model/source-range.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { dayAfter, dayBefore } from './condition/days.ts';

/** PW110: a rule needs a term on days on which it means nothing. */
export const notInForce: Analysis = {
    code: 'PW110',
    severity: 'warning',
    when: 'typing',
    *find(policy) {
        const header = policy.file.declarations.find(({ kind }) => kind === 'policy') as PolicyHeader | undefined;
        if (header?.inForce === undefined) return;
        for (const declaration of policy.file.declarations) {
            if (declaration.kind === 'definition') yield* gapsOf(policy, header, declaration);
        }
    },
};

function* gapsOf(policy: AnalysedPolicy, { inForce }: PolicyHeader, definition: Definition): Iterable<Found> {
    const versions = definition.versions ?? [];
    const [first] = versions;
    const last = versions.at(-1);
    if (first === undefined || last === undefined || inForce === undefined) return;
    const term = definition.name?.text ?? '';
    const related = (from: string | undefined, to: string | undefined): RelatedPlace[] => {
        const needs = needsOf(policy, definition, from, to);
        return needs.length === 0 ? [] : [{ range: inForce.range, message: say.policyInForce }, ...needs];
    };
    const found: Found[] = [];
    if (first.from !== undefined && inForce.from !== undefined && inForce.from < first.from) {
        found.push({
            message: say.notYetInForce(term, printDate(inForce.from), printDate(first.from)),
            range: first.range,
            related: related(inForce.from, dayBefore(first.from)),
            fixes: [fixOf(first, { from: inForce.from, to: first.to })],
        });
    }
    for (const [index, version] of versions.entries()) {
        const next = versions[index + 1];
        if (version.to === undefined || next?.from === undefined || dayAfter(version.to) >= next.from) continue;
        found.push({
            message: say.noMeaningBetween(term, printDate(version.to), printDate(next.from)),
            range: next.range,
            related: related(dayAfter(version.to), dayBefore(next.from)),
            fixes: [
                fixOf(version, { from: version.from, to: dayBefore(next.from) }),
                fixOf(next, { from: dayAfter(version.to), to: next.to }),
            ],
        });
    }
    if (last.from !== undefined && last.to !== undefined && (inForce.to === undefined || last.to < inForce.to)) {
        found.push({
            message: say.noLonger(term, printDate(last.to)),
            range: last.range,
            related: related(dayAfter(last.to), inForce.to),
            fixes: [fixOf(last, { from: last.from })],
        });
    }
    yield* found.filter(each => (each.related ?? []).length > 0);
}

/** Writes the dates of a version anew. They stand at its beginning, in the one way in which dates are written. */
function fixOf({ range: { file, start }, ...before }: InForce & ModelNode, after: InForce): Fix {
    const newText = datesOf(after);
    const end = { line: start.line, character: start.character + datesOf(before).length };
    return { title: say.letItHold(newText), edits: [{ range: { file, start, end }, newText }] };
}

function datesOf({ from, to }: InForce): string {
    return [
        ...(from === undefined ? [] : [`from ${printDate(from)}`]),
        ...(to === undefined ? [] : [`until ${printDate(to)}`]),
    ].join(' ');
}

/** Rules that need the term on some day between two days, both included. */
function needsOf(
    { checked, file }: AnalysedPolicy,
    { id }: Definition,
    from: string | undefined,
    to: string | undefined,
): RelatedPlace[] {
    return file.declarations.flatMap(declaration => {
        if (declaration.id === id || declaration.kind === 'persona') return [];
        const edge = checked
            .runOf(declaration)
            ?.edges.find(each => each.to === id && holdsWithin(declaration, each.range.start.line, from, to));
        if (edge === undefined) return [];
        return [{ range: edge.range, message: say.usedIn(declaration.name?.text ?? '') }];
    });
}

/** Whether what stands on a line of a rule holds on some day between two days. */
function holdsWithin(
    declaration: Declaration,
    line: number,
    from: string | undefined,
    to: string | undefined,
): boolean {
    if (declaration.kind !== 'decision' && declaration.kind !== 'definition') return true;
    const versions: (InForce & ModelNode)[] = declaration.versions ?? [];
    const version = versions.findLast(({ range }) => range.start.line <= line);
    if (version === undefined) return true;
    return (
        (version.from === undefined || to === undefined || version.from <= to) &&
        (version.to === undefined || from === undefined || version.to >= from)
    );
}
