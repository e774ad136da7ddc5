import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { nearestNames } from '../evaluate/facts/nearest.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import { cliMessages } from '../messages/cli.ts';
import { compareCli as say } from '../messages/compare.ts';
import type { Variation } from '../model/policy-model.ts';
import { type ComparedPerson, type Comparison, comparePerson } from '../personas/compare.ts';
import { peopleOfBoth } from '../personas/people-of-both.ts';
import { variantUri } from '../workspace/policy-workspace.ts';
import { checkDecisions, collect, openAnswering } from './answering-policy.ts';
import type { CommandContext } from './command-context.ts';
import { comparisonJson, printComparisons } from './compare-text.ts';
import { CommandFailure, FAILS, FINE } from './failure.ts';
import { warnOfErrors } from './policy-errors.ts';

interface CompareOptions {
    against?: string;
    decide?: string[];
    persona?: string;
    variation?: string;
    json?: boolean;
}

export function compareCommand(context: CommandContext): Command {
    return new Command('compare')
        .summary(say.summary)
        .description(say.description)
        .argument('<policy>', say.policy)
        .option('--against <policy>', say.against)
        .option('--variation <name>', say.variation)
        .option('--decide <name>', say.decide, collect)
        .option('--persona <name>', say.persona)
        .option('--json', cliMessages.json)
        .addHelpText('after', say.examples)
        .action(async (given: string, options: CompareOptions) => context.done(await compare(given, options, context)));
}

async function compare(given: string, options: CompareOptions, context: CommandContext): Promise<number> {
    const { terminal } = context;
    const versions = openVersions(given, options, context);
    if (versions === undefined) return FAILS;
    const { before, now } = versions;
    checkDecisions(options.decide, now);
    const everybody = peopleOfBoth(before, now);
    const people = options.persona === undefined ? everybody : [named(options.persona, everybody)];
    const compared: Comparison[] = people.map((person, index) => {
        terminal.progress(say.progress(index + 1, people.length));
        return comparePerson(person, before, now, options.decide);
    });
    terminal.endProgress();
    if (options.json) await terminal.answerJson(comparisonJson(compared));
    else printComparisons(compared, now, terminal);
    return FINE;
}

interface Versions {
    before: CompiledPolicy;
    now: CompiledPolicy;
}

/** The two versions; undefined, and said why, when one of them has an error: everything that rests on it would seem to change. */
function openVersions(given: string, options: CompareOptions, context: CommandContext): Versions | undefined {
    const later = openAnswering(given, { json: options.json === true }, context);
    if (later === undefined) return undefined;
    const { uri, checked, project } = later.policy;
    const variations = (checked.model.files[0]?.declarations ?? []).filter(each => each.kind === 'variation');
    const other = variations.find(({ resolved }) => resolved !== uri)?.resolved;
    const against = options.against ?? (other === undefined ? undefined : fileURLToPath(other));
    if (against === undefined) {
        if (warnOfErrors(later.policy, context)) return undefined;
        const variation = chosen(variations, options.variation, context.place.ofUri(uri));
        const varied = project.policy(variantUri(variation), 'typing').checked;
        return { before: later.compiled, now: project.compile(varied) };
    }
    const earlier = openAnswering(against, { json: options.json === true }, context);
    if (earlier === undefined) return undefined;
    if ([later, earlier].map(({ policy }) => warnOfErrors(policy, context)).some(Boolean)) return undefined;
    return { before: earlier.compiled, now: later.compiled };
}

/** Of the variations of the very file that they stand in: the one that is named, or the only one. */
function chosen(variations: readonly Variation[], name: string | undefined, file: string): Variation {
    const names = variations.map(each => each.name.text);
    const [first, second] = variations;
    if (first === undefined) throw new CommandFailure(say.noOther(file));
    if (name === undefined) {
        if (second !== undefined) throw new CommandFailure(say.whichVariation(file, names));
        return first;
    }
    const found = variations.find(each => each.name.text === name);
    if (found === undefined)
        throw new CommandFailure(cliMessages.unknownVariation(name, nearestNames(name, names), names));
    return found;
}

function named(name: string, people: readonly ComparedPerson[]): ComparedPerson {
    const person = people.find(each => each.name === name);
    if (person !== undefined) return person;
    const known = people.map(each => each.name);
    throw new CommandFailure(cliMessages.unknownPersona(name, nearestNames(name, known), known));
}
