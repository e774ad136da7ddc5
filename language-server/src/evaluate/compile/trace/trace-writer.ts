/** Writes, for each declaration whose trace is asked for, a function that records how it came to its result. */

import { answerWords } from '../../../messages/evaluate.ts';
import type {
    Decision,
    Definition,
    Expression,
    Judgement,
    Local,
    Rank,
    SourceRange,
    Target,
} from '../../../model/policy-model.ts';
import { keptText } from '../../program.ts';
import { BIRTH } from '../../reference/dates.ts';
import { printExpression } from '../../trace/print-expression.ts';
import { sourcesText } from '../../trace/sources-text.ts';
import { countUnit, NO_UNIT, YEAR_NUMBER } from '../../values/unit.ts';
import type { Emitter } from '../emit-js.ts';
import { declare } from '../emit-js.ts';
import type { Ir } from '../ir.ts';
import { condition, dateOf } from '../lower-parts.ts';
import { called } from '../lower-results.ts';
import type { Lowered } from '../lowered.ts';
import { notCovered } from '../lowered.ts';
import type { Lowerer } from '../lowerer.ts';
import { Once } from '../once.ts';
import type { Scope } from '../scope.ts';
import { DAY, localNamed, subjectIr } from '../scope.ts';
import type { LoweredMember } from '../using.ts';
import { NO_RULING, Ruling } from './entry.ts';
import type { FactPlace } from './recorded.ts';
import { checkUnit } from './sure-unit.ts';
import * as words from './words.ts';
import { writeConstant, writeVersions } from './write-constants.ts';
import { writeBlock } from './write-rules.ts';
import { listUses, writeUses } from './write-uses.ts';
import type { Writing } from './writing.ts';

const SELF: Ir = { op: 'member', of: { register: 0, owners: [] } };

/** How deep declarations may lead while they are written. */
const DEEPEST = 150;

export class TraceWriter implements Writing {
    readonly using: Lowerer;
    /** Texts of functions, by entry; empty for what turned out not to be covered. */
    readonly functions: string[] = [];
    readonly #emitter: Emitter;
    readonly #entries = new Once<unknown, number>(DEEPEST);
    readonly #facts = new Map<string, FactPlace>();
    #names = 0;

    constructor(using: Lowerer, emitter: Emitter) {
        this.using = using;
        this.#emitter = emitter;
    }

    /** The entry of a declaration; throws `NotCovered`. */
    entry(id: string): number {
        return this.#once(id, index => this.#declaration(id, index));
    }

