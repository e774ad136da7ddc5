import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { cliMessages } from '../messages/cli.ts';
import { CommandFailure } from './failure.ts';
import { nearestFiles } from './nearest-files.ts';
import type { ProjectFolders } from './project-folders.ts';

/** Folders that hold other people's files, or files that were made from others. */
const skippedFolders = new Set(['node_modules', 'dist']);

/**
 * The policy files that paths name, as absolute paths: files as they are, folders searched. In the order of the paths, inside a
 * folder by name; each once.
 *
 * @throws {CommandFailure} when a path does not exist, or nothing is found.
 */
export function findPolicies(paths: readonly string[], cwd: string, folders: ProjectFolders): string[] {
    return findFiles(paths.length === 0 ? ['.'] : paths, cwd, folders, {
        matches: isPolicy,
        none: given => cliMessages.noPolicies(given),
    });
}

/** Which files of a folder are wanted, and what is said when it has none. */
export interface WantedFiles {
    matches: (name: string) => boolean;
    none: (given: string) => string;
}

/** The same for files of any kind. */
export function findFiles(
    paths: readonly string[],
    cwd: string,
    folders: ProjectFolders,
    { matches, none }: WantedFiles,
): string[] {
    const found = new Set<string>();
    for (const given of paths) {
        const absolute = path.resolve(cwd, given);
        const kind = given === '' ? undefined : kindOf(absolute);
        if (kind === undefined) throw new CommandFailure(cliMessages.noSuchPath(given, nearestFiles(absolute)));
        if (kind === 'file') {
            found.add(absolute);
            continue;
        }
        const inside = searched(absolute, folders, matches);
        if (inside.length === 0) throw new CommandFailure(none(given));
        for (const file of inside) found.add(file);
    }
    return [...found];
}

/** One policy file that a path names. */
export function findPolicy(given: string, cwd: string): string {
    const absolute = path.resolve(cwd, given);
    const kind = given === '' ? undefined : kindOf(absolute);
    if (kind === undefined) throw new CommandFailure(cliMessages.noSuchPath(given, nearestFiles(absolute)));
    if (kind === 'file') return absolute;
    const inside = namesIn(absolute).filter(entry => entry.isFile() && isPolicy(entry.name));
    const files = inside.map(entry => path.join(absolute, entry.name));
    // What others use is no policy by itself.
    const [only, ...others] = files.length === 1 ? files : files.filter(isNoLibrary);
    if (only !== undefined && others.length === 0) return only;
    throw new CommandFailure(
        cliMessages.onePolicy(
            given,
            inside.map(entry => entry.name),
        ),
    );
}

const isNoLibrary = (file: string): boolean => /^(?:policy|variation)[ \t]/m.test(readFileSync(file, 'utf8'));

function kindOf(file: string): 'file' | 'folder' | undefined {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat === undefined ? undefined : stat.isDirectory() ? 'folder' : 'file';
}

/** Goes through folders without calling itself: how deep they are makes no difference. Links to folders are not followed. */
function searched(folder: string, folders: ProjectFolders, matches: WantedFiles['matches']): string[] {
    const found: string[] = [];
    const waiting = [folder];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const inner: string[] = [];
        for (const entry of namesIn(next)) {
            const file = path.join(next, entry.name);
            if (folders.excludes(file)) continue;
            if (entry.isDirectory()) {
                if (!entry.name.startsWith('.') && !skippedFolders.has(entry.name)) inner.push(file);
            } else if (matches(entry.name) && kindOf(file) === 'file') {
                found.push(file);
            }
        }
        waiting.push(...inner.reverse());
    }
    return found;
}

function namesIn(folder: string) {
    try {
        return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
        throw new CommandFailure(cliMessages.unreadable(folder, (error as NodeJS.ErrnoException).code ?? ''));
    }
}

function isPolicy(name: string): boolean {
    return name.endsWith('.policy');
}
