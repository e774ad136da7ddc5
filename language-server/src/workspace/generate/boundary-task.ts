/** What a thread is asked that makes people up for the limits of a decision. */
export interface BoundaryTask {
    readonly uri: string;
    /** The policy, what it uses, and the files that calendars and personas name. */
    readonly texts: readonly (readonly [uri: string, text: string])[];
    /** The decision's name. */
    readonly decide: string;
}

export interface BoundaryAnswer {
    /** Persona sections, laid out; empty where nobody could be made up. */
    readonly text: string;
    readonly personas: number;
    readonly notReached: number;
}
