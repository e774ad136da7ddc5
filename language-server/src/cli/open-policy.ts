import type { AcceptedFinding } from '../analyse/acceptances.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import { cliMessages } from '../messages/cli.ts';
import type { Finding } from '../model/finding.ts';
import type { CheckedPolicy } from '../types/index.ts';
import { fileUri, readDiskText } from '../workspace/disk-files.ts';
import type { PolicyProject } from '../workspace/policy-project.ts';
import { CommandFailure } from './failure.ts';
import type { Place } from './place.ts';
import type { ProjectFolders } from './project-folders.ts';

/** A policy file, read and checked with all that it uses. */
export interface OpenPolicy {
    uri: string;
    project: PolicyProject;
    checked: CheckedPolicy;
    findings: Finding[];
    accepted: AcceptedFinding[];
    compiled(): CompiledPolicy;
}

/**
 * Reads and checks a file that was named on the command line. Unlike a file that a policy names, it may be a link to anywhere.
 *
 * @param when `all` runs the analyses that take longer too; nobody who only wants answers waits for them.
 * @throws {CommandFailure} when it cannot be read.
 */
export function openPolicy(
    file: string,
    folders: ProjectFolders,
    place: Place,
    when: 'typing' | 'all' = 'typing',
): OpenPolicy {
    const read = readDiskText(file);
    if (!('text' in read)) {
        const shown = place.ofFile(file);
        throw new CommandFailure(
            read.problem === 'not UTF-8'
                ? cliMessages.notUtf8(shown, read.detail ?? '')
                : read.problem === 'missing'
                  ? cliMessages.noSuchPath(shown, [])
                  : cliMessages.unreadable(shown, read.detail ?? read.problem),
        );
    }
    const project = folders.projectOf(file);
    const uri = fileUri(file);
    project.update(uri, read.text);
    const { checked, findings, accepted } = project.policy(uri, when);
    return { uri, project, checked, findings, accepted, compiled: () => project.compile(checked) };
}

/** Errors because of which the text cannot be taken at its word: nothing is decided by such a policy. */
export function unreadableParts(findings: readonly Finding[]): Finding[] {
    return findings.filter(({ severity, code }) => severity === 'error' && code.startsWith('PW0'));
}
