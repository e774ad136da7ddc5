import { Command, Option } from 'commander';
import { cliMessages } from '../messages/cli.ts';
import { personasCli as say } from '../messages/generate.ts';
import { boundaryPeople } from '../personas/generate/boundary.ts';
import type { MadePerson } from '../personas/generate/made-persona.ts';
import { personaSections } from '../personas/generate/made-persona.ts';
import { pairwisePeople } from '../personas/generate/pairwise.ts';
import { randomPeople } from '../personas/generate/random.ts';
import { formatPolicy } from '../syntax/format/format-policy.ts';
import { checkDecisions, collect } from './answering-policy.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure, FAILS, FINE } from './failure.ts';
import { findPolicy } from './find-policies.ts';
import { openPolicy } from './open-policy.ts';
import { refuseUnreadable, warnOfErrors } from './policy-errors.ts';

interface PersonasOptions {
    boundary?: true;
    pairwise?: true;
    random?: string;
    complicated?: true;
    seed: string;
    decide?: string[];
}

export function personasCommand(context: CommandContext): Command {
    return new Command('personas')
        .summary(say.summary)
        .description(say.description)
        .argument('<policy>', cliMessages.policy)
        .addOption(new Option('--boundary', say.boundary).conflicts(['pairwise', 'random']))
        .addOption(new Option('--pairwise', say.pairwise).conflicts(['boundary', 'random']))
        .addOption(new Option('--random <number>', say.random).conflicts(['boundary', 'pairwise']))
        .option('--complicated', say.complicated)
        .option('--seed <number>', say.seed, '1')
        .option('--decide <name>', say.decide, collect)
        .addHelpText('after', say.examples)
        .action(async (given: string, options: PersonasOptions) =>
            context.done(await personas(given, options, context)),
        );
}

async function personas(given: string, options: PersonasOptions, context: CommandContext): Promise<number> {
    const { terminal, place, folders, cwd } = context;
    terminal.answersMachines();
    const asked = readOptions(options);
    const policy = openPolicy(findPolicy(given, cwd), folders, place);
    if (refuseUnreadable(policy, context)) return FAILS;
    const compiled = policy.compiled();
    checkDecisions(options.decide, compiled);
    const decide = options.decide && new Set(options.decide);
    const people: MadePerson[] = [];
    if (options.boundary) {
        const found = boundaryPeople(compiled, decide, (reached, of) => terminal.progress(say.progress(reached, of)));
        terminal.endProgress();
        people.push(...found.people);
        if (found.notReached.length > 0) {
            terminal.say(say.notReached(found.notReached.length));
            for (const { description, range } of found.notReached) {
                terminal.say(`    ${description}  ${place.ofRange(range)}`);
            }
        }
    } else if (options.pairwise) {
        people.push(...pairwisePeople(compiled, decide));
    }
    const random = { ...asked, ...(decide && { decide }) };
    if (asked.random > 0) people.push(...randomPeople(compiled, random));
    const sections = personaSections(people, compiled.program);
    if (sections.length === 0) throw new CommandFailure(say.nobody);
    await terminal.answer(formatPolicy(sections.join('\n')));
    terminal.say(say.written(sections.length));
    return warnOfErrors(policy, context) ? FAILS : FINE;
}

/** How many, by which seed, and whether their lives are complicated. @throws {CommandFailure} */
function readOptions({ boundary, pairwise, random, complicated, seed }: PersonasOptions) {
    if (!boundary && !pairwise && random === undefined && !complicated) throw new CommandFailure(say.one);
    if (random !== undefined && !/^[1-9]\d{0,3}$|^10000$/.test(random)) throw new CommandFailure(say.badNumber(random));
    if (!/^\d{1,9}$/.test(seed)) throw new CommandFailure(say.badSeed(seed));
    const count = random === undefined ? (complicated ? USUAL_LIVES : 0) : Number(random);
    return { random: count, seed: Number(seed), isComplicated: complicated === true };
}

/** So many complicated lives, where no number is said. */
const USUAL_LIVES = 5;