    /** Days whose traces say the same are folded: they are left to the exact evaluator. */
    #scopeOf(declaration: Parameters<Lowerer['scopeOf']>[0]): Scope {
        const scope = this.using.scopeOf(declaration);
        return scope.own[0]?.entity === DAY ? notCovered('days') : scope;
    }

    #once(key: unknown, write: (index: number) => string): number {
        return this.#entries.get(key, () => {
            const index = this.functions.push('') - 1;
            this.functions[index] = write(index);
            return index;
        });
    }

    js(ir: Ir): string {
        return this.#emitter.expression(ir);
    }

    constant(value: unknown): string {
        return `K[${this.#emitter.constant(value)}]`;
    }

    fresh(prefix: string): string {
        return `${prefix}_${this.#names++}`;
    }

    uses(e: Expression, scope: Scope): string {
        return writeUses(e, scope, this);
    }

    words(value: Lowered): string {
        switch (value.t) {
            case 'yes or no':
                return `(${this.js(value.ir)} ? ${this.constant(answerWords.yes)} : ${this.constant(answerWords.no)})`;
            case 'text':
                return this.js(value.ir);
            case 'date':
                return `${this.constant(words.dateWords)}(${this.js(value.ir)})`;
            case 'options':
                return `${this.constant(words.optionsWords)}(${this.js(value.ir)})`;
            case 'member':
                return `${this.constant(words.memberWords)}(${this.js(value.ir)})`;
            case 'list':
                return `${this.constant(words.listWords)}(${this.js(value.ir)})`;
            case 'period':
                return `${this.constant(words.periodWords)}(${this.js(value.from)}, ${this.js(value.to)})`;
            case 'number': {
                const { n, d, scale, unit } = value;
                return d === undefined
                    ? `${this.constant(words.amountWords(scale, unit))}(${this.js(n)})`
                    : `H.quotientWords(${this.js(n)}, ${this.js(d)}, ${scale}, ${this.constant(unit)})`;
            }
        }
    }

    fact(of: Ir, entity: string, name: string): string {
        return `add(u, H.fact(${this.js(of)}, ${this.constant(this.#place(entity, name))})); `;
    }

    #place(entity: string, name: string): FactPlace {
        const key = `${entity}\n${name}`;
        let place = this.#facts.get(key);
        if (place === undefined) {
            const { slot, type, scale } = this.using.layout.get(entity)?.slots.get(name) ?? notCovered('a fact');
            place = { name, slot, words: words.factWords(type, scale) };
            this.#facts.set(key, place);
        }
        return place;
    }

    declared(id: string, of: Ir): string {
        return `add(u, t${this.entry(id)}(${this.js(of)})); `;
    }

    constantUses(
        target: Extract<Target, { kind: 'constant' }>,
        explicit: LoweredMember | undefined,
        scope: Scope,
        on?: Ir,
    ): string {
        return writeConstant(target, explicit, scope, on, this);
    }

    /** A rule's own `dated by` is looked at before anything else in it. */
    versionDate(scope: Scope): { uses: string; on: () => Ir } {
        const { datedBy } = this.using.program.header ?? {};
        if (scope.dating !== undefined || datedBy === undefined) {
            return { uses: '', on: () => this.using.versionDate(scope) };
        }
        const root = { ...this.using.scopeFor([this.using.program.root.name]), registers: scope.registers };
        return { uses: this.uses(datedBy, root), on: () => this.using.versionDate(scope) };
    }

    /** What the date that chooses versions rests on, for looking whether the policy is in force. */
    policyDate(): number {
        return this.#once('policy date', index => {
            const scope = this.using.scopeFor([this.using.program.root.name]);
            const { uses } = this.versionDate(scope);
            const parts = { uses, value: "''", ruling: NO_RULING, registers: scope.registers.count };
            return this.#function(index, '', 'Lines', parts);
        });
    }

    #function(index: number, name: string, lists: 'Lines' | 'Names', parts: Parts): string {
        const { uses, value, ruling, registers } = parts;
        const memo = remembered(index);
        const what = `H.owned(r0, ${index}, ${this.constant(name)})`;
        const made = `H.newEntry(${what}, ${value}, w, H.end(u))`;
        return `const t${index} = r0 => { ${memo} ${declare(1, registers)} let w = ${this.constant(ruling)}; const u = H.begin(), add = H.${lists === 'Lines' ? 'addLine' : 'addName'}; ${uses} return m[${index}] = ${made}; };`;
    }

    #declaration(id: string, index: number): string {
        const declaration = this.using.program.declarations.get(id) ?? notCovered('a name');
        switch (declaration.kind) {
            case 'decision':
                return this.#decision(declaration, index);
            case 'definition':
                return this.#definition(declaration, index);
            case 'judgement':
                return this.#judgement(declaration, index);
            case 'rank':
                return this.#rank(declaration, index);
            default:
                return notCovered(declaration.kind);
        }
    }

    /** The scope inside a rule, and what its own `dated by` rests on. */
    #dated(rule: Decision | Definition): { scope: Scope; uses: string } {
        const outer = this.#scopeOf(rule);
        const { datedBy } = rule;
        return datedBy === undefined
            ? { scope: outer, uses: '' }
            : {
                  scope: { ...outer, dating: dateOf(this.using.lower(datedBy, outer)) },
                  uses: this.uses(datedBy, outer),
              };
    }

    #result(rule: Decision | Definition): Lowered {
        const { index, result } = this.using.compiled(rule);
        return called(result, { op: 'call', index, of: SELF });
    }

    #decision(decision: Decision, index: number): string {
        const { scope, uses } = this.#dated(decision);
        const { versions, sources, range, name } = decision;
        const units = new Set<typeof NO_UNIT>();
        const bodies = versions.map(version => {
            const source = sourcesText(version.sources) ?? sourcesText(sources);
            return writeBlock(version.body, scope, { source, units }, this);
        });
        const result = this.#result(decision);
        // The number of a year is shown as such only if the case that holds gives one.
        if (result.t === 'number' && (result.unit === NO_UNIT || result.unit === YEAR_NUMBER)) {
            if (units.has(YEAR_NUMBER) && units.size > 1) {
                notCovered('values in several units');
            }
        }
        return this.#function(index, name.text, 'Lines', {
            uses: uses + writeVersions(versions, bodies, this.versionDate(scope), this),
            value: this.words(result),
            ruling: new Ruling(undefined, range, sourcesText(sources)),
            registers: scope.registers.count,
        });
    }

    #definition(definition: Definition, index: number): string {
        const { scope, uses } = this.#dated(definition);
        const { versions, sources, range, name } = definition;
        const bodies = versions.map(version => {
            const { body } = version;
            const text = keptText(this.using.program, version, () => answerWords.when(printExpression(body)));
            const ruling = new Ruling(text, version.range, sourcesText(version.sources) ?? sourcesText(sources));
            condition(body, scope, this.using);
            return `w = ${this.constant(ruling)}; ${this.uses(body, scope)}`;
        });
        return this.#function(index, name.text, 'Lines', {
            uses: uses + writeVersions(versions, bodies, this.versionDate(scope), this),
            value: this.words(this.#result(definition)),
            ruling: new Ruling(undefined, range, sourcesText(sources)),
            registers: scope.registers.count,
        });
    }

    #judgement(judgement: Judgement, index: number): string {
        const scope = this.#scopeOf(judgement);
        const entity = scope.own[0]?.entity ?? notCovered('a judgement');
        const place = this.constant(this.#place(entity, judgement.name.text));
        return this.#function(index, judgement.name.text, 'Lines', {
            uses: '',
            value: `H.fact(r0, ${place}).value`,
            ruling: rulingGiven(judgement.range, sourcesText(judgement.sources)),
            registers: 1,
        });
    }

    /** What an order was made from stands below the first place in it that is asked for. */
    #rank(rank: Rank, index: number): string {
        const { scope, inner, list } = this.using.rankScope(rank);
        const where = rank.where === undefined ? undefined : this.js(condition(rank.where, inner, this.using));
        const picks = rank.where === undefined ? '' : this.uses(rank.where, inner);
        const keys = rank.by.map(key => this.uses(key.value, inner)).join('');
        const chosen = where === undefined ? keys : `if (${where}) { ${keys} }`;
        const listed = listUses(rank.forEach, scope, this);
        const order = `const o${index} = (r0, u) => { const add = H.addLine; ${declare(1, scope.registers.count)} ${listed} for (r1 of ${this.js(list.ir)}) { ${picks} ${chosen} } };`;
        const position: Lowered = this.using.call(rank.id, SELF, list.entity);
        const made = this.#function(index, rank.name.text, 'Lines', {
            uses: `const o = H.ownerOf(r0); if (H.isFirstLook(o, ${index})) o${index}(o, u);`,
            value: this.words(position),
            ruling: new Ruling(undefined, rank.range, sourcesText(rank.sources)),
            registers: 1,
        });
        return `${order} ${made}`;
    }

    local(name: string, scope: Scope): string {
        const { local, table } = localNamed(name, scope);
        const own: Scope = { ...table.scope, registers: { count: 1 }, locals: table };
        const index = this.#once(local, at => this.#local(local, own, at));
        return `add(u, t${index}(${this.js(subjectIr(own.own[0]?.place ?? 'root'))})); `;
    }

    #local(local: Local, scope: Scope, index: number): string {
        const name = local.name.text;
        checkUnit(local.value, scope, this.using);
        const text = keptText(this.using.program, local, () => `${name} is ${printExpression(local.value)}`);
        const uses = this.uses(local.value, scope);
        const value = this.words(this.using.local(name, scope));
        const memo = remembered(index);
        const made = `H.newEntry(${this.constant(name)}, ${value}, ${this.constant(new Ruling(text, local.range, undefined))}, H.end(u))`;
        return `const t${index} = r0 => { ${memo} ${declare(1, scope.registers.count)} const u = H.begin(), add = H.addName; ${uses} return m[${index}] = ${made}; };`;
    }

    age(of: Ir, entity: string, on?: Ir): string {
        const born = this.fact(SELF, entity, BIRTH);
        if (on === undefined) {
            const index = this.#once(`age:${entity}`, at => {
                const what = `H.owned(r0, ${at}, ${this.constant('age')}) + H.onDayWords(${this.js({ op: 'date of decision' })})`;
                const made = `H.newEntry(${what}, ${this.words(this.using.age(SELF, entity))}, ${this.constant(NO_RULING)}, H.end(u))`;
                return `const t${at} = r0 => { ${remembered(at)} const u = H.begin(), add = H.addName; ${born} return m[${at}] = ${made}; };`;
            });
            return `add(u, t${index}(${this.js(of)})); `;
        }
        const index = this.#once(`age as at:${entity}`, at => {
            const day = dateOf(this.using.fact(SELF, entity, BIRTH));
            const value = `${this.constant(words.amountWords(0, countUnit('year')))}(H.age(${this.js(day)}, d))`;
            const made = `H.newEntry(H.owned(r0, ${at}, ${this.constant('age')}) + H.asAtWords(d), ${value}, ${this.constant(NO_RULING)}, H.end(u))`;
            return `const t${at} = (r0, d) => { const m = H.agesOf(r0); let k = m.get(d); if (k === undefined) { const u = H.begin(), add = H.addName; ${born} k = ${made}; m.set(d, k); } return k; };`;
        });
        return `add(u, t${index}(${this.js(of)}, ${this.js(on)})); `;
    }
}

interface Parts {
    readonly uses: string;
    readonly value: string;
    readonly ruling: Ruling;
    readonly registers: number;
}

/** What was recorded in this run already. */
function remembered(index: number): string {
    return `const m = H.recordOf(r0).entries, k = m[${index}]; if (k !== undefined) return k;`;
}

function rulingGiven(range: SourceRange, source: string | undefined): Ruling {
    return new Ruling(answerWords.given, range, source);
}
