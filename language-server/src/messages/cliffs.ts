/** What is told about amounts that fall while something rises (PW332, and the command `cliffs`). */

import { examples } from './cli.ts';
import type { PersonWords } from './rules.ts';
import { person } from './rules.ts';
import { toldFirst } from './told-first.ts';

const quoted = (text: string): string => `‘${text}’`;
const list = (items: readonly string[], word: 'and' | 'or'): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;

export const cliffMessages = {
    cliff: (decision: string, input: string, who: PersonWords, from: string, to: string, drop: string) => {
        const falls = `${quoted(decision)} falls by ${drop} when ${quoted(input)} rises from ${from} to ${to}`;
        const less = `${person(who)} would have less than before.`;
        return toldFirst(`${falls}: ${less} Is this cliff edge meant?`, `${falls}. Is this cliff edge meant? ${less}`);
    },
    persona: {
        name: (decision: string) => `at a cliff edge of ${decision}`,
        story: 'A little more of one thing, and they have less than before.',
    },
};

/** The command. */
export const cliffsCli = {
    summary: 'where earning a little more costs more than it brings',
    description:
        'Shows for each amount that is decided where it falls most while a number rises a little: by how much, for whom,\n' +
        'and the share of the rise that is lost. Begins with the personas and changes them to find somebody worse off.',
    decide: 'only this decision; may be given several times (otherwise every amount of money that is decided once)',
    input: 'only as this fact rises',
    step: 'only for a rise of so much (otherwise 1, 100 and 200 of a currency, and 1 of anything else)',
    largest: 'lists of up to so many members (otherwise as many as a persona has, and at least 3)',
    progress: (done: number, all: number) => `Looking at ${done + 1} of ${all} …`,
    badStep: (text: string) => `“${text}” is not an amount to rise by. Write it like 200 or £200.`,
    badLargest: (text: string) => `“${text}” is not a number of members from 1 to 999.`,
    noInput: (name: string, near: readonly string[], known: readonly string[]) =>
        `No amount depends on a number called “${name}”.` +
        (near.length > 0
            ? ` Did you mean ${list(
                  near.map(each => `“${each}”`),
                  'or',
              )}?`
            : known.length > 0
              ? ` They depend on ${list(
                    known.map(each => `“${each}”`),
                    'and',
                )}.`
              : ''),
    none: 'No amount was found that falls while a number rises.',
    heading: (decision: string, input: string) => `${decision}, as ${input} rises`,
    rules: (from: string | undefined, to: string | undefined) =>
        `Rules${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` until ${to}`}`,
    nothingHere: 'No such rise was found that makes it less.',
    line: (step: string, at: string, less: string, rate: string | undefined) =>
        `${step} more than ${at}: ${less} less${rate === undefined ? '' : `, a marginal rate of ${rate}%`}`,
    worst: (entity: string) => `The worst ${entity === '' ? 'case' : entity} that was found, before the rise:`,
    on: (date: string) => `on ${date}`,
    members: (name: string, count: number, names: string, each: string) =>
        `${name}: ${count}${names === '' ? '' : ` (${names})`}${each === '' ? '' : `; of each: ${each}`}`,
    isValue: (path: string, value: string) => `${path} is ${value}`,
    thereIs: (path: string, negated: boolean) => `there is ${negated ? 'no ' : 'a '}${path}`,
    examples: examples(
        ['policywright cliffs child-benefit.policy', 'every amount, and every number that it depends on'],
        [
            'policywright cliffs child-benefit.policy --decide "income after the charge" --step 200',
            'one amount, one rise',
        ],
        ['policywright cliffs child-benefit.policy --largest 12 --json', 'with up to 12 children, for programs'],
    ),
};
