import * as vscode from 'vscode';

/** VS Code's own commands for tests, under names that somebody looks for who has never tested anything. */
export function nameTestCommands(context: vscode.ExtensionContext): void {
    context.subscriptions.push(
        vscode.commands.registerCommand('policywright.tryPersonas', () =>
            vscode.commands.executeCommand('testing.runCurrentFile'),
        ),
        vscode.commands.registerCommand('policywright.showCoverage', () =>
            vscode.commands.executeCommand('testing.coverageCurrentFile'),
        ),
    );
}
