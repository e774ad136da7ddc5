/** The command `compare`. */

import { examples } from './cli.ts';

const people = (count: number): string => (count === 1 ? '1 persona' : `${count} personas`);

export const compareCli = {
    summary: 'what two versions of a policy decide differently, for each persona',
    description:
        'Tries the personas of both versions on both, and shows who gets something else. A variation is compared with the\n' +
        'policy that it varies. Of decisions that rest on one another the last is shown, unless --decide names others.',
    policy: 'the later version: a file, or a folder with one policy',
    against: 'the version before it (otherwise, of a variation, the policy that it varies)',
    variation: 'of several variations in the file, this one',
    decide: 'only this decision; may be given several times',
    persona: 'only this persona',
    examples: examples(
        ['compare higher-threshold.policy', 'who gets something else than in the policy that it varies'],
        ['compare 2026.policy --against 2025.policy', 'the same for two versions'],
    ),
    noOther: (path: string) =>
        `${path} is no variation of another policy. Say with --against which version it is compared with.`,
    whichVariation: (path: string, names: readonly string[]) =>
        `${path} holds several variations. Choose one with --variation: ${names.map(name => `“${name}”`).join(', ')}.`,
    progress: (done: number, all: number) => `Trying ${done} of ${all} …`,
    noPeople: 'Neither version has a persona to compare them by.',
    headings: ['Who', 'On', 'Decision', 'Before', 'Now', 'Change'],
    ofMember: (decision: string, member: string) => `${decision}, ${member}`,
    cannot: (name: string, problem: string) => `${name} cannot be compared: ${problem}`,
    summaryLine: (changed: number, all: number) =>
        changed === 0
            ? `Nothing changes for ${all === 1 ? 'the 1 persona' : `any of ${people(all)}`}.`
            : `Something changes for ${changed} of ${people(all)}.`,
};

/** What the editor shows of a comparison, as Markdown. */
export const compareView = {
    title: (policy: string) => `# Who gets something else: ${policy}`,
    versions: (before: string, now: string) => `**Before:** ${before}  \n**Now:** ${now}`,
    asItStands: 'the text as it stands in the editor',
    variation: (name: string) => `the variation “${name}”`,
    explained: 'Of decisions that rest on one another the last is shown.',
    hasErrors: (name: string) =>
        `There is nothing to compare yet: ${name} has an error, and everything that rests on it would seem to change.`,
    stopped: 'Stopped: nothing was compared.',
    failed: 'The comparison failed. The output of Policywright says why.',
    cannot: (name: string, problem: string) => `- ${compareCli.cannot(name, problem)}`,
};
