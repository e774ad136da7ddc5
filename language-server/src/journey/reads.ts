/** Which facts a rule can read, whatever is known: from the rules alone. */
import type { Program } from '../evaluate/program.ts';

/** Facts as `entity\nfact`; named places in lists and judgements likewise. */
export type Reads = ReadonlySet<string>;

export const readKey = (entity: string, name: string): string => `${entity}\n${name}`;

/** What one expression or declaration names itself. */
interface Direct {
    readonly facts: ReadonlySet<string>;
    readonly rules: ReadonlySet<string>;
    /** Whether it looks at another day, or at facts as if they were others. */
    readonly shifts: boolean;
}

/** What expressions and declarations read, worked out once for a policy. */
export class StaticReads {
    readonly #program: Program;
    readonly #direct = new Map<string, Direct>();
    readonly #all = new Map<unknown, Reads>();

    constructor(program: Program) {
        this.#program = program;
    }

    /** Everything that an expression, or the declaration with this id, reads directly or through other rules. */
    of(what: object | string): Reads {
        let found = this.#all.get(what);
        if (found === undefined) {
            found = this.#gather(what);
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
     * The same without what lies behind rules that are settled. Where a rule looks at another day, or at facts as if they were
     * others, everything behind it counts: there it may come to something else.
     */
    ofOpen(what: object | string, isSettled: (id: string) => boolean): Reads {
        const facts = new Set<string>();
        const waiting: (object | string)[] = [what];
        const seen = new Set<string>();
        for (const each of waiting) {
            const own = typeof each === 'string' ? this.#directly(each) : this.#look(each);
            for (const fact of own.shifts ? this.of(each) : own.facts) facts.add(fact);
            for (const id of own.shifts ? [] : own.rules) {
                if (seen.has(id)) continue;
                seen.add(id);
                if (!isSettled(id)) waiting.push(id);
            }
        }
        return facts;
    }

    #gather(what: object | string): Reads {
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
                found = { ...found, facts: new Set([...found.facts, key]) };
            }
            this.#direct.set(id, found);
        }
        return found;
    }

    #look(node: object): Direct {
        const facts = new Set<string>();
        const rules = new Set<string>();
        let shifts = false;
        const visit = (value: unknown, key: string): void => {
            if (Array.isArray(value)) {
                for (const each of value) visit(each, key);
            } else if (typeof value === 'object' && value !== null && key !== 'range') {
                if (key === 'target') {
                    this.#target(value as AnyTarget, facts, rules);
                } else {
                    const { kind } = value as { kind?: string };
                    if (kind === 'birthday') this.#birth(facts);
                    if (kind === 'as at' || kind === 'as if') shifts = true;
                    for (const [name, inner] of Object.entries(value)) visit(inner, name);
                }
            }
        };
        visit(node, '');
        return { facts, rules, shifts };
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
