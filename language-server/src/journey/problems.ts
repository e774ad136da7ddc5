/** What is wrong with a journey as such, whoever goes through it. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { PolicyInput } from '../evaluate/inputs.ts';
import { inputsOf } from '../evaluate/inputs.ts';
import { journeyProblemTexts as say } from '../messages/journey.ts';
import type { Ending, SourceRange, Step } from '../model/policy-model.ts';
import { decisionsOf, endingsAfterSteps } from './ahead.ts';
import { inputsFor, isExhaustive } from './graph.ts';
import { mentionOf } from './mentions.ts';
import { type Plan, plansOf } from './plan.ts';

export interface JourneyProblem {
    kind:
        | 'unreachable step'
        | 'unreachable ending'
        /** Nothing follows a step that neither pays nor tells anything. */
        | 'dead end'
        /** Steps lead in a circle that no condition ends. */
        | 'endless'
        /** A fact that is needed and that nobody can know: neither asked, nor held, nor looked up. */
        | 'unanswerable'
        /** A fact that is asked and has no wording. */
        | 'no wording';
    journey: string;
    /** The step, the ending or the fact that it is about. */
    what: string;
    message: string;
    range?: SourceRange;
    /** Other places involved: the steps of a circle. */
    related: { what: string; range: SourceRange }[];
}

export function journeyProblems(compiled: CompiledPolicy): JourneyProblem[] {
    const plans = plansOf(compiled.program);
    return plans.flatMap(plan => [...placeProblems(plan), ...questionProblems(plan)]);
}

// Places ----------------------------------------------------------------------------------------------------------------

function placeProblems(plan: Plan): JourneyProblem[] {
    if (plan.steps.length === 0) return [];
    const leads = plan.steps.map((step, index) => leadsTo(step, index, plan));
    const reached = reachedFrom(0, leads);
    const problems: JourneyProblem[] = [];
    plan.steps.forEach((step, index) => {
        if (!reached.steps.has(index)) problems.push(problem(plan, 'unreachable step', step));
        else if (isDeadEnd(step, leads[index] as Leads, plan)) problems.push(problem(plan, 'dead end', step));
    });
    for (const ending of plan.endings) {
        if (!reached.endings.has(ending)) problems.push(problem(plan, 'unreachable ending', ending));
    }
    return [...problems, ...circles(plan, leads, reached.steps)];
}

interface Leads {
    readonly steps: readonly { readonly to: number; readonly isConditional: boolean }[];
    readonly endings: readonly Ending[];
    /** Whether the journey may be over here. */
    readonly isEnd: boolean;
}

function leadsTo(step: Step, index: number, plan: Plan): Leads {
    const steps: { to: number; isConditional: boolean }[] = [];
    const endings: Ending[] = [];
    for (const { target, when } of step.goesTo) {
        const to = plan.stepIndex.get(target.text);
        const ending = plan.endingByName.get(target.text);
        if (to !== undefined) steps.push({ to, isConditional: when !== undefined });
        else if (ending !== undefined) endings.push(ending);
        if (when === undefined) return { steps, endings, isEnd: false };
    }
    if (isExhaustive(step, plan)) return { steps, endings, isEnd: false };
    const isConditional = step.goesTo.length > 0;
    if (index + 1 < plan.steps.length) {
        return { steps: [...steps, { to: index + 1, isConditional }], endings, isEnd: false };
    }
    return { steps, endings: [...endings, ...endingsAfterSteps(plan)], isEnd: true };
}

function reachedFrom(start: number, leads: readonly Leads[]): { steps: Set<number>; endings: Set<Ending> } {
    const steps = new Set([start]);
    const endings = new Set<Ending>();
    for (const index of steps) {
        for (const { to } of leads[index]?.steps ?? []) steps.add(to);
        for (const ending of leads[index]?.endings ?? []) endings.add(ending);
    }
    return { steps, endings };
}

function isDeadEnd(step: Step, { endings, isEnd }: Leads, plan: Plan): boolean {
    const closes = step.pays !== undefined || step.tells.length > 0 || plan.endings.length === 0;
    const always = endings.some(ending => ending.when === undefined);
    return isEnd && !closes && endings.length === 0 && !always;
}

