import type { CompiledPolicy } from '../../../language-server/src/evaluate/index.ts';
import { plansOf, type Walk, walkJourney } from '../../../language-server/src/journey/index.ts';
import type { Facts, FactValue } from '../../../language-server/src/model/facts.ts';
import type { Case } from './adapter.ts';
import { dateOf, isRecord, numberOf } from './smart-answers.ts';

/** GOV.UK's name for a page, and the fact of the policy that is asked on it. */
export interface Page {
    node: string;
    fact: string;
    /** From what was answered on the page to the fact; absent: yes and no, dates, numbers and texts as they are. */
    answer?: (response: unknown) => FactValue;
    /** Where one fact stands on several pages: the answers given before by which this page is known. */
    where?: (given: Facts) => boolean;
}

/** How a flow of GOV.UK's smart answers is called in a policy. Names only: what follows what, the policy says. */
export interface FlowNames {
    /** The policy, from the root of the repository. */
    policy: string;
    /** Name of the journey; absent: the first. */
    journey?: string;
    pages: readonly Page[];
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
            return { expected: expected.next, actual: nodeAfter(names, walk, given) };
        default: {
            const wanted = expected.node ?? expected.outcome;
            const reached = nodeAfter(names, walk, given);
            const text = plain(tellsOf(walk).join(' '));
            const lacks = typeof expected.contains === 'string' && !text.includes(plain(expected.contains));
            const tells = typeof expected.notContains === 'string' && text.includes(plain(expected.notContains));
            return { expected: wanted, actual: lacks || tells ? { reached, text } : reached };
        }
    }
}

function factsFrom(
    { pages }: FlowNames,
    responses: { readonly [node: string]: unknown },
    today: string | undefined,
): Facts {
    const facts: Facts = today === undefined ? {} : { on: today };
    for (const [node, response] of Object.entries(responses)) {
        const page = pages.find(each => each.node === node);
        if (page !== undefined)
            facts[page.fact] = page.answer === undefined ? plainAnswer(response) : page.answer(response);
    }
    return facts;
}

function plainAnswer(response: unknown): FactValue {
    if (response === 'yes' || response === 'no') return response === 'yes';
    return dateOf(response) ?? numberOf(response) ?? String(response);
}

function nodeAfter(names: FlowNames, { next, ...walk }: Walk, given: Facts): string | undefined {
    if ('ending' in next) return names.outcome(next.ending.name, { next, ...walk }, given) ?? next.ending.name;
    const { fact } = next.question;
    const pages = names.pages.filter(page => page.fact === fact);
    return (pages.find(page => page.where?.(given) ?? true) ?? pages[0])?.node ?? fact;
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
