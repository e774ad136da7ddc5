/** What is told about decisions that give more, or less, than they say (PW331). */

import type { PersonWords } from './rules.ts';
import { person } from './rules.ts';

const quoted = (text: string): string => `‘${text}’`;

const allowed: Readonly<Record<'<' | '<=' | '>' | '>=', string>> = {
    '<': 'less than',
    '<=': 'at most',
    '>': 'more than',
    '>=': 'at least',
};

export const beyondMessages = {
    beyond: (what: string, op: keyof typeof allowed, limit: string, who: PersonWords, value: string) =>
        `${quoted(what)} is ${allowed[op]} ${limit}, it says, and ${person(who).replace(/^[A-Z]/, c => c.toLowerCase())} gets ${value}. Is the limit meant, or the rule?`,
    limit: 'The limit',
    persona: {
        name: (what: string) => `beyond the limit of ${what}`,
        story: 'The rule gives them more, or less, than it says that it may. What should they get?',
    },
};
