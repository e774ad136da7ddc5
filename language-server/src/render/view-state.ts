import type { MistakeKind } from '../messages/citizen/index.ts';

/** What a reader has chosen to see; kept while the policy changes. */
export interface ViewState {
    view: ViewName;
    /** Page of the walk from 0; the number of pages means the ending. */
    at: number;
    /** Of the map; 1 is its natural size, 0 fits it into the width. */
    zoom: number;
    /** Where the cursor stands in the editor. */
    cursor?: { uri: string; line: number };
    /** What is wrong with what was typed into the present page, by the number of the question. */
    mistakes?: readonly Mistake[];
}

export interface Mistake {
    question: number;
    kind: MistakeKind;
}

export interface ViewOptions {
    /** Whether somebody can go to a line of the text. */
    links: boolean;
    /** The views that are offered. */
    views: readonly ViewName[];
    /** Shows every view one below the other: for paper, and where no script runs. */
    all?: boolean;
    /** What the status says; none: up to date. */
    status?: string;
    /** Errors of the policy because of which something older is shown. */
    note?: string;
}

export type ViewName = 'walk' | 'map' | 'burden' | 'intent' | 'definitions' | 'sources' | 'record';

export const panelViews: readonly ViewName[] = ['walk', 'map', 'burden', 'intent'];
export const siteViews: readonly ViewName[] = [...panelViews, 'definitions', 'sources', 'record'];

export const startingState: ViewState = { view: 'walk', at: 0, zoom: 1 };
