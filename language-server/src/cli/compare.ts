import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { nearestNames } from '../evaluate/facts/nearest.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import { cliMessages } from '../messages/cli.ts';
import { compareCli as say } from '../messages/compare.ts';
import type { Facts } from '../model/facts.ts';
import type { Persona } from '../model/policy-model.ts';
import { type ComparedPerson, type Comparison, comparePerson } from '../personas/compare.ts';
import { personaFacts } from '../personas/index.ts';
import { checkDecisions, collect, openAnswering } from './answering-policy.ts';
import type { CommandContext } from './command-context.ts';
import { comparisonJson, printComparisons } from './compare-text.ts';
import { expectedDecisions } from './expected-decisions.ts';
import { CommandFailure, FAILS, FINE } from './failure.ts';
import { warnOfErrors } from './policy-errors.ts';

interface CompareOptions {
    against?: string;
    decide?: string[];
    persona?: string;
    json?: boolean;
}

export function compareCommand(context: CommandContext): Command {
    return new Command('compare')
        .summary(say.summary)
        .description(say.description)
        .argument('<policy>', say.policy)
        .option('--against <policy>', say.against)
        .option('--decide <name>', say.decide, collect)
        .option('--persona <name>', say.persona)
        .option('--json', cliMessages.json)
        .addHelpText('after', say.examples)
        .action(async (given: string, options: CompareOptions) => context.done(await compare(given, options, context)));
}

async function compare(given: string, options: CompareOptions, context: CommandContext): Promise<number> {
    const { terminal, place } = context;
    const later = openAnswering(given, options, context);
    if (later === undefined) return FAILS;
    const variation = later.policy.checked.model.files[0]?.declarations.findLast(({ kind }) => kind === 'variation');
    const varied = variation?.kind === 'variation' ? variation.resolved : undefined;
    const against = options.against ?? (varied === undefined ? undefined : fileURLToPath(varied));
    if (against === undefined) throw new CommandFailure(say.noOther(place.ofUri(later.policy.uri)));
    const earlier = openAnswering(against, { json: options.json === true }, context);
    if (earlier === undefined) return FAILS;
    // Where a rule has an error, everything that rests on it would seem to change.
    if ([later, earlier].map(({ policy }) => warnOfErrors(policy, context)).some(Boolean)) return FAILS;
    const [before, now] = [earlier.compiled, later.compiled];
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

type Named = Map<string, { persona: Persona; facts: Facts }>;

function personasOf(program: CompiledPolicy['program']): Named {
    const personas = (program.model.files[0]?.declarations ?? []).filter(each => each.kind === 'persona');
    return new Map(personas.map(persona => [persona.name.text, { persona, facts: personaFacts(persona, program) }]));
}

/** Everybody whom one of the versions names, in the order of the later one; what each of them says of somebody counts for it. */
function peopleOfBoth(before: CompiledPolicy, now: CompiledPolicy): ComparedPerson[] {
    const [were, are] = [before, now].map(({ program }) => personasOf(program)) as [Named, Named];
    return [...new Set([...are.keys(), ...were.keys()])].map(name => {
        const [was, is] = [were.get(name), are.get(name)];
        const expected = [was, is].flatMap(each => (each === undefined ? [] : expectedDecisions(each.persona)));
        return { name, before: (was ?? is)?.facts ?? {}, now: (is ?? was)?.facts ?? {}, expected };
    });
}

function named(name: string, people: readonly ComparedPerson[]): ComparedPerson {
    const person = people.find(each => each.name === name);
    if (person !== undefined) return person;
    const known = people.map(each => each.name);
    throw new CommandFailure(cliMessages.unknownPersona(name, nearestNames(name, known), known));
}
