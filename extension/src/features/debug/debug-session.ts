import {
    DebugSession,
    Handles,
    InitializedEvent,
    OutputEvent,
    Scope,
    Source,
    StackFrame,
    StoppedEvent,
    TerminatedEvent,
    Thread,
    Variable,
} from '@vscode/debugadapter';
import type { DebugProtocol } from '@vscode/debugprotocol';
import type {
    ConditionAnswer,
    ConditionQuestion,
    EvaluateAnswer,
    EvaluateQuestion,
    PersonaRecording,
    RecordedPlace,
    RecordedStep,
    RecordedValue,
} from '../../protocol.ts';
import { type PlacedBreakpoint, placeBreakpoint } from './breakpoints.ts';
import { Replay } from './replay.ts';
import { closingLines } from './report.ts';
import { decidedSoFar, lookUp, thisCase } from './variables.ts';

/** What a launch configuration says. */
export interface PersonaLaunch {
    /** Path or URI of the policy. */
    policy: string;
    /** Name of the persona, or its id. */
    persona: string;
    /** Whether to stop at the first expectation. */
    stopOnEntry?: boolean;
}

/** What the session needs from its surroundings. */
export interface DebugHost {
    /** Works a recording out; throws with a reason for people. */
    record(launch: PersonaLaunch): Promise<PersonaRecording>;
    /** Works out an expression where a recording has stopped. */
    evaluate(question: EvaluateQuestion): Promise<EvaluateAnswer>;
    /** Finds the steps at which the condition of a breakpoint holds. */
    condition(question: ConditionQuestion): Promise<ConditionAnswer>;
    /** How the editor names a file in a debug session. */
    pathOf(uri: string): string;
}

const THREAD = 1;
/** Frames are numbered from 1, as 0 means none. */
const FIRST_FRAME = 1;

/** Steps through the recording of a persona. Nothing is evaluated while one steps, so one may step backwards too. */
export class PersonaDebugSession extends DebugSession {
    private readonly host: DebugHost;
    private replay: Replay | undefined;
    private paths: string[] = [];
    private stopOnEntry = true;
    private noDebug = false;
    /** By place of the file, lines with the steps at which one stops there; all of them where nothing is said. */
    private breakpoints = new Map<number, Map<number, ReadonlySet<number> | 'always'>>();
    private readonly stopsFor = new Set<string>(['error']);
    private exception: RecordedStep['problem'];
    private readonly values = new Handles<readonly RecordedValue[]>();

    constructor(host: DebugHost) {
        super();
        this.host = host;
    }

    protected override initializeRequest(response: DebugProtocol.InitializeResponse): void {
        response.body = {
            supportsConfigurationDoneRequest: true,
            supportsStepBack: true,
            supportsConditionalBreakpoints: true,
            supportsEvaluateForHovers: true,
            supportsLoadedSourcesRequest: true,
            supportsBreakpointLocationsRequest: true,
            supportsExceptionInfoRequest: true,
            exceptionBreakpointFilters: [
                { filter: 'error', label: 'The policy gives no answer', default: true },
                { filter: 'missing', label: 'A fact is missing', default: false },
            ],
        };
        this.sendResponse(response);
    }

    protected override launchRequest(
        response: DebugProtocol.LaunchResponse,
        args: DebugProtocol.LaunchRequestArguments & PersonaLaunch,
    ): void {
        void this.host.record(args).then(
            recording => this.begin(recording, response, args),
            error => this.refuse(response, error instanceof Error ? error.message : String(error)),
        );
    }

    private begin(
        recording: PersonaRecording,
        response: DebugProtocol.LaunchResponse,
        { stopOnEntry = true, noDebug }: DebugProtocol.LaunchRequestArguments & PersonaLaunch,
    ): void {
        this.replay = new Replay(recording);
        this.paths = recording.files.map(uri => this.host.pathOf(uri));
        this.stopOnEntry = stopOnEntry;
        this.noDebug = noDebug === true;
        this.sendResponse(response);
        // Now it is known where one can stop.
        this.sendEvent(new InitializedEvent());
    }

    private refuse(response: DebugProtocol.LaunchResponse, reason: string): void {
        this.say(response, 1, reason, true);
        this.sendEvent(new TerminatedEvent());
    }

