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

/** What personas gave, kept for as long as nothing changes that they rest on: one edit tries again only whom it can affect. */
export class PersonaRuns {
    #kept = new WeakMap<Persona, KeptRun>();
    /** The entities, conventions, bodies … of the last run: whatever changes there can affect everybody. */
    #common: ReadonlySet<object> = new Set();

    /** Tries personas of the file that was asked for. */
    run(
        checked: CheckedPolicy,
        compiled: () => CompiledPolicy,
        personas: readonly Persona[],
    ): { results: PersonaResult[]; tried: number } {
        const common = commonTo(checked);
        if (!same(common, this.#common)) this.#kept = new WeakMap();
        this.#common = common;
        const declarations = byId(checked.model);
        let tried = 0;
        const results = personas.map(persona => {
            const restsOn = reachedFrom(persona, checked, declarations);
            const known = this.#kept.get(persona);
            if (known && same(known.restsOn, restsOn)) return atPresentPlace(known.result, persona);
            tried++;
            const start = performance.now();
            const found = (persona.facts === undefined ? runPersona : runCase)(compiled(), persona);
            const result = { ...found, durationMs: performance.now() - start };
            this.#kept.set(persona, { restsOn, result });
            return result;
        });
        return { results, tried };
    }
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
