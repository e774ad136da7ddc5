/** A part of a parser's rules, as Chevrotain describes them. */
interface Production {
    definition: Production[];
    nonTerminalName?: string;
    terminalType?: { name: string };
}

/**
 * Places where an optional or repeated part may begin with a token that may also follow it. Chevrotain checks only
 * alternatives; a part that is ambiguous in this way would silently take what belongs to what comes next.
 */
export function followConflicts(rules: Readonly<Record<string, Production>>): string[] {
    const nullable = new Set<string>();
    const first = new Map(Object.keys(rules).map(rule => [rule, new Set<string>()]));
    const follow = new Map(Object.keys(rules).map(rule => [rule, new Set<string>()]));
    const kind = (part: Production): string => part.constructor.name;
    const canBeEmpty = (part: Production): boolean => {
        switch (kind(part)) {
            case 'Terminal':
                return false;
            case 'NonTerminal':
                return nullable.has(part.nonTerminalName as string);
            case 'Option':
            case 'Repetition':
            case 'RepetitionWithSeparator':
                return true;
            case 'Alternation':
                return part.definition.some(canBeEmpty);
            default:
                return part.definition.every(canBeEmpty);
        }
    };
    const firstOf = (part: Production): ReadonlySet<string> => {
        if (kind(part) === 'Terminal') return new Set([part.terminalType?.name as string]);
        if (kind(part) === 'NonTerminal') return first.get(part.nonTerminalName as string) as Set<string>;
        if (kind(part) === 'Alternation') return new Set(part.definition.flatMap(inner => [...firstOf(inner)]));
        return firstOfAll(part.definition);
    };
    const firstOfAll = (parts: readonly Production[]): Set<string> => {
        const tokens = new Set<string>();
        for (const part of parts) {
            for (const token of firstOf(part)) tokens.add(token);
            if (!canBeEmpty(part)) break;
        }
        return tokens;
    };
    let changed = true;
    const grow = (set: Set<string>, tokens: Iterable<string>): void => {
        for (const token of tokens) {
            if (set.has(token)) continue;
            set.add(token);
            changed = true;
        }
    };
    while (changed) {
        changed = false;
        for (const [name, rule] of Object.entries(rules)) {
            if (rule.definition.every(canBeEmpty) && !nullable.has(name)) {
                nullable.add(name);
                changed = true;
            }
            grow(first.get(name) as Set<string>, firstOfAll(rule.definition));
        }
    }
    const conflicts = new Set<string>();
    const walk = (rule: string, parts: readonly Production[], behind: ReadonlySet<string>, report: boolean): void => {
        let after = behind;
        for (const part of [...parts].reverse()) {
            if (kind(part) === 'NonTerminal') grow(follow.get(part.nonTerminalName as string) as Set<string>, after);
            else if (kind(part) === 'Alternation') {
                for (const choice of part.definition) walk(rule, choice.definition, after, report);
            } else if (kind(part) !== 'Terminal') {
                const begins = firstOfAll(part.definition);
                if (report && kind(part) !== 'Alternative') {
                    for (const token of begins) if (after.has(token)) conflicts.add(`${rule}: ${token}`);
                }
                const inside = kind(part).startsWith('Repetition') ? new Set([...after, ...begins]) : after;
                walk(rule, part.definition, inside, report);
            }
            after = canBeEmpty(part) ? new Set([...after, ...firstOf(part)]) : firstOf(part);
        }
    };
    const walkAll = (report: boolean): void => {
        for (const [name, rule] of Object.entries(rules)) {
            walk(name.replace(/\u200b/g, ''), rule.definition, new Set(follow.get(name)), report);
        }
    };
    do {
        changed = false;
        walkAll(false);
    } while (changed);
    walkAll(true);
    return [...conflicts].sort();
}
