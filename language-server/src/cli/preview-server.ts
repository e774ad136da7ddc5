/** Shows a preview while the policy is being written: to this machine alone, and anew whenever a file of it changes. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { previewCli as say } from '../messages/preview.ts';
import { CommandFailure } from './failure.ts';
import { FileWatchers } from './file-watchers.ts';

export const EVENTS = '/changes';

export interface Served {
    /** The page as it is now. */
    page(): string;
    /** The files that the page is made from. */
    files(): readonly string[];
    /** Makes the page anew; answers whether there is something new to show. */
    renew(): boolean;
}

export interface PreviewServer {
    address: string;
    close(): Promise<void>;
}

/** @throws {CommandFailure} when the port is taken */
export async function servePreview(served: Served, port: number): Promise<PreviewServer> {
    const readers = new Set<ServerResponse>();
    const server = createServer((request, response) => {
        // A page elsewhere must not read it by giving this machine another name.
        const isOurs = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? '');
        if (!isOurs || request.method !== 'GET') {
            response.writeHead(403).end();
        } else if (request.url === '/') {
            response.writeHead(200, headers('text/html; charset=utf-8')).end(served.page());
        } else if (request.url === EVENTS) {
            response.writeHead(200, headers('text/event-stream')).write(': here\n\n');
            readers.add(response);
            response.on('close', () => readers.delete(response));
        } else {
            response.writeHead(404).end();
        }
    });
    await new Promise<void>((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) =>
            reject(new CommandFailure(say.noPort(port, error.code ?? ''))),
        );
        server.listen(port, '127.0.0.1', resolve);
    });
    const watchers = new FileWatchers(() => {
        if (!served.renew()) return;
        watchers.follow(served.files());
        for (const reader of readers) reader.write('event: changed\ndata: \n\n');
    });
    watchers.follow(served.files());
    return {
        address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        close: async () => {
            watchers.close();
            for (const reader of readers) reader.end();
            server.closeAllConnections();
            await new Promise(resolve => server.close(resolve));
        },
    };
}

const headers = (type: string): Record<string, string> => ({
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
});
