import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { openSample, until } from './steps.ts';

suite('The extension', () => {
    test('starts with the first policy and registers its commands', async () => {
        await openSample('child-benefit', 'child-benefit.policy');
        const extension = vscode.extensions.getExtension('policywright.policywright');
        assert(extension, 'the extension is not installed');
        await until('the extension to be active', () => extension.isActive);

        const declared: { command: string }[] = extension.packageJSON.contributes.commands;
        const registered = await vscode.commands.getCommands(true);
        for (const { command } of declared) assert(registered.includes(command), `${command} is not registered`);
    });
});
