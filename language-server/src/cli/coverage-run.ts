/** `test --coverage`: gathers what personas reach while they are tried, and writes it. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { cliMessages } from '../messages/cli.ts';
import { coverageCli, kindMessages, coverageMessages as say } from '../messages/coverage.ts';
import type { Persona } from '../model/policy-model.ts';
import {
    CoverageGatherer,
    type CoverageReport,
    coveredFiles,
    ReportBuilder,
    type ReportPoint,
    summaryOf,
} from '../personas/coverage/index.ts';
import type { PersonaResult } from '../personas/index.ts';
import type { CommandContext } from './command-context.ts';
import { coberturaReport } from './coverage-cobertura.ts';
import { coverageJson } from './coverage-json.ts';
import { lcovReport } from './coverage-lcov.ts';
import { coveragePage } from './coverage-page.ts';
import { CommandFailure } from './failure.ts';
import type { OpenPolicy } from './open-policy.ts';
import { printable } from './printable.ts';
import { writeFiles } from './write-file.ts';

export interface CoverageOptions {
    /** The folder; true: the usual one. */
    coverage?: string | true;
    /** Percent. */
    coverageMin?: string;
}

const DEFAULT_FOLDER = 'coverage';
/** So many points that nobody reaches are named on the terminal. */
const MOST_NAMED = 20;

/** What was asked for on the command line; undefined when coverage was not. @throws {CommandFailure} */
export function coverageRun(options: CoverageOptions, context: CommandContext): CoverageRun | undefined {
    const { coverage, coverageMin } = options;
    if (coverage === undefined && coverageMin === undefined) return undefined;
    const least = coverageMin === undefined ? undefined : Number(coverageMin);
    if (least !== undefined && !(/^\d+(\.\d+)?$/.test(coverageMin ?? '') && least <= 100)) {
        throw new CommandFailure(coverageCli.badMinimum(coverageMin ?? ''));
    }
    return new CoverageRun(coverage === undefined ? undefined : folderOf(coverage, context), least, context);
}

function folderOf(given: string | true, { cwd }: CommandContext): string {
    if (given === true) return path.resolve(cwd, DEFAULT_FOLDER);
    if (given.endsWith('.policy')) throw new CommandFailure(coverageCli.folderIsPolicy(given));
    const folder = path.resolve(cwd, given);
    if (existsSync(folder) && !statSync(folder).isDirectory())
        throw new CommandFailure(coverageCli.folderIsFile(given));
    return folder;
}

export class CoverageRun {
    readonly #folder: string | undefined;
    readonly #least: number | undefined;
    readonly #context: CommandContext;
    readonly #policies = new Map<OpenPolicy, CoverageGatherer>();
    #report: CoverageReport | undefined;

    constructor(folder: string | undefined, least: number | undefined, context: CommandContext) {
        this.#folder = folder;
        this.#least = least;
        this.#context = context;
    }

    /** Tries a persona; the result is the same as without coverage. */
    run(policy: OpenPolicy, persona: Persona): PersonaResult {
        let gatherer = this.#policies.get(policy);
        if (gatherer === undefined) {
            gatherer = new CoverageGatherer(policy.compiled());
            this.#policies.set(policy, gatherer);
        }
        return gatherer.run(persona);
    }

    get report(): CoverageReport {
        if (this.#report === undefined) {
            const builder = new ReportBuilder();
            for (const [policy, gatherer] of this.#policies) builder.add(gatherer, policy.compiled());
            this.#report = builder.build();
        }
        return this.#report;
    }

    /** Writes everything, or nothing. @throws {CommandFailure} when it cannot be written */
    write(): void {
        if (this.#folder === undefined) return;
        const { terminal, place, cwd, host } = this.#context;
        const { report } = this;
        const epoch = host.env.SOURCE_DATE_EPOCH;
        const at = epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : Date.now();
        const files: [string, string][] = [
            ['lcov.info', lcovReport(report, place)],
            ['cobertura-coverage.xml', coberturaReport(report, place, cwd, at)],
            ['coverage.json', `${JSON.stringify(coverageJson(report, place), undefined, 2)}\n`],
            ['index.html', coveragePage(report, this.#texts())],
        ];
        try {
            mkdirSync(this.#folder, { recursive: true });
            writeFiles(this.#folder, files);
        } catch (error) {
            const { code = '' } = error as NodeJS.ErrnoException;
            throw new CommandFailure(cliMessages.notWritable(place.ofFile(this.#folder), code));
        }
        terminal.say(coverageCli.written(place.ofFile(path.join(this.#folder, 'index.html'))));
    }

    #texts() {
        const { place, folders } = this.#context;
        return coveredFiles(this.report.points).map(file => ({
            file,
            name: place.ofUri(file),
            text: folders.textOf(file) ?? '',
        }));
    }

    /** For people: what there is of each kind, and what nobody reaches. */
    print(): void {
        const { terminal, place } = this.#context;
        const { colors } = terminal;
        const { points } = this.report;
        const { kinds, limitPairs, reached, total, percent, cannotBeReached } = summaryOf(points);
        const rows = Object.entries(kinds).map(([kind, tally]) => ({ name: kindMessages[kind] ?? kind, ...tally }));
        if (limitPairs.total > 0) rows.push({ name: say.limitPairs, ...limitPairs });
        const width = Math.max(...rows.map(({ name }) => name.length), 0);
        terminal.say();
        terminal.say(colors.underline(coverageCli.heading));
        if (points.length === 0) {
            terminal.say(`  ${coverageCli.nothing}`);
            return;
        }
        for (const row of rows) {
            const figures = say.reachedOfTotal(row.reached, row.total);
            const isAll = row.reached === row.total;
            terminal.say(`  ${row.name.padEnd(width)}  ${isAll ? colors.green(figures) : colors.yellow(figures)}`);
        }
        const missed = points.filter(point => point.reached === 0 && !point.cannotBeReached);
        if (missed.length > 0) terminal.say(`  ${say.missed}:`);
        for (const point of missed.slice(0, MOST_NAMED)) terminal.say(missedLine(point));
        if (missed.length > MOST_NAMED) terminal.say(`    ${coverageCli.more(missed.length - MOST_NAMED)}`);
        if (cannotBeReached > 0) terminal.say(colors.dim(`  ${say.outOfReach(cannotBeReached)}`));
        terminal.say(`  ${say.points(reached, total)}: ${percent}%`);

        function missedLine({ description, range }: ReportPoint): string {
            return `    ${printable(description)}  ${colors.dim(`${place.ofUri(range.file)}:${range.start.line + 1}`)}`;
        }
    }

    /** Whether less is reached than was asked for; that is said. */
    isTooLow(): boolean {
        const { percent } = summaryOf(this.report.points);
        if (this.#least === undefined || percent >= this.#least) return false;
        this.#context.terminal.say(this.#context.terminal.colors.red(coverageCli.below(percent, this.#least)));
        return true;
    }
}