    private say(response: DebugProtocol.Response, id: number, reason: string, showUser: boolean): void {
        // Braces in a reason would be read as places for variables.
        this.sendErrorResponse(response, { id, format: '{reason}', variables: { reason }, showUser });
    }

    protected override configurationDoneRequest(response: DebugProtocol.ConfigurationDoneResponse): void {
        this.sendResponse(response);
        const { replay } = this;
        if (replay?.step === undefined || this.noDebug) {
            this.end();
        } else if (this.stopOnEntry || this.stops(replay.step, replay.at)) {
            this.halt(this.stopOnEntry ? 'entry' : 'breakpoint');
        } else {
            this.continue();
        }
    }

    protected override setBreakPointsRequest(
        response: DebugProtocol.SetBreakpointsResponse,
        { source, breakpoints = [] }: DebugProtocol.SetBreakpointsArguments,
    ): void {
        const file = this.fileOf(source);
        void Promise.all(breakpoints.map(each => this.place(file, each))).then(placed => {
            const lines = new Map<number, ReadonlySet<number> | 'always'>();
            for (const { verified, line, steps } of placed) {
                if (verified && lines.get(line) !== 'always') lines.set(line, both(lines.get(line), steps));
            }
            this.breakpoints.set(file, lines);
            response.body = { breakpoints: placed.map(each => this.toBreakpoint(each)) };
            this.sendResponse(response);
        });
    }

    private async place(
        file: number,
        { line, condition }: DebugProtocol.SourceBreakpoint,
    ): Promise<PlacedBreakpoint & { steps: ReadonlySet<number> | 'always' }> {
        const { recording } = this.replay ?? {};
        const placed = placeBreakpoint(this.convertClientLineToDebugger(line), recording?.lines[file] ?? []);
        if (recording === undefined || condition === undefined || condition.trim() === '' || !placed.verified) {
            return { ...placed, steps: 'always' };
        }
        const question = { recording: recording.id, file, line: placed.line, condition };
        const { steps, problem = noAnswer } = await this.host.condition(question).catch(toProblem);
        if (steps !== undefined) return { ...placed, steps: new Set(steps) };
        this.sendEvent(new OutputEvent(`${problem}\n`, 'stderr'));
        return { ...placed, verified: false, message: problem, steps: new Set() };
    }

    private toBreakpoint({ verified, line, message }: PlacedBreakpoint): DebugProtocol.Breakpoint {
        return {
            verified,
            line: this.convertDebuggerLineToClient(line),
            ...(message !== undefined && { message }),
        };
    }

    protected override breakpointLocationsRequest(
        response: DebugProtocol.BreakpointLocationsResponse,
        { source, line, endLine = line }: DebugProtocol.BreakpointLocationsArguments,
    ): void {
        const lines = this.replay?.recording.lines[this.fileOf(source)] ?? [];
        const inside = lines
            .map(each => this.convertDebuggerLineToClient(each))
            .filter(each => each >= line && each <= endLine);
        response.body = { breakpoints: inside.map(each => ({ line: each })) };
        this.sendResponse(response);
    }

    protected override setExceptionBreakPointsRequest(
        response: DebugProtocol.SetExceptionBreakpointsResponse,
        { filters }: DebugProtocol.SetExceptionBreakpointsArguments,
    ): void {
        this.stopsFor.clear();
        for (const filter of filters) this.stopsFor.add(filter);
        this.sendResponse(response);
    }

    protected override exceptionInfoRequest(response: DebugProtocol.ExceptionInfoResponse): void {
        const { kind, message } = this.exception ?? { kind: 'error', message: '' };
        const exceptionId = kind === 'error' ? 'The policy gives no answer' : 'A fact is missing';
        response.body = { exceptionId, description: message, breakMode: 'always' };
        this.sendResponse(response);
    }

    protected override threadsRequest(response: DebugProtocol.ThreadsResponse): void {
        const { persona = '', on } = this.replay?.recording ?? {};
        response.body = { threads: [new Thread(THREAD, on === undefined ? persona : `${persona}, on ${on}`)] };
        this.sendResponse(response);
    }

