import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { CompiledPolicy, RunOptions } from '../evaluate/index.ts';
import { cliMessages } from '../messages/cli.ts';
import { decodeUtf8 } from '../workspace/utf8.ts';
import { answersStatus } from './answers-status.ts';
import type { CommandContext } from './command-context.ts';
import { FAILS, FINE } from './failure.ts';
import { parseJson } from './json-text.ts';
import { linesOf } from './lines.ts';
import type { Place } from './place.ts';
import { asFacts, unreadableFile } from './read-facts.ts';
import { resultJson } from './result-json.ts';

/** Answers are written together when they have come to this many characters. */
const chunkLength = 64 * 1024;

/**
 * Reads one JSON object a line and writes one answer a line, in order. Never holds more than a few lines; a line that cannot be
 * answered gives `{"error"}` in its place.
 */
export async function runBatch(
    compiled: CompiledPolicy,
    options: RunOptions,
    given: string | undefined,
    context: CommandContext,
): Promise<number> {
    const { host, terminal } = context;
    const fromStdin = given === undefined || given === '-';
    const stream = fromStdin ? host.stdin : createReadStream(path.resolve(context.cwd, given));
    let status: number = FINE;
    let waiting = '';
    let count = 0;
    try {
        for await (const line of linesOf(stream)) {
            const answer = safelyAnswered(line, compiled, options, context.place);
            if ('error' in answer || answersStatus(answer) !== FINE) status = FAILS;
            waiting += `${JSON.stringify(answer)}\n`;
            count++;
            if (waiting.length < chunkLength) continue;
            await terminal.answer(waiting);
            waiting = '';
            terminal.progress(cliMessages.run.progress(count));
        }
    } catch (error) {
        if (!fromStdin && isSystemError(error)) throw unreadableFile(given, error);
        throw error;
    } finally {
        if (waiting !== '') await terminal.answer(waiting);
        terminal.endProgress();
    }
    return status;
}

/** One line never keeps the others from their answers. */
function safelyAnswered(...args: Parameters<typeof answerLine>): ReturnType<typeof answerLine> {
    try {
        return answerLine(...args);
    } catch (error) {
        return { error: cliMessages.lineFailed(error instanceof Error ? error.message : String(error)) };
    }
}

function answerLine(line: Uint8Array, compiled: CompiledPolicy, options: RunOptions, place: Place) {
    const decoded = decodeUtf8(line);
    if ('invalidByte' in decoded) return { error: cliMessages.lineNotUtf8(decoded.invalidByte) };
    if (decoded.text.trim() === '') return { error: cliMessages.lineEmpty };
    const json = parseJson(decoded.text);
    if (!('value' in json)) return { error: cliMessages.lineNotJson(json.column, json.message) };
    const facts = asFacts(json.value);
    if (facts === undefined) return { error: cliMessages.lineNotAnObject };
    const result = compiled.run(facts, options);
    if (result.problems === undefined || result.problems.length === 0) return resultJson(result, place);
    return { error: result.problems.map(({ fact, message }) => cliMessages.factProblem(fact, message)).join(' ') };
}

function isSystemError(error: unknown): boolean {
    return error instanceof Error && 'syscall' in error;
}
