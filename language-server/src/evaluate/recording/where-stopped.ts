/** Where evaluation stood at a moment that was recorded. */
import { chainOf } from '../reference/chain.ts';
import type { Frame, Subject } from '../reference/frame.ts';
import type { Recorder } from './recorder.ts';

/**
 * The frame in which whatever stands there would be read; undefined where nothing was worked out.
 *
 * @param index place of a step.
 */
export function whereStopped({ frames, steps }: Recorder, index: number): Frame | undefined {
    const step = steps[index];
    const frame = step && frames[step.frame];
    if (step === undefined || frame?.context === undefined) return undefined;
    const { context, declaration, about } = frame;
    const root: Subject = { kind: 'member', member: context.run.root };
    if (declaration === undefined || about === undefined) return { context, subjects: [root] };
    const subjects = chainOf(context.run, declaration, about);
    // Where a rule ends its local names are still known.
    const place = step.where ?? (step.kind === 'end' ? lastPlace(steps, step.frame, index) : undefined);
    return place?.subjects.length === subjects.length ? place : { context, subjects, rule: declaration };
}

function lastPlace(steps: Recorder['steps'], frame: number, before: number): Frame | undefined {
    return steps.findLast((each, at) => at < before && each.frame === frame && each.where !== undefined)?.where;
}

/** What is given is looked at again, and nothing is kept of it. */
export function workOutAgain<T>({ context }: Frame, work: () => T): T {
    const { run } = context;
    const { collector, watch } = run;
    run.collector = undefined;
    run.watch = undefined;
    try {
        return work();
    } finally {
        run.collector = collector;
        run.watch = watch;
    }
}
