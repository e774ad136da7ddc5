import * as vscode from 'vscode';
import { inWindow, type Shown } from './shown.ts';
import { until } from './steps.ts';

/** A row of the Test Explorer, as it is read out: a name and, once it was tried, the result: “Ann (Failed”. */
export const rowOf = (label: string): Shown => inWindow(`.test-explorer .monaco-list-row[aria-label^="${label}"]`);

/**
 * Shows the Test Explorer with the policy among its rows. Everything is folded first: VS Code unfolds what is being
 * tried, if that takes long enough, and rows outside the view do not exist.
 */
export async function showInTree(policy: string): Promise<void> {
    await vscode.commands.executeCommand('workbench.view.testing.focus');
    await seen(policy, async () => {
        await vscode.commands.executeCommand('testing.collapseAll');
        return (await rowOf(policy).count()) > 0;
    });
}

/** Unfolds the policy, if it is folded, until the row is seen below it. */
export async function untilSeenIn(policy: string, label: string): Promise<void> {
    await seen(label, async () => {
        const row = `.test-explorer .monaco-list-row[aria-label^="${policy}"]`;
        if ((await inWindow(`${row}[aria-expanded="false"]`).count()) > 0) {
            await inWindow(`${row} .monaco-tl-twistie`).click();
        }
        return (await rowOf(label).count()) > 0;
    });
}

async function seen(label: string, ask: () => Promise<boolean>): Promise<void> {
    try {
        await until(`“${label}” in the tree`, ask);
    } catch (error) {
        const rows = await inWindow('.test-explorer .monaco-list-row').allInnerTexts();
        throw new Error(`${(error as Error).message}; there is: ${rows.join(', ') || 'nothing'}`);
    }
}
