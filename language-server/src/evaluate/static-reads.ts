/** Which facts a rule can read, whatever is known: from the rules alone. */
import { kept, type Program } from './program.ts';

/** Facts as `entity\nfact`; named places in lists and judgements likewise. */
export type Reads = ReadonlySet<string>;

export const readKey = (entity: string, name: string): string => `${entity}\n${name}`;

interface Named {
    readonly facts: ReadonlySet<string>;
    readonly rules: ReadonlySet<string>;
    /** Whether it looks at another day, or at facts as if they were others. */
    readonly shifts: boolean;
}

/** What one expression or declaration names itself, all in all and part by part. */
interface Direct extends Named {
    readonly whole: Part;
}

/** What stands in a version, an exception or a case, and in none of those inside it. */
interface Part {
    readonly node: object;
    readonly facts: Set<string>;
    readonly rules: Set<string>;
    shifts: boolean;
    readonly parts: Part[];
}

/** Where parts of a rule stand that may be ruled out one by one. */
const PARTS: ReadonlySet<string> = new Set(['versions', 'exceptions', 'cases']);

/** What is known by now of rules, by their ids. */
export interface Standing {
    isSettled(id: string): boolean;
    /** Versions, exceptions and cases that can count for nobody any more. */
    ruledOut(id: string): ReadonlySet<object>;
}

/** What expressions and declarations read, worked out once for a policy. */
export class StaticReads {
    readonly #program: Program;
    readonly #direct = new Map<string, Direct>();
    readonly #looked = new WeakMap<object, Direct>();
    readonly #all = new Map<unknown, Reads>();
    /** What the date is worked out from on which the policy is in force, and by which versions are chosen. */
    readonly #dating: Reads;

    constructor(program: Program) {
        this.#program = program;
        const { datedBy } = program.header ?? {};
        this.#dating = datedBy === undefined ? new Set() : this.#gather(datedBy);
    }

    /** Everything that an expression, or the declaration with this id, reads directly or through other rules. */
    of(what: object | string): Reads {
        let found = this.#all.get(what);
        if (found === undefined) {
            found = new Set([...this.#gather(what), ...this.#dating]);
            this.#all.set(what, found);
        }
        return found;
    }

    /** Ids of the rules that a declaration names itself. */
    rulesIn(id: string): ReadonlySet<string> {
        return this.#directly(id).rules;
    }

    /** Ids of the rules that an expression names itself. */
    rulesNamed(e: object): ReadonlySet<string> {
        return this.#look(e).rules;
    }

    /** Ids of these rules and of everything that they are worked out from. */
    behind(ids: Iterable<string>): Set<string> {
        const found = new Set(ids);
        for (const id of found) for (const further of this.rulesIn(id)) found.add(further);
        return found;
    }

    /**
     * The same without what lies behind rules that are settled, and behind parts of rules that are ruled out. Where a rule looks
     * at another day, or at facts as if they were others, everything behind it counts: there it may come to something else.
     */
    ofOpen(what: object | string, standing: Standing): Reads {
        const facts = new Set(this.#dating);
        const waiting: (object | string)[] = [what];
        const seen = new Set<string>();
        for (const each of waiting) {
            const own = typeof each === 'string' ? this.#directly(each) : this.#look(each);
            const hasParts = typeof each === 'string' && own.whole.parts.length > 0;
            const out = hasParts ? standing.ruledOut(each) : NOTHING;
            const { shifts, facts: read, rules } = out.size === 0 ? own : without(out, own.whole);
            for (const fact of shifts ? this.of(each) : read) facts.add(fact);
            for (const id of shifts ? [] : rules) {
                if (seen.has(id)) continue;
                seen.add(id);
                if (!standing.isSettled(id)) waiting.push(id);
            }
        }
        return facts;
    }

    #gather(what: object | string): Set<string> {
        const start = typeof what === 'string' ? this.#directly(what) : this.#look(what);
        const facts = new Set(start.facts);
        const rules = new Set(start.rules);
        for (const id of rules) {
            const further = this.#directly(id);
            for (const fact of further.facts) facts.add(fact);
            for (const rule of further.rules) rules.add(rule);
        }
        return facts;
    }

    #directly(id: string): Direct {
        let found = this.#direct.get(id);
        if (found === undefined) {
            const declaration = this.#program.declarations.get(id);
            found = this.#look(declaration ?? {});
            if (declaration?.kind === 'judgement') {
                const target = declaration.forEach?.target;
                const entity = target?.kind === 'list' || target?.kind === 'all members' ? target.entity : undefined;
                const key = readKey(entity ?? this.#program.root.name, declaration.name.text);
                found.whole.facts.add(key);
                found = { ...found, facts: new Set([...found.facts, key]) };
            }
            this.#direct.set(id, found);
        }
        return found;
    }

    #look(node: object): Direct {
        const found = this.#looked.get(node) ?? this.#named(node);
        this.#looked.set(node, found);
        return found;
    }

    #named(node: object): Direct {
        const visit = (value: unknown, key: string, part: Part): void => {
            if (Array.isArray(value)) {
                for (const each of value) visit(each, key, PARTS.has(key) ? partOf(each, part) : part);
            } else if (typeof value === 'object' && value !== null && key !== 'range') {
                if (key === 'target') {
                    this.#target(value as AnyTarget, part.facts, part.rules);
                } else {
                    const { kind } = value as { kind?: string };
                    if (kind === 'birthday') this.#birth(part.facts);
                    if (kind === 'as at' || kind === 'as if') part.shifts = true;
                    for (const [name, inner] of Object.entries(value)) visit(inner, name, part);
                }
            }
        };
        const whole = partOf(node);
        visit(node, '', whole);
        return { ...without(NOTHING, whole), whole };
    }

