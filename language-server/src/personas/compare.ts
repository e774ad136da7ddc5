import type { CompiledPolicy } from '../evaluate/index.ts';
import { terminates, toDecimalString, toFractionString } from '../evaluate/numbers/decimal-text.ts';
import { MalformedNumber } from '../evaluate/numbers/errors.ts';
import { parseDecimal, parseFraction } from '../evaluate/numbers/parse.ts';
import type { Exact } from '../evaluate/numbers/rational.ts';
import { sub } from '../evaluate/numbers/rational.ts';
import type { Answer, Facts, RunResult } from '../model/facts.ts';
import { readsOf } from '../ranges/search/reads.ts';

/** Somebody who is tried on two versions of a policy. */
export interface ComparedPerson {
    readonly name: string;
    /** What each version is told of them. */
    readonly before: Facts;
    readonly now: Facts;
    /** Decisions of interest, whatever rests on them. */
    readonly expected: readonly string[];
}

export interface ComparedAnswer {
    readonly decision: string;
    /** Of a decision for each member. */
    readonly member?: string;
    readonly before: Answer;
    readonly now: Answer;
    /** Now less before, exact, for numbers of the same unit; a fraction where there is no finite decimal. */
    readonly change?: string;
}

export interface Comparison {
    readonly name: string;
    /** The date of decision, ISO. */
    readonly on?: string;
    readonly changes: readonly ComparedAnswer[];
    /** Why there is nothing to compare: facts that one of the versions does not know. */
    readonly problems: readonly string[];
}

/**
 * What two versions of a policy decide differently for the same people.
 *
 * @param decide only these; otherwise the decisions in which something changes and which no other such decision of the later
 * version rests on, and those that the person is said to expect.
 */
export function comparePerson(
    person: ComparedPerson,
    before: CompiledPolicy,
    now: CompiledPolicy,
    decide?: readonly string[],
): Comparison {
    const was = before.run(whatItKnows(person.before, before), { trace: true });
    const is = now.run(whatItKnows(person.now, now), { trace: true });
    const problems = [...(was.problems ?? []), ...(is.problems ?? [])].map(
        ({ fact, message }) => `${fact}: ${message}`,
    );
    const common = Object.keys(is.decisions).filter(name => was.decisions[name] !== undefined);
    const changed = new Map(
        common.flatMap(name => {
            const changes = changesOf(name, was.decisions[name], is.decisions[name]);
            return changes.length === 0 ? [] : [[name, changes] as const];
        }),
    );
    const inside = decide === undefined ? readBy([...changed.keys()], now) : new Set<string>();
    const shown = [...changed].filter(
        ([name]) => decide?.includes(name) ?? (!inside.has(name) || person.expected.includes(name)),
    );
    return {
        name: person.name,
        ...(is.on !== undefined && { on: is.on }),
        changes: shown.flatMap(([, changes]) => changes),
        problems,
    };
}

/** Without what another version asks and this one does not. */
function whatItKnows(facts: Facts, policy: CompiledPolicy): Facts {
    const unknown = new Set((policy.run(facts, { decide: [] }).problems ?? []).map(({ fact }) => fact));
    return unknown.size === 0
        ? facts
        : Object.fromEntries(Object.entries(facts).filter(([name]) => !unknown.has(name)));
}

type Decided = RunResult['decisions'][string];

function changesOf(decision: string, before: Decided | undefined, now: Decided | undefined): ComparedAnswer[] {
    if (before === undefined || now === undefined) return [];
    if (!('values' in before) && !('values' in now)) return change(decision, before, now);
    const were = 'values' in before ? before.values : [];
    const are = 'values' in now ? now.values : [];
    return are.flatMap(each => {
        const was = were.find(({ member }) => member === each.member);
        return was === undefined ? [] : change(decision, was, each).map(found => ({ ...found, member: each.member }));
    });
}

function change(decision: string, before: Answer, now: Answer): ComparedAnswer[] {
    if (essence(before) === essence(now)) return [];
    const difference = differenceOf(before, now);
    // Written otherwise, and the same amount.
    if (difference === '0') return [];
    return [{ decision, before, now, ...(difference !== undefined && { change: difference }) }];
}

/** What an answer comes to, without why. */
function essence({ status, value, unit }: Answer): string {
    return JSON.stringify(status === 'known' ? [value, unit] : status);
}

function differenceOf(before: Answer, now: Answer): string | undefined {
    if (before.status !== 'known' || now.status !== 'known' || before.unit !== now.unit) return undefined;
    if (typeof before.value !== 'string' || typeof now.value !== 'string') return undefined;
    try {
        return exactText(sub(parseNumber(now.value), parseNumber(before.value)));
    } catch (error) {
        // Dates, options and texts have no difference.
        if (error instanceof MalformedNumber) return undefined;
        throw error;
    }
}

function exactText(value: Exact): string {
    return terminates(value) ? toDecimalString(value) : toFractionString(value);
}

/** An exact decimal, or a fraction. @throws {MalformedNumber} */
export function parseNumber(text: string): Exact {
    return text.includes('/') ? parseFraction(text) : parseDecimal(text);
}

/** Of some decisions those that others of them read, through whatever lies between. */
function readBy(names: readonly string[], { program }: CompiledPolicy): Set<string> {
    const found = new Set<string>();
    for (const decision of program.decisions) {
        if (!names.includes(decision.name.text)) continue;
        for (const id of readsOf([decision.versions], program).declarations) {
            const read = program.declarations.get(id);
            if (read !== undefined && read !== decision) found.add(read.name.text);
        }
    }
    return found;
}
