import { describe, expect, test } from 'vitest';
import { TestClient } from './client.ts';

const text = `policy Fee
    decides for each applicant

each applicant has
    savings : money, £0 to £100,000
        ask         "How much have you saved?"

decide fee : money
    is £0 when savings is under £6,000
    is £45 when savings is more than £6,000
`;

/** So much that it is looked at in a thread of its own. */
const long = `${text}\n${'-- A remark.\n'.repeat(600)}`;

describe.each([
    ['at once', text],
    ['in a thread of its own', long],
])('what takes longer to find, %s', (_, opened) => {
    test('is told after a pause, moves with the text, and goes away when it is mended', async () => {
        const client = await TestClient.start();
        await client.open(opened);
        const isGap = ({ code }: { code?: string | number | undefined }): boolean => /^PW32[07]$/.test(String(code));
        const found = await client.diagnostics(undefined, all => all.some(isGap));
        const gap = found.find(isGap);
        expect(gap?.message).toContain('£6,000');
        const line = gap?.range.start.line ?? 0;

        await client.type(0, 0, '-- A fee.\n');
        const moved = await client.diagnostics();
        expect(moved.find(isGap)?.range.start.line).toBe(line + 1);

        const now = client.text();
        const at = now.indexOf('under £6,000');
        await client.type(at, at + 'under'.length, 'at most');
        const mended = await client.diagnostics(undefined, all => !all.some(isGap));
        expect(mended.filter(isGap)).toEqual([]);
        client.stop();
    });
});
