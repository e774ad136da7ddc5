import type { PreviewData, PreviewPlace, PreviewRequest } from '../preview-data.ts';
import type { ViewState } from '../view-state.ts';

/** What the preview needs of the place in which it is shown: a page of a site, or a panel of an editor. */
export interface PreviewHost {
    /** Walks the journey; undefined when there is nothing new to show. The last answer asked for is the one that counts. */
    walk(request: PreviewRequest): Promise<PreviewData | undefined>;
    /** The same with what would change the ending, which takes longer; absent where the host sends it by itself. */
    complete?(request: PreviewRequest): Promise<PreviewData | undefined>;
    /** Goes to the line; absent where there is no editor. */
    show?(place: PreviewPlace): void;
    /** Keeps what the reader has chosen, for when the preview is shown again. */
    remember?(kept: KeptState): void;
}

/** What survives a reload. */
export interface KeptState {
    state: ViewState;
    request: PreviewRequest;
}
