import type { Weekday } from '../../model/units.ts';
import type { PolicySymbol } from '../symbols/policy-symbol.ts';
import { nearestMeanings, type Scope } from '../symbols/scope.ts';
import { listsOfIndex } from '../symbols/signature-entity.ts';
import { namedType } from './declared-type.ts';

/** Somebody or something that is being talked about. A stack of them stands at every expression, the innermost first. */
export type Subject =
    | { kind: 'entity'; entity: string; word: string }
    | { kind: 'day'; word: string; weekday?: Weekday }
    | { kind: 'option'; word: string; enumeration: string }
    /** A file without a root: whoever has what is named. */
    | { kind: 'anybody' };

export type Stack = readonly Subject[];

/** The stack of an expression about the policy as a whole. */
export function rootStack(scope: Scope): Stack {
    return scope.root === undefined
        ? [{ kind: 'anybody' }]
        : [{ kind: 'entity', entity: scope.root, word: scope.root }];
}

/** The list facts whose members a word or an entity's own name stands for. */
export function listsNamed(scope: Scope, word: string): PolicySymbol[] {
    const found = new Map<string, PolicySymbol>();
    for (const symbol of nearestMeanings(scope.look(word), scope.file)) {
        if (symbol.kind === 'element') {
            found.set(`${symbol.entity}.${symbol.fact}`, symbol);
        } else if (symbol.kind === 'entity') {
            for (const list of scope.index(listsOfIndex(symbol.name))) {
                found.set(`${list.entity}.${list.fact}`, list);
            }
        }
    }
    return [...found.values()];
}

/** The entity that a word stands for: the entity itself, or that of the list whose members are called so. */
export function entityOfWord(scope: Scope, word: string): string | undefined {
    const symbols = nearestMeanings(scope.look(word), scope.file);
    if (symbols.some(symbol => symbol.kind === 'entity')) {
        return word;
    }
    return symbols.find(symbol => symbol.kind === 'element')?.declared?.name?.text;
}

/**
 * The stack of a declaration about `word`. When exactly one list holds such members, their owners are known up to the
 * root (segment, clinician, practice); when several do, only the root is.
 */
export function stackAbout(scope: Scope, word: string): Stack | undefined {
    const entity = entityOfWord(scope, word);
    return entity === undefined ? undefined : chain(scope, entity, word, new Set());
}

function chain(scope: Scope, entity: string, word: string, seen: Set<string>): Stack {
    if (entity === scope.root && word === entity) {
        return rootStack(scope);
    }
    seen.add(entity);
    const member: Subject = { kind: 'entity', entity, word };
    const lists = listsNamed(scope, word);
    const owner = lists.length === 1 ? lists[0]?.entity : undefined;
    return owner === undefined || seen.has(owner)
        ? [member, ...rootStack(scope)]
        : [member, ...chain(scope, owner, owner, seen)];
}

/** Whether what is declared about a word (`for each child`, `about a person`) applies to a subject. */
export function isAbout(scope: Scope, symbol: PolicySymbol, subject: Subject): boolean {
    const about = symbol.about;
    switch (subject.kind) {
        case 'anybody':
            return true;
        case 'day':
            return symbol.aboutPeriod === true && (about === subject.word || about === subject.weekday);
        case 'option':
            return (
                about !== undefined &&
                (about === subject.word || enumerationNamed(scope, about) === subject.enumeration)
            );
        case 'entity':
            return about === undefined || symbol.aboutPeriod
                ? false
                : about === subject.entity || (about === subject.word && entityOfWord(scope, about) === subject.entity);
    }
}

/** The enumeration that a word such as `kind` goes through. */
export function enumerationNamed(scope: Scope, word: string): string | undefined {
    const type = namedType(scope, word);
    return type.kind === 'option' ? type.enumeration : undefined;
}
