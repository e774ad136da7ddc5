import { Command } from 'commander';
import { type TraceMatrix, traceMatrix } from '../analyse/intent/matrix.ts';
import { cliMessages } from '../messages/cli.ts';
import type { SourceRange } from '../model/source-range.ts';
import type { CommandContext } from './command-context.ts';
import { FAILS, FINE } from './failure.ts';
import { findPolicy } from './find-policies.ts';
import { openPolicy } from './open-policy.ts';
import type { Place } from './place.ts';
import { refuseUnreadable, warnOfErrors } from './policy-errors.ts';
import { printMatrix } from './trace-table.ts';

export function traceCommand(context: CommandContext): Command {
    return new Command('trace')
        .summary(cliMessages.trace.summary)
        .description(cliMessages.trace.description)
        .argument('<policy>', cliMessages.policy)
        .option('--json', cliMessages.json)
        .addHelpText('after', cliMessages.trace.examples)
        .action(async (given: string, options: { json?: boolean }) =>
            context.done(await trace(given, options.json ?? false, context)),
        );
}

async function trace(given: string, json: boolean, context: CommandContext): Promise<number> {
    const { terminal, place, folders, cwd } = context;
    if (json) terminal.answersMachines();
    const policy = openPolicy(findPolicy(given, cwd), folders, place);
    if (refuseUnreadable(policy, context)) return FAILS;
    const matrix = traceMatrix(policy.checked);
    if (json) await terminal.answerJson(matrixJson(matrix, place));
    else printMatrix(matrix, terminal, place);
    return warnOfErrors(policy, context) ? FAILS : FINE;
}

/** As `schemas/trace.v1.schema.json` describes it. */
function matrixJson({ rows, missing }: TraceMatrix, place: Place): object {
    return {
        rows: rows.map(({ intent, rule, through, steps, personas, sources, range }) => ({
            intent: intent ?? null,
            decision: rule ?? null,
            ...(through !== undefined && { through }),
            steps,
            personas,
            sources: sources.map(({ text, url }) => ({ text, ...(url !== undefined && { url }) })),
            ...placeJson(range, place),
        })),
        missing: missing.map(({ range, ...part }) => ({ ...part, ...placeJson(range, place) })),
    };
}

/** The line counts from 1, as editors do. */
function placeJson({ file, start }: SourceRange, place: Place): { file: string; line: number } {
    return { file: place.ofUri(file), line: start.line + 1 };
}
