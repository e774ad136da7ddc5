import { parseIso } from '../../evaluate/dates/day-text.ts';
import { parseDecimal } from '../../evaluate/numbers/parse.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { exact } from '../../evaluate/numbers/rational.ts';
import type { Program, Valued } from '../../evaluate/program.ts';
import { kept } from '../../evaluate/program.ts';
import type { Decision, InForce, LiteralValue } from '../../model/policy-model.ts';

/** What a rule reads, through all that it uses. */
export interface Reads {
    /** Ids of declarations. */
    readonly declarations: ReadonlySet<string>;
    /** `entity.fact`; the date of birth of everybody stands for age. */
    readonly facts: ReadonlySet<string>;
    /** Amounts of money, plain numbers and lengths of time, and percents, that are written in it. */
    readonly money: readonly Exact[];
    readonly numbers: readonly Exact[];
    readonly percents: readonly Exact[];
    /** Days at which something in it turns. */
    readonly days: readonly number[];
    readonly texts: readonly string[];
    readonly readsAge: boolean;
}

interface Gathered {
    facts: Set<string>;
    ids: Set<string>;
    literals: LiteralValue[];
    days: Set<number>;
    birthdays: Set<number>;
    age: boolean;
}

/** What some parts of the model read: expressions, or whole declarations. */
export function readsOf(parts: readonly object[], program: Program): Reads {
    const found: Gathered = {
        facts: new Set(),
        ids: new Set(),
        literals: [],
        days: new Set(),
        birthdays: new Set(),
        age: false,
    };
    for (const part of parts) gather(part, found);
    if (program.header?.datedBy !== undefined) gather(program.header.datedBy, found);
    // Sets give what is added to them while they are gone through.
    for (const id of found.ids) {
        const declaration = program.declarations.get(id);
        if (declaration !== undefined) gather(declaration, found);
    }
    addLimits(found, program);
    return sorted(found);
}

/** The same for a decision, worked out once. */
export function readsOfDecision(decision: Decision, program: Program): Reads {
    const all = kept(program, readsOfDecision, () => new Map<Decision, Reads>());
    const found = all.get(decision) ?? readsOf([decision], program);
    all.set(decision, found);
    return found;
}

/** What limits a fact bears on everybody who has it. */
function addLimits(found: Gathered, program: Program): void {
    for (const key of found.facts) {
        const [entity = '', fact = ''] = key.split('.');
        const declared = program.entities.get(entity)?.facts.get(fact)?.fact;
        if (declared !== undefined) gather([declared.validWhen, declared.type.limits], found);
    }
    for (const id of found.ids) {
        const declaration = program.declarations.get(id);
        if (declaration !== undefined) gather(declaration, found);
    }
}

function sorted(found: Gathered): Reads {
    const of = (...kinds: LiteralValue['kind'][]): Exact[] =>
        found.literals.flatMap(value => {
            if (!kinds.includes(value.kind)) return [];
            if (value.kind === 'money') return [parseDecimal(value.amount)];
            if (value.kind === 'number' || value.kind === 'percent' || value.kind === 'quantity')
                return [parseDecimal(value.value)];
            return value.kind === 'duration' ? value.parts.map(part => parseDecimal(part.value)) : [];
        });
    return {
        declarations: found.ids,
        facts: found.facts,
        money: of('money'),
        numbers: [...of('number', 'quantity', 'duration'), ...[...found.birthdays].map(exact)],
        percents: of('percent'),
        days: [...found.days].sort((a, b) => a - b),
        texts: found.literals.flatMap(value => (value.kind === 'text' ? [value.value] : [])),
        readsAge: found.age,
    };
}

interface AnyTarget {
    readonly kind: string;
    readonly entity?: string;
    readonly fact?: string;
    readonly id?: string;
    readonly rank?: string;
    readonly owner?: string;
    readonly name?: string;
}

function gather(node: unknown, found: Gathered): void {
    if (Array.isArray(node)) {
        for (const each of node) gather(each, found);
        return;
    }
    if (typeof node !== 'object' || node === null) return;
    const part = node as {
        kind?: string;
        value?: LiteralValue;
        target?: AnyTarget;
        number?: number;
        id?: string;
    } & InForce;
    if (part.kind === 'literal' && part.value !== undefined) {
        found.literals.push(part.value);
        takeDays(part.value, found);
        return;
    }
    if (part.kind === 'birthday') {
        found.age = true;
        found.birthdays.add(part.number ?? 0);
    }
    if (typeof part.from === 'string') addDay(part.from, found);
    if (typeof part.to === 'string') addDay(part.to, found, 1);
    if (part.target !== undefined) takeTarget(part.target, found);
    for (const [key, value] of Object.entries(node)) {
        if (key !== 'range' && key !== 'target' && key !== 'sources' && key !== 'accepts') gather(value, found);
    }
}

function takeDays(value: LiteralValue, found: Gathered): void {
    if (value.kind === 'date') addDay(value.value, found);
    if (value.kind === 'period') {
        addDay(value.from, found);
        addDay(value.to, found, 1);
    }
}

function addDay(iso: string, { days }: Gathered, later = 0): void {
    const day = parseIso(iso);
    if (day !== undefined) days.add(day + later);
}

function takeTarget(target: AnyTarget, found: Gathered): void {
    const fact = (entity: string | undefined, name: string | undefined): void => {
        if (entity !== undefined && name !== undefined) found.facts.add(`${entity}.${name}`);
    };
    switch (target.kind) {
        case 'fact':
        case 'role':
            fact(target.entity, target.fact);
            break;
        case 'list':
            fact(target.owner, target.fact);
            break;
        case 'declaration':
        case 'constant':
            if (target.id !== undefined) found.ids.add(target.id);
            break;
        case 'neighbour':
            if (target.rank !== undefined) found.ids.add(target.rank);
            break;
        case 'built-in':
            if (target.name === 'age') found.age = true;
            break;
        default:
    }
}

/** Whether a fact bears on what is read. */
export function isRead({ entity, fact }: { entity: string; fact: string }, { facts, readsAge }: Reads): boolean {
    return facts.has(`${entity}.${fact}`) || (readsAge && fact === 'date of birth');
}

/** Whether one of the declarations rests on this one. */
export function usesDeclaration({ id }: Pick<Valued, 'id'>, reads: Reads): boolean {
    return reads.declarations.has(id);
}
