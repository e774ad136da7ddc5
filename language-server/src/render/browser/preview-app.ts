/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** What happens in the preview when somebody types, clicks or presses a key. All mark-up comes from `previewHtml`. */
import type { PreviewData, PreviewPlace, PreviewRequest } from '../preview-data.ts';
import { previewHtml } from '../preview-html.ts';
import { startingState, type ViewName, type ViewOptions, type ViewState } from '../view-state.ts';
import { moveInMap, stepOf } from './map-keys.ts';
import { morph } from './morph.ts';
import type { KeptState, PreviewHost } from './preview-host.ts';
import { readAnswers, withValue } from './read-answers.ts';

const ZOOM_STEP = 1.25;

export class PreviewApp {
    readonly #root: HTMLElement;
    readonly #host: PreviewHost;
    #options: ViewOptions;
    #data: PreviewData;
    #state: ViewState;
    /** Answers of the reader, or of a persona with changes. */
    #answers: PreviewRequest['answers'];
    #asked = 0;
    /** The data that were completed, or for which that was asked. */
    #completed: PreviewData | undefined;

    /** @param root is filled with the preview; what is in it already is kept as far as it fits */
    constructor(
        root: HTMLElement,
        host: PreviewHost,
        data: PreviewData,
        options: Omit<ViewOptions, 'links'>,
        kept?: KeptState,
    ) {
        this.#root = root;
        this.#host = host;
        this.#data = data;
        this.#options = { ...options, links: host.show !== undefined };
        this.#state = kept?.state ?? startingState;
        this.#answers = kept?.request.answers;
        root.addEventListener('click', event => this.#clicked(event));
        root.addEventListener('submit', event => this.#submitted(event));
        root.addEventListener('change', event => this.#changed(event));
        root.addEventListener('keydown', event => this.#pressed(event));
        const view = root.ownerDocument.defaultView;
        view?.addEventListener('beforeprint', () => this.#draw({ all: true }));
        view?.addEventListener('afterprint', () => this.#draw());
        this.#draw();
    }

    /** What to ask for when the policy has changed. */
    get request(): PreviewRequest {
        const { journey, persona, language } = this.#data.request;
        return {
            journey,
            ...(persona !== undefined && { persona }),
            language,
            ...(this.#answers && { answers: this.#answers }),
        };
    }

    /** The policy has changed: everything chosen stays. */
    update(data: PreviewData, { note, status }: { note?: string; status?: string } = {}): void {
        const { note: _, status: __, ...options } = this.#options;
        this.#options = { ...options, ...(note !== undefined && { note }), ...(status !== undefined && { status }) };
        this.#data = data;
        this.#draw();
    }

    /** The cursor of the editor has moved. */
    cursor({ uri, range }: PreviewPlace): void {
        this.#state = { ...this.#state, cursor: { uri, line: range.start.line } };
        this.#draw();
        // Whoever works in the preview is not moved about.
        if (!this.#root.ownerDocument.hasFocus()) this.#scrollToCursor();
    }

    /** Nothing moves while one of the marks is in sight. */
    #scrollToCursor(): void {
        const height = this.#root.ownerDocument.documentElement.clientHeight;
        const marks = [...this.#root.querySelectorAll('.here')].filter(mark => mark.getClientRects().length > 0);
        const isInSight = (mark: Element): boolean => {
            const { top, bottom } = mark.getBoundingClientRect();
            return top >= 0 && bottom <= height;
        };
        if (!marks.some(isInSight)) marks[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }

    /** Shows the way of somebody, from its first page. */
    async choosePersona(name: string | undefined): Promise<void> {
        this.#answers = undefined;
        await this.#walk(
            { language: this.#data.request.language, ...(name !== undefined && { persona: name }) },
            { at: 0 },
        );
    }

    /** Shows another journey, from its first page. */
    async chooseJourney(journey: string): Promise<void> {
        await this.#walk({ ...this.request, journey }, { at: 0 });
    }

    #draw(more: Partial<ViewOptions> = {}): void {
        morph(this.#root, previewHtml(this.#data, this.#state, { ...this.#options, ...more }));
        this.#host.remember?.({ state: this.#state, request: this.request });
        void this.#complete();
    }

    /** What would change the ending is looked for when somebody has come there. */
    async #complete(): Promise<void> {
        const data = this.#data;
        const { view, at } = this.#state;
        const isEnding = view === 'walk' && data.walk.ending !== undefined && at >= data.walk.pages.length;
        if (!isEnding || this.#completed === data || !this.#host.complete) return;
        this.#completed = data;
        const complete = await this.#host.complete(this.request);
        if (complete === undefined || this.#data !== data) return;
        this.#data = complete;
        this.#completed = complete;
        this.#draw();
    }

    #set(state: Partial<ViewState>): void {
        this.#state = { ...this.#state, ...state };
        this.#draw();
    }

    async #walk(request: PreviewRequest, state: Partial<ViewState> = {}): Promise<boolean> {
        const turn = ++this.#asked;
        const data = await this.#host.walk(request);
        if (data === undefined || turn !== this.#asked) return false;
        this.#data = data;
        this.#set({ mistakes: [], ...state });
        return true;
    }

    get #lastPage(): number {
        const { pages, ending } = this.#data.walk;
        return ending ? pages.length : Math.max(0, pages.length - 1);
    }

    #clicked(event: Event): void {
        const target =
            event.target instanceof Element
                ? event.target.closest<HTMLElement | SVGElement>(
                      '[data-view],[data-do],[data-place],[data-language],[data-focus],a[href^="#"]',
                  )
                : null;
        if (target === null) return;
        const { view, do: action, place, language, focus } = target.dataset;
        if (target.nodeName.toLowerCase() === 'a') event.preventDefault();
        if (view !== undefined) this.#showView(view as ViewName);
        else if (action !== undefined) this.#do(action);
        else if (language !== undefined) void this.#walk({ ...this.request, language });
        else if (focus !== undefined) this.#root.querySelector<HTMLElement>(`#${focus}`)?.focus();
        else if (place !== undefined && this.#host.show) this.#host.show(JSON.parse(place) as PreviewPlace);
        else this.#goTo(target.getAttribute('href') ?? '');
    }

    #goTo(href: string): void {
        const target = href.length > 1 ? this.#root.ownerDocument.getElementById(href.slice(1)) : null;
        target?.focus();
        target?.scrollIntoView({ block: 'nearest' });
    }

    #showView(view: ViewName): void {
        this.#set({ view });
        this.#root.querySelector<HTMLElement>(`#pw-tab-${view}`)?.focus();
    }

    #do(action: string): void {
        const { at, zoom } = this.#state;
        switch (action) {
            case 'back':
                this.#turnTo(Math.min(at, this.#lastPage) - 1);
                return;
            case 'restart': {
                const { persona } = this.#data.request;
                if (persona === undefined) this.#answers = undefined;
                void this.#walk(this.request, { at: 0 }).then(() => this.#focusPage());
                return;
            }
            case 'end':
                this.#turnTo(this.#lastPage);
                return;
            case 'zoom-in':
                this.#set({ zoom: Math.min(4, (zoom || 1) * ZOOM_STEP) });
                return;
            case 'zoom-out':
                this.#set({ zoom: Math.max(0.25, (zoom || 1) / ZOOM_STEP) });
                return;
            case 'zoom-fit':
                this.#set({ zoom: 0 });
                return;
        }
    }

    #turnTo(at: number): void {
        this.#set({ at: Math.max(0, at), mistakes: [] });
        this.#focusPage();
    }

    /** To what has gone wrong, else to the heading of the page. */
    #focusPage(): void {
        const paper = this.#root.querySelector('.pw-paper');
        const target = paper?.querySelector<HTMLElement>('#pw-errors') ?? paper?.querySelector<HTMLElement>('h1');
        target?.focus();
    }

    #submitted(event: Event): void {
        const form = event.target;
        if (!(form instanceof HTMLFormElement)) return;
        event.preventDefault();
        const { walk, facts } = this.#data;
        const at = Math.min(this.#state.at, this.#lastPage);
        const page = walk.pages[at];
        if (page === undefined) return;
        const typed = new FormData(form);
        const texts = (name: string): string[] => typed.getAll(name).filter(each => typeof each === 'string');
        const read = readAnswers(page.questions, { get: name => texts(name)[0], all: texts }, facts);
        if (read.mistakes.length > 0) {
            this.#set({ mistakes: read.mistakes });
            this.#focusPage();
            return;
        }
        if (read.facts === facts && page.questions.every(({ error }) => error === undefined)) {
            if (at < this.#lastPage) {
                this.#turnTo(at + 1);
                return;
            }
        }
        void this.#continue(at, read.facts);
    }

    async #continue(at: number, answers: PreviewRequest['answers']): Promise<void> {
        const before = this.#data.walk.pages[at]?.questions.length ?? 0;
        this.#answers = answers;
        if (!(await this.#walk(this.request))) return;
        const page = this.#data.walk.pages[at];
        const isRefused = page?.questions.some(({ error }) => error !== undefined) ?? false;
        const grew = page !== undefined && page.questions.length > before && at === this.#lastPage;
        if (!isRefused && !grew) {
            this.#turnTo(Math.min(at + 1, this.#lastPage));
            return;
        }
        this.#set({ at });
        if (isRefused) {
            this.#focusPage();
            return;
        }
        // More is asked on the same page: on to the new question.
        this.#root.querySelector<HTMLElement>(`[data-question="${before}"] [tabindex="-1"]`)?.focus();
    }

    #changed(event: Event): void {
        const field = event.target;
        if (field instanceof HTMLSelectElement && field.id === 'pw-persona') {
            void this.choosePersona(field.value === '' ? undefined : field.value);
        } else if (field instanceof HTMLSelectElement && field.id === 'pw-journey') {
            void this.chooseJourney(field.value);
        } else if (
            field instanceof HTMLInputElement &&
            field.id === 'pw-date' &&
            /^\d{4}-\d\d-\d\d$/.test(field.value)
        ) {
            this.#answers = withValue(this.#data.facts, ['on'], field.value);
            void this.#walk(this.request);
        }
    }

    #pressed(event: KeyboardEvent): void {
        const target = event.target instanceof Element ? event.target : null;
        const tab = target?.closest<HTMLElement>('[role="tab"]');
        if (tab) {
            this.#pressedInTabs(event, tab.dataset.view as ViewName);
            return;
        }
        const region = target?.closest<HTMLElement>('.m-scroll');
        if (region && target) this.#pressedInMap(event, region, target);
    }

    #pressedInTabs(event: KeyboardEvent, view: ViewName): void {
        const { views } = this.#options;
        const at = views.indexOf(view);
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: views.length - 1 }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        this.#showView(views[(to + views.length) % views.length] as ViewName);
    }

    #pressedInMap(event: KeyboardEvent, region: HTMLElement, target: Element): void {
        const zooms: Record<string, string> = { '+': 'zoom-in', '=': 'zoom-in', '-': 'zoom-out', '0': 'zoom-fit' };
        const zoom = zooms[event.key];
        if (zoom !== undefined && !event.ctrlKey && !event.metaKey) {
            this.#do(zoom);
            return;
        }
        const to = moveInMap(event.key, stepOf(target), this.#data.map);
        if (to === undefined) return;
        event.preventDefault();
        region.querySelector<SVGElement>(`[data-node="${to}"]`)?.focus();
    }
}
