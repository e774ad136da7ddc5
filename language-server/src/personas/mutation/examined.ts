/** What becomes of one mutant. */
import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Facts } from '../../model/facts.ts';
import type { Decision, Expression, Persona } from '../../model/policy-model.ts';
import { PolicyWorld } from '../../ranges/conditions/world.ts';
import { knownPeople } from '../known-people.ts';
import { Reach } from './affected.ts';
import { AnswersBefore } from './answers-before.ts';
import { asDecision } from './as-decision.ts';
import { changedPolicy, type TestedPolicy, withDecisions } from './changed-policy.ts';
import { findKiller, type Killer } from './killer.ts';
import type { Mutant } from './mutant.ts';
import { mutantsOf } from './mutants-of.ts';
import { type Differences, differencesOf, differencesOfDefinition } from './never-differs.ts';
import { Witnesses } from './noticing.ts';

export type Verdict =
    /** A persona notices. */
    | { readonly status: 'killed'; readonly by: string }
    /** Nobody could notice: the two rules never differ, which was proven. */
    | { readonly status: 'equivalent' }
    /** No persona notices. With somebody who would, where one was found. */
    | { readonly status: 'survived'; readonly killer: Killer | undefined };

/** The mutants of a policy, each judged on its own and in any order. */
export class Examination {
    readonly mutants: readonly Mutant[];
    /** Of personas that can notice anything. */
    readonly personas: number;
    readonly #policy: TestedPolicy;
    readonly #compiled: CompiledPolicy;
    readonly #witnesses: Witnesses;
    readonly #reach: Reach;
    readonly #people: readonly Facts[];
    readonly #known: AnswersBefore;
    /** Seeing through other decisions, and taking them as they come. */
    readonly #worlds: readonly PolicyWorld[];
    #stands: ReadonlyMap<Expression, Expression> = new Map();

    constructor(policy: TestedPolicy, compiled: CompiledPolicy, personas: Iterable<Persona>) {
        this.#policy = policy;
        this.#compiled = compiled;
        this.#reach = new Reach(compiled.program);
        // Codes that only say which values a fact may have are no rule.
        const isRule = ({ declaration }: Mutant): boolean =>
            compiled.program.declarations.get(declaration)?.kind !== 'codes' ||
            this.#reach.readersOf(declaration).length > 0;
        this.mutants = mutantsOf(policy.model, policy.types).filter(isRule);
        this.#witnesses = new Witnesses(compiled, personas);
        this.personas = this.#witnesses.count;
        this.#people = knownPeople(compiled);
        this.#known = new AnswersBefore(compiled);
        const types: PolicyWorld['types'] = {
            typeOf: e => policy.types.typeOf(this.#stands.get(e) ?? e),
        };
        this.#worlds = [true, false].map(unfolds => new PolicyWorld(compiled.program, types, unfolds));
    }

    /** @param survives Is told when no persona notices, before it is found out who would: that may take longer. */
    judge(mutant: Mutant, survives?: () => void): Verdict {
        const changed = changedPolicy(this.#policy, mutant);
        const by = this.#witnesses.whoNotices(mutant, changed);
        if (by !== undefined) return { status: 'killed', by: by.name.text };
        survives?.();
        const [differences, ...others] = this.#worlds.map(world => this.#differences(mutant, changed, world));
        if ([differences, ...others].some(each => each?.boxes.length === 0)) return { status: 'equivalent' };
        return { status: 'survived', killer: this.#killer(mutant, changed, differences) };
    }

    #killer(mutant: Mutant, after: CompiledPolicy, differences: Differences | undefined): Killer | undefined {
        const { program } = this.#compiled;
        const search = { mutant, differences, people: this.#people };
        const decisions = this.#decisionsOn(mutant.declaration);
        const gate = this.#reach.gate(mutant.declaration);
        const killer = findKiller({ ...search, before: this.#compiled, after, known: this.#known, decisions, gate });
        if (killer !== undefined) return killer;
        // What shows in no decision may show in the definition itself.
        const own = program.declarations.get(mutant.declaration);
        const itself = own?.kind === 'definition' ? asDecision(own, program) : undefined;
        if (itself === undefined || program.named.get(itself.name.text)?.length !== 1) return undefined;
        const before = withDecisions(this.#compiled, [itself]);
        const known = new AnswersBefore(before);
        const changed = withDecisions(after, [itself]);
        return findKiller({ ...search, before, after: changed, known, decisions: [itself], gate: undefined });
    }

    #differences(mutant: Mutant, after: CompiledPolicy, world: PolicyWorld): Differences | undefined {
        this.#stands = mutant.stands;
        const own = this.#compiled.program.declarations.get(mutant.declaration);
        const { changed } = mutant;
        if (own?.kind === 'decision' && changed.kind === 'decision')
            return differencesOf(own, changed, world, { before: this.#compiled, after });
        if (own?.kind === 'definition' && changed.kind === 'definition')
            return differencesOfDefinition(own, changed, world);
        return undefined;
    }

    /** The decisions that rest on a declaration, the nearest first. */
    #decisionsOn(id: string): Decision[] {
        const { program } = this.#compiled;
        const found: Decision[] = [];
        const seen = new Set([id]);
        for (const each of seen) {
            const declaration = program.declarations.get(each);
            if (declaration?.kind === 'decision') found.push(declaration);
            for (const reader of this.#reach.readersOf(each)) seen.add(reader);
        }
        return found;
    }
}
