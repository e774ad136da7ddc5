import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnalysisCoverage } from '../analyse/rules/coverage.ts';
import { analysisCoverage } from '../analyse/rules/coverage.ts';
import { cliMessages } from '../messages/cli.ts';
import { deeperMessages } from '../messages/deeper.ts';
import { findSolver } from '../workspace/deeper/find-solver.ts';
import { DeeperStopped, lookDeeperAt } from '../workspace/deeper/look-deeper-at.ts';
import { DiskFiles } from '../workspace/disk-files.ts';
import { textsOf } from '../workspace/policy-texts.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure } from './failure.ts';
import type { OpenPolicy } from './open-policy.ts';

/** How long one policy may take. */
const SECONDS = 120;

/**
 * Asks the solver about the decisions of a policy that were not analysed, and opens the policy again with what it told.
 * @throws {CommandFailure} where there is no solver.
 */
export async function openDeeper(
    policy: OpenPolicy,
    { terminal, cwd }: CommandContext,
): Promise<{ policy: OpenPolicy; coverage: AnalysisCoverage }> {
    const { uri, project, checked } = policy;
    const coverage = analysisCoverage(checked);
    const file = fileURLToPath(uri);
    const solver = solverFor(file, cwd);
    if (coverage.not === 0) return { policy, coverage };
    const root = new DiskFiles().rootOf(uri);
    const { readingAge } = project.settings;
    const task = {
        uri,
        texts: textsOf(project, checked.model),
        solver,
        ...(root !== undefined && { root }),
        ...(readingAge !== undefined && { readingAge }),
    };
    try {
        const answer = await lookDeeperAt(task, {
            seconds: SECONDS,
            progress: (decision, number, of) => terminal.progress(cliMessages.check.deeper(decision, number, of)),
        });
        project.takeAfterPause(uri, answer.findings);
        return { policy: { ...policy, ...project.policy(uri, 'typing') }, coverage: answer.coverage };
    } catch (error) {
        if (!(error instanceof DeeperStopped)) throw error;
        terminal.complain(cliMessages.check.deeperStopped(path.basename(file), SECONDS));
        return { policy, coverage };
    }
}

/** @throws {CommandFailure} */
function solverFor(file: string, cwd: string): string {
    const found = findSolver([path.dirname(file), cwd]);
    if (found === undefined) throw new CommandFailure(deeperMessages.noSolver);
    return found;
}
