import path from 'node:path';
import { fileURLToPath } from 'node:url';
import picomatch from 'picomatch';
import { cliMessages } from '../messages/cli.ts';
import { DiskFiles, readDiskText } from '../workspace/disk-files.ts';
import { PolicyProject } from '../workspace/policy-project.ts';
import { type ProjectFile, readProjectFile } from '../workspace/project-file.ts';
import { CommandFailure } from './failure.ts';
import { parseJson } from './json-text.ts';

interface ProjectFolder {
    settings: ProjectFile;
    project: PolicyProject;
    excludes(file: string): boolean;
}

/** The projects that a command comes across, each with its `policywright.json`, read once. */
export class ProjectFolders {
    private readonly files = new DiskFiles();
    private readonly known = new Map<string | undefined, ProjectFolder>();

    projectOf(file: string): PolicyProject {
        return this.folderOf(file).project;
    }

    /** The text of a file that was read. */
    textOf(uri: string): string | undefined {
        return uri.startsWith('file:') ? this.projectOf(fileURLToPath(uri)).workspace.document(uri)?.text : undefined;
    }

    /** Whether `exclude` leaves a file or folder out of a search. */
    excludes(file: string): boolean {
        return this.folderOf(file).excludes(file);
    }

    private folderOf(file: string): ProjectFolder {
        const root = this.files.rootFolderOf(file);
        const known = this.known.get(root);
        if (known) return known;
        const settings = root === undefined ? {} : readSettings(path.join(root, 'policywright.json'));
        const folder = {
            settings,
            project: new PolicyProject(this.files, settings),
            excludes: excluder(root, settings),
        };
        this.known.set(root, folder);
        return folder;
    }
}

function readSettings(file: string): ProjectFile {
    const read = readDiskText(file);
    if (!('text' in read)) {
        if (read.problem === 'missing') return {};
        throw new CommandFailure(cliMessages.unreadable(file, read.detail ?? read.problem));
    }
    const json = parseJson(read.text);
    if (!('value' in json)) throw new CommandFailure(cliMessages.badJson(file, json));
    const settings = readProjectFile(json.value);
    if ('problem' in settings) throw new CommandFailure(cliMessages.badProjectFile(file, settings.problem));
    return settings.settings;
}

/** Patterns are relative to the root; one that names a folder leaves out all that is in it. */
function excluder(root: string | undefined, { exclude = [] }: ProjectFile): (file: string) => boolean {
    if (root === undefined || exclude.length === 0) return () => false;
    const patterns = exclude.map(pattern => pattern.replace(/^\.\//, '').replace(/\/$/, ''));
    const matches = picomatch([...patterns, ...patterns.map(pattern => `${pattern}/**`)], { dot: true });
    return file => matches(path.relative(root, file).split(path.sep).join('/'));
}
