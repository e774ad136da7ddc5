import type { CompiledPolicy } from '../../../language-server/src/evaluate/index.ts';
import type { Facts, FactValue, RunResult } from '../../../language-server/src/model/facts.ts';

/** A case as it stands in a set: somebody else's test, recorded. */
export interface Case {
    id: string;
    name: string;
    source?: string;
    /** The day, month or year that the case is about, as its source says it. */
    date?: string | number | null;
    inputs: Inputs;
    expected: unknown;
    tolerance_abs?: number | null;
    /** A share of what is expected: 0.01 is one per cent. */
    tolerance_rel?: number | null;
    style?: string;
}

export type Inputs = { readonly [name: string]: unknown };

/** What a case asks of the policy. */
export interface Question {
    facts: Facts;
    /** The date of decision, ISO. */
    at?: string;
    /** Decisions that are to be made. */
    decide: readonly string[];
    /**
     * From the decisions to a value of the form that the case expects.
     * @throws {Unsupported} when the policy refuses the inputs and is right to.
     */
    read(result: RunResult): unknown;
    /** The part of `expected` that `read` answers; absent: all of it. */
    expected?: unknown;
}

/** From the cases of one set to questions to one policy. Holds nothing that the policy decides. */
export type Adapter = DecisionAdapter | JourneyAdapter;

/** Asks for decisions. */
export interface DecisionAdapter {
    /** The policy, from the root of the repository. */
    policy: string;
    /** @throws {Unsupported} when the case is of a class that the policy does not cover. */
    ask(example: Case): Question;
}

/** Follows a journey. */
export interface JourneyAdapter {
    policy: string;
    /** @throws {Unsupported} when the case is of a class that the journey does not cover. */
    follow(example: Case, compiled: CompiledPolicy): { expected: unknown; actual: unknown };
}

/** A case that cannot be met, with the reason, which holds for a class of cases. */
export class Unsupported extends Error {
    override name = 'Unsupported';
}

/** An answer that is no value: what is shown as actual. */
export class NoAnswer extends Error {
    override name = 'NoAnswer';
}

/**
 * The value of a decision that is made once.
 * @throws {NoAnswer}
 */
export function decided(result: RunResult, decision: string): FactValue {
    const answer = result.decisions[decision];
    if (answer === undefined) {
        const problem = result.problems?.map(({ fact, message }) => `${fact}: ${message}`).join('; ');
        throw new NoAnswer(problem ?? `no decision “${decision}”`);
    }
    if ('values' in answer) {
        throw new NoAnswer(`“${decision}” is decided for each member`);
    }
    return known(answer, decision);
}

/**
 * The values of a decision that is made for each member, by the member's name.
 * @throws {NoAnswer}
 */
export function decidedForEach(result: RunResult, decision: string): Map<string, FactValue> {
    const answer = result.decisions[decision];
    if (answer === undefined || !('values' in answer)) {
        throw new NoAnswer(`“${decision}” has no values for members`);
    }
    return new Map(answer.values.map(value => [value.member, known(value, decision)]));
}

function known(
    answer: { status: string; value?: FactValue; needs?: string[]; error?: string },
    decision: string,
): FactValue {
    if (answer.status !== 'known' || answer.value === undefined) {
        const why = answer.error ?? answer.needs?.join(', ') ?? '';
        throw new NoAnswer(`${decision}: ${answer.status}${why === '' ? '' : ` (${why})`}`);
    }
    return answer.value;
}
