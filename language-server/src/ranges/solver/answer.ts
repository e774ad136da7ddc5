import { parseDecimal } from '../../evaluate/numbers/parse.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { div, mul, sub, ZERO } from '../../evaluate/numbers/rational.ts';
import type { Variable } from './script.ts';

/** What a solver said. */
export type SolverAnswer =
    | { readonly kind: 'nobody' }
    | { readonly kind: 'not known' }
    /** Values for everything that was asked for. */
    | { readonly kind: 'somebody'; readonly values: ReadonlyMap<Variable, Exact | string> };

/** Reads `sat ((v0 5) (v1 (/ 9.0 4.0)))`. */
export function readAnswer(text: string, variables: readonly Variable[]): SolverAnswer {
    const [first = ''] = text.trimStart().split(/\s/, 1);
    if (first === 'unsat') return { kind: 'nobody' };
    if (first !== 'sat') return { kind: 'not known' };
    const values = new Map<Variable, Exact | string>();
    const read = text.slice(text.indexOf('sat') + 3);
    const byName = new Map(variables.map(variable => [variable.name, variable]));
    for (const part of pairsIn(tokensOf(read))) {
        const variable = byName.get(part.name);
        const value = part.value;
        if (variable === undefined || value === undefined) continue;
        if (variable.of.values.kind === 'option') {
            const option = typeof value === 'number' ? variable.options[value] : undefined;
            if (option !== undefined) values.set(variable, option);
        } else {
            values.set(variable, mul(value, variable.unit));
        }
    }
    return { kind: 'somebody', values };
}

function tokensOf(text: string): string[] {
    return text.match(/[()]|[^\s()]+/g) ?? [];
}

type Tree = string | readonly Tree[];

/** Name and value of each; undefined for a value that is no fraction, as a root of two. */
function pairsIn(tokens: readonly string[]): { name: string; value: Exact | undefined }[] {
    let at = 0;
    const tree = (): Tree => {
        const token = tokens[at++] ?? ')';
        if (token !== '(') return token;
        const items: Tree[] = [];
        while (at < tokens.length && tokens[at] !== ')') items.push(tree());
        at++;
        return items;
    };
    const whole = tree();
    if (typeof whole === 'string') return [];
    return whole.flatMap(pair => {
        const [name, value] = typeof pair === 'string' ? [] : pair;
        return typeof name === 'string' && value !== undefined ? [{ name, value: numberIn(value) }] : [];
    });
}

function numberIn(tree: Tree): Exact | undefined {
    if (typeof tree === 'string') return /^\d+(?:\.\d+)?$/.test(tree) ? parseDecimal(tree) : undefined;
    const [sign, ...others] = tree;
    const [first, second] = others.map(numberIn);
    if (first === undefined) return undefined;
    if (sign === '-' && others.length === 1) return sub(ZERO, first);
    if (sign === '/' && second !== undefined) return div(first, second);
    return sign === 'to_real' ? first : undefined;
}
