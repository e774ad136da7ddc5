import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { cliIn } from './cli/cli-harness.ts';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Expects the block that begins with ```text NAME to be a command and all that it says.
 *
 * @param file from the root of the repository
 */
export async function expectShown(file: string, name: string, args: readonly string[]): Promise<void> {
    // What is for people goes to standard error when nobody sits at a terminal.
    const { stderr } = await cliIn(root, [...args]);
    const command = args.map(arg => (/\s/.test(arg) ? `"${arg}"` : arg)).join(' ');
    expectBlock(file, name, `$ policywright ${command}\n${stderr}`);
}

/**
 * Expects the block that begins with ```text NAME to be this text. With UPDATE_README=1 it is written anew.
 *
 * @param file from the root of the repository
 */
export function expectBlock(file: string, name: string, expected: string): void {
    const readme = path.join(root, file);
    const text = readFileSync(readme, 'utf8');
    const pattern = new RegExp(`(\`\`\`text ${name}\\n)([\\s\\S]*?)(\`\`\`\\n)`);
    if (process.env.UPDATE_README === '1') {
        writeFileSync(
            readme,
            text.replace(pattern, (_, start: string, _before, end: string) => `${start}${expected}${end}`),
        );
        return;
    }
    expect(pattern.exec(text)?.[2]).toBe(expected);
}
