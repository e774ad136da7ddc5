/** Pure, so that it is tested without VS Code. Severities are numbered as in VS Code: 0 error, 1 warning. */

export interface ProblemCounts {
    errors: number;
    warnings: number;
}

export function countProblems(severities: readonly number[]): ProblemCounts {
    return {
        errors: severities.filter(severity => severity === 0).length,
        warnings: severities.filter(severity => severity === 1).length,
    };
}

export function statusText({ errors, warnings }: ProblemCounts): { text: string; tooltip: string } {
    if (errors + warnings === 0)
        return { text: '$(check) Policy', tooltip: 'Policywright found no problems in this policy' };
    const tooltip = `Policywright: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}. Click to see them.`;
    return { text: `$(error) ${errors} $(warning) ${warnings} Policy`, tooltip };
}

function counted(count: number, what: string): string {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}
