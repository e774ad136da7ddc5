import type { Exact } from '../../evaluate/numbers/rational.ts';
import { exact, ONE } from '../../evaluate/numbers/rational.ts';
import type { Program, Valued } from '../../evaluate/program.ts';
import { typeIn } from '../../evaluate/program.ts';
import { wordAbout } from '../../evaluate/reference/chain.ts';
import type { Decision, Declaration, Definition, Expression, Rank, RuleBlock } from '../../model/policy-model.ts';
import { DECISION } from './births.ts';
import { branchesOf, exceptionDecides, insideBlock, noException } from './branches.ts';
import { within } from './comparing.ts';
import { dateFor } from './constants.ts';
import { unknownTypeOf } from './declared-type.ts';
import type { Dimension } from './dimension.ts';
import { Cuts } from './dimension.ts';
import { conditionOf, valueAt } from './expressions.ts';
import { factValue } from './facts.ts';
import { all, NEVER, weight } from './formula.ts';
import { keyOf } from './key.ts';
import { line, numbers, opaqueValue } from './opaque.ts';
import type { DateOf, Place, World } from './place.ts';
import { placeKey, rootOf } from './place.ts';
import type { Somebody } from './somebody.ts';
import { memberOf, outward, root, unnamed } from './somebody.ts';
import { chooseSpans } from './spans.ts';
import type { Condition, Piece, Pieces } from './value.ts';
import { asCondition, asValue, given, only, whichever } from './value.ts';

/** How many rules deep another rule is looked into. */
const DEEPEST = 60;

/** How much a rule may hold before it is taken as it comes in other rules. */
const MOST_WEIGHT = 3_000;

/** Reads the conditions of one policy, seeing through definitions, decisions and rates. */
export class PolicyWorld implements World {
    readonly program: Program;
    readonly types: World['types'];
    read = new Set<Declaration>();
    readonly mostPieces = 60;
    readonly #dimensions = new Map<string, Dimension>();
    readonly #decided = new Map<string, { pieces: Pieces; read: Set<Declaration> } | undefined>();
    /** Whether other decisions are looked into. */
    readonly #unfolds: boolean;
    #depth = 0;

    constructor(program: Program, types: World['types'], unfolds = true) {
        this.program = program;
        this.types = types;
        this.#unfolds = unfolds;
    }

    dimension(key: string, make: () => Omit<Dimension, 'key' | 'cuts'>): Dimension {
        const known = this.#dimensions.get(key);
        if (known !== undefined) return known;
        const dimension: Dimension = { key, cuts: new Cuts(), ...make() };
        this.#dimensions.set(key, dimension);
        return dimension;
    }

    value(e: Expression, place: Place): Pieces {
        return valueAt(e, place);
    }

    condition(e: Expression, place: Place): Condition {
        return conditionOf(e, place);
    }

    /** Where nothing is spoken of but the policy's subject as a whole, on the date of decision. */
    start(): Place {
        const of = this.dimension(DECISION, () => ({
            values: { kind: 'date', whole: true, step: ONE, limits: this.#inForce(), neverNegative: false },
            source: { kind: 'date of decision' },
        }));
        const date: DateOf = { key: DECISION, pieces: only(line(of)) };
        return { world: this, subjects: [root(this.program.root.name)], date, isAsAt: false };
    }

    /** Outside its time in force a policy decides nothing. Where another date counts, that one is compared instead. */
    #inForce(): { op: '>=' | '<='; value: Exact }[] {
        const { header } = this.program;
        if (header?.inForce === undefined || header.datedBy !== undefined) return [];
        const [span] = chooseSpans([header.inForce]);
        return [
            ...(span?.from === undefined ? [] : [{ op: '>=', value: exact(span.from) } as const]),
            ...(span?.to === undefined ? [] : [{ op: '<=', value: exact(span.to) } as const]),
        ];
    }

    /** Where a rule is read for whoever it is about, not knowing who that is. */
    placeOf(declaration: Valued): Place {
        const start = this.start();
        const about = this.#anyone(declaration, rootOf(start));
        return about === undefined ? start : { ...start, subjects: this.#around(about, start) };
    }

    #anyone(declaration: Valued, whole: Somebody): Somebody | undefined {
        const target = 'forEach' in declaration ? declaration.forEach?.target : undefined;
        const word = wordAbout(declaration);
        if (word === undefined || word === whole.entity) return undefined;
        if (target?.kind === 'list') return this.#inList(target.owner, target.fact, target.entity, whole);
        const entity = target !== undefined && 'entity' in target ? target.entity : this.#entityOf(word);
        if (entity === undefined) return unnamed(`any ${word}`, '', whole);
        if (entity === whole.entity) return undefined;
        for (const info of this.program.entities.values()) {
            for (const [name, { type }] of info.facts) {
                const fits = type.form === 'list' && (type.element === word || type.entity === entity);
                if (fits) return this.#inList(info.name, name, entity, whole);
                if (type.form === 'entity' && type.entity === entity && info.name === whole.entity) {
                    return { ...memberOf(whole, name, entity), key: `.${name}`, place: { kind: 'named', name } };
                }
            }
        }
        return unnamed(`any ${word}`, entity, whole);
    }

