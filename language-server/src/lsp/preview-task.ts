import type { BurdenRow, EndingView, PreviewRequest } from '../render/preview-data.ts';

/** What the preview's worker is asked: whatever of a preview takes too long to be worked out between two keystrokes. */
export interface PreviewTask {
    id: number;
    uri: string;
    /** The policy, what it uses, and the files that calendars and personas name. */
    texts: (readonly [uri: string, text: string])[];
    root?: string;
    request: PreviewRequest;
    /** Whether the burden of everybody is wanted too. */
    burden: boolean;
}

/** Part of an answer; what is worked out first is told first. */
export interface PreviewPart {
    id: number;
    /** The burden of everybody; with the worst cases when they were found. */
    rows?: BurdenRow[];
    worst?: true;
    /** What would change the ending. */
    changes?: EndingView['changes'];
    /** Nothing more comes. */
    done?: true;
}
