/// <reference lib="dom" />
import { PreviewApp } from '../../language-server/src/render/browser/preview-app.ts';
import type { PreviewData } from '../../language-server/src/render/preview-data.ts';
import { panelViews } from '../../language-server/src/render/view-state.ts';
import type { FromPreview, PreviewAnswer, PreviewWalk, ToPreview } from '../src/protocol.ts';
import type { KeptPage } from './kept-page.ts';
import { PanelHost } from './panel-host.ts';

export interface PageOptions {
    root: HTMLElement;
    /** URI of the policy. */
    policy: string;
    /** From when the page was last shown. */
    kept: KeptPage | undefined;
    keep: (kept: KeptPage) => void;
    post: (message: FromPreview) => void;
}

/** The page of the preview: what the extension tells goes to the renderer, and what the reader does to the extension. */
export class PreviewPage {
    private readonly options: PageOptions;
    private readonly host: PanelHost;
    private kept: KeptPage;
    private app: PreviewApp | undefined;
    /** Chosen in the text before there was anything to show. */
    private chosen: PreviewWalk | undefined;

    constructor(options: PageOptions) {
        const { policy, kept, post } = options;
        this.options = options;
        this.kept = kept?.policy === policy ? kept : { policy };
        this.host = new PanelHost(post, preview => this.keep({ preview }));
    }

    start(): void {
        const { ownerDocument } = this.options.root;
        this.keep({});
        ownerDocument.addEventListener('scroll', () => this.keepPlace(), { passive: true });
        ownerDocument.addEventListener('focusin', () => this.keepPlace());
        this.options.post({ kind: 'ready', walk: this.kept.preview?.request ?? {} });
    }

    hear(message: ToPreview): void {
        switch (message.kind) {
            case 'preview':
                this.show(message.answer);
                if (message.id !== undefined) this.host.answered(message.id, message.answer);
                return;
            case 'cursor':
                this.app?.cursor(message.place);
                return;
            case 'choose':
                this.choose(message.walk);
        }
    }

    private show(answer: PreviewAnswer): void {
        const { root } = this.options;
        const data = answer.data as PreviewData | undefined;
        const said = { ...(answer.note && { note: answer.note }), ...(answer.status && { status: answer.status }) };
        if (data === undefined) {
            // What is shown already stays.
            if (!this.app) root.textContent = answer.note ?? '';
            return;
        }
        if (this.app) {
            this.app.update(data, said);
            return;
        }
        root.textContent = '';
        const place = this.kept;
        this.app = new PreviewApp(root, this.host, data, { views: panelViews, ...said }, place.preview);
        this.restorePlace(place);
        if (this.chosen) this.choose(this.chosen);
    }

    private choose(walk: PreviewWalk): void {
        if (!this.app) {
            this.chosen = walk;
            return;
        }
        this.chosen = undefined;
        if (walk.persona !== undefined) void this.app.choosePersona(walk.persona);
        else if (walk.journey !== undefined) void this.app.chooseJourney(walk.journey);
    }

    private keep(part: Partial<KeptPage>): void {
        this.kept = { ...this.kept, ...part };
        this.options.keep(this.kept);
    }

    private keepPlace(): void {
        const { activeElement, defaultView } = this.options.root.ownerDocument;
        const scroll = { x: defaultView?.scrollX ?? 0, y: defaultView?.scrollY ?? 0 };
        this.keep({ scroll, ...(activeElement?.id && { focus: activeElement.id }) });
    }

    private restorePlace({ scroll, focus }: KeptPage): void {
        const { ownerDocument } = this.options.root;
        // Only where the page has the focus anyway: nobody is taken away from the text.
        const focused = focus !== undefined && ownerDocument.hasFocus() ? ownerDocument.getElementById(focus) : null;
        focused?.focus({ preventScroll: true });
        if (scroll) ownerDocument.defaultView?.scrollTo(scroll.x, scroll.y);
    }
}
