/** People who between them come to every case and to every side of every limit. */
import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { BIRTH } from '../../evaluate/reference/dates.ts';
import type { Facts } from '../../model/facts.ts';
import type { Definition, InForce } from '../../model/policy-model.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import { Budget, withinBudget } from '../../ranges/boxes/budget.ts';
import { cellSet } from '../../ranges/boxes/cell-set.ts';
import { Grid } from '../../ranges/conditions/grid.ts';
import { PolicyWorld } from '../../ranges/conditions/world.ts';
import { usualDate } from '../../ranges/people/date-of-decision.ts';
import { findPerson } from '../../ranges/people/find-person.ts';
import { freeNames, Person } from '../../ranges/people/person.ts';
import { pinsOf } from '../../ranges/people/pinned.ts';
import type { Sought } from '../../ranges/people/trial.ts';
import { rulesOf } from '../../ranges/rule-space.ts';
import { changesOf } from '../../ranges/search/changes.ts';
import { completed } from '../../ranges/search/complete.ts';
import { placesIn, valueAt } from '../../ranges/search/places.ts';
import { readsOf } from '../../ranges/search/reads.ts';
import type { CoveragePoint, PointKind } from '../coverage/index.ts';
import { coveragePoints, impossiblesOf, reachOfFacts } from '../coverage/index.ts';
import { RULE_KINDS } from '../coverage/point.ts';
import { PointIndex } from '../coverage/point-index.ts';
import { boundsOf, knownPeople } from '../known-people.ts';
import { asDecision } from '../mutation/as-decision.ts';
import { withDecisions } from '../mutation/changed-policy.ts';
import { comparedWith, movedTowards, presences } from './moved.ts';
import { isOrdinary } from './ordinary.ts';
import { randomPeople } from './random.ts';
import { lifeMoved } from './whole-life.ts';

export interface Reaching {
    /** Everybody who came to something that nobody before had come to. */
    readonly people: readonly Reacher[];
    /** What was to be reached. */
    readonly wanted: ReadonlyMap<string, CoveragePoint>;
}

export interface Reacher {
    readonly facts: Facts;
    /** Ids of points. */
    readonly reached: ReadonlySet<string>;
}

const kinds = new Set<PointKind>(RULE_KINDS);

/** How many people are tried by changing others. */
const MOST_TRIED = 3_000;
/** How many of them are asked for whatever else is needed: that takes longest. */
const MOST_COMPLETED = 400;
const MOST_STEPS = 40_000;
const MOST_BOXES = 3;
/** People made by chance to begin with: somebody for whom everything is decided. */
const SEEDS = 4;
/** How many people are moved towards one limit. */
const MOST_MOVED = 40;
/** How many lives are moved to when a version begins. */
const MOST_LIVES = 4;
const WEEK = 7;

/** The points that people can show, but for those that are proved to be out of everybody's reach. */
export function pointsWanted(policy: CompiledPolicy, decide?: ReadonlySet<string>): Map<string, CoveragePoint> {
    const impossible = impossiblesOf(policy.program);
    const sections = decide && readsOf(decisionsOf(policy, decide), policy.program).declarations;
    const points = coveragePoints(policy.program).filter(
        point =>
            kinds.has(point.kind) &&
            (sections === undefined || sections.has(point.section) || decide?.has(point.name) === true) &&
            !impossible.has(point),
    );
    return new Map(points.map(point => [point.id, point]));
}

function decisionsOf({ program }: CompiledPolicy, decide: ReadonlySet<string> | undefined) {
    return program.decisions.filter(({ name }) => decide === undefined || decide.has(name.text));
}

/** @param decide Names of decisions; absent: all of them. */
export function peopleReaching(
    policy: CompiledPolicy,
    decide?: ReadonlySet<string>,
    progress?: (reached: number, of: number) => void,
): Reaching {
    const wanted = pointsWanted(policy, decide);
    const { program } = policy;
    const isFree = (name: string): boolean => program.named.get(name)?.length === 1;
    // A definition that no decision speaks of can be asked about as if it were one.
    const definitions = [...program.declarations.values()].flatMap(each =>
        each.kind === 'definition' && isFree(each.name.text) ? (asDecision(each, program) ?? []) : [],
    );
    const names = decide && new Set([...decide, ...definitions.map(({ name }) => name.text)]);
    const search = new Search(withDecisions(policy, definitions), wanted, names, progress);
    search.begin();
    search.closeIn();
    search.byChance();
    search.goOn();
    search.closeIn();
    return { people: search.people, wanted };
}

class Search {
    readonly people: Reacher[] = [];
    readonly #policy: CompiledPolicy;
    readonly #wanted: ReadonlyMap<string, CoveragePoint>;
    readonly #decide: ReadonlySet<string> | undefined;
    readonly #progress: ((reached: number, of: number) => void) | undefined;
    readonly #covered = new Set<string>();
    readonly #seen = new Set<string>();