    protected override stackTraceRequest(
        response: DebugProtocol.StackTraceResponse,
        { startFrame = 0, levels }: DebugProtocol.StackTraceArguments,
    ): void {
        const stack = this.replay?.stack() ?? [];
        const count = levels === undefined || levels === 0 ? stack.length : levels;
        const wanted = stack.slice(startFrame, startFrame + count);
        response.body = { totalFrames: stack.length, stackFrames: wanted.map(each => this.toStackFrame(each)) };
        this.sendResponse(response);
    }

    private toStackFrame({ frame, step }: { frame: number; step: number }): StackFrame {
        const { recording } = this.replay as Replay;
        const { kind, place, value } = recording.steps[step] as RecordedStep;
        const name = recording.frames[frame]?.name ?? '';
        const [file, line, character, endLine, endCharacter] = place;
        const shown = new StackFrame(
            frame + FIRST_FRAME,
            kind === 'end' && value !== undefined ? `${name} = ${value}` : name,
            this.sourceAt(file),
            this.convertDebuggerLineToClient(line),
            this.convertDebuggerColumnToClient(character),
        );
        shown.endLine = this.convertDebuggerLineToClient(endLine);
        shown.endColumn = this.convertDebuggerColumnToClient(endCharacter);
        return shown;
    }

    protected override scopesRequest(
        response: DebugProtocol.ScopesResponse,
        { frameId }: DebugProtocol.ScopesArguments,
    ): void {
        const replay = this.replay as Replay;
        const { recording, at } = replay;
        const scope = (name: string, values: readonly RecordedValue[]): Scope =>
            new Scope(name, this.values.create(values));
        response.body = {
            scopes: [
                scope('This case', thisCase(recording, frameId - FIRST_FRAME, at)),
                scope('Decided so far', decidedSoFar(recording, at)),
                scope('Facts of the persona', recording.facts),
            ],
        };
        this.sendResponse(response);
    }

    protected override variablesRequest(
        response: DebugProtocol.VariablesResponse,
        { variablesReference }: DebugProtocol.VariablesArguments,
    ): void {
        const values = this.values.get(variablesReference, []);
        response.body = { variables: values.map(value => this.toVariable(value)) };
        this.sendResponse(response);
    }

    private toVariable({ name, value, children }: RecordedValue): Variable {
        return new Variable(name, value, children && children.length > 0 ? this.values.create(children) : 0);
    }

    protected override evaluateRequest(
        response: DebugProtocol.EvaluateResponse,
        { expression, frameId, context }: DebugProtocol.EvaluateArguments,
    ): void {
        const replay = this.replay as Replay;
        const frame = frameId === undefined ? (replay.step?.frame ?? 0) : frameId - FIRST_FRAME;
        void this.worth(expression, frame).then(found => {
            if ('problem' in found) {
                // Whoever only points at something has asked nothing.
                this.say(response, 2, found.problem, context !== 'hover');
                return;
            }
            const { value, variablesReference } = this.toVariable(found);
            response.body = {
                result: value,
                variablesReference,
                presentationHint: { attributes: ['readOnly'] },
            };
            this.sendResponse(response);
        });
    }

    /** Names as they are known at this moment; everything else is worked out. */
    private async worth(expression: string, frame: number): Promise<RecordedValue | { problem: string }> {
        const { recording, at, stack } = this.standing();
        const found = lookUp(recording, expression, frame, at);
        if (found) return found;
        const step = stack.find(each => each.frame === frame)?.step ?? at;
        const question = { recording: recording.id, step, expression };
        const { value, problem = noAnswer } = await this.host.evaluate(question).catch(toProblem);
        return value ?? { problem };
    }

    private standing(): { recording: PersonaRecording; at: number; stack: ReturnType<Replay['stack']> } {
        const replay = this.replay as Replay;
        return { recording: replay.recording, at: replay.at, stack: replay.stack() };
    }

    protected override loadedSourcesRequest(response: DebugProtocol.LoadedSourcesResponse): void {
        response.body = { sources: this.paths.map((_, file) => this.sourceAt(file)) };
        this.sendResponse(response);
    }

    protected override nextRequest(response: DebugProtocol.NextResponse): void {
        this.sendResponse(response);
        this.move(replay => replay.over());
    }

