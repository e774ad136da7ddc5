import { parseIso } from '../evaluate/dates/day-text.ts';
import { nearestNames } from '../evaluate/facts/nearest.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import { cliMessages } from '../messages/cli.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure } from './failure.ts';
import { findPolicy } from './find-policies.ts';
import { type OpenPolicy, openPolicy } from './open-policy.ts';
import { refuseUnreadable } from './policy-errors.ts';

/** What a command that answers is asked about the policy itself. */
export interface Asked {
    decide?: string[];
    /** ISO date. */
    at?: string;
    json?: boolean;
}

/**
 * The policy that a command is to answer with; undefined, and said why, when it could not be read in part.
 *
 * @throws {CommandFailure} for a decision that it does not have, and for what is no date.
 */
export function openAnswering(
    given: string,
    asked: Asked,
    context: CommandContext,
): { policy: OpenPolicy; compiled: CompiledPolicy } | undefined {
    const { terminal, place, folders, cwd } = context;
    if (asked.json) terminal.answersMachines();
    const policy = openPolicy(findPolicy(given, cwd), folders, place);
    if (refuseUnreadable(policy, context)) return undefined;
    const compiled = policy.compiled();
    checkDecisions(asked.decide, compiled);
    if (asked.at !== undefined && parseIso(asked.at) === undefined) {
        throw new CommandFailure(cliMessages.run.badDate(asked.at));
    }
    return { policy, compiled };
}

/** @throws {CommandFailure} when there is no decision of such a name. */
export function checkDecisions(names: readonly string[] | undefined, { program }: CompiledPolicy): void {
    const known = program.decisions.map(decision => decision.name.text);
    const unknown = (names ?? []).find(name => !known.includes(name));
    if (unknown !== undefined)
        throw new CommandFailure(cliMessages.unknownDecision(unknown, nearestNames(unknown, known), known));
}

/** An option that may be given several times. */
export function collect(value: string, earlier: string[] | undefined): string[] {
    return [...(earlier ?? []), value];
}
