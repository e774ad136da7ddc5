import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Declaration, Persona, PolicyModel } from '../model/policy-model.ts';
import { type PersonaResult, runCase, runPersona } from '../personas/index.ts';
import type { CheckedPolicy } from '../types/index.ts';

/** What a persona gave, with all that it rests on. */
interface KeptRun {
    /** What checking gave for each declaration that the persona reaches; other objects once something changed. */
    restsOn: ReadonlySet<object>;
    result: PersonaResult;
}

export interface RunsOfPersonas {
    /** In the order in which the personas were given, without those for whom there was no time. */
    readonly results: readonly PersonaResult[];
    /** Personas for whom there was no time. */
    readonly left: readonly Persona[];
    /** So many were tried anew. */
    readonly tried: number;
}

/** What personas gave, kept for as long as nothing changes that they rest on: one edit tries again only whom it can affect. */
export class PersonaRuns {
    #kept = new WeakMap<Persona, KeptRun>();
    /** The entities, conventions, bodies … of the last run: whatever changes there can affect everybody. */
    #common: ReadonlySet<object> = new Set();

    /**
     * Tries personas of the file that was asked for.
     *
     * @param patience in milliseconds: after so long nobody further is begun with. Those who go through a journey come last.
     */
    run(
        checked: CheckedPolicy,
        compiled: () => CompiledPolicy,
        personas: readonly Persona[],
        patience = Number.POSITIVE_INFINITY,
    ): RunsOfPersonas {
        const common = commonTo(checked);
        if (!same(common, this.#common)) this.#kept = new WeakMap();
        this.#common = common;
        const declarations = byId(checked.model);
        const results = new Map<Persona, PersonaResult>();
        const waiting: [Persona, ReadonlySet<object>][] = [];
        for (const persona of personas) {
            const restsOn = reachedFrom(persona, checked, declarations);
            const known = this.#kept.get(persona);
            if (known && same(known.restsOn, restsOn)) results.set(persona, atPresentPlace(known.result, persona));
            else waiting.push([persona, restsOn]);
        }
        const until = performance.now() + patience;
        let tried = 0;
        for (const [persona, restsOn] of quickestFirst(waiting)) {
            if (tried > 0 && performance.now() >= until) break;
            tried++;
            const result = timed(() => (persona.facts === undefined ? runPersona : runCase)(compiled(), persona));
            this.#kept.set(persona, { restsOn, result });
            results.set(persona, result);
        }
        return {
            results: personas.flatMap(persona => results.get(persona) ?? []),
            left: personas.filter(persona => !results.has(persona)),
            tried,
        };
    }
}

function timed(run: () => PersonaResult): PersonaResult {
    const start = performance.now();
    const result = run();
    return { ...result, durationMs: performance.now() - start };
}

/** Going through a journey takes far longer than working values out. */
function quickestFirst<T>(waiting: readonly [Persona, T][]): [Persona, T][] {
    return waiting.toSorted(([a], [b]) => Number(walks(a)) - Number(walks(b)));
}

function walks({ expect }: Persona): boolean {
    return expect.some(({ kind }) => kind !== 'condition' && kind !== 'needs');
}

/** Lines move with what is written above. */
function atPresentPlace(result: PersonaResult, persona: Persona): PersonaResult {
    const line = persona.range.start.line + 1;
    const expectations = result.expectations.map((each, index) => ({
        ...each,
        line: (persona.expect[index]?.range.start.line ?? each.line - 1) + 1,
    }));
    return { ...result, line, expectations };
}

function byId({ files }: PolicyModel): Map<string, Declaration> {
    return new Map(files.flatMap(file => file.declarations).map(declaration => [declaration.id, declaration]));
}

/** Declarations that no name need mention for them to count. */
const mentioned = new Set([
    'decision',
    'definition',
    'rate',
    'scale',
    'codes',
    'rank',
    'judgement',
    'persona',
    'accept',
]);

function commonTo(checked: CheckedPolicy): Set<object> {
    const declarations = checked.model.files.flatMap(file => file.declarations);
    return new Set(declarations.filter(({ kind }) => !mentioned.has(kind)).map(each => checked.runOf(each) ?? each));
}

function reachedFrom(
    persona: Persona,
    checked: CheckedPolicy,
    declarations: ReadonlyMap<string, Declaration>,
): Set<object> {
    const reached = new Set<object>();
    const waiting: Declaration[] = [persona];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const run = checked.runOf(next);
        if (run === undefined || reached.has(run)) continue;
        reached.add(run);
        for (const { to } of run.edges) {
            const declaration = declarations.get(to);
            if (declaration !== undefined) waiting.push(declaration);
        }
    }
    return reached;
}

function same(a: ReadonlySet<object>, b: ReadonlySet<object>): boolean {
    return a.size === b.size && [...a].every(each => b.has(each));
}
