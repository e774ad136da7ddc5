/** Where compiling stands: which subjects stand in which registers, which local names can be seen. */
import type { Local } from '../../model/policy-model.ts';
import type { Ir, Place } from './ir.ts';
import { notCovered } from './lowered.ts';

/** Stands for the entity of a subject that is a day of a period. */
export const DAY = ' day';

export interface StackSubject {
    readonly place: Place;
    readonly entity: string;
}

export interface Scope {
    /** Innermost first; the root last. */
    readonly stack: readonly StackSubject[];
    /** Registers that are taken; shared by everything inside one function. */
    readonly registers: { count: number };
    readonly locals: LocalTable | undefined;
    /** The date that chooses versions of rates, when the rule has its own `dated by`. */
    readonly dating: Ir | undefined;
    /** The subject of the rule itself. */
    readonly own: readonly StackSubject[];
}

export interface LocalTable {
    readonly locals: ReadonlyMap<string, Local>;
    readonly scope: Scope;
    readonly outer: LocalTable | undefined;
}

export function inside(scope: Scope, subject: StackSubject): Scope {
    return { ...scope, stack: [subject, ...scope.stack] };
}

/** A local name that can be seen, with the table that it stands in. @throws {NotCovered} */
export function localNamed(name: string, scope: Scope): { local: Local; table: LocalTable } {
    let table = scope.locals;
    while (table !== undefined && !table.locals.has(name)) {
        table = table.outer;
    }
    const local = table?.locals.get(name);
    return table === undefined || local === undefined ? notCovered('a local name') : { local, table };
}

export function subjectIr(of: Place): Ir {
    return { op: 'member', of };
}
