import type { Definition } from '../../model/declarations.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { CheckedPolicy } from '../../types/index.ts';
import { type Difference, differencesBetween } from './condition/differences.ts';
import { conditionKey, type Meaning, meaningOf } from './condition/meaning.ts';
import { wholeIn } from './condition/whole.ts';
import { foldName } from './text/tokens.ts';

/** One definition of one file. */
export interface DefinedTerm extends Meaning {
    /** URI of the file. */
    file: string;
    /** Of the name. */
    range: SourceRange;
}

/** One term that several files define, and not in the same way. */
export interface SameTerm {
    /** As the first file writes it. */
    term: string;
    definitions: DefinedTerm[];
    /** Of every definition but the first, compared with the first. */
    differences: { definition: DefinedTerm; differences: Difference[] }[];
}

/** Terms of different names that mean the same. */
export interface SameMeaning {
    terms: string[];
    definitions: DefinedTerm[];
}

export interface DefinitionComparison {
    /** All of them, by term and then in the order of the files. */
    definitions: DefinedTerm[];
    sameTerm: SameTerm[];
    sameMeaning: SameMeaning[];
}

/** Sets the definitions of several policies, and of the files they use, side by side. Each file counts once. */
export function compareDefinitions(policies: readonly CheckedPolicy[]): DefinitionComparison {
    const all = byTerm(definitionsIn(policies));
    return {
        definitions: all.map(({ defined }) => defined),
        sameTerm: groups(all, ({ defined }) => foldName(defined.term)).flatMap(sameTermOf),
        sameMeaning: groups(all, ({ defined, root }) => conditionKey(defined, root)).flatMap(sameMeaningOf),
    };
}

/** A definition with what it is about when it does not say so: whom its policy decides for. */
interface Rooted {
    defined: DefinedTerm;
    root: string;
}

function definitionsIn(policies: readonly CheckedPolicy[]): Rooted[] {
    const seen = new Set<string>();
    return policies.flatMap(policy => {
        const isWhole = wholeIn(policy);
        return policy.model.files.flatMap(({ uri, declarations }) => {
            if (seen.has(uri)) return [];
            seen.add(uri);
            const header = declarations.find(({ kind }) => kind === 'policy');
            const root = header?.kind === 'policy' ? (header.decidesFor?.text ?? '') : '';
            return declarations
                .filter(declaration => declaration.kind === 'definition')
                .filter(({ name }) => name?.text)
                .map(definition => ({ defined: termOf(definition, isWhole), root }));
        });
    });
}

/** A definition as it is compared with others. */
export function termOf(definition: Definition, isWhole: ReturnType<typeof wholeIn>): DefinedTerm {
    return { ...meaningOf(definition, isWhole), file: definition.range.file, range: definition.name.range };
}

function byTerm(all: readonly Rooted[]): Rooted[] {
    const keyed = all.map((rooted, index) => ({ rooted, index, key: foldName(rooted.defined.term) }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index));
    return keyed.map(({ rooted }) => rooted);
}

function groups(all: readonly Rooted[], keyOf: (rooted: Rooted) => string | undefined): DefinedTerm[][] {
    const byKey = new Map<string, DefinedTerm[]>();
    for (const rooted of all) {
        const key = keyOf(rooted);
        if (key === undefined) continue;
        const known = byKey.get(key) ?? [];
        known.push(rooted.defined);
        byKey.set(key, known);
    }
    return [...byKey.values()].filter(({ length }) => length > 1);
}

function sameTermOf(definitions: DefinedTerm[]): SameTerm[] {
    const [first, ...others] = definitions;
    if (first === undefined) return [];
    const differences = others
        .filter(({ file }) => file !== first.file)
        .map(definition => ({ definition, differences: differencesBetween(first, definition) }))
        .filter(each => each.differences.length > 0);
    return differences.length === 0 ? [] : [{ term: first.term, definitions, differences }];
}

function sameMeaningOf(definitions: DefinedTerm[]): SameMeaning[] {
    const terms = [...new Map(definitions.map(({ term }) => [foldName(term), term])).values()];
    return terms.length < 2 ? [] : [{ terms, definitions }];
}
