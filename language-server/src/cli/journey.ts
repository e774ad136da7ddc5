import { Command } from 'commander';
import { readingAgeOf } from '../analyse/wording/text/readability.ts';
import { sentencesOf } from '../analyse/wording/text/sentences.ts';
import { nearestNames } from '../evaluate/facts/nearest.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import {
    budgetProblems,
    burdenOf,
    dayToTry,
    graphOf,
    type JourneyDelta,
    journeyDelta,
    journeyOf,
    journeyProblems,
    type Person,
    type Plan,
    plansOf,
    type Walk,
    type WhyAsked,
    walkJourney,
    whyAsked,
    worstCase,
} from '../journey/index.ts';
import { cliMessages } from '../messages/cli.ts';
import { journeyCli as say } from '../messages/journey.ts';
import { peopleOf } from '../personas/index.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure, FAILS, FINE } from './failure.ts';
import { findPolicy } from './find-policies.ts';
import type { GoneThrough, NamedBurden } from './journey-results.ts';
import { printDelta, printJourney, printWalk } from './journey-text.ts';
import { openPolicy } from './open-policy.ts';
import type { Place } from './place.ts';
import { refuseUnreadable, warnOfErrors } from './policy-errors.ts';
import { readFacts } from './read-facts.ts';

interface JourneyOptions {
    persona?: string;
    facts?: string;
    at?: string;
    journey?: string;
    against?: string;
    json?: boolean;
}

export function journeyCommand(context: CommandContext): Command {
    return new Command('journey')
        .summary(say.summary)
        .description(say.description)
        .argument('<policy>', cliMessages.policy)
        .option('--persona <name>', say.persona)
        .option('--facts <file>', say.facts)
        .option('--at <date>', cliMessages.run.at)
        .option('--journey <name>', say.journey)
        .option('--against <policy>', say.against)
        .option('--json', cliMessages.json)
        .addHelpText('after', say.examples)
        .action(async (given: string, options: JourneyOptions) => context.done(await journey(given, options, context)));
}

async function journey(given: string, options: JourneyOptions, context: CommandContext): Promise<number> {
    const { terminal, place, folders, cwd, host } = context;
    if (options.json) terminal.answersMachines();
    const policy = openPolicy(findPolicy(given, cwd), folders, place);
    if (refuseUnreadable(policy, context)) return FAILS;
    const compiled = policy.compiled();
    const status = warnOfErrors(policy, context) ? FAILS : FINE;
    const people = peopleOf(compiled);
    const plan = findPlan(plansOf(compiled.program), options.journey);
    if (options.against !== undefined) {
        const other = openPolicy(findPolicy(options.against, cwd), folders, place);
        if (refuseUnreadable(other, context)) return FAILS;
        const before = { compiled: other.compiled(), people: peopleOf(other.compiled()) };
        const delta = journeyDelta({ compiled, people }, before);
        if (options.json) await terminal.answerJson(answer({ plan, compiled, people, delta }, place));
        else printDelta(delta, terminal);
        return status;
    }
    const person = await whoGoes(options, people, host);
    if (person === undefined) {
        const shown = { plan, compiled, people };
        if (options.json) await terminal.answerJson(answer(shown, place));
        else printJourney(graphOf(plan), burdensOf(shown), plansOf(compiled.program), terminal, place);
        return status;
    }
    const gone = goes(person, options.journey === undefined ? plansOf(compiled.program) : [plan], compiled);
    if (options.json) await terminal.answerJson(answer({ ...gone, compiled, people, person }, place));
    else printWalk(gone, burdenOf(gone.walk, gone.plan, person.facts.on, readingAge), terminal);
    return status;
}

/** @throws {CommandFailure} when there is no journey of such a name. */
function findPlan(plans: readonly Plan[], name: string | undefined): Plan {
    const found = name === undefined ? plans[0] : plans.find(plan => plan.name === name);
    if (found !== undefined) return found;
    const known = plans.map(plan => plan.name);
    throw new CommandFailure(say.unknownJourney(name ?? '', nearestNames(name ?? '', known), known));
}

