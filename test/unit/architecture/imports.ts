import path from 'node:path';
import type { SourceFile } from './source-files.ts';

/**
 * What a file imports: packages by their name in the import, files of ours by their path from the root.
 *
 * Reads the text itself, because the tools that draw such graphs need TypeScript's programming interface, which
 * TypeScript 7 does not have. Imports of types count: a type ties two files together as much as a function does.
 */
export function importsOf({ path: file, text }: SourceFile): string[] {
    const code = withoutComments(text);
    const specifiers = [...code.matchAll(importPatterns)].map(
        match => match.groups?.name ?? match.groups?.bare ?? match.groups?.call ?? '',
    );
    const folder = path.posix.dirname(file);
    const targets = specifiers.map(name => (name.startsWith('.') ? path.posix.join(folder, name) : name));
    return [...new Set(targets)];
}

const importPatterns =
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"](?<name>[^'"]+)['"]|^\s*import\s*['"](?<bare>[^'"]+)['"]|\b(?:import|require)\(\s*['"](?<call>[^'"]+)['"]/gm;

/** The text without its comments; strings stay, so that `"https://…"` is not cut. */
export function withoutComments(text: string): string {
    return text.replace(
        /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/.*|\/\*[\s\S]*?\*\//g,
        (_, string: string | undefined) => string ?? '',
    );
}

/** The import cycles among files, each as the list of its files; every file in at most one. */
export function cyclesAmong(files: readonly SourceFile[]): string[][] {
    const known = new Set(files.map(file => file.path));
    const graph = new Map(files.map(file => [file.path, importsOf(file).filter(target => known.has(target))]));
    const cycles: string[][] = [];
    const done = new Set<string>();

    const visit = (file: string, trail: string[]) => {
        const start = trail.indexOf(file);
        if (start >= 0) {
            cycles.push(trail.slice(start));
            return;
        }
        if (done.has(file)) return;
        for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
        done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    return cycles;
}
