import { cliMessages } from '../messages/cli.ts';
import { changedLines, type ExpectationResult, expectationLabel, type PersonaResult } from '../personas/index.ts';
import type { Place } from './place.ts';
import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';

export interface TestTotals {
    passed: number;
    /** An expectation does not hold. */
    failed: number;
    /** Could not be tried to the end: facts that cannot be read, a decision without an answer. */
    errors: number;
    /** Nothing is expected, or something could not be checked. */
    notChecked: number;
}

export function totalsOf(results: readonly PersonaResult[]): TestTotals {
    const count = (...statuses: PersonaResult['status'][]) =>
        results.filter(({ status }) => statuses.includes(status)).length;
    return {
        passed: count('passed'),
        failed: count('failed'),
        errors: count('error'),
        notChecked: count('not checked', 'nothing expected'),
    };
}

/** Counts one more. */
export function addTo(totals: TestTotals, result: PersonaResult): void {
    const one = totalsOf([result]);
    totals.passed += one.passed;
    totals.failed += one.failed;
    totals.errors += one.errors;
    totals.notChecked += one.notChecked;
}

/** As `test --reporter json` writes it: `schemas/test.v1.schema.json`. */
export function personaJson(result: PersonaResult, place: Place) {
    const { name, file, line, status, expectations, problems, durationMs } = result;
    return {
        name,
        file: place.ofUri(file),
        line,
        status,
        expectations,
        ...(problems && { problems }),
        durationMs: durationMs ?? 0,
    };
}

export function printPersona(result: PersonaResult, terminal: Terminal, place: Place): void {
    const { colors } = terminal;
    const file = place.ofUri(result.file);
    const name = printable(result.name);
    switch (result.status) {
        case 'passed':
            terminal.say(`  ${colors.green('✓')} ${name}`);
            return;
        case 'nothing expected':
            terminal.say(
                `  ${colors.yellow('-')} ${name}: ${cliMessages.test.nothingExpected}  ${colors.dim(`${file}:${result.line}`)}`,
            );
            return;
        case 'not checked':
            terminal.say(`  ${colors.yellow('-')} ${name}`);
            break;
        case 'failed':
        case 'error':
            terminal.say(`  ${colors.red('✗')} ${name}  ${colors.dim(`${file}:${result.line}`)}`);
    }
    for (const problem of result.problems ?? []) terminal.say(`      ${colors.red(printable(problem))}`);
    if (result.problems) return;
    for (const expectation of result.expectations) {
        if (expectation.status !== 'passed') terminal.say(expectationLines(expectation, file, terminal));
    }
}

/** Where one value says it all there is nothing more to show. */
function differenceLines({ difference }: ExpectationResult): ReturnType<typeof changedLines> {
    return difference === undefined || difference.expected.length + difference.actual.length < 3
        ? []
        : changedLines(difference);
}

function expectationLines(result: ExpectationResult, file: string, { colors }: Terminal): string {
    const { expected, actual, status, line } = result;
    const what = expectationLabel(result);
    if (status === 'not checked')
        return `      ${colors.dim(`${printable(what)}: ${printable(actual)}  ${file}:${line}`)}`;
    return [
        `      ${printable(what)}  ${colors.dim(`${file}:${line}`)}`,
        `          ${cliMessages.test.expected} ${colors.green(printable(expected))}`,
        `          ${status === 'error' ? cliMessages.test.noAnswer : cliMessages.test.actual} ${colors.red(printable(actual))}`,
        ...differenceLines(result).map(({ sign, text }) => {
            const painted = (sign === '-' ? colors.green : colors.red)(`${sign} ${printable(text)}`);
            return `            ${painted}`;
        }),
    ].join('\n');
}
