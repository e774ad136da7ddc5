import type { PersonaRecording } from '../../protocol.ts';

/** A line of the debug console; `line` is where it stands in the policy, from 0. */
export interface ClosingLine {
    text: string;
    isBad: boolean;
    line?: number;
}

/** What a persona expected, and what came of it; or why it could not be tried. Pure, so that it is tested without VS Code. */
export function closingLines({ persona, outcome, isCut }: PersonaRecording): ClosingLine[] {
    const { expectations, problems, status } = outcome;
    const lines: ClosingLine[] = [];
    if (isCut)
        lines.push({
            text: 'There was more to step through than is kept: the rest was worked out at once.',
            isBad: false,
        });
    if (problems.length > 0) {
        return [...lines, ...problems.map(text => ({ text: `${persona} could not be tried. ${text}`, isBad: true }))];
    }
    for (const { what, expected, actual, status: each, line } of expectations) {
        if (each === 'passed') lines.push({ text: `✓ ${what}: ${expected}`, isBad: false, line });
        else if (each === 'failed')
            lines.push({ text: `✗ ${what}: expected ${expected}, but it is ${actual}`, isBad: true, line });
        else lines.push({ text: `✗ ${what}: ${actual}`, isBad: true, line });
    }
    const held = expectations.filter(each => each.status === 'passed').length;
    const total =
        status === 'nothing expected'
            ? `${persona} expects nothing: everything was decided.`
            : `${persona}: ${held} of ${expectations.length} as expected.`;
    return [...lines, { text: total, isBad: held < expectations.length }];
}