    #entityOf(word: string): string | undefined {
        if (this.program.entities.has(word)) return word;
        for (const info of this.program.entities.values()) {
            for (const { type } of info.facts.values()) {
                if (type.form === 'list' && type.element === word) return type.entity;
            }
        }
        return undefined;
    }

    /** A list of the root, or one in a list of the root's. */
    #inList(owner: string, fact: string, entity: string, whole: Somebody): Somebody {
        if (owner === whole.entity) return memberOf(whole, fact, entity);
        for (const [name, { type }] of this.program.root.facts) {
            if (type.form === 'list' && type.entity === owner)
                return memberOf(memberOf(whole, name, owner), fact, entity);
        }
        return unnamed(`any ${fact}`, entity, whole);
    }

    #around(about: Somebody, place: Place): Somebody[] {
        const chain = outward(about);
        const whole = rootOf(place);
        return chain.at(-1)?.key === '' ? chain : [...chain, whole];
    }

    decide(id: string, about: Somebody, place: Place): Pieces {
        const declaration = this.program.declarations.get(id);
        if (declaration === undefined) return [];
        this.read.add(declaration);
        if (declaration.kind === 'judgement') return factValue(about, declaration.name.text, place);
        if (declaration.kind === 'rank') return this.#rank(declaration, about, place);
        const isRule = declaration.kind === 'decision' || declaration.kind === 'definition';
        if (!isRule || this.#depth >= DEEPEST) {
            return this.#asItComes(declaration, about, place);
        }
        const key = `${id}|${about.key}|${placeKey(place)}`;
        if (this.#decided.has(key)) {
            const known = this.#decided.get(key);
            for (const each of known?.read ?? []) this.read.add(each);
            // Absent: it is being read already, as with the member before it.
            return known?.pieces ?? this.#asItComes(declaration, about, place);
        }
        this.#decided.set(key, undefined);
        const outer = this.read;
        this.read = new Set([declaration]);
        this.#depth++;
        const pieces = this.#seenThrough(declaration, about, place);
        this.#depth--;
        this.#decided.set(key, { pieces, read: this.read });
        for (const each of this.read) outer.add(each);
        this.read = outer;
        return pieces;
    }

    /** Whoever is not among the ranked has no rank. */
    #rank(rank: Rank, about: Somebody, place: Place): Pieces {
        const whole = { values: { ...numbers(true, true), step: ONE, limits: [{ op: '>=', value: ONE }] } } as const;
        const key = `${rank.id} of ${about.key}@${placeKey(place)}`;
        const position = this.dimension(key, () => ({
            values: { ...whole.values, kind: 'number', whole: true, neverNegative: true },
            source: { kind: 'worked out', what: key },
        }));
        if (rank.where === undefined) return only(line(position));
        const own: Place = { ...place, subjects: this.#around(about, place), locals: undefined };
        const { yes, no } = this.condition(rank.where, own);
        return [
            { when: yes, value: line(position) },
            { when: no, value: { kind: 'does not apply' } },
        ];
    }

    #seenThrough(declaration: Decision | Definition, about: Somebody, place: Place): Pieces {
        if (declaration.kind === 'decision' && !this.#unfolds) return this.#asItComes(declaration, about, place);
        const own: Place = { ...place, subjects: this.#around(about, place), locals: undefined };
        const pieces =
            declaration.kind === 'definition' ? this.#definition(declaration, own) : this.#decision(declaration, own);
        let heavy = pieces.length > this.mostPieces;
        for (const { when, value } of pieces) {
            heavy ||= weight(when) > MOST_WEIGHT;
            heavy ||= value.kind === 'condition' && weight(value.condition.yes) > MOST_WEIGHT;
        }
        return heavy ? this.#asItComes(declaration, about, place) : pieces;
    }

    /** Whatever its type allows. */
    #asItComes(declaration: Valued, about: Somebody, place: Place): Pieces {
        const type = unknownTypeOf(declaration, this.program);
        return opaqueValue(`${declaration.id} of ${about.key}@${placeKey(place)}`, type, this);
    }

    #definition(definition: Definition, outer: Place): Pieces {
        const place = this.dated(definition, outer);
        const dates = dateFor(undefined, place);
        return asValue(
            whichever(
                chooseSpans(definition.versions).map(({ version, from, to }) =>
                    given(within(dates, from, to, this), this.condition(version.body, place)),
                ),
            ),
        );
    }

    #decision(decision: Decision, outer: Place): Pieces {
        const place = this.dated(decision, outer);
        const dates = dateFor(undefined, place);
        const pieces = chooseSpans(decision.versions).flatMap(({ version, from, to }) => {
            const inForce = within(dates, from, to, this);
            return inForce === NEVER ? [] : restricted(this.#block(version.body, place), inForce);
        });
        const type = typeIn(this.program, decision.type);
        return type.form === 'yes or no' ? asValue(asCondition(pieces)) : pieces;
    }

    #block(block: RuleBlock, outer: Place): Piece[] {
        const place = insideBlock(block, outer);
        const plain = noException(block, place).yes;
        const found = branchesOf(block, place).flatMap(({ decides, result }) => {
            const when = all([plain, decides.yes]);
            return when === NEVER || result === undefined ? [] : restricted(this.value(result, place), when);
        });
        for (const exception of block.exceptions) {
            const when = exceptionDecides(exception, block, place).yes;
            if (when !== NEVER) found.push(...restricted(this.#block(exception.body, place), when));
        }
        return found;
    }

    /** Inside a rule with its own `dated by`, that date also chooses the versions of rates. */
    dated({ datedBy }: Pick<Decision, 'datedBy'>, place: Place): Place {
        if (datedBy === undefined) return place;
        return { ...place, dating: { key: keyOf(datedBy, place), pieces: this.value(datedBy, place) } };
    }
}

function restricted(pieces: Pieces, when: Piece['when']): Piece[] {
    return pieces.flatMap(piece => {
        const both = all([when, piece.when]);
        return both === NEVER ? [] : [{ when: both, value: piece.value }];
    });
}