/** A persona, or somebody with the facts of a file; undefined when nobody goes. */
async function whoGoes(
    options: JourneyOptions,
    people: readonly Person[],
    host: CommandContext['host'],
): Promise<Person | undefined> {
    const at = options.at === undefined ? {} : { on: options.at };
    if (options.persona !== undefined) {
        const person = people.find(({ name }) => name === options.persona);
        if (person !== undefined) return { ...person, facts: { ...person.facts, ...at } };
        const known = people.map(({ name }) => name);
        throw new CommandFailure(
            cliMessages.unknownPersona(options.persona, nearestNames(options.persona, known), known),
        );
    }
    if (options.facts === undefined) return undefined;
    return { name: '', facts: { ...(await readFacts(options.facts, host)), ...at }, places: [] };
}

/** With facts from a file the first journey is meant; a persona may belong to another. */
function goes(person: Person, plans: readonly Plan[], compiled: CompiledPolicy): GoneThrough {
    const [first] = plans;
    const { plan, walk } =
        person.name === '' && first !== undefined
            ? { plan: first, walk: walkJourney(first, compiled, person.facts) }
            : journeyOf(person, plans, compiled);
    const problems = compiled.open(person.facts).problems;
    const known = new Set(walk.refused.map(({ fact }) => fact));
    const refused = [...walk.refused, ...problems.filter(({ fact }) => !known.has(fact))];
    const why = 'question' in walk.next ? whyAsked(plan, compiled, person.facts) : undefined;
    return { plan, walk, refused, ...(why && { why }), person };
}

const readingAge = (texts: readonly string[]): number | undefined => readingAgeOf(texts.flatMap(sentencesOf))?.age;

interface Shown {
    plan: Plan;
    compiled: CompiledPolicy;
    people: readonly Person[];
}

/** Of every persona that goes through this journey, and of the worst case. */
function burdensOf({ plan, compiled, people }: Shown): NamedBurden[] {
    const plans = plansOf(compiled.program);
    const gone = people.map(person => ({ person, ...journeyOf(person, plans, compiled) }));
    const own = gone.filter(each => each.plan.name === plan.name);
    const facts = own.map(({ person }) => person.facts);
    const worst = worstCase(plan, compiled, dayToTry(compiled, people), facts);
    const measured = (walk: Walk, on: string | undefined) => ({
        burden: burdenOf(walk, plan, on, readingAge),
        ending: 'ending' in walk.next ? walk.next.ending.name : say.stopsAt(walk.next.question.fact),
    });
    return [
        ...own.map(({ person, walk }) => ({
            person: person.name,
            facts: person.facts,
            ...measured(walk, person.facts.on),
        })),
        { facts: worst.facts, ...measured(worst.walk, worst.facts.on) },
    ];
}

/** As `schemas/journey.v1.schema.json` describes it. */
export function answer(shown: Shown & Partial<GoneThrough> & { delta?: JourneyDelta }, place: Place): object {
    const { plan, compiled, people, person, walk, refused, why, delta } = shown;
    const { name, derived, steps, edges, endings } = graphOf(plan);
    const burdens = burdensOf(shown);
    const worst = burdens.at(-1);
    const own = walk && person ? burdenOf(walk, plan, person.facts.on, readingAge) : worst?.burden;
    const overBudget = budgetProblems(compiled, people).map(({ item, figure, person: who, journey: of }) => ({
        of: item.of,
        most: Number(item.most),
        figure,
        journey: of,
        ...(who !== undefined && { person: who }),
    }));
    const result = {
        journey: name,
        journeys: plansOf(compiled.program).map(each => each.name),
        derived,
        steps,
        edges,
        endings,
        burden: own,
        ...(walk === undefined && {
            burdens: burdens.map(({ person: who, ...each }) => ({ person: who ?? null, ...each })),
        }),
        problems: journeyProblems(compiled),
        overBudget,
        ...(person !== undefined && person.name !== '' && { persona: person.name }),
        ...(walk && { path: walk.path, refused, next: nextJson(walk, why) }),
        ...(delta && { delta: { ...delta, people: delta.people } }),
    };
    return withPlaces(result, place) as object;
}

function nextJson({ next }: Walk, why: WhyAsked | undefined): object {
    return 'question' in next ? { question: { ...next.question, ...(why && { why }) } } : next;
}

/** Files are called as on the command line. */
function withPlaces(value: unknown, place: Place): unknown {
    if (Array.isArray(value)) return value.map(each => withPlaces(each, place));
    if (typeof value !== 'object' || value === null) return value;
    if ('file' in value && 'start' in value && 'end' in value) {
        const { file, start, end } = value as { file: string; start: object; end: object };
        return { file: place.ofUri(file), start, end };
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withPlaces(inner, place)]));
}
