import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface PolicyText {
    name: string;
    text: string;
}

/** The drafts that were first written on paper. */
export const paperPolicies: readonly PolicyText[] = read('test/fixtures/paper-policies/*.policy');

/** Every whole policy of the repository. */
export const wholePolicies: readonly PolicyText[] = [...paperPolicies, ...read('samples/**/*.policy')];

function read(pattern: string): PolicyText[] {
    return globSync(pattern, { cwd: root })
        .sort()
        .map(name => path.join(root, name))
        .filter(file => existsSync(file))
        .map(file => ({ name: path.basename(file), text: readFileSync(file, 'utf8') }));
}
