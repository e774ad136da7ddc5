/**
 * Traces that are made when somebody reads them. A run over a register asks for few of its traces, and compiled code
 * answers many times as fast as a trace can be written down. What is read is the same plain data, to the byte.
 */
import type { Answer, DecisionAnswer, Facts, FactValue, RunResult, TraceNode } from '../model/facts.ts';

/** The result with traces; `explain` gives the same result again, with its traces, and is asked at most once. */
export function withLaterTraces(result: RunResult, explain: () => RunResult): RunResult {
    let explained: RunResult | undefined;
    const traced = (name: string): DecisionAnswer | undefined => {
        explained ??= explain();
        return explained.decisions[name];
    };
    const decisions: Record<string, DecisionAnswer> = {};
    for (const name of Object.keys(result.decisions)) {
        const answer = result.decisions[name] as DecisionAnswer;
        decisions[name] =
            'values' in answer
                ? { values: answer.values.map((each, i) => withLaterTrace(each, () => traceAt(traced(name), i))) }
                : withLaterTrace(answer, () => traceAt(traced(name), undefined));
    }
    return { ...result, decisions };
}

function withLaterTrace<T extends Answer>(answer: T, read: () => TraceNode): T {
    return {
        ...answer,
        get trace() {
            return read();
        },
    };
}

function traceAt(answer: DecisionAnswer | undefined, index: number | undefined): TraceNode {
    const one = answer !== undefined && 'values' in answer ? answer.values[index ?? 0] : (answer as Answer | undefined);
    return one?.trace as TraceNode;
}

/** Facts as they are now: whoever gave them may change them before a trace is read. */
export function copyOf(facts: Facts): Facts {
    return copy(facts as FactValue) as Facts;
}

function copy(value: FactValue): FactValue {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    if (Array.isArray(value)) {
        return value.map(copy);
    }
    const copied: Record<string, FactValue> = {};
    for (const key of Object.keys(value)) {
        copied[key] = copy(value[key] as FactValue);
    }
    return copied;
}
