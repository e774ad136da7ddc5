import type { Program } from '../../evaluate/program.ts';
import type { RecordedFrame, RecordedStep, Recorder } from '../../evaluate/recording/recorder.ts';
import { stoppingPlaces } from '../../evaluate/recording/stopping-places.ts';
import type { TraceEntry } from '../../evaluate/trace/trace-entry.ts';
import type { Outcome } from '../../evaluate/values/value.ts';
import type { Persona, SourceRange } from '../../model/policy-model.ts';
import type { PersonaResult } from '../results.ts';
import { shown } from '../shown.ts';
import { factsTree } from './facts-tree.ts';
import type { RecordedPlace, RecordedValue, Recording, RecordingFrame, RecordingStep } from './recording.ts';

/** As plain data. */
export function writeRecording(
    recorder: Recorder,
    program: Program,
    persona: Persona,
    result: PersonaResult,
): Recording {
    const files = program.model.files.map(({ uri }) => uri);
    const place = (range: SourceRange): RecordedPlace => toPlace(range, files);
    const problems = firstProblems(recorder.steps);
    const frames = recorder.frames.map(frame => writeFrame(frame, place));
    const steps = recorder.steps.map(step => writeStep(step, place, problems.get(step)));
    return {
        persona: persona.name.text,
        ...(persona.on && { on: persona.on.date }),
        files,
        frames,
        steps,
        facts: recorder.root === undefined ? [] : factsTree(recorder.root, program),
        result,
        lines: linesOf(program, persona, files),
        isCut: recorder.isCut,
    };
}

/** Ranges of a file that is being edited move: places do not. */
function toPlace({ file, start, end }: SourceRange, files: string[]): RecordedPlace {
    // A case stands in a table that is no part of the model.
    if (!files.includes(file)) files.push(file);
    return [files.indexOf(file), start.line, start.character, end.line, end.character];
}

function writeFrame(frame: RecordedFrame, place: (range: SourceRange) => RecordedPlace): RecordingFrame {
    const { name, label, declaration, parent, opened, closed, outcome, because, range } = frame;
    return {
        name,
        ...(declaration !== undefined && { of: declaration.name.text }),
        ...(label !== '' && { label }),
        ...(parent !== undefined && { parent }),
        opened,
        ...(closed !== undefined && { closed }),
        ...(outcome !== undefined && { value: shown(outcome) }),
        ...(because !== undefined && { because }),
        place: place(range),
    };
}

function writeStep(
    { frame, kind, range, text, ended, outcome, used = [] }: RecordedStep,
    place: (range: SourceRange) => RecordedPlace,
    problem: RecordingStep['problem'],
): RecordingStep {
    return {
        frame,
        kind,
        place: place(range),
        text,
        ...(ended !== undefined && { ended }),
        ...(outcome !== undefined && { value: shown(outcome) }),
        ...(used.length > 0 && { used: used.map(writeUsed) }),
        ...(problem && { problem }),
    };
}

function writeUsed({ what, outcome }: TraceEntry): RecordedValue {
    return { name: what, value: shown(outcome) };
}

/** The step in which each thing goes wrong first: innermost, where one leads to the other. */
function firstProblems(steps: readonly RecordedStep[]): Map<RecordedStep, RecordingStep['problem']> {
    const inOrder = steps
        .map((step, index) => ({ step, index, ended: endOf(step) }))
        .filter(({ step }) => step.kind !== 'begin')
        .sort((a, b) => a.ended - b.ended || b.index - a.index);
    const seen = new Set<string>();
    const found = new Map<RecordedStep, RecordingStep['problem']>();
    for (const { step } of inOrder) {
        const problem = step.outcome && problemIn(step.outcome);
        if (problem !== undefined && !seen.has(problem.message)) {
            seen.add(problem.message);
            found.set(step, problem);
        }
    }
    return found;
}

/** A frame ends after the last step in it. */
function endOf({ kind, ended = Number.POSITIVE_INFINITY }: RecordedStep): number {
    return kind === 'end' ? ended + 0.5 : ended;
}

function problemIn(outcome: Outcome): RecordingStep['problem'] {
    switch (outcome.kind) {
        case 'failure':
        case 'invalid':
            return { kind: 'error', message: outcome.message };
        case 'needs':
            return { kind: 'missing', message: shown(outcome) };
        default:
            return undefined;
    }
}

function linesOf(program: Program, persona: Persona, files: readonly string[]): number[][] {
    const lines = files.map(() => new Set<number>());
    const add = ({ file, start }: SourceRange): void => void lines[files.indexOf(file)]?.add(start.line);
    for (const { kind, name } of program.declarations.values()) {
        if (kind === 'decision' || kind === 'definition' || kind === 'judgement' || kind === 'rank') add(name.range);
    }
    for (const { range } of stoppingPlaces(program).values()) add(range);
    for (const { range } of persona.expect) add(range);
    return lines.map(each => [...each].sort((a, b) => a - b));
}