/** The shortest circle for each step from which no way leads out: every edge of it is taken always. */
function circles(plan: Plan, leads: readonly Leads[], reached: ReadonlySet<number>): JourneyProblem[] {
    const told = new Set<number>();
    const problems: JourneyProblem[] = [];
    for (const start of [...reached].sort((a, b) => a - b)) {
        if (told.has(start)) continue;
        const from = reachedFrom(start, leads);
        const isTrapped =
            from.endings.size === 0 &&
            ![...from.steps].some(index => leads[index]?.isEnd) &&
            circleThrough(start, leads) !== undefined;
        const circle = isTrapped ? circleThrough(start, leads) : unconditionalCircle(start, leads);
        if (circle === undefined) continue;
        for (const index of circle) told.add(index);
        const steps = circle.map(index => plan.steps[index] as Step);
        problems.push({
            ...problem(plan, 'endless', steps[0] as Step),
            message: say.endless(steps.map(({ name }) => name.text)),
            related: steps.slice(1).map(({ name }) => ({ what: name.text, range: name.range })),
        });
    }
    return problems;
}

function circleThrough(start: number, leads: readonly Leads[]): number[] | undefined {
    return pathBack(start, leads, () => true);
}

function unconditionalCircle(start: number, leads: readonly Leads[]): number[] | undefined {
    return pathBack(start, leads, edge => !edge.isConditional);
}

/** The shortest way from a step back to it. */
function pathBack(
    start: number,
    leads: readonly Leads[],
    follows: (edge: { isConditional: boolean }) => boolean,
): number[] | undefined {
    const before = new Map<number, number>();
    const queue = [start];
    for (const index of queue) {
        for (const edge of (leads[index]?.steps ?? []).filter(follows)) {
            if (edge.to === start) {
                const way = [index];
                for (let at = index; at !== start; ) {
                    at = before.get(at) as number;
                    way.unshift(at);
                }
                return way;
            }
            if (!before.has(edge.to)) {
                before.set(edge.to, index);
                queue.push(edge.to);
            }
        }
    }
    return undefined;
}

function problem(plan: Plan, kind: keyof typeof say.of, place: Step | Ending): JourneyProblem {
    const what = place.name.text;
    return { kind, journey: plan.name, what, message: say.of[kind](what), range: place.name.range, related: [] };
}

// Questions -------------------------------------------------------------------------------------------------------------

function questionProblems(plan: Plan): JourneyProblem[] {
    const asked = plan.steps.flatMap(step => step.asks.map(e => mentionOf(e, plan.program)));
    const used = plan.steps.flatMap(step => step.uses.map(({ what }) => mentionOf(what, plan.program)));
    const speaksOf = (list: readonly { entity?: string; name?: string }[], { entity, name }: PolicyInput) =>
        list.some(mention => mention.entity === entity && mention.name === name);
    const problems: JourneyProblem[] = [];
    for (const input of inputsNeeded(plan)) {
        const { fact, name, entity } = input;
        if (fact === undefined || isStructure(input, plan)) continue;
        const isAsked = speaksOf(asked, input);
        const isHeld = fact.holders.length > 0 || speaksOf(used, input);
        if (fact.ask !== undefined || (isHeld && !isAsked)) continue;
        const what = entity === plan.program.root.name ? name : say.eachOf(entity, name);
        const kind = isAsked || isHeld ? 'no wording' : 'unanswerable';
        const message = kind === 'no wording' ? say.noWording(what) : say.unanswerable(what);
        problems.push({ kind, journey: plan.name, what, message, range: fact.name.range, related: [] });
    }
    return problems;
}

/** What the decisions of the steps, or the goals of a derived journey, can need. */
function inputsNeeded(plan: Plan): PolicyInput[] {
    if (plan.steps.length === 0) return inputsFor(plan);
    const decided = new Set(plan.steps.flatMap(step => decisionsOf(step, plan)).map(({ name }) => name.text));
    const found = new Map<string, PolicyInput>();
    for (const { decision, inputs } of inputsOf(plan.program)) {
        for (const input of decided.has(decision) ? inputs : []) found.set(`${input.entity}\n${input.name}`, input);
    }
    return [...found.values()];
}

/** Who is there is known from what is asked about each of them. */
function isStructure({ entity, name }: PolicyInput, plan: Plan): boolean {
    const form = plan.program.entities.get(entity)?.facts.get(name)?.type.form;
    return form === 'list' || form === 'entity';
}
