import { describe, expect, test } from 'vitest';
import { word } from '../../support/word-document.ts';
import { cli } from './cli-harness.ts';

const vague = '# Help\n\nClaims are paid by cheque and/or transfer.\n';

describe('prose', () => {
    test('asks about a Markdown document', async () => {
        const { status, stdout, stderr } = await cli(['prose', 'paper.md'], { 'paper.md': vague });
        expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
        expect(stderr).toContain('paper.md:3:');
        expect(stderr).toContain('[PW230]');
        expect(stderr).toContain('1 document read: ');
    });

    test('numbers the paragraphs of a Word document', async () => {
        const body = vague
            .split('\n\n')
            .map(text => `<w:p><w:r><w:t>${text.trim()}</w:t></w:r></w:p>`)
            .join('');
        const { stderr } = await cli(['prose', 'paper.docx'], { 'paper.docx': await word(body) });
        expect(stderr).toContain('paper.docx:2:');
        expect(stderr).toContain('Claims are paid by cheque and/or transfer.');
    });

    test.each(['json', 'sarif', 'github'])('answers machines on standard output: %s', async format => {
        const { stdout, stderr } = await cli(['prose', '.', '--format', format], { 'a/paper.txt': vague });
        expect(stderr).toBe('');
        expect(stdout).toContain('PW230');
        expect(stdout).toContain('a/paper.txt');
    });

    test('keeps to what the project says', async () => {
        const { stderr } = await cli(['prose', 'paper.md'], {
            'paper.md': 'It is paid by cheque and/or transfer.\n',
            'policywright.json': '{"severity": {"PW230": "off", "PW241": "off"}}',
        });
        expect(stderr).not.toContain('PW230');
    });

    test('leaves out what somebody answered for', async () => {
        const { stderr } = await cli(['prose', 'paper.md'], {
            'paper.md': `${vague}\n<!-- accept PW230 because "either will do" -->\n`,
        });
        expect(stderr).not.toContain('PW230');
        expect(stderr).toContain('1 accepted on the record.');
    });

    test('says when an acceptance accepts nothing', async () => {
        const { stderr } = await cli(['prose', 'paper.md'], {
            'paper.md': 'Fine.\n\n<!-- accept PW230 because "either will do" -->\n',
        });
        expect(stderr).toContain('[PW024]');
    });

    test('fails on more warnings than may be', async () => {
        const { status } = await cli(['prose', 'paper.md', '--max-warnings', '0'], { 'paper.md': vague });
        expect(status).toBe(1);
    });

    test.each<[what: string, args: string[], files: Record<string, string | Uint8Array>, says: string]>([
        ['no such file', ['nothing.md'], {}, 'There is no file or folder “nothing.md”.'],
        ['a folder without documents', ['.'], { 'a.policy': '' }, 'no file whose name ends in'],
        ['an old Word document', ['old.doc'], { 'old.doc': 'x' }, 'Save it as'],
        ['a broken Word document', ['bad.docx'], { 'bad.docx': 'x' }, 'is not a Word document'],
        ['bytes that are no text', ['bad.md'], { 'bad.md': new Uint8Array([0xc3, 0x28]) }, 'is not UTF-8'],
    ])('is refused: %s', async (_, args, files, says) => {
        const { status, stderr } = await cli(['prose', ...args], files);
        expect(status).toBe(2);
        expect(stderr).toContain(says);
    });
});
