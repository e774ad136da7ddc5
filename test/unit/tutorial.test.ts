import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatPolicy } from '../../language-server/src/syntax/format/format-policy.ts';
import { CliFolder } from './cli/cli-harness.ts';

const page = path.resolve(import.meta.dirname, '../../docs/tutorial.md');
const block =
    /(?:<!-- (?<file>[\w-]+\.policy)(?: (?<how>adds|replaces))? -->\n)?```(?<language>\w*)\n(?<body>[\s\S]*?)```\n/g;

/**
 * The tutorial is gone through as a reader would: files are written as it says, commands are carried out, and what it shows is
 * what they really say. With UPDATE_README=1 what they say is written anew.
 */
test('the tutorial is true', { timeout: 120_000 }, async () => {
    const text = readFileSync(page, 'utf8');
    const folder = new CliFolder();
    const files = new Map<string, string>();
    let result = '';
    let end = 0;
    for (const match of text.matchAll(block)) {
        const { file, how, language, body: written = '' } = match.groups ?? {};
        const start = match.index + match[0].indexOf(written);
        let body = written;
        if (file !== undefined) {
            body = formatPolicy(written);
            const content = edited(files.get(file) ?? '', body, how);
            files.set(file, content);
            folder.write(file, content);
        }
        const [, command] = language === 'console' ? (/^\$ policywright (.*)\n/.exec(body) ?? []) : [];
        result += text.slice(end, start);
        end = start + written.length;
        if (command === undefined) {
            result += body;
            continue;
        }
        const { stdout, stderr } = await folder.run(argumentsOf(command));
        const said = `${stdout}${stderr}`.replace(/[ \t]+$/gm, '').trimEnd();
        result += `$ policywright ${command}\n${said}\n`;
    }
    result += text.slice(end);
    if (process.env.UPDATE_README === '1') writeFileSync(page, result);
    else expect(text).toBe(result);
});

/** The file after a step: a block is the file, a section more, or in the place of the section that begins as it does. */
function edited(before: string, block: string, how: string | undefined): string {
    if (how === undefined) return block;
    if (how === 'adds') return `${before}\n${block}`;
    const first = block.slice(0, block.indexOf('\n'));
    const sections = before.split(/(?<=\n)\n(?=\S)/);
    expect(sections.map(section => section.split('\n')[0])).toContain(first);
    return sections.map(section => (section.startsWith(`${first}\n`) ? block : section)).join('\n');
}

function argumentsOf(command: string): string[] {
    return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
