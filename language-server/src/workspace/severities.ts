import type { Finding, Severity } from '../model/finding.ts';

/** How loudly codes speak. */
export type SeverityLevels = Readonly<Record<string, Severity | 'off'>>;

/** Findings as loudly as a project wants them; those that are switched off are left out. */
export function withSeverities(findings: Finding[], levels: SeverityLevels | undefined): Finding[] {
    if (!levels || Object.keys(levels).length === 0) return findings;
    return findings.flatMap(finding => {
        const level = levels[finding.code];
        if (level === 'off') return [];
        return level === undefined ? [finding] : [{ ...finding, severity: level }];
    });
}
