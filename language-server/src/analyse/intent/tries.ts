import type { Expression } from '../../model/expressions.ts';
import { expectedValues } from '../../personas/expected-values.ts';
import type { Overview } from './overview.ts';
import { restsOn } from './service.ts';
import { usesIn } from './uses.ts';

/** Who tries a policy: a persona, or a file of them. */
interface Trier {
    name: string;
    /** Keys of the rules and facts that are spoken of in what is expected. */
    expects: Set<string>;
}

function triersOf({ personas, personaFiles }: Overview): Trier[] {
    return [
        ...personas.map(persona => ({
            name: persona.name?.text ?? '',
            expects: new Set((persona.expect ?? []).flatMap(expectedValues).flatMap(keysIn)),
        })),
        ...personaFiles.map(({ file, columns }) => ({
            name: file?.text ?? '',
            expects: new Set(
                (columns ?? []).flatMap(({ expected, path }) => (expected && path !== undefined ? keysIn(path) : [])),
            ),
        })),
    ];
}

/** Who tries each rule, by its id: who expects something of it, or of what rests on it. */
export function triedBy(overview: Overview): Map<string, string[]> {
    const tried = new Map<string, string[]>();
    const reach = new Map<string, Set<string>>();
    for (const { name, expects } of triersOf(overview)) {
        const all = new Set<string>();
        for (const key of expects) {
            const under = reach.get(key) ?? restsOn(overview, key);
            reach.set(key, under);
            for (const each of under) all.add(each);
        }
        for (const key of all) tried.set(key, [...(tried.get(key) ?? []), name]);
    }
    return tried;
}

const keysIn = (expression: Expression | undefined): string[] => usesIn(expression).map(({ key }) => key);
