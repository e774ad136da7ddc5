/** What happens while a person's decisions are worked out, in its order, for those who step through it afterwards. */
import type { Expression, SourceRange } from '../../model/policy-model.ts';
import type { Program, Valued } from '../program.ts';
import type { Context, Evaluator, Frame, Run, RunRecorder, StackEntry, Subject } from '../reference/frame.ts';
import { subjectKey } from '../reference/frame.ts';
import { subjectName } from '../reference/lists.ts';
import { nameFor } from '../reference/name-for.ts';
import { distinctEntries } from '../trace/distinct.ts';
import type { TraceEntry } from '../trace/trace-entry.ts';
import type { Member, Outcome } from '../values/value.ts';
import type { StoppingPlace } from './stopping-places.ts';
import { stoppingPlaces } from './stopping-places.ts';

/** Something that is being worked out: a decision for somebody, or what was asked from outside. */
export interface RecordedFrame {
    /** `Noor's birth order`. */
    readonly name: string;
    /** For whom and when, where that needs to be said: `Noor`, `Noor as at 1 May 2025`. */
    readonly label: string;
    /** Absent for what was asked from outside. */
    readonly declaration?: Valued;
    readonly about?: Subject;
    /** Whose facts it is about, and on which date; of what was asked from outside, as soon as it is worked out. */
    context?: Context;
    /** Place in the list of frames; absent for what was asked from outside. */
    readonly parent?: number;
    readonly range: SourceRange;
    /** The step with which it begins. */
    readonly opened: number;
    /** The step with which it ends; absent where it was left off, because it leads too deep, and begun again later. */
    closed?: number;
    outcome?: Outcome;
    because?: string;
}

/** A moment at which one may stop. */
export interface RecordedStep {
    readonly frame: number;
    readonly kind: StoppingPlace['kind'] | 'begin' | 'end';
    readonly range: SourceRange;
    readonly text: string;
    /** Where evaluation stood; absent where something begins or ends. */
    readonly where?: Frame;
    /** How many steps there were when this was worked out: what it led to lies between. */
    ended?: number;
    outcome?: Outcome;
    /** Facts, rates and decisions that it rests on. */
    used?: readonly TraceEntry[];
}

/** Beyond that many moments nobody steps. */
export const MOST_STEPS = 20_000;

export class Recorder implements RunRecorder {
    /** Whose facts they are; absent before a run is recorded. */
    root: Member | undefined;
    readonly frames: RecordedFrame[] = [];
    readonly steps: RecordedStep[] = [];
    /** Whether there was more than is kept. */
    isCut = false;
    readonly #places: ReadonlyMap<Expression, StoppingPlace>;
    /** Places in `frames`, outermost first. */
    #open: number[] = [];
    /** How many of them were asked from outside: 0 or 1. */
    #asked = 0;
    #hasEnded = false;

    constructor(program: Program) {
        this.#places = stoppingPlaces(program);
    }

    /** From now on everything that this run works out is kept; several runs of one person may come after one another. */
    attach(run: Run): void {
        this.root ??= run.root;
        run.recorder = this;
        run.evaluator = this.#watched(run.evaluator);
        run.collector = [];
    }

    /** Works out what somebody asks from outside, such as what a persona expects. */
    ask(name: string, range: SourceRange, work: () => Outcome): Outcome {
        this.#open = [];
        this.#asked = 0;
        const frame = this.#begin({ name, label: '', range, opened: this.steps.length });
        this.#asked = this.#open.length;
        const outcome = work();
        this.#leaveOff(this.#asked);
        this.#end(frame, outcome, range);
        this.#asked = 0;
        return outcome;
    }

    /** From now on nothing more is kept, whatever is worked out. */
    end(): void {
        this.#hasEnded = true;
    }

