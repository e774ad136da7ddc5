import { syntaxMessages } from '../messages/syntax.ts';
import { nameMessages } from '../messages/types.ts';
import type { Finding } from '../model/finding.ts';
import type { Declaration, FileModel, Name, RuleBlock, Variation } from '../model/policy-model.ts';
import { nearestNames } from '../types/index.ts';

/** What a variation replaces or removes must be there to be replaced or removed. */
export function findUnvaried(variations: readonly Variation[], base: FileModel): Finding[] {
    const found: Finding[] = [];
    for (const { replaces, removes } of variations) {
        for (const { kind, name } of replaces) {
            if (name !== undefined) found.push(...missing(name, namesOf(base, kind)));
        }
        for (const { what, name } of removes) {
            found.push(...missing(name, what === 'exception' ? exceptionsOf(base) : namesOf(base, what)));
        }
    }
    return found;
}

/** A variation that does not say what it varies. */
export function findWithoutOriginal(variations: readonly Variation[]): Finding[] {
    return variations
        .filter(({ varies }) => varies === undefined)
        .map(({ name }) => ({
            code: 'PW012',
            severity: 'error',
            message: syntaxMessages.whichIsVaried(),
            range: name.range,
            related: [],
            fixes: [],
        }));
}

function missing({ text, range }: Name, names: readonly string[]): Finding[] {
    if (text === '' || names.includes(text)) return [];
    const nearest = nearestNames(text, names);
    const fixes = nearest.map(newText => ({ title: nameMessages.replaceBy(newText), edits: [{ range, newText }] }));
    const message = nameMessages.unknownVaried(text, nearest);
    return [{ code: 'PW009', severity: 'error', message, range, related: [], fixes }];
}

function namesOf({ declarations }: FileModel, kind: Declaration['kind']): string[] {
    return declarations.filter(each => each.kind === kind).flatMap(({ name }) => name?.text ?? []);
}

function exceptionsOf({ declarations }: FileModel): string[] {
    const decisions = declarations.filter(each => each.kind === 'decision');
    return decisions.flatMap(({ versions }) => versions.flatMap(({ body }) => exceptionsIn(body)));
}

function exceptionsIn({ exceptions }: RuleBlock): string[] {
    return exceptions.flatMap(({ name, body }) => [...(name === undefined ? [] : [name.text]), ...exceptionsIn(body)]);
}

/** Findings that a change of rules can bring about elsewhere. Who tries and serves them is said where they are written. */
const aboutRules = /^PW(?:0|1|3|419|42[0-2])/;

/**
 * What a variation brings: what is found of it and not of the policy that it varies. What it brings about in the text of that
 * policy is told at the variation, which is where it can be mended.
 */
export function broughtBy(variation: Variation, findings: readonly Finding[], before: readonly Finding[]): Finding[] {
    const { file, start, end } = variation.range;
    const isWithin = ({ range }: Finding): boolean =>
        range.file === file && range.start.line >= start.line && range.end.line <= end.line;
    // A variation of another file has its own to itself; of the very file that it stands in, only its own lines.
    const ownFile = variation.resolved !== file;
    const known = new Set(before.map(print));
    return findings.flatMap(finding => {
        if (ownFile ? finding.range.file === file : isWithin(finding))
            return known.has(print(finding)) ? [] : [finding];
        if (known.has(print(finding)) || !aboutRules.test(finding.code)) return [];
        const { range, message } = finding;
        return [
            {
                ...finding,
                range: variation.name.range,
                related: [{ range, message: syntaxMessages.variedPlace() }, ...finding.related],
                message: syntaxMessages.broughtAbout(variation.name.text, message),
                fixes: [],
            },
        ];
    });
}

function print({ code, message, range }: Finding): string {
    return `${code} ${range.file} ${range.start.line}:${range.start.character} ${message}`;
}
