/** Pure, so that it is tested without VS Code. */

/** What a task says in `tasks.json`. */
export interface PolicywrightTask {
    command: 'check' | 'test' | 'watch';
    /** Policies and folders; absent: all of the folder. */
    paths?: readonly string[];
}

export interface TaskCommand {
    program: string;
    args: string[];
}

/**
 * The command line of a task.
 *
 * @param own what the project has installed itself, if it has.
 */
export function commandOf({ command, paths = [] }: PolicywrightTask, own: string | undefined): TaskCommand {
    const verb = command === 'watch' ? ['test', '--watch'] : [command];
    return { program: own ?? 'policywright', args: paths.length === 0 ? verb : [...verb, '--', ...paths] };
}

/** Where npm puts the command of a project. */
export function ownCommands(platform: string): string[] {
    return ['node_modules', '.bin', platform === 'win32' ? 'policywright.cmd' : 'policywright'];
}

export function isTask(definition: object): definition is PolicywrightTask {
    const { command, paths } = definition as Partial<PolicywrightTask>;
    const isKnown = command === 'check' || command === 'test' || command === 'watch';
    return isKnown && (paths === undefined || (Array.isArray(paths) && paths.every(each => typeof each === 'string')));
}