    enters({ declaration, about, context }: StackEntry): void {
        if (this.#hasEnded) return;
        // What stood deeper was left off.
        this.#leaveOff(context.run.stack.length + this.#asked);
        const parent = this.#open.at(-1);
        const { range } = declaration.name;
        const name = nameFor(declaration, about) + context.label;
        const label = (subjectName(about) + context.label).trim();
        const opened = this.steps.length;
        const place = { ...(parent !== undefined && { parent }), range, opened };
        this.#begin({ name, label, declaration, about, context, ...place });
    }

    leaves({ computation, context }: StackEntry): void {
        if (this.#hasEnded) return;
        const index = this.#open.at(-1);
        const frame = index === undefined ? undefined : this.frames[index];
        if (frame === undefined) {
            return;
        }
        const because = context.run.reasons.get(computation)?.because;
        if (because !== undefined) frame.because = because;
        this.#end(frame, computation.outcome as Outcome, this.#decidedAt(frame, computation.outcome as Outcome));
    }

    /** Where it was decided: the case that gave the result, or the place of what went wrong. */
    #decidedAt(frame: RecordedFrame, outcome: Outcome): SourceRange {
        if (outcome.kind === 'failure' && outcome.places[0] !== undefined) {
            return outcome.places[0];
        }
        const index = this.frames.indexOf(frame);
        const result = this.steps.findLast(
            (step, at) => at > frame.opened && step.frame === index && step.kind === 'result',
        );
        return result?.range ?? frame.range;
    }

    #begin(frame: RecordedFrame): RecordedFrame {
        if (this.#isFull()) {
            return frame;
        }
        this.#open.push(this.frames.length);
        this.frames.push(frame);
        this.steps.push({ frame: this.frames.length - 1, kind: 'begin', range: frame.range, text: frame.name });
        return frame;
    }

    #end(frame: RecordedFrame, outcome: Outcome, range: SourceRange): void {
        const index = this.frames[this.#open.at(-1) ?? -1] === frame ? this.#open.pop() : undefined;
        if (index === undefined) {
            return;
        }
        frame.closed = this.steps.length;
        frame.outcome = outcome;
        this.steps.push({ frame: index, kind: 'end', range, text: frame.name, ended: frame.closed, outcome });
    }

    #leaveOff(depth: number): void {
        this.#open.length = Math.min(this.#open.length, depth);
    }

    #isFull(): boolean {
        this.isCut ||= this.steps.length >= MOST_STEPS;
        return this.isCut;
    }

    #watched(evaluator: Evaluator): Evaluator {
        return {
            decide: (id, subject, frame, at) => evaluator.decide(id, subject, frame, at),
            evaluate: (e, frame) => {
                if (this.#hasEnded) return evaluator.evaluate(e, frame);
                const asked = this.frames[this.#open.at(-1) ?? -1];
                if (asked !== undefined) asked.context ??= frame.context;
                const place = this.#places.get(e);
                const step = place && this.#stop(place, frame);
                return step === undefined
                    ? evaluator.evaluate(e, frame)
                    : this.#follow(
                          step,
                          frame.context.run,
                          () => evaluator.evaluate(e, frame),
                          place?.hasValue === true,
                      );
            },
        };
    }

    /** Undefined where there is nothing to stop for. */
    #stop(place: StoppingPlace, frame: Frame): RecordedStep | undefined {
        const index = this.#open.at(-1);
        if (index === undefined || this.#isFull()) {
            return undefined;
        }
        const last = this.steps.at(-1);
        const text = place.text() + aboutWhom(frame, this.frames[index]);
        if (place.kind === 'row' && last?.kind === 'row' && last.frame === index && last.range === place.range) {
            return undefined;
        }
        const step: RecordedStep = { frame: index, kind: place.kind, range: place.range, text, where: frame };
        this.steps.push(step);
        return step;
    }

    /** What is used on the way counts for the step, and for what is around it. */
    #follow(step: RecordedStep, run: Run, work: () => Outcome, hasValue: boolean): Outcome {
        const outer = run.collector;
        const used: TraceEntry[] = [];
        run.collector = used;
        const outcome = work();
        run.collector = outer;
        outer?.push(...used);
        step.ended = this.steps.length;
        if (hasValue) step.outcome = outcome;
        step.used = distinctEntries(used);
        return outcome;
    }
}

/** A condition about somebody else than the rule is: one of the members that it goes through. */
function aboutWhom(frame: Frame, open: RecordedFrame | undefined): string {
    const [subject] = frame.subjects;
    if (subject === undefined || open?.about === undefined || subjectKey(subject) === subjectKey(open.about)) {
        return '';
    }
    const name = subjectName(subject);
    return name === '' ? '' : ` (${name})`;
}
