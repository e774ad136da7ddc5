/** A journey made ready to be walked: as declared, or derived from the rules. */
import type { Program } from '../evaluate/program.ts';
import { type StaticReads, staticReadsOf } from '../evaluate/static-reads.ts';
import { journeyWords } from '../messages/journey.ts';
import type { FilledProse } from '../model/filled-prose.ts';
import type { Decision, Ending, Expression, Journey, Step } from '../model/policy-model.ts';

export interface Plan {
    readonly program: Program;
    readonly reads: StaticReads;
    readonly name: string;
    /** Absent for a journey of which nothing was written. */
    readonly declared?: Journey;
    /** In the order of the text; none when they are derived. */
    readonly steps: readonly Step[];
    readonly endings: readonly Ending[];
    /** By the name of the place. */
    readonly stepIndex: ReadonlyMap<string, number>;
    readonly endingByName: ReadonlyMap<string, Ending>;
    /** Endings to which something goes; the others are reached when the steps run out. */
    readonly targets: ReadonlySet<string>;
    /** Without steps: what the journey is for, in the order of the text. */
    readonly goals: readonly Decision[];
    /** The yes or no, or the choice, that the derived endings are told apart by. */
    readonly principal?: Decision;
}

const known = new WeakMap<Program, readonly Plan[]>();

/** Every journey of the policy; when none is written, the one that follows from its rules. */
export function plansOf(program: Program): readonly Plan[] {
    const found = known.get(program) ?? madeFrom(program);
    known.set(program, found);
    return found;
}

function madeFrom(program: Program): Plan[] {
    const declared = (program.model.files[0]?.declarations ?? []).filter(d => d.kind === 'journey');
    const reads = staticReadsOf(program);
    return declared.length === 0
        ? [planOf(program, reads, undefined)]
        : declared.map(journey => planOf(program, reads, journey));
}

function planOf(program: Program, reads: StaticReads, journey: Journey | undefined): Plan {
    const steps = journey?.steps ?? [];
    const endings = journey?.endings ?? [];
    const goals = steps.length > 0 ? [] : goalsOf(program, reads);
    const principal = principalOf(program, reads, goals);
    const ordered =
        principal === undefined || goals.includes(principal)
            ? goals
            : program.decisions.filter(decision => decision === principal || goals.includes(decision));
    return {
        program,
        reads,
        name: journey?.name.text ?? program.header?.name.text ?? journeyWords.derivedName,
        ...(journey && { declared: journey }),
        steps,
        endings,
        stepIndex: firstOf(steps.map((step, index) => [step.name.text, index])),
        endingByName: firstOf(endings.map(ending => [ending.name.text, ending])),
        targets: new Set(steps.flatMap(step => step.goesTo.map(({ target }) => target.text))),
        goals: ordered,
        ...(principal && { principal }),
    };
}

function firstOf<T>(entries: readonly (readonly [string, T])[]): Map<string, T> {
    const found = new Map<string, T>();
    for (const [name, value] of entries) if (!found.has(name)) found.set(name, value);
    return found;
}

/** The decisions of the file that nothing else is worked out from: what the policy is there to say. */
function goalsOf(program: Program, reads: StaticReads): Decision[] {
    const file = program.model.files[0];
    const own = program.decisions.filter(decision => file?.declarations.includes(decision) ?? false);
    const read = new Set<string>();
    for (const declaration of program.declarations.values()) {
        for (const id of reads.rulesIn(declaration.id)) if (id !== declaration.id) read.add(id);
    }
    const last = own.filter(decision => !read.has(decision.id));
    return last.length > 0 ? last : own;
}

/** The first goal that is a yes or no or a choice; else the first such decision that a goal turns on. */
function principalOf(program: Program, reads: StaticReads, goals: readonly Decision[]): Decision | undefined {
    const chooses = ({ forEach, type }: Decision) =>
        forEach === undefined &&
        (type.base === 'yes or no' || (type.base === 'one of' && (type.options ?? []).length > 0));
    const direct = goals.find(chooses);
    if (direct !== undefined) return direct;
    const behind = reads.behind(goals.map(goal => goal.id));
    return program.decisions.find(decision => behind.has(decision.id) && chooses(decision));
}

/** The names in braces of some texts, as far as they mean something. */
export function shownIn(texts: readonly FilledProse[]): Expression[] {
    return texts.flatMap(({ placeholders }) => (placeholders ?? []).flatMap(({ value }) => value ?? []));
}
