import type { AcceptedFinding } from '../analyse/acceptances.ts';
import { cliMessages } from '../messages/cli.ts';
import type { CommandContext } from './command-context.ts';
import { findingJson } from './findings-json.ts';
import { printable } from './printable.ts';
import { sarifLog } from './sarif.ts';

/** Lists what would be said, had nobody answered for it: the open questions that a reviewer finds on the record. */
export async function showAccepted(
    accepted: readonly AcceptedFinding[],
    format: 'text' | 'json' | 'sarif' | 'github',
    { terminal, place }: CommandContext,
): Promise<void> {
    if (format === 'json') {
        await terminal.answerJson(
            accepted.map(({ finding, acceptance, under }) => ({
                ...findingJson(finding, place),
                accepted: { because: acceptance.because.text, under, line: acceptance.range.start.line + 1 },
            })),
        );
        return;
    }
    if (format === 'sarif') {
        const answered = accepted.map(({ finding, acceptance }) => ({ finding, because: acceptance.because.text }));
        await terminal.answerJson(sarifLog([], answered, place));
        return;
    }
    for (const { finding, acceptance, under } of accepted) {
        const { check } = cliMessages;
        terminal.say(
            `${place.ofRange(acceptance.range)}: ${printable(check.acceptedUnder(under))} [${finding.code}] ${printable(finding.message)}`,
        );
        terminal.say(`      ${terminal.colors.green(printable(check.acceptedBecause(acceptance.because.text)))}`);
        terminal.say();
    }
    terminal.say(cliMessages.check.acceptedCount(accepted.length));
}
