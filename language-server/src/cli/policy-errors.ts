import { cliMessages } from '../messages/cli.ts';
import type { CommandContext } from './command-context.ts';
import { FindingsPrinter } from './findings-text.ts';
import { type OpenPolicy, unreadableParts } from './open-policy.ts';

/** Says why nothing is decided by a policy whose text cannot be taken at its word; false when it can. */
export function refuseUnreadable(policy: OpenPolicy, context: CommandContext): boolean {
    const unreadable = unreadableParts(policy.findings);
    if (unreadable.length === 0) return false;
    const printer = new FindingsPrinter(context.terminal, context.place, uri => context.folders.textOf(uri));
    for (const finding of unreadable) printer.print(finding);
    context.terminal.complain(cliMessages.notReadable(context.place.ofUri(policy.uri), unreadable.length));
    return true;
}

/** Says that a policy has errors, because of which some decisions may have no answer; false when it has none. */
export function warnOfErrors(policy: OpenPolicy, { terminal, place }: CommandContext): boolean {
    const errors = policy.findings.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) terminal.complain(cliMessages.hasErrors(place.ofUri(policy.uri), errors));
    return errors > 0;
}
