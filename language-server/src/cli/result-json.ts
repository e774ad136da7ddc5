import type { Answer, DecisionAnswer, RunResult, TraceNode } from '../model/facts.ts';
import type { SourceRange } from '../model/source-range.ts';
import type { Place } from './place.ts';

/** A result as `run --json` writes it, `schemas/run.v1.schema.json`: files are called as on the command line. */
export function resultJson(result: RunResult, place: Place): RunResult {
    const decisions = Object.entries(result.decisions).map(([name, answer]) => [name, decisionJson(answer, place)]);
    return { ...result, decisions: Object.fromEntries(decisions) };
}

function decisionJson(answer: DecisionAnswer, place: Place): DecisionAnswer {
    return 'values' in answer
        ? { values: answer.values.map(each => answerJson(each, place)) }
        : answerJson(answer, place);
}

function answerJson<T extends Answer>(answer: T, place: Place): T {
    const { places, trace } = answer;
    if (!places && !trace) return answer;
    return {
        ...answer,
        ...(places && { places: places.map(range => rangeJson(range, place)) }),
        ...(trace && { trace: traceJson(trace, place) }),
    };
}

function traceJson(node: TraceNode, place: Place): TraceNode {
    const { what, value, rule, because, range, source, repeats, children } = node;
    return {
        what,
        value,
        ...(rule !== undefined && { rule }),
        ...(because !== undefined && { because }),
        ...(range && { range: rangeJson(range, place) }),
        ...(source !== undefined && { source }),
        ...(repeats && { repeats }),
        children: children.map(child => traceJson(child, place)),
    };
}

function rangeJson({ file, start, end }: SourceRange, place: Place): SourceRange {
    return { file: place.ofUri(file), start, end };
}