    constructor(
        policy: CompiledPolicy,
        wanted: ReadonlyMap<string, CoveragePoint>,
        decide: ReadonlySet<string> | undefined,
        progress?: (reached: number, of: number) => void,
    ) {
        this.#policy = policy;
        this.#wanted = wanted;
        this.#decide = decide;
        this.#progress = progress;
    }

    get #isDone(): boolean {
        return this.#covered.size >= this.#wanted.size;
    }

    /** Keeps whoever comes to something new. */
    #try(facts: Facts): void {
        const key = JSON.stringify(facts);
        if (this.#seen.has(key) || !isOrdinary(facts, this.#policy.program)) return;
        this.#seen.add(key);
        const reached = reachOfFacts(this.#policy, facts, this.#decide);
        let isNew = false;
        for (const id of reached) {
            if (!this.#wanted.has(id)) reached.delete(id);
            else if (!this.#covered.has(id)) {
                this.#covered.add(id);
                isNew = true;
            }
        }
        if (!isNew) return;
        this.people.push({ facts, reached });
        this.#progress?.(this.#covered.size, this.#wanted.size);
    }

    /** The plainest people, somebody for each case, and somebody on each side of each limit. */
    begin(): void {
        const { program } = this.#policy;
        const decisions = decisionsOf(this.#policy, this.#decide);
        const days = this.#days();
        this.#likeThoseKnown();
        const { taken } = PointIndex.of(program);
        const world = program.expressionTypes && new PolicyWorld(program, program.expressionTypes);
        for (const decision of decisions) {
            const name = decision.name.text;
            const plain = completed({ on: toIso(usualDate(program)) }, [name], this.#policy);
            if (plain !== undefined) this.#tryOn(plain, days);
            if (world === undefined) continue;
            for (const rule of rulesOf(decision, world).rules) {
                for (const branch of rule.branches) {
                    const point = taken.get(branch.node);
                    if (point !== undefined && this.#covered.has(point)) continue;
                    const boxes = withinBudget(() => rule.boxesOf(branch, new Budget(MOST_STEPS))) ?? [];
                    this.#inBoxes(boxes, rule.grid, { decision: name, decidedBy: branch.node });
                }
                if (plain !== undefined) this.#atLimits(rule.grid, plain, name);
            }
        }
        if (world === undefined) return;
        for (const each of program.declarations.values()) {
            if (each.kind === 'definition' && this.#wanted.has(`${each.id}/holds`)) this.#forDefinition(each, world);
        }
    }

    /** Lives like those that the policy knows, a week before, and when each version of something begins. */
    #likeThoseKnown(): void {
        const { program } = this.#policy;
        const names = decisionsOf(this.#policy, this.#decide).map(({ name }) => name.text);
        const lives = knownPeople(this.#policy).map(facts => lifeMoved(facts, -WEEK));
        for (const facts of lives) this.#try(facts);
        const whole = lives.map(facts => completed(facts, names, this.#policy)).filter(each => each !== undefined);
        for (const facts of whole) this.#try(facts);
        for (const { id, kind, node } of this.#wanted.values()) {
            const from = kind === 'version' ? parseIso((node as InForce).from ?? '') : undefined;
            if (from === undefined) continue;
            for (const facts of whole.slice(0, MOST_LIVES)) {
                const dates = placesIn(facts, program).filter(
                    ({ fact, type }) => type.form === 'date' && fact !== BIRTH,
                );
                const days = [facts.on, ...dates.map(({ keys }) => valueAt(facts, keys))];
                for (const iso of new Set(days)) {
                    const day = typeof iso === 'string' ? parseIso(iso) : undefined;
                    if (this.#covered.has(id)) break;
                    if (day !== undefined) this.#try(lifeMoved(facts, from - day));
                }
            }
        }
    }

    /** Somebody by chance, for whom everything is decided: where nobody known leads any further. */
    byChance(): void {
        if (this.#isDone) return;
        const chance = { random: SEEDS, seed: 1, isComplicated: false, ...(this.#decide && { decide: this.#decide }) };
        for (const { facts } of randomPeople(this.#policy, chance)) this.#try(facts);
    }

    /** Somebody who is meant by a definition, and somebody who is not, and those at its limits. */
    #forDefinition(definition: Definition, world: PolicyWorld): void {
        const place = world.dated(definition, world.placeOf(definition));
        const decision = definition.name.text;
        for (const { body } of definition.versions) {
            const { yes, no } = world.condition(body, place);
            const grid = new Grid([yes, no]);
            for (const [formula, value] of [[yes, true] as const, [no, false] as const]) {
                const boxes = withinBudget(() => grid.boxes(formula, new Budget(MOST_STEPS))) ?? [];
                this.#inBoxes(boxes, grid, { decision, value });
            }
        }
    }

    /** Somebody in the first of the boxes, and the same with one value on either side of each of its ends. */
    #inBoxes(boxes: readonly Box[], grid: Grid, sought: Sought): void {
        const { program } = this.#policy;
        for (const box of boxes.slice(0, MOST_BOXES)) {
            const found = findPerson(box, { grid }, sought, this.#policy, usualDate(program));
            if (found === undefined) continue;
            const whole = this.#whole(found, sought.decision);
            this.#try(whole);
            for (const [i, set] of box.entries()) {
                const line = grid.line(i);
                if (set === undefined || line.options.length > 0) continue;
                const ends = set.flatMap(cell => [cell - 1, cell, cell + 1]);
                for (const cell of new Set(ends)) {
                    if (cell >= 0 && cell < line.places.length) this.#inCell(i, cell, grid, whole, sought.decision);
                }
            }
        }
    }

    /** The same person on other days: when each version of something begins, and the day before. */
    #tryOn(facts: Facts, days: readonly string[]): void {
        this.#try(facts);
        for (const on of days) this.#try({ ...facts, on });
    }

    #days(): string[] {
        const { program } = this.#policy;
        const [from, to] = [program.header?.inForce?.from ?? '0001-01-01', program.header?.inForce?.to ?? '9999-12-31'];
        const days = new Set<string>();
        const take = (versions: readonly InForce[]): void => {
            for (const { from: first, to: last } of versions) {
                const day = first === undefined ? undefined : parseIso(first);
                if (day !== undefined) days.add(toIso(day)).add(toIso(day - 1));
                if (last !== undefined) days.add(last);
            }
        };
        for (const each of program.declarations.values()) {
            if (each.kind === 'rate') take(each.table?.rows ?? each.values);
            else if ('versions' in each) take(each.versions);
        }
        return [...days].filter(day => day >= from && day <= to).sort();
    }

    /** A person with one fact below, at and above each value at which a rule turns. */
    #atLimits(grid: Grid, plain: Facts, decision: string): void {
        for (const [i, { values }] of grid.dimensions.entries()) {
            const cells = values.kind === 'option' ? grid.line(i).options.length : grid.line(i).places.length;
            for (let cell = 0; cell < cells && !this.#isDone; cell++) this.#inCell(i, cell, grid, plain, decision);
        }
    }

    #inCell(dimension: number, cell: number, grid: Grid, facts: Facts, decision: string): void {
        const { program } = this.#policy;
        const on = parseIso(facts.on ?? '') ?? usualDate(program);
        const box = grid.dimensions.map((_, i) => (i === dimension ? cellSet([cell]) : undefined));
        for (const pin of pinsOf(box, grid, on, program)) {
            for (const choose of pin.choices.slice(0, 2)) {
                const person = new Person(structuredClone(facts), freeNames(program));
                choose(person);
                this.#try(this.#whole(person.facts, decision));
            }
        }
    }

    /** With a plain value for whatever else is asked. */
    #whole(facts: Facts, decision: string): Facts {
        return completed(facts, [decision], this.#policy) ?? facts;
    }

    /** Changes those who came furthest, fact by fact, until everything is reached or enough was tried. */
    goOn(): void {
        const { program } = this.#policy;
        const decisions = decisionsOf(this.#policy, this.#decide);
        const names = decisions.map(({ name }) => name.text);
        const known = this.people.map(({ facts }) => facts);
        const reads = readsOf(decisions, program);
        const bounds = boundsOf(known, this.#policy);
        for (const facts of knownPeople(this.#policy)) this.#try(completed(facts, names, this.#policy) ?? facts);
        let completions = MOST_COMPLETED;
        // The list grows while it is gone through.
        for (const { facts } of this.people) {
            for (const changed of [...presences(facts, program), ...changesOf(facts, reads, bounds, program)]) {
                if (this.#isDone || this.#seen.size > MOST_TRIED) return;
                const whole = completions-- > 0 ? completed(changed, names, this.#policy) : undefined;
                this.#try(whole ?? changed);
            }
        }
    }

    /** Moves people by just as much as they are away from a limit of which a side is still missing. */
    closeIn(): void {
        const { program } = this.#policy;
        const decisions = decisionsOf(this.#policy, this.#decide);
        const reads = readsOf(decisions, program);
        for (const point of this.#wanted.values()) {
            if (point.threshold === undefined || this.#covered.has(point.id)) continue;
            const { limit, side } = point.threshold;
            for (const { facts } of this.people.slice(0, MOST_MOVED)) {
                if (this.#covered.has(point.id)) break;
                for (const [left, right] of comparedWith(limit, facts, this.#policy, this.#decide).slice(0, 2)) {
                    for (const moved of movedTowards(facts, { left, right, side }, reads, program)) {
                        this.#try(moved);
                        if (this.#covered.has(point.id)) break;
                    }
                }
            }
        }
    }
}
