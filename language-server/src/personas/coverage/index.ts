/** Coverage of a policy by its personas: `points` of the rules, and who reaches them. */
export { type Coverage, CoverageGatherer, type CoveringPersona } from './coverage.ts';
export { coveragePoints } from './coverage-points.ts';
export {
    type Branch,
    type CoveredDeclaration,
    type FileCoverage,
    fileCoverage,
    hitsByLine,
    type Statement,
} from './file-coverage.ts';
export type { CoveragePoint, PointKind, Side, Threshold } from './point.ts';
export { type PersonaReach, reachOfFacts, reachOfPersona } from './reached.ts';
export { type CoverageReport, coveredFiles, ReportBuilder, type ReportPersona, type ReportPoint } from './report.ts';
export { type CoverageSummary, percentOf, summaryOf, type Tally } from './summary.ts';
export { impossiblesOf } from './unreachable.ts';
