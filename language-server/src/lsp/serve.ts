import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './server.ts';

/** Over IPC, standard input and output, a socket or a pipe, as the arguments of the process say. */
export function serve(): void {
    startServer(createConnection());
}
