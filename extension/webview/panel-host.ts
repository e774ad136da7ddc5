import type { KeptState, PreviewHost } from '../../language-server/src/render/browser/preview-host.ts';
import type { PreviewData, PreviewPlace, PreviewRequest } from '../../language-server/src/render/preview-data.ts';
import type { FromPreview, PreviewAnswer } from '../src/protocol.ts';

interface Waiting {
    id: number;
    give: (data: PreviewData | undefined) => void;
}

/** What the preview needs, had from the extension. */
export class PanelHost implements PreviewHost {
    private readonly post: (message: FromPreview) => void;
    private readonly keep: (kept: KeptState) => void;
    private waiting: Waiting[] = [];
    private lastId = 0;

    constructor(post: (message: FromPreview) => void, keep: (kept: KeptState) => void) {
        this.post = post;
        this.keep = keep;
    }

    walk(request: PreviewRequest): Promise<PreviewData | undefined> {
        const id = ++this.lastId;
        return new Promise(give => {
            this.waiting.push({ id, give });
            this.post({ kind: 'walk', id, walk: request });
        });
    }

    show(place: PreviewPlace): void {
        this.post({ kind: 'show', place });
    }

    remember(kept: KeptState): void {
        this.keep(kept);
    }

    /** The answer to a walk. Those before it are out of date: they get none. */
    answered(id: number, { data }: PreviewAnswer): void {
        const [before, own] = [this.waiting.filter(each => each.id < id), this.waiting.find(each => each.id === id)];
        this.waiting = this.waiting.filter(each => each.id > id);
        for (const { give } of before) give(undefined);
        own?.give(data as PreviewData | undefined);
    }
}
