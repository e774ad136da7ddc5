import {
    type CoverageReport,
    type CoverageSummary,
    coveredFiles,
    type ReportPoint,
    summaryOf,
    type Tally,
} from '../personas/coverage/index.ts';
import type { Place } from './place.ts';

/** Everything that is known: `schemas/coverage.v1.schema.json`. */
export function coverageJson({ points, personas, leftOut }: CoverageReport, place: Place) {
    return {
        format: 'policywright-coverage/1',
        summary: summaryJson(summaryOf(points)),
        files: coveredFiles(points).map(file => ({
            file: place.ofUri(file),
            summary: summaryJson(summaryOf(points.filter(({ range }) => range.file === file))),
        })),
        points: points.map(point => pointJson(point, place)),
        personas: personas.map(({ name, file, line, status, reached }) => ({
            name,
            file: place.ofUri(file),
            line,
            status,
            reached,
        })),
        ...(leftOut > 0 && { personasLeftOut: leftOut }),
    };
}

/** What stands in the results of the tests: `schemas/test.v1.schema.json`. */
export function coverageInResults({ points }: CoverageReport, place: Place) {
    const missed = points.filter(({ reached, cannotBeReached }) => reached === 0 && !cannotBeReached);
    return { ...summaryJson(summaryOf(points)), missed: missed.map(point => pointJson(point, place)) };
}

function summaryJson({ reached, total, percent, cannotBeReached, kinds, limitPairs }: CoverageSummary) {
    const tallies: Record<string, Tally> = {};
    for (const [kind, tally] of Object.entries(kinds)) tallies[kind] = tally;
    return { reached, total, percent, cannotBeReached, kinds: tallies, limitPairs };
}

function pointJson(point: ReportPoint, place: Place) {
    const { id, kind, name, description, range, reached, cannotBeReached, limit } = point;
    return {
        id,
        kind,
        name,
        description,
        file: place.ofUri(range.file),
        line: range.start.line + 1,
        range: { start: range.start, end: range.end },
        reached,
        ...(cannotBeReached && { cannotBeReached }),
        ...(limit && {
            limit: {
                comparison: limit.comparison,
                group: limit.group,
                side: limit.side,
                edge: limit.isEdge,
                next: limit.isNext,
            },
        }),
    };
}
