/** What is told about safeguards that were tried on people (PW333, and PW339 for those that could not be tried). */

import type { PersonWords } from './rules.ts';
import { person } from './rules.ts';
import { toldFirst } from './told-first.ts';

const quoted = (text: string): string => `‘${text}’`;

interface Rise {
    input: string;
    from: string;
    to: string;
    before: string;
    after: string;
}

const broken = (name: string): string => `The safeguard ${quoted(name)} is broken`;
const which = 'Is the rule meant, or the promise?';

function moved(verb: string, name: string, what: string, rise: Rise, who: PersonWords): string {
    const moves = `${quoted(what)} ${verb} from ${rise.before} to ${rise.after} when ${quoted(rise.input)} rises from ${rise.from} to ${rise.to}. ${person(who)} shows it.`;
    return toldFirst(`${broken(name)}: ${moves} ${which}`, `${broken(name)}. ${which} ${moves}`);
}

export const safeguardMessages = {
    always: (name: string, who: PersonWords, condition: string) => {
        const shows = `${person(who)} shows that ${quoted(condition)} does not hold.`;
        return toldFirst(`${broken(name)}: ${shows} ${which}`, `${broken(name)}. ${which} ${shows}`);
    },
    'never falls': (name: string, what: string, rise: Rise, who: PersonWords) => moved('falls', name, what, rise, who),
    'never rises': (name: string, what: string, rise: Rise, who: PersonWords) => moved('rises', name, what, rise, who),
    notTried: {
        nobody: (name: string, part: string) =>
            `Not analysed whether the safeguard ${quoted(name)} holds, because nobody was found for whom ${quoted(part)} has an answer. Write a persona who has one.`,
        'not a fact': (name: string, part: string) =>
            `Not analysed whether the safeguard ${quoted(name)} holds, because ${quoted(part)} is no fact of somebody that could rise. Name the fact that rises.`,
        'not a number': (name: string, part: string) =>
            `Not analysed whether the safeguard ${quoted(name)} holds, because ${quoted(part)} is no number. Write an amount.`,
    },
    persona: {
        name: (safeguard: string) => `breaks ${safeguard}`,
        story: 'The policy promises that this never happens to anybody.',
        rise: (input: string, from: string, to: string) => `After a rise of ${input} from ${from} to ${to}.`,
    },
};

/** Divisions by zero (PW330). */
export const divisionMessages = {
    zero: (divisor: string, decision: string, who: PersonWords) => {
        const [zero, asks] = [
            `${quoted(divisor)} can be zero, and nothing can be divided by it`,
            'What should they get?',
        ];
        const gets = `gets no answer from ${quoted(decision)}.`;
        return toldFirst(
            `${zero}: ${person(who).replace(/^[A-Z]/, c => c.toLowerCase())} ${gets} ${asks}`,
            `${zero}. ${person(who)} ${gets} ${asks}`,
        );
    },
    persona: {
        name: (decision: string) => `divides by zero in ${decision}`,
        story: 'A division by zero leaves them without an answer. What should they get?',
    },
};

/** A decision that nothing asks for (PW334). */
export const unusedResultMessage = (decision: string): string =>
    `Nothing asks for ${quoted(decision)}: no rule, no step of a journey, no safeguard and no persona. Whom is it decided for?`;
