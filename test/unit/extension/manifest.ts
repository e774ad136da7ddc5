import { readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');

export function readText(file: string): string {
    return readFileSync(path.join(root, file), 'utf8');
}

export function readJson<T>(file: string): T {
    return JSON.parse(readText(file)) as T;
}

/** The part of package.json that the tests look at. */
export interface Manifest {
    name: string;
    version: string;
    icon: string;
    contributes: Record<string, unknown> & {
        commands: { command: string; title: string; category: string }[];
        configuration: { properties: Record<string, { description?: string; markdownDescription?: string }> };
        snippets: { path: string }[];
    };
    capabilities: Record<string, { supported: unknown }>;
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
    peerDependencies?: Record<string, string>;
}
