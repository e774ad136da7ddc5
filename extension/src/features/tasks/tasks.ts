import { existsSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { commandOf, isTask, ownCommands, type PolicywrightTask } from './command.ts';

const TASK_TYPE = 'policywright';

/** *Run Task…*: the same check and the same personas as in CI, with what they find among the problems. */
export function offerTasks(context: vscode.ExtensionContext): void {
    context.subscriptions.push(
        vscode.tasks.registerTaskProvider(TASK_TYPE, {
            provideTasks: () =>
                (vscode.workspace.workspaceFolders ?? []).flatMap(folder =>
                    (['check', 'test', 'watch'] as const).map(command => taskOf({ command }, folder)),
                ),
            resolveTask: ({ definition, scope }) =>
                isTask(definition) && typeof scope === 'object' ? taskOf(definition, scope, definition) : undefined,
        }),
    );
}

/** @param definition as it stands in `tasks.json`: VS Code wants the same object back. */
function taskOf(
    wanted: PolicywrightTask,
    folder: vscode.WorkspaceFolder,
    definition: vscode.TaskDefinition = { type: TASK_TYPE, ...wanted },
): vscode.Task {
    const { command } = wanted;
    const own = path.join(folder.uri.fsPath, ...ownCommands(process.platform));
    const { program, args } = commandOf(wanted, existsSync(own) ? own : undefined);
    const task = new vscode.Task(
        definition,
        folder,
        command,
        TASK_TYPE,
        // A shell, because on Windows npm installs a script and no program.
        new vscode.ShellExecution(program, args, { cwd: folder.uri.fsPath }),
        command === 'check' ? ['$policywright'] : command === 'test' ? testMatchers : ['$policywright-watch'],
    );
    task.group = command === 'check' ? vscode.TaskGroup.Build : vscode.TaskGroup.Test;
    task.isBackground = command === 'watch';
    return task;
}

const testMatchers = ['$policywright', '$policywright-test', '$policywright-test-problem'];
