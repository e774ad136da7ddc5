/** Everything that happens while a persona is decided, as plain data: one steps through it forwards and backwards. */
import type { PersonaResult } from '../results.ts';

/** Place in `files`, then first line, first character, last line, end; from 0. */
export type RecordedPlace = [file: number, line: number, character: number, endLine: number, endCharacter: number];

export interface RecordedValue {
    name: string;
    value: string;
    children?: RecordedValue[];
}

/** Something that is worked out: what the persona expects, a decision for somebody. */
export interface RecordingFrame {
    /** `Noor's birth order`. */
    name: string;
    /** The name of what is decided, without for whom; absent for an expectation. */
    of?: string;
    /** For whom and when, where that needs to be said. */
    label?: string;
    /** Place in `frames`; absent for an expectation. */
    parent?: number;
    /** Places in `steps`. */
    opened: number;
    closed?: number;
    value?: string;
    because?: string;
    place: RecordedPlace;
}

/** A moment at which one may stop. */
export interface RecordingStep {
    /** Place in `frames`. */
    frame: number;
    kind: 'begin' | 'end' | 'condition' | 'part' | 'column' | 'row' | 'result' | 'local' | 'order';
    place: RecordedPlace;
    text: string;
    /** What this led to are the steps up to here. */
    ended?: number;
    value?: string;
    /** What it rests on. */
    used?: RecordedValue[];
    /** Set where something goes wrong for the first time. */
    problem?: { kind: 'error' | 'missing'; message: string };
}

export interface Recording {
    persona: string;
    /** ISO. */
    on?: string;
    /** URIs. */
    files: string[];
    frames: RecordingFrame[];
    steps: RecordingStep[];
    facts: RecordedValue[];
    result: PersonaResult;
    /** By file, the lines at which one can stop at all, for any persona; in order, from 0. */
    lines: number[][];
    /** There was more than is kept. */
    isCut: boolean;
}
