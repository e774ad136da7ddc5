import type { ArtifactLocation, Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { diagnosticPage, homePage } from '../messages/links.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { SourceRange } from '../model/source-range.ts';
import type { Place } from './place.ts';

const levels: Readonly<Record<Severity, Result.level>> = {
    error: 'error',
    warning: 'warning',
    information: 'note',
    hint: 'note',
};

/** A finding that somebody answered for, with the reason. */
export interface AnsweredFinding {
    finding: Finding;
    because: string;
}

/**
 * Findings as SARIF 2.1.0 (OASIS), which code-scanning services read. Accepted findings are in it too, each suppressed in
 * the source with its reason.
 */
export function sarifLog(findings: readonly Finding[], accepted: readonly AnsweredFinding[], place: Place): Log {
    const codes = [...new Set([...findings, ...accepted.map(({ finding }) => finding)].map(({ code }) => code))].sort();
    return {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Policywright',
                        informationUri: homePage,
                        semanticVersion: process.env.POLICYWRIGHT_VERSION ?? '0.0.0',
                        rules: codes.map(rule),
                    },
                },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { ROOT: { description: { text: 'The folder the command ran in.' } } },
                results: [
                    ...findings.map(finding => result(finding, codes, place)),
                    ...accepted.map(({ finding, because }) => ({
                        ...result(finding, codes, place),
                        suppressions: [{ kind: 'inSource' as const, justification: because }],
                    })),
                ],
            },
        ],
    };
}

function rule(code: string): ReportingDescriptor {
    return { id: code, helpUri: diagnosticPage(code) };
}

function result({ code, severity, message, range, related }: Finding, codes: readonly string[], place: Place): Result {
    return {
        ruleId: code,
        ruleIndex: codes.indexOf(code),
        level: levels[severity],
        message: { text: message },
        locations: [location(range, place)],
        ...(related.length > 0 && {
            relatedLocations: related.map((each, id) => ({
                id,
                ...location(each.range, place),
                message: { text: each.message },
            })),
        }),
    };
}

function location(range: SourceRange, place: Place): Location {
    return { physicalLocation: { artifactLocation: artifact(range.file, place), region: region(range) } };
}

function artifact(uri: string, place: Place): ArtifactLocation {
    return { uri: encodeURI(place.ofUri(uri)), uriBaseId: 'ROOT' };
}

/** SARIF counts lines and columns from 1. */
function region({ start, end }: SourceRange): Region {
    return {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
    };
}
