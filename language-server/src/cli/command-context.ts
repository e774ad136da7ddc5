import type { Host } from './host.ts';
import type { Place } from './place.ts';
import type { ProjectFolders } from './project-folders.ts';
import type { Terminal } from './terminal.ts';

/** What every command is given. */
export interface CommandContext {
    host: Host;
    cwd: string;
    terminal: Terminal;
    place: Place;
    folders: ProjectFolders;
    /** Says with which exit status the command ended. */
    done(status: number): void;
}
