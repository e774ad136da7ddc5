/** Points that nobody can reach, whatever their facts. */
import type { Program } from '../../evaluate/program.ts';
import type { Decision, Definition, ModelNode } from '../../model/policy-model.ts';
import { Budget, withinBudget } from '../../ranges/boxes/budget.ts';
import { conditionCanHold } from '../../ranges/can-hold.ts';
import type { Branch } from '../../ranges/conditions/branches.ts';
import { comparePieces } from '../../ranges/conditions/comparing.ts';
import { type Formula, opposite } from '../../ranges/conditions/formula.ts';
import { bound } from '../../ranges/conditions/key.ts';
import { inside, type Place } from '../../ranges/conditions/place.ts';
import { PolicyWorld } from '../../ranges/conditions/world.ts';
import type { RuleSpace } from '../../ranges/rule-space.ts';
import { rulesOf } from '../../ranges/rule-space.ts';
import { limitsIn } from './limits-in.ts';
import type { CoveragePoint } from './point.ts';

/** Steps that one question may take. */
const MOST_STEPS = 200_000;

const OPERATORS = { below: '<', at: '=', above: '>' } as const;

/** A rule in which a point stands: what can hold there. */
interface Standing {
    readonly place: Place;
    readonly context: readonly Formula[];
    readonly branch?: Branch;
}

const known = new WeakMap<Program, Impossibles>();

/**
 * Says of points whether it is proved that nobody can reach them: the limits of facts, what makes answers valid, the
 * options that there are, the policy's time in force, and the cases before rule it out. What cannot be seen into counts as
 * possible, so a point may be out of reach without being known to be.
 */
export function impossiblesOf(program: Program): Impossibles {
    let found = known.get(program);
    if (found === undefined) {
        found = new Impossibles(program);
        known.set(program, found);
    }
    return found;
}

export class Impossibles {
    readonly #world: PolicyWorld | undefined;
    readonly #program: Program;
    readonly #standing = new Map<string, ReadonlyMap<ModelNode, Standing>>();
    readonly #answers = new Map<string, boolean>();

    constructor(program: Program) {
        this.#program = program;
        // A world of its own: what is asked here must not count as written in the policy.
        this.#world = program.expressionTypes && new PolicyWorld(program, program.expressionTypes);
    }

    has(point: CoveragePoint): boolean {
        let answer = this.#answers.get(point.id);
        if (answer === undefined) {
            answer = withinBudget(() => this.#isImpossible(point)) ?? false;
            this.#answers.set(point.id, answer);
        }
        return answer;
    }

    #isImpossible(point: CoveragePoint): boolean {
        const { kind, node, section, threshold } = point;
        const world = this.#world;
        if (world === undefined || this.#program.broken.has(section)) return false;
        switch (kind) {
            case 'case':
            case 'row':
            case 'exception taken': {
                const at = this.#standingOf(section).get(node);
                return at?.branch !== undefined && !canHold(at.branch.decides.yes, at);
            }
            case 'exception not taken': {
                const at = this.#standingOf(section).get(node);
                return at?.branch !== undefined && !canHold(at.branch.own.no, at);
            }
            case 'threshold': {
                if (threshold?.compared === undefined) return false;
                const at = this.#standingOf(section).get(threshold.limit);
                if (at === undefined) return false;
                const { compared } = threshold;
                const place = compared.inside.reduce((outer, over) => inside(outer, bound(over, outer)), at.place);
                const [left, right] = [compared.left, compared.right].map(each => world.value(each, place));
                const operator = OPERATORS[threshold.side];
                const before = compared.before.map(({ condition, holds }) => {
                    const { yes, no } = world.condition(condition, place);
                    // What may be said neither of is no reason to stop, so the next is asked then too.
                    return opposite(holds ? no : yes);
                });
                const within = { ...at, context: [...at.context, ...before] };
                return !canHold(comparePieces(left ?? [], operator, right ?? [], undefined, world).yes, within);
            }
            case 'definition holds':
            case 'definition does not hold': {
                const of = this.#program.declarations.get(section);
                if (of?.kind !== 'definition' || of.versions.length !== 1 || of.versions[0] === undefined) return false;
                const place = world.dated(of, world.placeOf(of));
                const { yes, no } = world.condition(of.versions[0].body, place);
                return !canHold(kind === 'definition holds' ? yes : no, { place, context: [] });
            }
            default:
                return false;
        }
    }

    #standingOf(section: string): ReadonlyMap<ModelNode, Standing> {
        let found = this.#standing.get(section);
        if (found === undefined) {
            const declaration = this.#program.declarations.get(section);
            found =
                declaration?.kind === 'decision'
                    ? this.#inDecision(declaration)
                    : declaration?.kind === 'definition'
                      ? this.#inDefinition(declaration)
                      : new Map();
            this.#standing.set(section, found);
        }
        return found;
    }

    #inDecision(decision: Decision): Map<ModelNode, Standing> {
        const found = new Map<ModelNode, Standing>();
        if (this.#world === undefined) return found;
        for (const rule of rulesOf(decision, this.#world).rules) {
            for (const branch of rule.branches) found.set(branch.node, standing(rule, branch));
            // The conditions of the exceptions are asked whether or not one of them holds.
            if (rule.block.exceptions.length > 0 && !rule.ofExceptions) continue;
            const { exceptions, ...own } = rule.block;
            const parts = [own, exceptions.map(({ condition }) => condition)];
            for (const { limit } of limitsIn(parts, this.#program)) found.set(limit, standing(rule));
        }
        return found;
    }

    #inDefinition(definition: Definition): Map<ModelNode, Standing> {
        if (this.#world === undefined) return new Map();
        const place = this.#world.dated(definition, this.#world.placeOf(definition));
        return new Map(
            limitsIn(definition.versions, this.#program).map(({ limit }) => [limit, { place, context: [] }] as const),
        );
    }
}

function standing({ place, context }: RuleSpace, branch?: Branch): Standing {
    return { place, context: [context], ...(branch && { branch }) };
}

/** @throws {TooMany} */
function canHold(condition: Formula, { context }: Standing): boolean {
    return conditionCanHold(condition, context, new Budget(MOST_STEPS));
}
