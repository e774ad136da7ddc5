import type { Declaration, FileModel } from '../../language-server/src/model/policy-model.ts';

/** A sample that faults can be sown in. */
export interface Sample {
    /** Path below `samples/`, with slashes. */
    path: string;
    lines: string[];
    model: FileModel;
}

/** One fault: the lines of a sample with it in them, and where a diagnostic should speak of it. */
export interface Fault {
    code: string;
    /** What was done, for people. */
    what: string;
    lines: string[];
    /** From 1. */
    line: number;
    /** Other files of the samples that are another text because of it. */
    others?: Record<string, (text: string) => string>;
}

/** A way to go wrong: every fault of one kind that a sample has room for. */
export interface Sower {
    code: string;
    what: string;
    sow(sample: Sample): Iterable<Omit<Fault, 'code' | 'what'>>;
}

/** A section with the numbers of its first line and of the line after its last; from 0. */
export interface Section {
    declaration: Declaration;
    start: number;
    end: number;
}

export function sectionsOf({ model }: Sample, ...kinds: Declaration['kind'][]): Section[] {
    return model.declarations
        .filter(({ kind }) => kinds.includes(kind))
        .map(declaration => ({
            declaration,
            start: declaration.range.start.line,
            end: declaration.range.end.line + 1,
        }));
}

/** The lines with one of them replaced by others, or by none. */
export function withLine(lines: readonly string[], at: number, ...instead: string[]): string[] {
    return [...lines.slice(0, at), ...instead, ...lines.slice(at + 1)];
}

/** The lines with others put in before one of them. */
export function withLines(lines: readonly string[], before: number, ...added: string[]): string[] {
    return [...lines.slice(0, before), ...added, ...lines.slice(before)];
}

/** Numbers of the lines of a section that match, from 0. */
export function linesIn({ lines }: Sample, { start, end }: Section, pattern: RegExp): number[] {
    return lines.flatMap((line, index) => (index >= start && index < end && pattern.test(line) ? [index] : []));
}