    protected override stepInRequest(response: DebugProtocol.StepInResponse): void {
        this.sendResponse(response);
        this.move(replay => replay.into());
    }

    protected override stepOutRequest(response: DebugProtocol.StepOutResponse): void {
        this.sendResponse(response);
        this.move(replay => replay.out());
    }

    protected override stepBackRequest(response: DebugProtocol.StepBackResponse): void {
        this.sendResponse(response);
        this.replay?.back();
        this.halt('step');
    }

    protected override continueRequest(response: DebugProtocol.ContinueResponse): void {
        this.sendResponse(response);
        this.continue();
    }

    protected override reverseContinueRequest(response: DebugProtocol.ReverseContinueResponse): void {
        this.sendResponse(response);
        const stopped = this.replay?.reverse((step, at) => this.stops(step, at)) === true;
        this.halt(stopped ? 'breakpoint' : 'entry');
    }

    /** Steps, but past no breakpoint and nothing that goes wrong on the way. */
    private move(step: (replay: Replay) => boolean): void {
        const replay = this.replay as Replay;
        const from = replay.at;
        const goesOn = step(replay);
        const to = goesOn ? replay.at : replay.recording.steps.length;
        const between = replay.recording.steps.findIndex((each, i) => i > from && i < to && this.stops(each, i));
        if (between >= 0) {
            replay.at = between;
            this.halt('breakpoint');
        } else if (goesOn) {
            this.halt('step');
        } else {
            this.end();
        }
    }

    private continue(): void {
        if (this.replay?.forward((step, at) => this.stops(step, at)) === true) this.halt('breakpoint');
        else this.end();
    }

    /** Somebody wants to stop here. */
    private stops(step: RecordedStep, at: number): boolean {
        const [file, line] = step.place;
        const breakpoint = step.kind === 'end' ? undefined : this.breakpoints.get(file)?.get(line);
        const atBreakpoint = breakpoint === 'always' || breakpoint?.has(at) === true;
        return atBreakpoint || this.goesWrong(step);
    }

    private goesWrong({ problem }: RecordedStep): boolean {
        return problem !== undefined && this.stopsFor.has(problem.kind);
    }

    private halt(reason: 'entry' | 'step' | 'breakpoint'): void {
        this.values.reset();
        const step = this.replay?.step;
        this.exception = step && this.goesWrong(step) ? step.problem : undefined;
        this.sendEvent(
            this.exception
                ? new StoppedEvent('exception', THREAD, this.exception.message)
                : new StoppedEvent(reason, THREAD),
        );
    }

    /** What was expected, and what came of it. */
    private end(): void {
        if (this.replay) {
            for (const { text, isBad, line } of closingLines(this.replay.recording)) {
                const event: DebugProtocol.OutputEvent = new OutputEvent(`${text}\n`, isBad ? 'stderr' : 'stdout');
                const [source] = this.paths.map((_, file) => this.sourceAt(file));
                if (line !== undefined && source) {
                    event.body.source = source;
                    event.body.line = this.convertDebuggerLineToClient(line);
                }
                this.sendEvent(event);
            }
        }
        this.sendEvent(new TerminatedEvent());
    }

    private sourceAt(file: RecordedPlace[0]): Source {
        const path = this.paths[file] ?? '';
        return new Source(path.replace(/^.*[\\/]/, ''), path);
    }

    private fileOf({ path = '' }: DebugProtocol.Source): number {
        return this.paths.findIndex(each => samePath(each, path));
    }
}

const noAnswer = 'This could not be worked out.';

const toProblem = (error: unknown): { problem: string; steps?: never; value?: never } => ({
    problem: error instanceof Error ? error.message : String(error),
});

/** Of two breakpoints on one line. */
function both(
    one: ReadonlySet<number> | 'always' | undefined,
    other: ReadonlySet<number> | 'always',
): ReadonlySet<number> | 'always' {
    return other === 'always' ? other : new Set([...(one === 'always' || one === undefined ? [] : one), ...other]);
}

/** Windows writes one drive now so and now so. */
function samePath(a: string, b: string): boolean {
    const lower = (path: string): string => path.replace(/^[A-Za-z]:/, drive => drive.toLowerCase());
    return lower(a) === lower(b);
}
