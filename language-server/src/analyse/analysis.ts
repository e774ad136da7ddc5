import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Declaration } from '../model/declarations.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { FileModel, PolicyModel } from '../model/policy-model.ts';
import type { SourceRange } from '../model/source-range.ts';
import type { CheckedPolicy } from '../types/index.ts';

/** One diagnostic: everything that a code of the catalogue has to say about a policy. */
export interface Analysis {
    /** `PW` and three digits, as in `docs/diagnostics/`. */
    readonly code: string;
    /** How loudly it speaks unless the project says otherwise. */
    readonly severity: Severity;
    /**
     * `typing`: runs at each keystroke, so it looks at unchanged declarations through {@link AnalysedPolicy.remember}.
     * `pause`: runs once the drafter pauses.
     */
    readonly when: 'typing' | 'pause';
    /**
     * It says that something is missing or that nobody uses it. That is only sure of a policy that could be read to its end and
     * whose names all mean something: while a word is half-typed it keeps silent.
     */
    readonly saysMissing?: true;
    /** Pure, deterministic; every part of the model may be missing. */
    find(policy: AnalysedPolicy): Iterable<Found>;
}

/** A finding before its code and severity are put to it. */
export interface Found extends Partial<Finding> {
    message: Finding['message'];
    range: Finding['range'];
}

/** What a project says about analyses. */
export interface AnalysisSettings {
    /** The age of a reader that texts for citizens are written for, in years. */
    readingAge: number;
}

export const defaultSettings: AnalysisSettings = { readingAge: 9 };

/** A policy as the analyses see it. */
export interface AnalysedPolicy {
    readonly checked: CheckedPolicy;
    readonly model: PolicyModel;
    /** The file that was asked for. Findings are about it; the files it uses are looked at when they are asked for. */
    readonly file: FileModel;
    readonly settings: AnalysisSettings;
    /** Whether the file decides something for somebody, or only holds what other files use. */
    readonly isLibrary: boolean;
    /** Places that could not be read: what stands around them may say less than was written. */
    readonly unread: readonly SourceRange[];
    /** The policy ready to be run, made when it is first asked for. */
    compiled(): CompiledPolicy;
    /**
     * What follows from one declaration alone, with what its names mean: worked out once, and again when it is written
     * anew or one of its names means something else.
     */
    remember<T>(work: (declaration: Declaration) => T, declaration: Declaration): T;
}
