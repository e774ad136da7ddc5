import { readFileSync, statSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { defaultSettings } from '../analyse/analysis.ts';
import { findInDocument } from '../analyse/documents/find-in-document.ts';
import type { PlainDocument } from '../documents/plain-document.ts';
import { documentForms, formOf, readDocumentText } from '../documents/read-document.ts';
import { cliMessages } from '../messages/cli.ts';
import type { Finding } from '../model/finding.ts';
import { fileUri, readDiskText } from '../workspace/disk-files.ts';
import { withSeverities } from '../workspace/severities.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure, FAILS, FINE } from './failure.ts';
import { findFiles } from './find-policies.ts';
import { findingJson } from './findings-json.ts';
import { countText, FindingsPrinter } from './findings-text.ts';
import { findingCommand } from './github.ts';
import { sarifLog } from './sarif.ts';

interface ProseOptions {
    format: 'text' | 'json' | 'sarif' | 'github';
    maxWarnings?: number;
}

/** What was found in one paper. */
interface ReadPaper {
    uri: string;
    source: string;
    open: Finding[];
    accepted: { finding: Finding; because: string }[];
}

export function proseCommand(context: CommandContext): Command {
    return new Command('prose')
        .summary(cliMessages.prose.summary)
        .description(cliMessages.prose.description)
        .argument('<path...>', cliMessages.prose.paths)
        .addOption(
            new Option('--format <format>', cliMessages.check.format)
                .choices(['text', 'json', 'sarif', 'github'])
                .default('text'),
        )
        .option('--max-warnings <number>', cliMessages.check.maxWarnings, readCount)
        .addHelpText('after', cliMessages.prose.examples)
        .action(async (paths: string[], options: ProseOptions) => context.done(await prose(paths, options, context)));
}

async function prose(paths: readonly string[], options: ProseOptions, context: CommandContext): Promise<number> {
    const { terminal, place, folders, cwd } = context;
    if (options.format !== 'text') terminal.answersMachines();
    const files = findFiles(paths, cwd, folders, {
        matches: name => formOf(name) !== undefined,
        none: path => cliMessages.prose.none(path, documentForms),
    });
    const papers: ReadPaper[] = [];
    for (const [index, file] of files.entries()) {
        terminal.progress(cliMessages.prose.progress(index + 1, files.length));
        papers.push(await readPaper(file, context));
    }
    const open = papers.flatMap(paper => paper.open);
    const accepted = papers.flatMap(paper => paper.accepted);
    if (options.format === 'sarif') {
        await terminal.answerJson(sarifLog(open, accepted, place));
    } else if (options.format === 'json') {
        await terminal.answerJson(open.map(finding => findingJson(finding, place)));
    } else if (options.format === 'github') {
        for (const finding of open) await terminal.answer(`${findingCommand(finding, place)}\n`);
    } else {
        const sources = new Map(papers.map(({ uri, source }) => [uri, source]));
        const printer = new FindingsPrinter(terminal, place, uri => sources.get(uri));
        for (const finding of open) printer.print(finding);
        terminal.say(cliMessages.prose.summaryLine(files.length, countText(open), accepted.length));
    }
    const warnings = open.filter(({ severity }) => severity === 'warning').length;
    if (open.some(({ severity }) => severity === 'error')) return FAILS;
    if (options.maxWarnings === undefined || warnings <= options.maxWarnings) return FINE;
    terminal.complain(cliMessages.check.tooManyWarnings(warnings, options.maxWarnings));
    return FAILS;
}

async function readPaper(file: string, { place, folders }: CommandContext): Promise<ReadPaper> {
    const uri = fileUri(file);
    const document = await readDocument(file, place.ofFile(file));
    const { settings } = folders.projectOf(file);
    const readingAge = settings.readingAge ?? defaultSettings.readingAge;
    const { open, accepted } = findInDocument(document, uri, { readingAge });
    const shown = formOf(file) === '.docx' ? document.source.replaceAll('\n\n', '\n') : document.source;
    return { uri, source: shown, open: withSeverities(open, settings.severity), accepted };
}

async function readDocument(file: string, shown: string): Promise<PlainDocument> {
    const form = formOf(file);
    if (form === undefined) throw new CommandFailure(cliMessages.prose.notADocument(shown, documentForms));
    if (form === '.docx') {
        const { readWord } = await import('../documents/word.ts');
        try {
            if (!statSync(file).isFile()) throw new CommandFailure(cliMessages.isFolder(shown));
            return await readWord(readFileSync(file));
        } catch (error) {
            if (error instanceof CommandFailure) throw error;
            const { code } = error as { code?: unknown };
            throw new CommandFailure(
                typeof code === 'string' ? cliMessages.unreadable(shown, code) : cliMessages.prose.notWord(shown),
            );
        }
    }
    const read = readDiskText(file);
    if ('text' in read) return readDocumentText(read.text, form);
    if (read.problem === 'not UTF-8') throw new CommandFailure(cliMessages.notUtf8(shown, read.detail ?? ''));
    if (read.problem === 'missing') throw new CommandFailure(cliMessages.noSuchPath(shown, []));
    throw new CommandFailure(cliMessages.unreadable(shown, read.detail ?? read.problem));
}

function readCount(text: string): number {
    if (!/^\d+$/.test(text)) throw new InvalidArgumentError(cliMessages.check.notACount);
    return Number(text);
}
