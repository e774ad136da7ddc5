import type { KeptState } from '../../language-server/src/render/browser/preview-host.ts';

/** What VS Code keeps of a page that is hidden or closed with the window, and gives back when it is shown again. */
export interface KeptPage {
    /** URI of the policy: from it the extension knows what to restore. */
    policy: string;
    preview?: KeptState;
    scroll?: { x: number; y: number };
    /** The id of what had the focus. */
    focus?: string;
}
