import { readdirSync } from 'node:fs';
import path from 'node:path';
import { nearestNames } from '../evaluate/facts/nearest.ts';

/** Names in the same folder that somebody may have meant. */
export function nearestFiles(file: string): string[] {
    try {
        const names = readdirSync(path.dirname(file), { withFileTypes: true })
            .filter(entry => entry.isDirectory() || entry.name.endsWith('.policy'))
            .map(entry => entry.name);
        return nearestNames(path.basename(file), names);
    } catch {
        return [];
    }
}
