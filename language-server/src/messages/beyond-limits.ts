/** What is told about decisions that give more, or less, than they say (PW331). */

import type { PersonWords } from './rules.ts';
import { briefly, inDetail, person } from './rules.ts';
import { toldFirst } from './told-first.ts';

const quoted = (text: string): string => `‘${text}’`;

const allowed: Readonly<Record<'<' | '<=' | '>' | '>=', string>> = {
    '<': 'less than',
    '<=': 'at most',
    '>': 'more than',
    '>=': 'at least',
};

export const beyondMessages = {
    beyond: (what: string, op: keyof typeof allowed, limit: string, who: PersonWords, value: string) => {
        const says = (somebody: string): string =>
            `${quoted(what)} is ${allowed[op]} ${limit}, it says, and ${somebody.replace(/^[A-Z]/, c => c.toLowerCase())} gets ${value}. Is the limit meant, or the rule?`;
        return toldFirst(says(person(who)), `${says(briefly(who))} ${inDetail(who)}`);
    },
    limit: 'The limit',
    persona: {
        name: (what: string) => `beyond the limit of ${what}`,
        story: 'The rule gives them more, or less, than it says that it may. What should they get?',
    },
};
