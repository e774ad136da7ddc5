import { cliMessages } from '../messages/cli.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { expectationLabel, type PersonaResult } from '../personas/index.ts';
import type { Place } from './place.ts';
import { printable } from './printable.ts';

/** GitHub's names for severities. */
const levels: Readonly<Record<Severity, string>> = {
    error: 'error',
    warning: 'warning',
    information: 'notice',
    hint: 'notice',
};

/** A workflow command that puts a finding beside its line in a pull request. */
export function findingCommand({ severity, code, message, range }: Finding, place: Place): string {
    const { start, end } = range;
    const isOneLine = start.line === end.line;
    return command(levels[severity], message, {
        file: place.ofUri(range.file),
        line: start.line + 1,
        endLine: end.line + 1,
        // Columns make sense to GitHub only inside one line.
        ...(isOneLine && { col: start.character + 1, endColumn: end.character + 1 }),
        title: code,
    });
}

/** A workflow command for each expectation that does not hold; one for a persona that could not be tried. */
export function personaCommands(result: PersonaResult, place: Place): string[] {
    const file = place.ofUri(result.file);
    const title = result.name;
    if (result.problems) {
        return result.problems.map(problem => command('error', problem, { file, line: result.line, title }));
    }
    return result.expectations
        .filter(({ status }) => status === 'failed' || status === 'error')
        .map(({ what, when, expected, actual, status, line }) =>
            command(
                'error',
                cliMessages.test.mismatch(
                    expectationLabel({ what, ...(when !== undefined && { when }) }),
                    expected,
                    actual,
                    status === 'error' ? cliMessages.test.noAnswer : cliMessages.test.actual,
                ),
                { file, line, title },
            ),
        );
}

function command(name: string, message: string, properties: Record<string, string | number>): string {
    const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
    return `::${name} ${written.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
    return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
    return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
