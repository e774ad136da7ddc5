/** Compiles a program's declarations, each once, and remembers which are not covered. */

import type {
    Conversion,
    Decision,
    Definition,
    Expression,
    Iteration,
    Local,
    Rank,
    Target,
} from '../../model/policy-model.ts';
import { weekdayNamed } from '../dates/day-text.ts';
import type { FactType } from '../facts/fact-type.ts';
import type { Program, Valued } from '../program.ts';
import { typeIn } from '../program.ts';
import { staticChain } from '../reference/chain.ts';
import { BIRTH } from '../reference/dates.ts';
import { spanOf } from '../reference/dating.ts';
import { DEEPEST } from '../reference/deep.ts';
import { countUnit, NO_UNIT, periodOf as periodOfUnit, withPeriod } from '../values/unit.ts';
import type { Ir, IrFunction, IrRank, Span } from './ir.ts';
import type { Layout } from './layout.ts';
import { layoutOf } from './layout.ts';
import { lower } from './lower.ts';
import { lowerCalculation, numeric, unify } from './lower-numbers.ts';
import { condition, dateOf, namedList, periodOf, subjectAt, yesOrNo } from './lower-parts.ts';
import { lowerConstant } from './lower-rates.ts';
import { called, coerceLowered, keyIr } from './lower-results.ts';
import { lowerBlock } from './lower-rules.ts';
import type { Lowered, LoweredNumber } from './lowered.ts';
import { asFraction, constantNumber, notCovered } from './lowered.ts';
import { Once } from './once.ts';
import { reasonsOf } from './reasons.ts';
import type { Scope, StackSubject } from './scope.ts';
import { DAY, localNamed, subjectIr } from './scope.ts';
import type { LoweredMember, Using } from './using.ts';

/** A declaration that was compiled: its function, and its result without the call. */
export interface Compiled {
    readonly index: number;
    readonly result: Lowered;
}

function bodyOf(value: Lowered): Ir {
    switch (value.t) {
        case 'period':
            return { op: 'pair', items: [value.from, value.to] };
        case 'number':
            return value.d === undefined ? value.n : asFraction(value);
        default:
            return value.ir;
    }
}

export class Lowerer implements Using {
    readonly program: Program;
    readonly layout: Layout;
    readonly functions: IrFunction[] = [];
    readonly ranks: IrRank[] = [];
    readonly #compiled = new Once<string, Compiled>(DEEPEST);
    readonly #locals = new Map<Local, Lowered | 'in progress'>();

    constructor(program: Program) {
        this.program = program;
        this.layout = layoutOf(program);
    }

    /** The function of a declaration; throws `NotCovered`. */
    compiled(declaration: Valued): Compiled {
        return this.#compiled.get(declaration.id, () => this.#declaration(declaration));
    }

    /** Adds a function whose body is the value. */
    add(scope: Scope, value: Lowered): Compiled {
        const index = this.functions.length;
        const entity = scope.own[0]?.entity ?? this.program.root.name;
        const kept = this.layout.get(entity)?.nothingKnown;
        const slot = entity === DAY ? 'days' : (kept ?? notCovered('a subject')).push(undefined) - 1;
        this.functions.push({ body: bodyOf(value), registers: scope.registers.count, slot });
        return { index, result: value };
    }

    scopeOf(declaration: Valued): Scope {
        const target = 'forEach' in declaration ? declaration.forEach?.target : undefined;
        if (target?.kind === 'days' || target?.kind === 'weekdays') {
            return this.scopeFor([DAY, this.program.root.name]);
        }
        const entities = staticChain(this.program, declaration);
        return this.scopeFor(entities ?? notCovered('days or options'));
    }

    scopeFor(entities: readonly string[]): Scope {
        const stack: StackSubject[] = entities.map((entity, i) => ({
            place: i === entities.length - 1 ? 'root' : { register: 0, owners: entities.slice(1, i + 1) },
            entity,
        }));
        return { stack, own: stack, registers: { count: 1 }, locals: undefined, dating: undefined };
    }

