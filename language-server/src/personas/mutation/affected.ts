import type { Program } from '../../evaluate/program.ts';
import type { Decision, Expression } from '../../model/policy-model.ts';
import { readsOf } from '../../ranges/search/reads.ts';

/** Which rules lead to which, for one policy. */
export class Reach {
    readonly #program: Program;
    /** Ids of what limits the facts that people give: it can make any of their facts invalid. */
    readonly #limits: ReadonlySet<string>;
    readonly #direct = new Map<string, readonly string[]>();
    readonly #spokenOf = new Map<string, readonly string[]>();
    #supposed: ReadonlySet<string> | undefined;

    constructor(program: Program) {
        this.#program = program;
        const facts = [...program.entities.values()].flatMap(({ facts: own }) => [...own.values()]);
        const parts = facts.flatMap(({ fact }) => [fact.validWhen, fact.type.limits ?? []]);
        this.#limits = new Set([...readsOf(parts, program).declarations, ...this.#readOf(program.header?.datedBy)]);
    }

    /** Ids of all that parts of the model rest on. */
    of(parts: readonly object[]): ReadonlySet<string> {
        return new Set([...readsOf(parts, this.#program).declarations, ...this.#limits]);
    }

    /** Whether a changed declaration bears on which facts can be given, or on which versions hold: on everything, then. */
    bearsOnAll(id: string): boolean {
        return this.#limits.has(id);
    }

    /** Whether a declaration is worked out for somebody, rather than read where others need it. */
    isWorkedOut(id: string): boolean {
        const kind = this.#program.declarations.get(id)?.kind;
        return kind === 'decision' || kind === 'definition';
    }

    /**
     * The declarations that are worked out and that a change reaches first: the changed one itself, or, of what is only
     * read (rates, scales, codes, ranks), those that read it.
     */
    first(id: string): readonly string[] {
        const known = this.#direct.get(id);
        if (known !== undefined) return known;
        const found = this.isWorkedOut(id) ? [id] : this.#readers(id);
        this.#direct.set(id, found);
        return found;
    }

    /**
     * The decisions that a change reaches first, where nothing can differ while none of them does: all that rests on the change
     * rests on them, as they are on the day of decision and with nothing supposed. Undefined: that cannot be said.
     */
    gate(id: string): readonly Decision[] | undefined {
        if (this.bearsOnAll(id)) return undefined;
        const found = this.first(id).flatMap(each => {
            const declaration = this.#program.declarations.get(each);
            return declaration?.kind === 'decision' && !this.isElsewhere(each) ? [declaration] : [];
        });
        return found.length > 0 && found.length === this.first(id).length ? found : undefined;
    }

    /** Whether something is worked out on another date, or as if something were so. */
    isElsewhere(id: string): boolean {
        return this.#elsewhere().has(id);
    }

    /** Ids of all that is worked out on another date, or as if something were so. */
    #elsewhere(): ReadonlySet<string> {
        this.#supposed ??= readsOf(elsewhereIn([...this.#program.declarations.values()]), this.#program).declarations;
        return this.#supposed;
    }

    /** Ids of the declarations that speak of one. */
    readersOf(id: string): readonly string[] {
        let found = this.#spokenOf.get(id);
        if (found === undefined) {
            const readers = [...this.#program.declarations.values()].filter(each => each.id !== id && names(each, id));
            found = readers.map(each => each.id);
            this.#spokenOf.set(id, found);
        }
        return found;
    }

    #readers(id: string): string[] {
        return this.readersOf(id).flatMap(each => (this.isWorkedOut(each) ? [each] : this.first(each)));
    }

    #readOf(part: object | undefined): Iterable<string> {
        return part === undefined ? [] : readsOf([part], this.#program).declarations;
    }
}

/** Whether something speaks of a declaration, by its id. */
export function names(node: unknown, id: string): boolean {
    if (Array.isArray(node)) return node.some(each => names(each, id));
    if (typeof node !== 'object' || node === null) return false;
    const target = 'target' in node ? (node.target as { id?: string; rank?: string } | undefined) : undefined;
    if (target !== undefined && (target.id === id || target.rank === id)) return true;
    return Object.entries(node).some(([key, value]) => key !== 'range' && key !== 'target' && names(value, id));
}

/** What is asked as at another date, or as if something were so. */
function elsewhereIn(part: unknown, found: Expression[] = []): Expression[] {
    if (typeof part !== 'object' || part === null) return found;
    const { kind, operand } = part as { kind?: string; operand?: Expression };
    if ((kind === 'as at' || kind === 'as if') && operand !== undefined) found.push(operand);
    for (const [key, value] of Object.entries(part)) {
        if (key !== 'range' && key !== 'target') elsewhereIn(value, found);
    }
    return found;
}
