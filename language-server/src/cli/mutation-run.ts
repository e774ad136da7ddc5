/** `test --mutate`: changes the rules one by one, and says whether the personas notice. */
import { mutationCli as say } from '../messages/mutation.ts';
import type { Acceptance } from '../model/declaration-base.ts';
import type { JudgedMutant, MutationReport } from '../personas/mutation/report.ts';
import { joinedReports } from '../personas/mutation/report.ts';
import { answeredReport } from '../workspace/mutation/accepted-survivors.ts';
import { MutationPool } from '../workspace/mutation/mutation-pool.ts';
import { textsOf } from '../workspace/policy-texts.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure, INTERRUPTED } from './failure.ts';
import { printMutation } from './mutation-text.ts';
import type { OpenPolicy } from './open-policy.ts';
import { unreadableParts } from './open-policy.ts';

export interface MutationOptions {
    mutate?: true;
    /** Percent. */
    mutateMin?: string;
    /** One persona alone, which goes with neither. */
    persona?: string;
}

/** What was asked for on the command line; undefined when mutation was not. @throws {CommandFailure} */
export function mutationRun(
    { mutate, mutateMin, persona }: MutationOptions,
    context: CommandContext,
): MutationRun | undefined {
    if (mutate === undefined && mutateMin === undefined) return undefined;
    if (persona !== undefined) throw new CommandFailure(say.notOnePersona);
    const least = mutateMin === undefined ? undefined : Number(mutateMin);
    if (least !== undefined && !(/^\d+(\.\d+)?$/.test(mutateMin ?? '') && least <= 100)) {
        throw new CommandFailure(say.badMinimum(mutateMin ?? ''));
    }
    return new MutationRun(least, context);
}

export class MutationRun {
    readonly #least: number | undefined;
    readonly #context: CommandContext;
    readonly #reports: MutationReport[] = [];
    #isStopped = false;
    readonly #idle: Acceptance[] = [];

    constructor(least: number | undefined, context: CommandContext) {
        this.#least = least;
        this.#context = context;
    }

    /** Ctrl-C ends it with what is known by then. */
    async run(policies: readonly OpenPolicy[]): Promise<void> {
        for (const policy of policies) {
            if (this.#isStopped || unreadableParts(policy.findings).length > 0) continue;
            this.#reports.push(await this.#runOne(policy));
        }
        this.#context.terminal.endProgress();
    }

    async #runOne(policy: OpenPolicy): Promise<MutationReport> {
        const { terminal, place } = this.#context;
        const { uri, project, checked } = policy;
        const task = { uri, texts: textsOf(project, checked.model) };
        const name = place.ofUri(uri);
        terminal.progress(say.starting(name));
        const pool = new MutationPool(task, {
            progress: (judged, all) => terminal.progress(say.progress(name, judged, all)),
        });
        const signals = ['SIGINT', 'SIGTERM'] as const;
        const stop = (): void => {
            this.#isStopped = true;
            pool.stop();
        };
        for (const signal of signals) process.once(signal, stop);
        try {
            const [file] = checked.model.files;
            const { report, idle } = answeredReport(await pool.run(), file);
            this.#idle.push(...idle);
            return report;
        } finally {
            for (const signal of signals) process.off(signal, stop);
        }
    }

    get report(): MutationReport {
        return joinedReports(this.#reports);
    }

    json() {
        const { place } = this.#context;
        const { survivors, equivalents, accepted, ...figures } = this.report;
        const plain = ({ range, killer, section, operator, before, after, id }: JudgedMutant) => ({
            id,
            file: place.ofUri(range.file),
            range: { start: range.start, end: range.end },
            operator,
            section,
            before,
            after,
            ...(killer && {
                killer: {
                    persona: killer.text,
                    what: killer.what,
                    expected: killer.value,
                    ...(killer.instead !== undefined && { instead: killer.instead }),
                },
            }),
        });
        return {
            ...figures,
            complete: !this.#isStopped,
            survivors: survivors.map(plain),
            equivalents: equivalents.map(plain),
            accepted: accepted.map(({ mutant, because }) => ({ ...plain(mutant), because })),
        };
    }

    print(): void {
        const { terminal, place } = this.#context;
        const { report } = this;
        printMutation(report, terminal, place);
        for (const { range } of this.#idle) {
            const at = `${place.ofUri(range.file)}:${range.start.line + 1}`;
            terminal.say(`  ${terminal.colors.yellow(say.idleAcceptance)}  ${terminal.colors.dim(at)}`);
        }
        if (this.#isStopped) terminal.say(terminal.colors.yellow(say.stopped(report.judged, report.mutants)));
        terminal.say(`  ${say.totals(report)}`);
    }

    /** Whether fewer changes are noticed than was asked for; that is said. */
    isTooLow(): boolean {
        const { score } = this.report;
        if (this.#least === undefined || score === undefined || score >= this.#least) return false;
        this.#context.terminal.complain(say.tooLow(score, this.#least));
        return true;
    }

    /** The exit status of who was interrupted. */
    get interrupted(): typeof INTERRUPTED | undefined {
        return this.#isStopped ? INTERRUPTED : undefined;
    }
}
