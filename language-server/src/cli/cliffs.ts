import { Command } from 'commander';
import { toIso } from '../evaluate/dates/day-text.ts';
import { nearestNames } from '../evaluate/facts/nearest.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import { parseDecimal } from '../evaluate/numbers/parse.ts';
import type { Exact } from '../evaluate/numbers/rational.ts';
import { exact } from '../evaluate/numbers/rational.ts';
import { typeIn } from '../evaluate/program.ts';
import { isMoney } from '../evaluate/values/unit.ts';
import { cliMessages } from '../messages/cli.ts';
import { cliffsCli as say } from '../messages/cliffs.ts';
import type { Facts } from '../model/facts.ts';
import type { Decision } from '../model/policy-model.ts';
import { boundsOf, knownPeople } from '../personas/known-people.ts';
import type { RulesInForce } from '../ranges/cliffs/rules-in-force.ts';
import { rulesInForce } from '../ranges/cliffs/rules-in-force.ts';
import { worstCliffs } from '../ranges/cliffs/worst-person.ts';
import { usualDate } from '../ranges/people/date-of-decision.ts';
import { completed } from '../ranges/search/complete.ts';
import type { Place } from '../ranges/search/places.ts';
import { placesIn } from '../ranges/search/places.ts';
import type { Reads } from '../ranges/search/reads.ts';
import { isRead, readsOf } from '../ranges/search/reads.ts';
import { collect, openAnswering } from './answering-policy.ts';
import type { CliffGroup } from './cliff-group.ts';
import { cliffsJson, printCliffs } from './cliffs-text.ts';
import type { CommandContext } from './command-context.ts';
import { CommandFailure, FAILS, FINE } from './failure.ts';
import { warnOfErrors } from './policy-errors.ts';

interface CliffsOptions {
    decide?: string[];
    input?: string;
    step?: string;
    at?: string;
    largest?: string;
    json?: boolean;
}

/** What rises of an amount of money are tried; other numbers rise by one. */
const RISES = [1, 100, 200].map(exact);
/** People, runs for each, and runs in which the worst one is made worse: for each decision, fact and set of rules. */
const BUDGET = { people: 3, runs: 1200, worse: 2000 };

export function cliffsCommand(context: CommandContext): Command {
    return new Command('cliffs')
        .summary(say.summary)
        .description(say.description)
        .argument('<policy>', cliMessages.policy)
        .option('--decide <name>', say.decide, collect)
        .option('--input <name>', say.input)
        .option('--step <amount>', say.step)
        .option('--at <date>', cliMessages.run.at)
        .option('--largest <members>', say.largest)
        .option('--json', cliMessages.json)
        .addHelpText('after', say.examples)
        .action(async (given: string, options: CliffsOptions) => context.done(await cliffs(given, options, context)));
}

async function cliffs(given: string, options: CliffsOptions, context: CommandContext): Promise<number> {
    const { terminal } = context;
    const opened = openAnswering(given, options, context);
    if (opened === undefined) return FAILS;
    const { policy, compiled } = opened;
    const found = findCliffs(compiled, readOptions(options), options, (done, all) =>
        terminal.progress(say.progress(done, all)),
    );
    if (options.json) await terminal.answerJson(cliffsJson(found, compiled));
    else printCliffs(found, compiled, terminal);
    return warnOfErrors(policy, context) ? FAILS : FINE;
}

interface Asked {
    readonly steps: readonly Exact[] | undefined;
    readonly largest: number | undefined;
}

/** @throws {CommandFailure} for a step that is no amount, and a number of members that is none. */
function readOptions({ step, largest }: CliffsOptions): Asked {
    const amount = step?.replace(/^[£$€]/, '').replaceAll(',', '');
    if (amount !== undefined && (!/^\d+(\.\d+)?$/.test(amount) || Number(amount) === 0)) {
        throw new CommandFailure(say.badStep(step as string));
    }
    if (largest !== undefined && !/^[1-9]\d{0,2}$/.test(largest)) throw new CommandFailure(say.badLargest(largest));
    return {
        steps: amount === undefined ? undefined : [parseDecimal(amount)],
        largest: largest === undefined ? undefined : Number(largest),
    };
}

