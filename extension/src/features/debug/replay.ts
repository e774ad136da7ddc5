import type { PersonaRecording, RecordedStep } from '../../protocol.ts';

/** Where somebody stands in a recording, and where each way of stepping leads. Pure, so that it is tested without VS Code. */
export class Replay {
    readonly recording: PersonaRecording;
    /** Place in the steps. */
    at = 0;
    private readonly depths: number[];

    constructor(recording: PersonaRecording) {
        this.recording = recording;
        this.depths = [];
        for (const { parent } of recording.frames) {
            this.depths.push(parent === undefined ? 0 : (this.depths[parent] ?? 0) + 1);
        }
    }

    get step(): RecordedStep | undefined {
        return this.recording.steps[this.at];
    }

    /** To the next step here or further out; false at the end. */
    over(): boolean {
        const depth = this.depth(this.step);
        return this.goTo(this.next(step => this.depth(step) <= depth));
    }

    into(): boolean {
        return this.goTo(this.at + 1);
    }

    out(): boolean {
        const depth = this.depth(this.step);
        return this.goTo(this.next(step => this.depth(step) < depth));
    }

    /** False at the beginning. */
    back(): boolean {
        const depth = this.depth(this.step);
        const before = this.recording.steps.findLastIndex((step, i) => i < this.at && this.depth(step) <= depth);
        if (before < 0) return false;
        this.at = before;
        return true;
    }

    /** On to the next step that somebody wants to stop at; false at the end. */
    forward(stops: (step: RecordedStep, at: number) => boolean): boolean {
        return this.goTo(this.next(stops));
    }

    /** The same, backwards; false at the beginning, which is then where one stands. */
    reverse(stops: (step: RecordedStep, at: number) => boolean): boolean {
        const before = this.recording.steps.findLastIndex((step, i) => i < this.at && stops(step, i));
        this.at = Math.max(0, before);
        return before >= 0;
    }

    /** What is being worked out, innermost first, each with the step at which it stands. */
    stack(): { frame: number; step: number }[] {
        const { frames, steps } = this.recording;
        const chain: { frame: number; step: number }[] = [];
        for (let frame = this.step?.frame; frame !== undefined; frame = frames[frame]?.parent) {
            const current = frame;
            chain.push({ frame, step: steps.findLastIndex((step, i) => i <= this.at && step.frame === current) });
        }
        return chain;
    }

    private next(wanted: (step: RecordedStep, at: number) => boolean): number {
        const { steps } = this.recording;
        const next = steps.findIndex((step, i) => i > this.at && wanted(step, i));
        return next < 0 ? steps.length : next;
    }

    private goTo(index: number): boolean {
        if (index >= this.recording.steps.length) return false;
        this.at = index;
        return true;
    }

    private depth(step: RecordedStep | undefined): number {
        return step === undefined ? 0 : (this.depths[step.frame] ?? 0);
    }
}
