import type { Declaration } from './declarations.ts';

export type * from './declaration-base.ts';
export type * from './declarations.ts';
export type * from './expressions.ts';
export type { FilledProse, Placeholder } from './filled-prose.ts';
export type * from './intent.ts';
export type * from './journey-declarations.ts';
export type * from './persona-declarations.ts';
export type * from './source-range.ts';
export type * from './targets.ts';
export type * from './units.ts';
export type * from './value-types.ts';

/**
 * A policy as plain data: the file that was asked for and every file that it uses, directly or through others.
 * Goes through `JSON.stringify` and `JSON.parse` unchanged in meaning.
 */
export interface PolicyModel {
    format: 'policywright-model/1';
    /** The file that was asked for first, then the files it uses, each once. */
    files: FileModel[];
}

export interface FileModel {
    uri: string;
    /** URIs of the files it names in `use`; only their declarations are visible in it, besides its own. */
    uses: string[];
    /** In the order of the text, one for each section that could be read. */
    declarations: Declaration[];
}
