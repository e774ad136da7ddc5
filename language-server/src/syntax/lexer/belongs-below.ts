/** What drafters write behind a name, although it stands on a line of its own below it. */
export interface BelongsBelow {
    /** Where it begins, blanks and comma included. */
    at: number;
    word: string;
    rest: string;
}

/** `define qualifying child for each child`, where `about a child` is meant. */
export function subjectInName(name: string): BelongsBelow | undefined {
    const found = /[ \t]+for[ \t]+each[ \t]+(\S.*)$/.exec(name);
    const [, who = ''] = found ?? [];
    return found ? { at: found.index, word: 'about', rest: `${/^[aeiou]/i.test(who) ? 'an' : 'a'} ${who}` } : undefined;
}

/** `rate allowance, by age band`, without a type behind it. */
export function categoriesInName(name: string): BelongsBelow | undefined {
    const found = /[ \t]*,[ \t]*by[ \t]+(\S.*)$/.exec(name);
    return found ? { at: found.index, word: 'by', rest: found[1] ?? '' } : undefined;
}
