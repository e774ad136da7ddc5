import { readFileSync } from 'node:fs';
import { cliMessages } from '../messages/cli.ts';
import { decodeUtf8 } from '../workspace/utf8.ts';
import { CommandFailure } from './failure.ts';
import { replaceFile } from './write-file.ts';

const byteOrderMark = '\uFEFF';

/**
 * The text of a policy that is to be written anew, with its byte order mark, which stays.
 *
 * @throws {CommandFailure} when it cannot be read.
 */
export function policyText(file: string, shown: string): string {
    let bytes: Uint8Array;
    try {
        bytes = readFileSync(file);
    } catch (error) {
        throw new CommandFailure(cliMessages.unreadable(shown, (error as NodeJS.ErrnoException).code ?? ''));
    }
    const decoded = decodeUtf8(bytes);
    if ('invalidByte' in decoded) throw new CommandFailure(cliMessages.notUtf8(shown, String(decoded.invalidByte)));
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return marked ? byteOrderMark + decoded.text : decoded.text;
}

/** @throws {CommandFailure} when it cannot be written; then it is as it was. */
export function writePolicy(file: string, text: string, shown: string): void {
    try {
        replaceFile(file, text);
    } catch (error) {
        throw new CommandFailure(cliMessages.notWritable(shown, (error as NodeJS.ErrnoException).code ?? ''));
    }
}
