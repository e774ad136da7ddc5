/** Makes the data of the preview: everything its views show for one policy, and for one person or the reader. */
import type { AcceptedFinding } from '../analyse/acceptances.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import { dayToTry, journeyOf, type Person, type Plan, plansOf, walkJourney } from '../journey/index.ts';
import { previewWords as say } from '../messages/preview.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { Persona } from '../model/policy-model.ts';
import { peopleOf } from '../personas/index.ts';
import { languageTag } from '../render/language-tags.ts';
import type {
    BurdenRow,
    BurdenView,
    DefinitionView,
    IntentView,
    Made,
    PersonaChoice,
    PreviewData,
    PreviewPolicy,
    PreviewRequest,
    RecordView,
    SourceView,
} from '../render/preview-data.ts';
import type { CheckedPolicy } from '../types/index.ts';
import { burdenView, everybodysJourneys, type GoneThrough, worstRows } from './preview/burden-view.ts';
import { intentView } from './preview/intent-view.ts';
import { mapView } from './preview/map-view.ts';
import { placed } from './preview/places.ts';
import { definitionsOf, recordView, sourcesIn } from './preview/record-view.ts';
import { translatorTo } from './preview/translate.ts';
import { walkView } from './preview/walk-view.ts';

export interface PreviewSource {
    checked: CheckedPolicy;
    compiled: CompiledPolicy;
    findings: readonly Finding[];
    accepted: readonly AcceptedFinding[];
}

/** What does not depend on who walks. */
export interface PreviewParts {
    burden: BurdenView;
    definitions: DefinitionView[];
    sources: SourceView[];
    record: RecordView;
}

/** A policy made ready to be previewed, for any number of people; everything that can be kept is kept. */
export class Preview {
    readonly #checked: CheckedPolicy;
    readonly #compiled: CompiledPolicy;
    readonly #plans: readonly Plan[];
    readonly #people: readonly Person[];
    readonly #personas: ReadonlyMap<string, Persona>;
    readonly #made: Made;
    readonly #intents = new Map<string, IntentView>();
    #gone: GoneThrough[] | undefined;
    #worst: BurdenRow[] | undefined;
    #parts: PreviewParts | undefined;
    /** What the parts were made from, besides the policy. */
    #partsFrom: readonly unknown[] | undefined;

