import { parseIso } from '../../evaluate/dates/day-text.ts';
import type { Program } from '../../evaluate/program.ts';
import type { InForce } from '../../model/policy-model.ts';

/** A day on which the policy would really be asked: one that its personas are tried on, or one of its newest rules. */
export function usualDate(program: Program): number {
    const known = usual.get(program);
    if (known !== undefined) return known;
    const found = findUsualDate(program);
    usual.set(program, found);
    return found;
}

const usual = new WeakMap<Program, number>();

function findUsualDate(program: Program): number {
    const { header, model } = program;
    const [from, to] = [day(header?.inForce?.from), day(header?.inForce?.to)];
    const isInForce = (on: number): boolean => (from === undefined || on >= from) && (to === undefined || on <= to);
    const tried: number[] = [];
    const began: number[] = [];
    for (const declaration of model.files.flatMap(file => file.declarations)) {
        if (declaration.kind === 'persona') tried.push(day(declaration.on?.date) ?? Number.NaN);
        if (declaration.kind === 'rate') began.push(...starts(declaration.table?.rows ?? declaration.values));
        if (declaration.kind === 'decision' || declaration.kind === 'definition')
            began.push(...starts(declaration.versions));
    }
    for (const days of [tried, began]) {
        const last = Math.max(...days.filter(on => !Number.isNaN(on) && isInForce(on)));
        if (Number.isFinite(last)) return last;
    }
    const plain = parseIso('2025-06-01') as number;
    return isInForce(plain) ? plain : (from ?? to ?? plain);
}

function starts(versions: readonly InForce[]): number[] {
    return versions.map(({ from }) => day(from) ?? Number.NaN);
}

function day(iso: string | undefined): number | undefined {
    return iso === undefined ? undefined : parseIso(iso);
}
