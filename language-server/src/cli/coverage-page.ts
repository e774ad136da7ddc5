import { coverageMessages as say } from '../messages/coverage.ts';
import type { CoverageReport } from '../personas/coverage/index.ts';
import { type CoveredText, coverageHtml } from '../render/coverage/coverage-page.ts';
import { coverageStyle } from '../render/coverage/coverage-style.ts';
import { wholePage } from './whole-page.ts';

/** Coverage as one page that needs nothing else and runs nothing. */
export function coveragePage(report: CoverageReport, files: readonly CoveredText[]): string {
    const body = coverageHtml(report, files).markup;
    return wholePage({ language: 'en', title: say.title, style: coverageStyle, body });
}
