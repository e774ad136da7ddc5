/** What generated personas say of themselves. One function for each message, so that a translation is another file like this one. */
import { examples } from './cli.ts';

const MOST_TOLD = 3;

/** Above each: nothing is expected of them until somebody has judged what they should get. */
export const generateMessages = {
    toJudge: '-- To be judged: what should this person get? Write it under “expect”, with its evidence.',
    reaches: (descriptions: readonly string[]): string => {
        const told = descriptions.slice(0, MOST_TOLD).join('; ');
        const more = descriptions.length - MOST_TOLD;
        return `${told}${more > 0 ? `; and ${more} more` : ''}.`;
    },
    pairs: (number: number, of: number): string =>
        `Person ${number} of ${of}, among whom any two answers that can go together do.`,
    random: (number: number, of: number, seed: number): string =>
        `Person ${number} of ${of} made by chance from seed ${seed}.`,
    complicated: (traits: readonly string[]): string => `A life with several things at once: ${traits.join('; ')}.`,
    traits: {
        leapDay: (who: string) => `${who === '' ? '' : `${who} is `}born on 29 February`,
        monthEnd: (what: string) => `${what} on the last day of a long month`,
        over: (what: string) => `${what} changes within the year`,
        moves: (what: string, from: string, to: string) => `${what} goes from ${from} to ${to} within the year`,
        twins: (a: string, b: string) => `${a} and ${b} were born on the same day`,
        unlike: (what: string, word: string) => `${what} is not the same for every ${word}`,
        several: (count: number, list: string) => `${count} ${list}`,
        there: (what: string) => `there is ${/^[aeiou]/i.test(what) ? 'an' : 'a'} ${what}`,
    },
};

export const personasCli = {
    summary: 'write personas to be judged',
    description:
        'Writes persona sections to standard output: people at every limit and in every case (--boundary), people in whom any two answers meet (--pairwise), or people made by chance (--random). Nothing is expected of them: what they should get is to be judged by somebody who knows.',
    boundary: 'few people who come to every case, exception, row and version, and below, at and above every limit',
    pairwise: 'few people in whom any two answers meet',
    random: 'so many people made by chance',
    complicated: 'lives with several things at once: 29 February, changes within the year, members who differ',
    seed: 'a whole number; the same number makes the same people (default: 1)',
    decide: 'only for this decision (repeatable)',
    progress: (reached: number, of: number) => `${reached} of ${of} limits and cases reached …`,
    one: 'Choose what is to be written: --boundary, --pairwise or --random N.',
    badNumber: (text: string) => `--random takes a number from 1 to 10000, not “${text}”.`,
    badSeed: (text: string) => `--seed takes a whole number, not “${text}”.`,
    nobody: 'Nobody could be made up for whom this policy decides: a fact has no value that can be written.',
    written: (count: number) =>
        `${count === 1 ? '1 persona' : `${count} personas`}, to be judged: add to the policy those that you keep, with what they should get.`,
    notReached: (count: number) =>
        `Nobody was found for ${count === 1 ? '1 limit or case' : `${count} limits and cases`}; it is not proved that nobody can come there:`,
    examples: examples(
        ['policywright personas fee.policy --boundary', 'at every limit and in every case'],
        ['policywright personas fee.policy --pairwise > pairs.policy', 'any two answers together'],
        ['policywright personas fee.policy --random 20 --seed 7', 'twenty, always the same'],
        ['policywright personas fee.policy --complicated', 'several things at once'],
    ),
};

/** In an editor. */
export const boundaryMessages = {
    action: (decision: string): string => `Write boundary personas for “${decision}”`,
    written: (personas: number, notReached: number, decision: string): string => {
        if (personas === 0) return `Nobody could be made up for whom “${decision}” is decided.`;
        const people = `${personas === 1 ? '1 persona' : `${personas} personas`} written, to be judged.`;
        return notReached === 0
            ? people
            : `${people} Nobody was found for ${notReached === 1 ? '1 limit or case' : `${notReached} limits and cases`}.`;
    },
    stopped: 'Stopped: nothing was written.',
    failed: 'Nobody could be made up, because of a mistake in Policywright itself. The output has more.',
};