    #declaration(declaration: Valued): Compiled {
        const scope = this.scopeOf(declaration);
        switch (declaration.kind) {
            case 'decision':
                return this.#rule(declaration, scope, typeIn(this.program, declaration.type));
            case 'definition':
                return this.#rule(declaration, scope, { form: 'yes or no', optional: false, overTime: false });
            default:
                return notCovered(declaration.kind);
        }
    }

    /** The reason that a decision gives, as a text. */
    reasons(declaration: Decision): number {
        return this.#compiled.get(`reasons:${declaration.id}`, () => {
            const rule = { ...declaration, ...reasonsOf(declaration) };
            return this.#rule(rule, this.scopeOf(declaration), { form: 'text', optional: false, overTime: false });
        }).index;
    }

    /** What was compiled so far, by the ids of declarations. */
    results(): Map<string, Compiled> {
        const found = new Map<string, Compiled>();
        for (const [id, compiled] of this.#compiled.made()) {
            const kind = this.program.declarations.get(id)?.kind;
            if (kind === 'decision' || kind === 'definition') found.set(id, compiled);
        }
        return found;
    }

    #rule(declaration: Decision | Definition, outer: Scope, type: FactType): Compiled {
        const dating = declaration.datedBy === undefined ? undefined : dateOf(lower(declaration.datedBy, outer, this));
        const scope = { ...outer, dating };
        const values =
            declaration.kind === 'decision'
                ? declaration.versions.map(version => lowerBlock(version.body, scope, this))
                : declaration.versions.map(version => yesOrNo(condition(version.body, scope, this)));
        const coerced = values.map(value => coerceLowered(value, type));
        return this.add(
            scope,
            this.dated(declaration.versions, coerced, () => this.versionDate(scope)),
        );
    }

    dated(versions: readonly { from?: string; to?: string }[], values: readonly Lowered[], on: () => Ir): Lowered {
        const [first, second] = values;
        const [version] = versions;
        if (first !== undefined && second === undefined && version?.from === undefined && version?.to === undefined) {
            return first;
        }
        const { irs, wrap } = unify(values);
        const spans = versions.map((each, i): Span => {
            const { from, to } = spanOf(each, versions);
            return { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY, value: irs[i] as Ir };
        });
        if (spans.some((a, i) => spans.some((b, j) => i < j && a.from <= b.to && b.from <= a.to))) {
            return notCovered('versions that overlap');
        }
        return wrap({ op: 'dated', on: on(), spans });
    }

    versionDate(scope: Scope): Ir {
        return scope.dating ?? this.policyDate();
    }

    policyDate(): Ir {
        const { header, root } = this.program;
        const { datedBy } = header ?? {};
        if (datedBy === undefined || (datedBy.kind === 'name' && datedBy.name.text === 'date of decision')) {
            return { op: 'date of decision' };
        }
        const { index } = this.#compiled.get('policy date', () => {
            const scope = this.scopeFor([root.name]);
            return this.add(scope, { t: 'date', ir: dateOf(lower(datedBy, scope, this)) });
        });
        return { op: 'call', index, of: subjectIr('root') };
    }

    lower(e: Expression, scope: Scope): Lowered {
        return lower(e, scope, this);
    }

    fact(of: Ir, entity: string, name: string): Lowered {
        const slot = this.layout.get(entity)?.slots.get(name) ?? notCovered('a fact');
        const { type } = slot;
        const ir: Ir = { op: 'fact', slot: slot.slot, of };
        if (type.overTime) {
            return notCovered('a fact over time');
        }
        switch (type.form) {
            case 'yes or no':
            case 'date':
            case 'text':
                return { t: type.form, ir };
            case 'one of':
                return { t: 'text', ir };
            case 'any of':
                return { t: 'options', ir };
            case 'period':
            case 'year':
                return { t: 'period', from: ir, to: { op: 'fact', slot: slot.slot + 1, of } };
            case 'number':
                return { t: 'number', n: ir, scale: slot.scale, unit: type.unit };
            case 'entity':
                return { t: 'member', ir, entity: type.entity };
            case 'list':
                return { t: 'list', ir, entity: type.entity };
        }
    }

    applies(of: Ir, entity: string, name: string): Ir {
        const slot = this.layout.get(entity)?.slots.get(name) ?? notCovered('a fact');
        return slot.type.optional
            ? { op: 'applies', slot: slot.slot, of }
            : slot.type.form === 'list' || slot.type.form === 'any of' || slot.type.form === 'period'
              ? notCovered('there is')
              : { op: 'constant', value: true };
    }

    /** The subject so many steps outward when it is such a member, else the nearest that is. */
    subjectOf(entity: string, steps: number | undefined, scope: Scope): StackSubject {
        const exact = steps === undefined ? undefined : scope.stack[steps];
        return exact?.entity === entity
            ? exact
            : (scope.stack.find(s => s.entity === entity) ?? notCovered('a subject'));
    }

    bornSubject(steps: number | undefined, scope: Scope): { ir: Ir; entity: string } {
        const born = (subject: StackSubject | undefined) =>
            subject !== undefined && this.program.entities.get(subject.entity)?.facts.has(BIRTH) === true;
        const named = steps === undefined ? undefined : scope.stack[steps];
        return subjectAt((born(named) ? named : scope.stack.find(born)) ?? notCovered('age'));
    }

    /** Ages are worked out once for each person. */
    age(of: Ir, entity: string): Lowered {
        const { index, result } = this.#compiled.get(`age:${entity}`, () => {
            const scope = this.scopeFor([entity, this.program.root.name]);
            const born = dateOf(this.fact({ op: 'member', of: { register: 0, owners: [] } }, entity, BIRTH));
            const n: Ir = { op: 'helper', name: 'age', items: [born, { op: 'date of decision' }] };
            return this.add(scope, { t: 'number', n, scale: 0, unit: countUnit('year') });
        });
        return called(result, { op: 'call', index, of });
    }

    list(over: Iteration, scope: Scope): { ir: Ir; entity: string } {
        const named = namedList(over);
        const list = named === undefined ? this.#listOf(over, scope) : lower(named, scope, this);
        return list.t === 'list' ? list : notCovered('a list');
    }

    #listOf({ target, period }: Iteration, scope: Scope): Lowered {
        if (target?.kind === 'days' || target?.kind === 'weekdays') {
            const { from, to } = periodOf(lower(period ?? notCovered('days'), scope, this));
            const weekday = target.kind === 'days' ? undefined : constantNumber(weekdayNamed(target.weekday));
            const ir: Ir =
                weekday === undefined
                    ? { op: 'helper', name: 'each day', items: [from, to] }
                    : { op: 'helper', name: 'each weekday', items: [from, to, weekday] };
            return { t: 'list', ir, entity: DAY };
        }
        if (target?.kind !== 'list') {
            return notCovered(target?.kind ?? 'a list');
        }
        const owner = subjectAt(this.subjectOf(target.owner, target.subject, scope));
        return this.fact(owner.ir, owner.entity, target.fact);
    }

    /** A decision, definition, judgement or rank for a subject. */
    call(id: string, of: Ir, entity: string): Lowered {
        const declaration = this.program.declarations.get(id) ?? notCovered('a name');
        if (declaration.kind === 'judgement') {
            return this.fact(of, entity, declaration.name.text);
        }
        if (declaration.kind === 'rank') {
            return { t: 'number', n: { op: 'rank', index: this.#rank(declaration), of }, scale: 0, unit: NO_UNIT };
        }
        const isForDays = this.scopeOf(declaration).own[0]?.entity === DAY;
        if (isForDays !== (entity === DAY)) {
            return notCovered('days');
        }
        const { index, result } = this.compiled(declaration);
        return called(result, { op: 'call', index, of });
    }

    #rank(rank: Rank): number {
        return this.#compiled.get(rank.id, () => {
            const { scope, inner, list } = this.rankScope(rank);
            const where = rank.where === undefined ? undefined : condition(rank.where, inner, this);
            const keys = rank.by.map(key => ({
                value: keyIr(lower(key.value, inner, this)),
                descending: key.order === 'latest first' || key.order === 'highest first',
            }));
            const index = this.ranks.length;
            const tiesInOrder = rank.ties !== undefined;
            this.ranks.push({ list: list.ir, where, keys, tiesInOrder, registers: scope.registers.count });
            return { index, result: yesOrNo({ op: 'constant', value: true }) };
        }).index;
    }

    /** The owner of the list, and inside it a member, in register 1. */
    rankScope(rank: Rank): { scope: Scope; inner: Scope; list: LoweredMember } {
        const { target } = rank.forEach;
        const owner = target?.kind === 'list' ? target.owner : notCovered('a rank');
        const chain = staticChain(this.program, rank) ?? notCovered('a rank');
        const scope = this.scopeFor(chain.slice(1));
        if (owner !== chain[1]) {
            return notCovered('a rank');
        }
        const list = this.list(rank.forEach, scope);
        scope.registers.count = 2;
        const member: StackSubject = { place: { register: 1, owners: [] }, entity: list.entity };
        return { scope, inner: { ...scope, stack: [member, ...scope.stack] }, list };
    }

    constant(
        target: Extract<Target, { kind: 'constant' }>,
        explicit: LoweredMember | undefined,
        scope: Scope,
        on?: Ir,
    ): Lowered {
        return lowerConstant(target, explicit, scope, this, on);
    }

    /** Local names are functions of the same subject; lists are compiled where they are used. */
    local(name: string, scope: Scope): Lowered {
        const { local, table } = localNamed(name, scope);
        const known = this.#locals.get(local);
        if (known === 'in progress') {
            return notCovered('a circle');
        }
        if (known !== undefined) {
            return known;
        }
        this.#locals.set(local, 'in progress');
        try {
            return this.#local(local, { ...table.scope, registers: { count: 1 }, locals: table }, scope);
        } finally {
            if (this.#locals.get(local) === 'in progress') {
                this.#locals.delete(local);
            }
        }
    }

    #local(local: Local, own: Scope, scope: Scope): Lowered {
        const value = lower(local.value, own, this);
        if (value.t === 'list') {
            return lower(local.value, { ...own, registers: scope.registers }, this);
        }
        const { index } = this.add(own, value);
        const of = subjectIr(own.own[0]?.place ?? 'root');
        const found = called(value, { op: 'call', index, of });
        this.#locals.set(local, found);
        return found;
    }

    convert(e: Conversion, operand: LoweredNumber, scope: Scope): LoweredNumber {
        const rule = this.program.conventions.conversions?.find(c => c.from === e.from && c.to === e.to);
        const period = periodOfUnit(operand.unit);
        if (rule === undefined || (period !== undefined && period !== e.from)) {
            return notCovered('a conversion');
        }
        const factor = numeric(lower(rule.factor, scope, this));
        const product = lowerCalculation('*', operand, { ...factor, unit: NO_UNIT });
        return { ...product, unit: period === undefined ? operand.unit : withPeriod(operand.unit, e.from, e.to) };
    }

    choose(cases: readonly { when: Ir | undefined; result: Lowered }[]): Lowered {
        const { irs, wrap } = unify(cases.map(each => each.result));
        return wrap({ op: 'first', cases: cases.map((each, i) => ({ when: each.when, result: irs[i] as Ir })) });
    }
}
