/** `test --watch`: tries personas again whenever something changes that they rest on. */
import path from 'node:path';
import { cliMessages } from '../messages/cli.ts';
import type { CommandContext } from './command-context.ts';
import { FINE, INTERRUPTED } from './failure.ts';
import { FileWatchers } from './file-watchers.ts';
import { hasKeyboard, readKeys } from './keys.ts';
import { WatchedPolicies } from './watched-policies.ts';

/** Until somebody ends it: with `q` all is well, with Ctrl-C the status says so. */
export async function watchPersonas(
    paths: readonly string[],
    persona: string | undefined,
    context: CommandContext,
): Promise<number> {
    const policies = new WatchedPolicies(paths, persona, context);
    const follow = (): void => watchers.follow(policies.files(), policies.folders());
    const watchers = new FileWatchers(
        changed => {
            policies.changed(changed);
            follow();
        },
        file => file.endsWith('.policy') || path.basename(file) === 'policywright.json',
    );
    policies.start();
    follow();
    context.terminal.say(context.terminal.colors.dim(cliMessages.watch.keys(hasKeyboard(context.host.stdin))));
    const status = await untilEnded(context, key => policies.pressed(key));
    watchers.close();
    return status;
}

function untilEnded({ host }: CommandContext, pressed: (key: string) => void): Promise<number> {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    return new Promise(resolve => {
        const end = (status: number): void => {
            stopReading();
            for (const signal of signals) process.off(signal, interrupted);
            resolve(status);
        };
        const interrupted = (): void => end(INTERRUPTED);
        for (const signal of signals) process.once(signal, interrupted);
        const stopReading = readKeys(host.stdin, key => (key === 'q' ? end(FINE) : pressed(key)), interrupted);
    });
}
