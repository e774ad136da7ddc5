import { html } from './html.ts';

/** Small drawings beside words; they never stand alone. */
export const icons = {
    tick: html`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="M2.5 7.5 5.5 10.5 11.5 3.5" fill="none" stroke="currentColor" stroke-width="1.75"/></svg>`,
    over: html`<svg class="pw-overmark" width="11" height="10" viewBox="0 0 11 10" aria-hidden="true"><path d="M5.5 0 11 10H0Z"/></svg>`,
    gap: html`<svg class="pw-gapmark" width="11" height="11" viewBox="0 0 11 11" aria-hidden="true"><circle cx="5.5" cy="5.5" r="4.6" fill="none" stroke-width="1.6" stroke-dasharray="3 2"/></svg>`,
    back: html`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="M8.5 3 4.5 7l4 4" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>`,
    restart: html`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="M3.2 4.2a5 5 0 1 1-1 4" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M2.6 1.6v3.2h3.2" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>`,
    end: html`<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="M3 3l4 4-4 4M11 3v8" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>`,
    open: html`<svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true"><path d="M1.5 3.5 5 7l3.5-3.5" fill="none" stroke="currentColor" stroke-width="1.4"/></svg>`,
};
