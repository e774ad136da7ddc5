import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { EVENTS, servePreview } from '../../../language-server/src/cli/preview-server.ts';
import { buildAssets } from '../../webview/support/preview-site.ts';
import { CliFolder } from './cli-harness.ts';

const policy = `policy Free Swimming
    owner       Council
    decides for each swimmer

each swimmer has
    date of birth : date
        ask         "When were you born?"
    local : yes or no
        ask         "Do you live here?"

decide free : yes or no
    is yes when local and age is under 16
    is no otherwise because "it is for children who live here"

persona Bo
    on          1 June 2025
    given
        date of birth is 3 May 2015
        local is yes
    expect
        free is yes
`;

beforeAll(buildAssets, 60_000);

describe('preview', () => {
    test('writes a page that needs nothing else, and the journey as JSON', async () => {
        const folder = new CliFolder({ 'swim.policy': policy });
        const { status, stdout, stderr } = await folder.run(['preview', 'swim.policy', '--out', 'site'], {
            env: { SOURCE_DATE_EPOCH: '1767312000' },
        });
        expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: 'Written: site/index.html\n' });
        expect(folder.list()).toEqual(['site', 'site/index.html', 'site/journey.json', 'swim.policy']);
        const page = folder.read('site/index.html');
        expect(page).toContain(
            `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-`,
        );
        expect(page).not.toMatch(/ (src|srcset|href)="(https?:)?\/\//);
        expect(page).not.toMatch(/\sstyle="/);
        expect(page).toContain('2 January 2026');
        expect(JSON.parse(folder.read('site/journey.json'))).toMatchObject({ journey: 'Free Swimming', derived: true });
    });

    test('writes the same bytes again over what is there', async () => {
        const folder = new CliFolder({ 'swim.policy': policy });
        const env = { SOURCE_DATE_EPOCH: '1767312000' };
        await folder.run(['preview', 'swim.policy', '--out', 'site'], { env });
        const before = folder.read('site/index.html');
        expect((await folder.run(['preview', 'swim.policy', '--out', 'site'], { env })).status).toBe(0);
        expect(folder.read('site/index.html')).toBe(before);
    });

    test.each([
        ['an unknown persona', ['--persona', 'Bob'], 2, 'Bo'],
        ['what is no port', ['--serve', 'often'], 2, 'not a port'],
    ])('%s is refused, and nothing is written', async (_, more, status, said) => {
        const folder = new CliFolder({ 'swim.policy': policy });
        const answer = await folder.run(['preview', 'swim.policy', '--out', 'site', ...more]);
        expect(answer.status).toBe(status);
        expect(answer.stderr).toContain(said);
        expect(folder.list()).toEqual(['swim.policy']);
    });

    test('a policy that cannot be read is refused, and nothing is written', async () => {
        const folder = new CliFolder({ 'swim.policy': policy.replace('is yes when', 'is yes wehn') });
        expect((await folder.run(['preview', 'swim.policy', '--out', 'site'])).status).toBe(1);
        expect(folder.list()).toEqual(['swim.policy']);
    });

    test('a folder that is a file is said to be one', async () => {
        const folder = new CliFolder({ 'swim.policy': policy, site: 'a file' });
        const { status, stderr } = await folder.run(['preview', 'swim.policy', '--out', 'site']);
        expect(status).toBe(2);
        expect(stderr).toContain('site');
        expect(readFileSync(folder.at('site'), 'utf8')).toBe('a file');
    });
});

describe('the live preview', () => {
    async function serve(folder: CliFolder) {
        let version = 1;
        const file = folder.at('swim.policy');
        const server = await servePreview(
            { page: () => `version ${version}`, files: () => [file], renew: () => ++version > 1 },
            0,
        );
        onTestFinished(() => server.close());
        return server.address;
    }

    test('shows the page, and tells when a file has changed', async () => {
        const folder = new CliFolder({ 'swim.policy': policy });
        const address = await serve(folder);
        expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
        expect(await (await fetch(address)).text()).toBe('version 1');
        const events = (await fetch(address + EVENTS.slice(1))).body?.getReader();
        await events?.read();
        folder.write('swim.policy', `${policy}\n`);
        const { value } = (await events?.read()) ?? {};
        expect(new TextDecoder().decode(value)).toBe('event: changed\ndata: \n\n');
        await events?.cancel();
        expect(await (await fetch(address)).text()).toBe('version 2');
    });

    test.each([
        ['another path', 'etc/passwd', 'GET', 404],
        ['another method', '', 'POST', 403],
    ])('%s gets nothing', async (_, path, method, status) => {
        const address = await serve(new CliFolder({ 'swim.policy': policy }));
        expect((await fetch(address + path, { method })).status).toBe(status);
    });
});
