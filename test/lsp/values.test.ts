import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Hover, InlayHint } from 'vscode-languageserver';
import { SHOW_VALUES } from '../../extension/src/protocol.ts';
import { TestClient, uri } from './client.ts';

const text = `policy Fee
    decides for each applicant

each applicant has
    savings : money
    children : list of person, each a child

each person has
    age in years : whole number

define young
    about a child
    when  age in years is under 16 -- a comment

decide reduced for each child : yes or no
    is yes when all of
        - young
        - savings is at most £9,000
    is no otherwise

decide fee : money
    is £0 when savings is at most £6,000
    is full - £5 * how many children where reduced otherwise
    where full is £45

persona Ann
    on          1 June 2025
    given
        savings is £7,000
        children
            Bo: age in years is 3
            Cy: age in years is 17
    expect
        fee is £40
`;

describe('values of a persona beside the text', () => {
    let client: TestClient;
    beforeEach(async () => {
        client = await TestClient.start();
        await client.open(text);
    });
    afterEach(() => client.stop());

    const show = (id?: string): Promise<null> => client.connection.sendRequest(SHOW_VALUES, { uri, id });
    const hints = async (first = 0, last = 100): Promise<Record<string, string>> => {
        const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
        const found = await client.request<InlayHint[]>('textDocument/inlayHint', { range });
        const lines = client.text().split('\n');
        expect(found.every(({ position }) => position.character === lines[position.line]?.length)).toBe(true);
        return Object.fromEntries(found.map(({ position, label }) => [lines[position.line]?.trim(), label]));
    };
    const hover = async (part: string): Promise<string> => {
        const before = text.slice(0, text.indexOf(part)).split('\n');
        const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
        const { contents } = await client.request<Hover>('textDocument/hover', { position });
        return (contents as { value: string }).value;
    };

    test('are shown for whom they were asked, and only then', async () => {
        expect(await hints()).toEqual({});
        await show('persona:Ann');
        expect(await hints()).toEqual({
            'define young': 'Bo: yes, Cy: no',
            'when  age in years is under 16 -- a comment': 'Bo: yes, Cy: no',
            'decide reduced for each child : yes or no': 'Bo: yes, Cy: no',
            'is yes when all of': 'Bo: yes, Cy: no',
            '- young': 'Bo: yes, Cy: no',
            // Of Cy it was never asked.
            '- savings is at most £9,000': 'Bo: yes',
            'decide fee : money': '£40.00',
            'is £0 when savings is at most £6,000': 'no',
            'where full is £45': '£45.00',
        });
        expect(Object.keys(await hints(0, 11))).toEqual(['define young']);
        await show();
        expect(await hints()).toEqual({});
    });

    test('follow the text', async () => {
        await show('persona:Ann');
        const at = text.indexOf('£7,000');
        await client.type(at, at + '£7,000'.length, '£600');
        expect(await hints()).toMatchObject({ 'decide fee : money': '£0.00' });
        await client.type(0, 0, '-- one more line\n');
        expect(await hints()).toMatchObject({ 'decide fee : money': '£0.00' });
        // What cannot be read says nothing rather than something wrong.
        await client.type(0, 0, 'decide\n');
        expect(await hints()).toEqual({});
    });

    test('stand in the hover too, of facts as of decisions', async () => {
        expect(await hover('fee : money')).not.toContain('For Ann');
        await show('persona:Ann');
        expect(await hover('fee : money')).toMatch(/^For Ann: \*\*£40\\\.00\*\*/);
        expect(await hover('savings is at most £6,000')).toMatch(/^For Ann: \*\*£7,000\\\.00\*\*/);
        expect(await hover('age in years is under')).toMatch(/^For Ann:\n- Bo: 3\n- Cy: 17\n/);
        expect(await hover('young\n        - savings')).toMatch(/^For Ann:\n- Bo: yes\n- Cy: no\n/);
    });
});
