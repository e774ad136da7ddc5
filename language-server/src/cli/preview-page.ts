/** A preview as one page that needs nothing else: opens from a disk, loads nothing, sends nothing. */
import type { PolicyModel } from '../model/policy-model.ts';
import type { SiteData } from '../preview-site.ts';
import { languageTag } from '../render/language-tags.ts';
import type { PreviewData } from '../render/preview-data.ts';
import { previewHtml } from '../render/preview-html.ts';
import { siteViews, startingState } from '../render/view-state.ts';
import { packed } from '../workspace/preview/packed-model.ts';
import type { PreviewAssets } from './preview-assets.ts';
import { wholePage } from './whole-page.ts';

export interface PageParts {
    data: PreviewData;
    model: PolicyModel;
    assets: PreviewAssets;
    /** Where a server announces changes. */
    live?: string;
    /** Why an older state of the policy is shown. */
    note?: string;
}

export function previewPage({ data, model, assets, live, note }: PageParts): string {
    const { script, style } = assets;
    const site: SiteData = {
        data,
        model: packed(model),
        ...(live !== undefined && { live }),
        ...(note !== undefined && { note }),
    };
    const first = data.policy.languages[0]?.tag ?? 'en';
    // Everything at once, for whoever has no scripts; the script begins by showing one view.
    const content = previewHtml(data, startingState, {
        links: false,
        views: siteViews,
        all: true,
        ...(note !== undefined && { note }),
    });
    return wholePage({
        language: first === 'und' ? languageTag('English') : first,
        title: data.policy.name,
        style,
        bodyClass: 'pw',
        body: `<div id="pw">${content}</div>
<script type="application/json" id="pw-data">${asJsonInPage(site)}</script>`,
        script,
        asksServer: live !== undefined,
    });
}

/** JSON in which nothing can end the element that it stands in. */
function asJsonInPage(value: unknown): string {
    return JSON.stringify(value).replace(
        /[<>\u2028\u2029]/g,
        each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
