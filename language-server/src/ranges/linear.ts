import { abs, sign } from '../evaluate/numbers/comparison.ts';
import type { Exact } from '../evaluate/numbers/rational.ts';
import { add, div, mul, sub, ZERO } from '../evaluate/numbers/rational.ts';

/** `terms` added up, each so many times, are at most `atMost`. */
export interface Inequality<Variable> {
    readonly terms: ReadonlyMap<Variable, Exact>;
    readonly atMost: Exact;
}

const MOST_INEQUALITIES = 120;

/**
 * Whether some numbers satisfy all of the inequalities at once: variables are eliminated one after another (Fourier and
 * Motzkin). No is sure; yes may be a guess, where whole numbers are asked for or there are too many inequalities.
 */
export function isFeasible<Variable>(inequalities: readonly Inequality<Variable>[]): boolean {
    let left = [...inequalities];
    for (;;) {
        if (left.some(({ terms, atMost }) => terms.size === 0 && sign(atMost) < 0)) return false;
        left = left.filter(({ terms }) => terms.size > 0);
        const next = cheapest(left);
        if (next === undefined || left.length > MOST_INEQUALITIES) return true;
        left = without(next, left);
    }
}

/** The variable whose elimination leaves the fewest inequalities. */
function cheapest<Variable>(inequalities: readonly Inequality<Variable>[]): Variable | undefined {
    const counts = new Map<Variable, [number, number]>();
    for (const { terms } of inequalities) {
        for (const [variable, times] of terms) {
            const count = counts.get(variable) ?? [0, 0];
            counts.set(variable, count);
            count[sign(times) > 0 ? 0 : 1]++;
        }
    }
    let best: { variable: Variable; cost: number } | undefined;
    for (const [variable, [above, below]] of counts) {
        const cost = above * below - above - below;
        if (best === undefined || cost < best.cost) best = { variable, cost };
    }
    return best?.variable;
}

function without<Variable>(variable: Variable, inequalities: readonly Inequality<Variable>[]): Inequality<Variable>[] {
    const kept: Inequality<Variable>[] = [];
    const above: Inequality<Variable>[] = [];
    const below: Inequality<Variable>[] = [];
    for (const each of inequalities) {
        const times = each.terms.get(variable);
        if (times === undefined) kept.push(each);
        else if (sign(times) > 0) above.push(each);
        else below.push(each);
    }
    for (const a of above) for (const b of below) kept.push(joined(a, b, variable));
    return kept;
}

function joined<Variable>(a: Inequality<Variable>, b: Inequality<Variable>, variable: Variable): Inequality<Variable> {
    const [first, second] = [abs(a.terms.get(variable) as Exact), abs(b.terms.get(variable) as Exact)];
    const by = div(first, second);
    const terms = new Map(a.terms);
    for (const [other, times] of b.terms) {
        const total = add(terms.get(other) ?? ZERO, mul(times, by));
        if (sign(total) === 0) terms.delete(other);
        else terms.set(other, total);
    }
    terms.delete(variable);
    return { terms, atMost: add(a.atMost, mul(b.atMost, by)) };
}

/** A sum between two ends, both included; absent means open. */
export function between<Variable>(
    terms: ReadonlyMap<Variable, Exact>,
    { low, high }: { low?: Exact; high?: Exact },
): Inequality<Variable>[] {
    const negative = new Map([...terms].map(([variable, times]) => [variable, sub(ZERO, times)]));
    return [
        ...(high === undefined ? [] : [{ terms, atMost: high }]),
        ...(low === undefined ? [] : [{ terms: negative, atMost: sub(ZERO, low) }]),
    ];
}
