import type { Severity } from '../model/finding.ts';
import type { ProjectSettings } from './policy-project.ts';

/** `policywright.json`. */
export interface ProjectFile extends ProjectSettings {
    /** Files and folders that are left out when a folder is searched: patterns relative to the file. */
    exclude?: string[];
    /** The reading age that texts for citizens are written for. */
    readingAge?: number;
}

/** What is wrong with a `policywright.json`; the words are in `messages/`. */
export type ProjectFileProblem =
    | { kind: 'not an object' }
    | { kind: 'unknown setting'; name: string; known: readonly string[] }
    | { kind: 'wrong value'; name: string; expected: 'levels' | 'patterns' | 'number' }
    | { kind: 'not a code'; code: string }
    | { kind: 'wrong level'; code: string; levels: readonly string[] };

const levels: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];
const known = ['severity', 'readingAge', 'exclude'];

/** Reads the value of a `policywright.json`. */
export function readProjectFile(json: unknown): { settings: ProjectFile } | { problem: ProjectFileProblem } {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return { problem: { kind: 'not an object' } };
    const { severity, exclude, readingAge, ...others } = json as Record<string, unknown>;
    const [unknown] = Object.keys(others).filter(name => name !== '$schema');
    if (unknown !== undefined) return { problem: { kind: 'unknown setting', name: unknown, known } };
    if (severity !== undefined) {
        if (typeof severity !== 'object' || severity === null || Array.isArray(severity))
            return wrong('severity', 'levels');
        const notACode = Object.keys(severity).find(code => !/^PW\d{3}$/.test(code));
        if (notACode !== undefined) return { problem: { kind: 'not a code', code: notACode } };
        const bad = Object.entries(severity).find(([, level]) => !levels.includes(level as Severity | 'off'));
        if (bad) return { problem: { kind: 'wrong level', code: bad[0], levels } };
    }
    if (exclude !== undefined && !isTexts(exclude)) return wrong('exclude', 'patterns');
    if (readingAge !== undefined && typeof readingAge !== 'number') return wrong('readingAge', 'number');
    return { settings: json as ProjectFile };
}

function wrong(name: string, expected: 'levels' | 'patterns' | 'number'): { problem: ProjectFileProblem } {
    return { problem: { kind: 'wrong value', name, expected } };
}

function isTexts(value: unknown): value is string[] {
    return Array.isArray(value) && value.every(item => typeof item === 'string');
}
