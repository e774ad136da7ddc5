import type { Position } from '../../model/source-range.ts';

/** A place in a file where a name stands, and what it means. */
export interface NamePlace {
    start: Position;
    end: Position;
    /** The same for every use of the same thing; `occurrences` of the symbol table. */
    key: string;
    role: 'declaration' | 'use' | 'prose';
}