function findCliffs(
    policy: CompiledPolicy,
    { steps, largest }: Asked,
    { decide, input, at }: CliffsOptions,
    progress: (done: number, all: number) => void,
): CliffGroup[] {
    const { program } = policy;
    const dated = (facts: Facts): Facts => (at === undefined ? facts : { ...facts, on: at });
    const known = knownPeople(policy).map(dated);
    const bounds = boundsOf(known, policy);
    const decisions = program.decisions.filter(decision => isAsked(decision, decide, policy));
    const pairs = decisions.flatMap(decision => {
        const reads = readsOf([decision], program);
        const made = completed(dated({ on: toIso(usualDate(program)) }), [decision.name.text], policy);
        const people = made === undefined ? known : [...known, made];
        return inputsOf(people, reads, policy).map(place => ({ decision, reads, people, place }));
    });
    const wanted = pairs.filter(({ place }) => input === undefined || isNamed(place, input));
    if (input !== undefined && wanted.length === 0) {
        const names = [...new Set(pairs.map(({ place }) => place.label))];
        throw new CommandFailure(say.noInput(input, nearestNames(input, names), names));
    }
    return wanted.flatMap(({ decision, reads, people, place }, i) => {
        progress(i, wanted.length);
        const question = {
            decision: decision.name.text,
            input: place.label,
            steps: steps ?? (place.type.form === 'number' && isMoney(place.type.unit) ? RISES : [exact(1)]),
            reads: { ...reads, declarations: new Set([...reads.declarations, decision.id]) },
            bounds: { ...bounds, ...(largest !== undefined && { members: largest }) },
        };
        const groups = [...byRules(people, question.reads, policy)].flatMap(
            ([key, { rules, people: those }]): CliffGroup[] => {
                const isWanted = (facts: Facts): boolean =>
                    (at === undefined || facts.on === at) && rulesInForce(facts, question.reads, policy).key === key;
                const found = worstCliffs(those, { ...question, isWanted }, BUDGET, policy);
                return found.looked
                    ? [{ decision, input: place, ...(key !== '' && { rules }), cliffs: found.cliffs }]
                    : [];
            },
        );
        return groups.some(group => group.cliffs.length > 0) ? groups : [];
    });
}

/** Amounts of money that are decided once. Those for each member are seen in what they come to together. */
function isAsked(decision: Decision, decide: readonly string[] | undefined, { program }: CompiledPolicy): boolean {
    if (decide !== undefined) return decide.includes(decision.name.text);
    const type = typeIn(program, decision.type);
    return decision.forEach === undefined && type.form === 'number' && isMoney(type.unit);
}

/** Numbers that the decision reads, each once, under its label. */
function inputsOf(people: readonly Facts[], reads: Reads, { program }: CompiledPolicy): Place[] {
    const found = new Map<string, Place>();
    for (const place of people.flatMap(facts => placesIn(facts, program))) {
        if (place.type.form === 'number' && isRead(place, reads) && !found.has(place.label))
            found.set(place.label, place);
    }
    return [...found.values()];
}

function isNamed({ label, path, fact }: Place, name: string): boolean {
    return [label, path, fact].includes(name);
}

/** People by the versions of the rules that hold for them, the earliest rules first. */
function byRules(
    people: readonly Facts[],
    reads: Reads,
    policy: CompiledPolicy,
): Map<string, { rules: RulesInForce; people: Facts[] }> {
    const found = people.map(facts => ({ facts, rules: rulesInForce(facts, reads, policy) }));
    found.sort((a, b) => (a.rules.from ?? Number.NEGATIVE_INFINITY) - (b.rules.from ?? Number.NEGATIVE_INFINITY));
    const groups = new Map<string, { rules: RulesInForce; people: Facts[] }>();
    for (const { facts, rules } of found) {
        const group = groups.get(rules.key) ?? { rules, people: [] };
        groups.set(rules.key, group);
        group.people.push(facts);
    }
    return groups;
}
