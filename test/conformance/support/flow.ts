import type { CompiledPolicy } from '../../../language-server/src/evaluate/index.ts';
import { plansOf, type Walk, walkJourney } from '../../../language-server/src/journey/index.ts';
import type { Facts, FactValue } from '../../../language-server/src/model/facts.ts';
import type { Case } from './adapter.ts';
import { dateOf, isRecord, numberOf } from './smart-answers.ts';

/** GOV.UK's name for a page, and the fact of the policy that is asked on it. */
export interface Page {
    node: string;
    /** As a journey names it: `income`, `claimant's income`, `Child 2's date of birth`. Two pages with one node: two facts. */
    fact: string;
    /**
     * From what was answered on the page to the fact; absent: yes and no, dates, numbers and texts as they are.
     * Undefined: nothing yet, the next page says more.
     */
    answer?: (response: unknown) => FactValue | undefined;
    /** Where one fact stands on several pages: the answers given before by which this page is known. */
    where?: (given: Facts, responses: Responses) => boolean;
}

/** What was answered so far, by page. */
export type Responses = { readonly [node: string]: unknown };

/** How a flow of GOV.UK's smart answers is called in a policy. Names only: what follows what, the policy says. */
export interface FlowNames {
    /** The policy, from the root of the repository. */
    policy: string;
    /** Name of the journey; absent: the first. */
    journey?: string;
    pages: readonly Page[];
    /** What the pages take for granted, or what an answer says besides. */
    besides?: (given: Facts) => Facts;
    /** GOV.UK's name for where a walk ended. */
    outcome(ending: string, walk: Walk, given: Facts): string | undefined;
}

/** What is expected of a journey, and what came of it, in the same form. */
export function follow(
    names: FlowNames,
    example: Case,
    compiled: CompiledPolicy,
): { expected: unknown; actual: unknown } {
    const expected = example.expected as Record<string, unknown>;
    const responses = isRecord(example.inputs.responses) ? example.inputs.responses : {};
    const given = factsFrom(names, responses, dateOf(example.inputs.today));
    const plans = plansOf(compiled.program);
    const plan = plans.find(({ name }) => name === names.journey) ?? plans[0];
    if (plan === undefined) throw new Error('there is no journey');
    const walk = walkJourney(plan, compiled, given);
    const node = String(example.inputs.node);
    switch (expected.kind) {
        case 'invalid': {
            const facts = names.pages.filter(page => page.node === node).map(page => page.fact);
            const rejected = walk.refused.some(({ fact }) => facts.includes(fact));
            return { expected: expected.rejected, actual: rejected };
        }
        case 'next':
            return { expected: expected.next, actual: nodeAfter(names, walk, given, responses) };
        default: {
            const wanted = expected.node ?? expected.outcome;
            const reached = nodeAfter(names, walk, given, responses);
            const text = plain(tellsOf(walk).join(' '));
            const lacks = typeof expected.contains === 'string' && !text.includes(plain(expected.contains));
            const tells = typeof expected.notContains === 'string' && text.includes(plain(expected.notContains));
            return { expected: wanted, actual: lacks || tells ? { reached, text } : reached };
        }
    }
}

function factsFrom(
    { pages, besides = given => given }: FlowNames,
    responses: Responses,
    today: string | undefined,
): Facts {
    const facts: Facts = today === undefined ? {} : { on: today };
    for (const [node, response] of Object.entries(responses)) {
        for (const { fact, answer = plainAnswer } of pages.filter(each => each.node === node)) {
            const value = answer(response);
            if (value !== undefined) give(facts, fact, value);
        }
    }
    return besides(facts);
}

/** `claimant's income` is a fact of the claimant, `Child 2's date of birth` of the member with that name. */
function give(facts: Facts, fact: string, value: FactValue): void {
    const [owner = '', own] = fact.split(/'s (.*)/s);
    if (own === undefined) {
        facts[fact] = value;
        return;
    }
    const members = Object.values(facts).flatMap(each => (Array.isArray(each) ? each : []));
    const member = members.find(each => isRecord(each) && each.name === owner) ?? facts[owner];
    if (isRecord(member)) {
        (member as Record<string, FactValue>)[own] = value;
    } else {
        facts[owner] = { [own]: value };
    }
}

function plainAnswer(response: unknown): FactValue {
    if (response === 'yes' || response === 'no') return response === 'yes';
    return dateOf(response) ?? numberOf(response) ?? String(response);
}

function nodeAfter(names: FlowNames, { next, ...walk }: Walk, given: Facts, responses: Responses): string | undefined {
    if ('ending' in next) return names.outcome(next.ending.name, { next, ...walk }, given) ?? next.ending.name;
    const { fact } = next.question;
    const pages = names.pages.filter(page => page.fact === fact);
    return (pages.find(page => page.where?.(given, responses) ?? true) ?? pages[0])?.node ?? fact;
}

function tellsOf({ path, next }: Walk): string[] {
    const told = path.flatMap(entry => (entry.kind === 'told' ? [entry.text] : []));
    return 'ending' in next ? [...told, ...next.ending.tells, ...next.ending.why] : told;
}

/** Straight quotes and single spaces. */
function plain(text: string): string {
    return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}

/** From options of the page to options of the fact, or to values. */
export function options(values: { readonly [response: string]: FactValue }): (response: unknown) => FactValue {
    return response => values[String(response)] ?? String(response);
}
