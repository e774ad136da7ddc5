import type { Arithmetic, Declaration, Expression, Local } from '../../model/policy-model.ts';
import { everythingIn } from '../../types/index.ts';
import { expressionsIn } from '../intent/expressions-in.ts';

/** A division by something that is worked out. */
export interface Division {
    readonly division: Arithmetic;
    /** What it divides by, with the local names in it. */
    readonly divisor: readonly Expression[];
}

/** Divisions by anything but a number that is written there. */
export function divisionsIn(declaration: Declaration): Division[] {
    const locals = localsIn(declaration);
    return [...expressionsIn(declaration)].flatMap(expression =>
        [...everythingIn(expression)].flatMap((part): Division[] => {
            if (part.kind !== 'arithmetic' || part.op !== '/' || part.right === undefined) return [];
            return part.right.kind === 'literal' ? [] : [{ division: part, divisor: withLocals(part.right, locals) }];
        }),
    );
}

function withLocals(expression: Expression, locals: ReadonlyMap<string, Expression>): Expression[] {
    const found = [expression];
    // The list grows while it is gone through.
    for (const each of found) {
        for (const part of everythingIn(each)) {
            const local =
                part.kind === 'name' && part.target?.kind === 'local' ? locals.get(part.target.name) : undefined;
            if (local !== undefined && !found.includes(local)) found.push(local);
        }
    }
    return found;
}

function localsIn(declaration: Declaration): Map<string, Expression> {
    const versions = declaration.kind === 'decision' ? (declaration.versions ?? []) : [];
    const locals: Local[] = versions.flatMap(({ body }) => body?.locals ?? []);
    return new Map(locals.map(({ name, value }) => [name.text, value]));
}
