/// <reference lib="dom" />
/** The script of a preview site: runs the policy in the page. Nothing is loaded and nothing is sent. */
import { compilePolicy } from './evaluate/index.ts';
import type { PolicyModel } from './model/policy-model.ts';
import { PreviewApp } from './render/browser/preview-app.ts';
import type { KeptState, PreviewHost } from './render/browser/preview-host.ts';
import type { PreviewData, PreviewRequest } from './render/preview-data.ts';
import { siteViews } from './render/view-state.ts';
import { createChecker } from './types/index.ts';
import { unpacked } from './workspace/preview/packed-model.ts';
import { Preview } from './workspace/preview.ts';

/** What the page carries as data. */
export interface SiteData {
    /** What is shown first. */
    data: PreviewData;
    /** See `packed-model.ts`. */
    model: unknown;
    /** Where changes are announced, when the site is served live. */
    live?: string;
    /** Why an older state of the policy is shown. */
    note?: string;
}

const text = document.getElementById('pw-data')?.textContent;
const root = document.getElementById('pw');
if (text && root) start(root, JSON.parse(text) as SiteData);

function start(element: HTMLElement, { data, model, live, note }: SiteData): void {
    const key = `policywright ${data.policy.made.file}`;
    let preview: Preview | undefined;
    const make = (): Preview => {
        const { burden, definitions, sources, record } = data;
        const checked = createChecker().check(unpacked(model) as PolicyModel);
        // A page forbids code that is made while it runs.
        const compiled = compilePolicy(checked, { generateCode: false });
        return new Preview(checked, compiled, data.policy.made, { burden, definitions, sources, record });
    };
    const walk = (request: PreviewRequest, changes = false): PreviewData => {
        preview ??= make();
        return preview.data(request, changes);
    };
    const host: PreviewHost = {
        walk: async request => walk(request),
        // First the ending is shown.
        complete: request => new Promise(give => setTimeout(() => give(walk(request, true)), 50)),
        remember: kept => keep(key, kept),
    };
    const kept = live === undefined ? undefined : keptBefore(key);
    new PreviewApp(
        element,
        host,
        kept ? walk(kept.request) : data,
        { views: siteViews, ...(note !== undefined && { note }) },
        kept,
    );
    element.dataset.ready = 'true';
    if (live !== undefined) listen(live);
}

/** A new text makes a new page; what was chosen is kept by {@link keep}. */
function listen(address: string): void {
    const events = new EventSource(address);
    events.addEventListener('changed', () => location.reload());
}

function keep(key: string, kept: KeptState): void {
    try {
        sessionStorage.setItem(key, JSON.stringify(kept));
    } catch {
        // A page from a disk may have no storage; then nothing is kept.
    }
}

function keptBefore(key: string): KeptState | undefined {
    try {
        return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
    } catch {
        return undefined;
    }
}
