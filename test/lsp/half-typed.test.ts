import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { MemoryFiles } from '../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../language-server/src/workspace/policy-project.ts';
import { TestClient } from './client.ts';

const text = `policy Fee
    decides for each applicant

each applicant has
    savings : money, £0 to £100,000
    visits : whole number, 0 to 10

define poor
    when        savings is under £500

decide band : one of low, high
    is low when visits is at least 3 and not poor
    is high when visits is less than 3

decide fee : money
    is £0 when band is low and savings is under £6,000
    is £45 when savings is more than £6,000 and visits is at least 2

decide other : money
    is £1 when poor
    is £2 when savings is more than £700
`;

const rules = /^PW3(?:2\d|3\d)$/;
const told = (diagnostics: readonly Diagnostic[]): string[] =>
    diagnostics
        .filter(({ code }) => rules.test(String(code)))
        .map(({ code, message }) => `${code} ${String(message as string)}`);

/** What is typed, and behind which words. */
const typed: [behind: string, typed: string][] = [
    ['and not poor', ' and savings is at most £5,000'],
    ['is high when visits is less than 3', '\n    is low when poor and visits is at least 3'],
    ['savings is under £500', ' or visits = 2'],
    ['visits is at least 2', ' and (band is high or not poor)'],
];

describe('while a condition is typed, character by character', () => {
    test.each(typed)('without a pause, behind ‘%s’, what is known of rules stays', async (behind, more) => {
        const client = await TestClient.start();
        await client.open(text);
        const before = told(await client.diagnostics(undefined, all => told(all).length >= 4));
        const at = text.indexOf(behind) + behind.length;
        const heardBefore = client.heard.length;
        for (const [i, character] of more.split('').entries()) {
            await client.type(at + i, at + i, character);
            await new Promise(resolve => setTimeout(resolve, 10));
        }
        const heard = client.heard.slice(heardBefore).map(({ diagnostics }) => told(diagnostics));
        // The pause at the end may already have come.
        const settled = heard.at(-1);
        const changed = heard.filter(each => each.join() !== before.join() && each.join() !== settled?.join());
        expect(changed).toEqual([]);
        expect(heard.length).toBeGreaterThan(3);
        client.stop();
    });

    test.each(typed)(
        'with a pause wherever it cannot be read, behind ‘%s’, nothing goes and nothing comes',
        (behind, more) => {
            const project = new PolicyProject(new MemoryFiles());
            const uri = 'file:///half-typed.policy';
            const at = text.indexOf(behind) + behind.length;
            // What was said of the very line that is typed comes and goes with it.
            const line = `${text.slice(0, at)}${more}`.split('\n').length - 1;
            let last: string[] = [];
            const flickers: string[] = [];
            for (let length = 0; length <= more.length; length++) {
                project.update(uri, text.slice(0, at) + more.slice(0, length) + text.slice(at));
                const { findings } = project.policy(uri);
                const now = findings
                    .filter(({ code, range }) => rules.test(code) && range.start.line !== line)
                    .map(({ code, message }) => `${code} ${message}`)
                    .sort();
                const isReadable = !findings.some(({ severity }) => severity === 'error');
                if (!isReadable && now.join() !== last.join())
                    flickers.push(`${more.slice(0, length)}: ${now.join(' | ')}`);
                last = now;
            }
            expect(flickers).toEqual([]);
        },
    );
});