    #target(target: AnyTarget, facts: Set<string>, rules: Set<string>): void {
        switch (target.kind) {
            case 'fact':
                facts.add(readKey(target.entity ?? '', target.fact ?? ''));
                return;
            case 'role':
                facts.add(readKey(target.entity ?? '', target.role ?? ''));
                facts.add(readKey(target.entity ?? '', target.fact ?? ''));
                return;
            case 'list':
                facts.add(readKey(target.owner ?? '', target.fact ?? ''));
                this.#roles(target, facts);
                return;
            case 'all members':
                this.#lists(target.entity ?? '', facts);
                return;
            case 'declaration':
            case 'constant':
                rules.add(target.id ?? '');
                return;
            case 'neighbour':
                rules.add(target.rank ?? '');
                return;
            case 'built-in':
                if (target.name === 'age') this.#birth(facts);
                return;
            default:
        }
    }

    #roles({ owner, fact }: AnyTarget, facts: Set<string>): void {
        const type = this.#program.entities.get(owner ?? '')?.facts.get(fact ?? '')?.type;
        for (const role of type?.form === 'list' ? type.roles : []) facts.add(readKey(owner ?? '', role.name));
    }

    #lists(entity: string, facts: Set<string>): void {
        for (const owner of this.#program.entities.values()) {
            for (const [name, { type }] of owner.facts) {
                if ((type.form === 'list' || type.form === 'entity') && type.entity === entity) {
                    facts.add(readKey(owner.name, name));
                    this.#roles({ kind: 'list', owner: owner.name, fact: name }, facts);
                }
            }
        }
    }

    #birth(facts: Set<string>): void {
        for (const entity of this.#program.entities.values()) {
            if (entity.facts.has('date of birth')) facts.add(readKey(entity.name, 'date of birth'));
        }
    }
}

const NOTHING: ReadonlySet<object> = new Set();

function partOf(node: object, outer?: Part): Part {
    const part: Part = { node, facts: new Set(), rules: new Set(), shifts: false, parts: [] };
    outer?.parts.push(part);
    return part;
}

/** The one of a policy: it learns as it is asked. */
export function staticReadsOf(program: Program): StaticReads {
    return kept(program, StaticReads, () => new StaticReads(program));
}

/** What is named, but for some parts. */
function without(out: ReadonlySet<object>, whole: Part): Named {
    const facts = new Set<string>();
    const rules = new Set<string>();
    let shifts = false;
    const parts = [whole];
    for (const part of parts) {
        if (out.has(part.node)) continue;
        for (const fact of part.facts) facts.add(fact);
        for (const rule of part.rules) rules.add(rule);
        shifts ||= part.shifts;
        parts.push(...part.parts);
    }
    return { facts, rules, shifts };
}

interface AnyTarget {
    kind: string;
    entity?: string;
    fact?: string;
    role?: string;
    owner?: string;
    id?: string;
    rank?: string;
    name?: string;
}
