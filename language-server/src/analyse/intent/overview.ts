import type {
    Decision,
    Declaration,
    Entity,
    Fact,
    FileModel,
    Intent,
    Journey,
    Judgement,
    Outcome,
    Persona,
    PersonaFile,
    PolicyHeader,
    PolicyModel,
    Safeguard,
    Step,
} from '../../model/policy-model.ts';
import type { CheckedPolicy, PolicySymbol } from '../../types/index.ts';
import { normaliseName } from '../../types/index.ts';
import { factKey, type Subject, type Use, usesOf } from './uses.ts';

/** A fact where it is declared. */
export interface DeclaredFact {
    key: string;
    entity: Entity;
    fact: Fact;
}

/** What needs something, and where. */
export interface UseBy extends Use {
    by: Declaration;
}

/** A policy as those see it who deliver it: what it asks, decides and promises, and what rests on what. */
export interface Overview {
    checked: CheckedPolicy;
    model: PolicyModel;
    /** The file that was asked for; journeys, intent and personas are those of this file. */
    file: FileModel;
    header?: PolicyHeader;
    intents: Intent[];
    outcomes: Outcome[];
    safeguards: Safeguard[];
    journeys: Journey[];
    steps: { journey: Journey; step: Step }[];
    personas: Persona[];
    personaFiles: PersonaFile[];
    /** Of the file that was asked for. */
    decisions: Decision[];
    judgements: Judgement[];
    /** Of every file. */
    facts: DeclaredFact[];
    /** By the key of what is needed. Personas need nothing: they only try. */
    uses: ReadonlyMap<string, UseBy[]>;
    /** What each declaration needs, by its id. */
    needs: ReadonlyMap<string, readonly Use[]>;
}

const known = new WeakMap<CheckedPolicy, Overview>();

/** The overview of a checked policy, made once for all that look at it. */
export function overviewOf(checked: CheckedPolicy): Overview | undefined {
    const before = known.get(checked);
    if (before !== undefined) return before;
    const [file] = checked.model.files ?? [];
    if (file === undefined) return undefined;
    const overview = build(checked, file);
    known.set(checked, overview);
    return overview;
}

function build(checked: CheckedPolicy, file: FileModel): Overview {
    const own = file.declarations ?? [];
    const all = checked.model.files.flatMap(({ declarations }) => declarations ?? []);
    const intents = own.filter(each => each.kind === 'intent');
    const journeys = own.filter(each => each.kind === 'journey');
    const header = own.find(each => each.kind === 'policy');
    const needs = new Map<string, Use[]>();
    const uses = new Map<string, UseBy[]>();
    for (const declaration of all) {
        if (declaration.kind === 'persona') continue;
        const found = usesOf(declaration);
        needs.set(declaration.id, [...(needs.get(declaration.id) ?? []), ...found]);
        for (const use of found) {
            const others = uses.get(use.key);
            if (others) others.push({ ...use, by: declaration });
            else uses.set(use.key, [{ ...use, by: declaration }]);
        }
    }
    return {
        checked,
        model: checked.model,
        file,
        ...(header && { header }),
        intents,
        outcomes: intents.flatMap(({ outcomes }) => outcomes ?? []),
        safeguards: intents.flatMap(({ safeguards }) => safeguards ?? []),
        journeys,
        steps: journeys.flatMap(journey => (journey.steps ?? []).map(step => ({ journey, step }))),
        personas: own.filter(each => each.kind === 'persona'),
        personaFiles: own.filter(each => each.kind === 'persona file'),
        decisions: own.filter(each => each.kind === 'decision'),
        judgements: own.filter(each => each.kind === 'judgement'),
        facts: all.filter(each => each.kind === 'entity').flatMap(factsOf),
        uses,
        needs,
    };
}

function factsOf(entity: Entity): DeclaredFact[] {
    return (entity.facts ?? [])
        .filter(({ name, type }) => name?.text && type)
        .map(fact => ({ key: factKey(entity.name?.text ?? '', fact.name.text), entity, fact }));
}

const decided = new Set<PolicySymbol['kind']>(['decision', 'judgement', 'definition', 'rank']);

/** The rule that a name in the policy's own file means. */
export function ruleNamed({ checked, file }: Overview, name: string): PolicySymbol | undefined {
    return checked.symbols.lookup(file.uri, normaliseName(name)).find(({ kind }) => decided.has(kind));
}

/** What the places in curly brackets of a text for people show: keys of facts and rules. */
export function shownIn({ checked, file }: Overview, text: string): string[] {
    return [...text.matchAll(/\{([^{}]+)\}/g)].flatMap(([, inside = '']) => {
        const whole = normaliseName(inside.trim());
        const last = whole.split("'s ").at(-1) ?? whole;
        const { symbols } = checked;
        const found = symbols.lookup(file.uri, whole);
        return (found.length > 0 ? found : symbols.lookup(file.uri, last)).map(({ key }) => key);
    });
}

/** The entity whose age or birthday is meant. */
export function entityOf({ checked, file, header }: Overview, whose: Subject | undefined): string | undefined {
    switch (whose?.kind) {
        case 'root':
            return header?.decidesFor?.text;
        case 'entity':
            return whose.entity;
        case 'value': {
            const type = checked.types.typeOf(whose.of);
            return type.kind === 'entity' ? type.entity : undefined;
        }
        case 'word': {
            const symbols = checked.symbols.lookup(file.uri, normaliseName(whose.word));
            const symbol = symbols.find(({ kind }) => kind === 'entity' || kind === 'element' || kind === 'role');
            return symbol?.kind === 'entity' ? symbol.name : symbol?.declared?.name?.text;
        }
        default:
            return undefined;
    }
}