    /** @param parts when somebody has worked them out before: the page of a site need not do so again */
    constructor(checked: CheckedPolicy, compiled: CompiledPolicy, made: Made, parts?: PreviewParts) {
        this.#checked = checked;
        this.#compiled = compiled;
        this.#made = made;
        this.#parts = parts;
        this.#plans = plansOf(compiled.program);
        this.#people = peopleOf(compiled);
        const own = compiled.program.model.files[0]?.declarations ?? [];
        this.#personas = new Map(
            own.flatMap(each => (each.kind === 'persona' ? [[each.name.text, each] as const] : [])),
        );
    }

    get people(): readonly Person[] {
        return this.#people;
    }

    /** The burden of everybody, without the worst cases. */
    get rows(): BurdenRow[] {
        return burdenView(this.#everybody, this.#compiled, this.#personas, []).rows;
    }

    /** @param worst whether the worst cases are searched for when they are not known yet: that takes its time */
    parts({ findings, accepted }: Pick<PreviewSource, 'findings' | 'accepted'>, worst = true): PreviewParts {
        if (worst) this.#worst ??= worstRows(this.#everybody, this.#plans, this.#compiled, this.#people);
        const from = [findings, accepted, this.#worst];
        if (this.#parts !== undefined && this.#partsFrom?.every((each, index) => each === from[index]))
            return this.#parts;
        this.#partsFrom = from;
        const { model } = this.#checked;
        this.#parts = {
            burden: burdenView(this.#everybody, this.#compiled, this.#personas, this.#worst ?? []),
            definitions: definitionsOf(model),
            sources: sourcesIn(model),
            record: recordView(findings, accepted),
        };
        return this.#parts;
    }

    /**
     * What is shown for a request. What it names and the policy does not know is left out.
     *
     * @param changes whether it is tried what would change the ending: that takes its time
     */
    data(request: PreviewRequest, changes = true): PreviewData {
        const policy = this.#policy;
        const person = this.#people.find(({ name }) => name === request.persona);
        const plan = this.#planFor(request, person);
        const facts = this.#factsFor(request, person);
        const first = policy.languages[0]?.name ?? say.firstLanguage;
        const language = policy.languages.find(({ name }) => name === request.language)?.name ?? first;
        const translate = translatorTo(language, first, this.#checked.model);
        const walk = walkJourney(plan, this.#compiled, facts);
        const parts = this.#parts ?? this.parts({ findings: [], accepted: [] }, false);
        return {
            format: 'policywright-preview/1',
            policy,
            request: { journey: plan.name, ...(person && { persona: person.name }), language },
            facts,
            walk: walkView(plan, this.#compiled, facts, walk, translate, changes),
            map: mapView(plan, walk),
            ...parts,
            burden: {
                ...parts.burden,
                rows: parts.burden.rows.map(row => ({
                    ...row,
                    chosen: person !== undefined && row.person === person.name,
                })),
            },
            intent: this.#intentIn(language, first),
        };
    }

    get #everybody(): GoneThrough[] {
        this.#gone ??= everybodysJourneys(this.#people, this.#plans, this.#compiled);
        return this.#gone;
    }

    #planFor({ journey }: PreviewRequest, person: Person | undefined): Plan {
        const named = this.#plans.find(({ name }) => name === journey);
        if (named !== undefined) return named;
        const own = person && this.#planOf(person);
        return own ?? (this.#plans[0] as Plan);
    }

    #planOf(person: Person): Plan {
        return (
            this.#gone?.find(each => each.person === person)?.plan ??
            journeyOf(person, this.#plans, this.#compiled).plan
        );
    }

    #factsFor({ answers }: PreviewRequest, person: Person | undefined): Facts {
        const on = person?.facts.on ?? dayToTry(this.#compiled, this.#people);
        return { ...(on !== undefined && { on }), ...(answers ?? person?.facts) };
    }

    #intentIn(language: string, first: string): IntentView {
        const known = this.#intents.get(language);
        if (known !== undefined) return known;
        const view = intentView(this.#checked, translatorTo(language, first, this.#checked.model));
        this.#intents.set(language, view);
        return view;
    }

    get #policy(): PreviewPolicy {
        const { header } = this.#compiled.program;
        const personas = this.#people.map((person): PersonaChoice => {
            const persona = this.#personas.get(person.name);
            return {
                name: person.name,
                ...(persona?.story && { story: persona.story.text }),
                ...placed(persona?.range),
            };
        });
        const languages = header === undefined || header.languages.length === 0 ? [] : header.languages;
        const names = languages.length === 0 ? [say.firstLanguage] : languages.map(({ text }) => text);
        return {
            name: header?.name.text ?? say.noName,
            ...(header?.owner && { owner: header.owner.text }),
            ...(header?.inForce && { inForce: say.between(header.inForce.from, header.inForce.to) }),
            personas,
            journeys: this.#plans.map(({ name }) => name),
            languages: names.map(name => ({ name, tag: languageTag(name) })),
            made: this.#made,
            ...placed(header?.range),
        };
    }
}

const previews = new WeakMap<CompiledPolicy, Preview>();

/**
 * The data of the preview for one request. What was worked out for a policy is kept as long as the compiled policy is.
 *
 * @param worst whether the worst cases are searched for: not while somebody types
 * @param changes whether it is tried what would change the ending: that takes its time
 */
export function previewData(
    { checked, compiled, findings, accepted }: PreviewSource,
    request: PreviewRequest,
    made: Made,
    worst = true,
    changes = true,
): PreviewData {
    const preview = previews.get(compiled) ?? new Preview(checked, compiled, made);
    previews.set(compiled, preview);
    preview.parts({ findings, accepted }, worst);
    return preview.data(request, changes);
}
