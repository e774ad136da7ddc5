import { diagnosticPage } from '../messages/links.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Position, SourceRange } from '../model/source-range.ts';
import type { Place } from './place.ts';

/** One finding as `check --format json` writes it: `schemas/check.v1.schema.json`. */
export interface FindingJson {
    file: string;
    range: RangeJson;
    severity: Severity;
    code: string;
    message: string;
    href: string;
    related: { file: string; range: RangeJson; message: string }[];
    counterexample?: { facts: Facts };
    fixes: string[];
}

/** Line and character from zero; characters are UTF-16 units. */
interface RangeJson {
    start: Position;
    end: Position;
}

export function findingJson(finding: Finding, place: Place): FindingJson {
    return {
        file: place.ofUri(finding.range.file),
        range: rangeJson(finding.range),
        severity: finding.severity,
        code: finding.code,
        message: finding.message,
        href: diagnosticPage(finding.code),
        related: finding.related.map(({ range, message }) => ({
            file: place.ofUri(range.file),
            range: rangeJson(range),
            message,
        })),
        ...(finding.counterexample && { counterexample: { facts: finding.counterexample.facts } }),
        fixes: finding.fixes.map(fix => fix.title),
    };
}

function rangeJson({ start, end }: SourceRange): RangeJson {
    const position = ({ line, character }: Position): Position => ({ line, character });
    return { start: position(start), end: position(end) };
}
