import { createHash } from 'node:crypto';
import { coverageMessages as say } from '../messages/coverage.ts';
import type { CoverageReport } from '../personas/coverage/index.ts';
import { type CoveredText, coverageHtml } from '../render/coverage/coverage-page.ts';
import { coverageStyle } from '../render/coverage/coverage-style.ts';
import { escaped } from '../render/html.ts';

/** Coverage as one page that needs nothing else: opens from a disk, loads nothing, sends nothing, runs nothing. */
export function coveragePage(report: CoverageReport, files: readonly CoveredText[]): string {
    const hash = createHash('sha256').update(coverageStyle, 'utf8').digest('base64');
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(say.title)}</title>
<style>${coverageStyle}</style>
</head>
<body>
${coverageHtml(report, files).markup}
</body>
</html>
`;
}
