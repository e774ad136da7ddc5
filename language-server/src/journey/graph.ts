/** What a journey can look like, whoever goes through it: steps, what leads from one to the next, and endings. */
import { inputsOf, type PolicyInput } from '../evaluate/inputs.ts';
import { typeIn } from '../evaluate/program.ts';
import { printExpression } from '../evaluate/trace/print-expression.ts';
import { journeyWords } from '../messages/journey.ts';
import type { Ending, Expression, Step } from '../model/policy-model.ts';
import { endingsAfterSteps } from './ahead.ts';
import { actorOf, challengeOf, lengthOf, ownerOf, personOf } from './graph-parts.ts';
import type { JourneyEdge, JourneyEnding, JourneyGraph, JourneyStep } from './journey-data.ts';
import type { Plan } from './plan.ts';

export function graphOf(plan: Plan): JourneyGraph {
    const { name, declared, steps } = plan;
    const parts = steps.length > 0 ? declaredParts(plan) : derivedParts(plan);
    return { name, derived: steps.length === 0, ...parts, ...(declared && { range: declared.range }) };
}

type Parts = Pick<JourneyGraph, 'steps' | 'edges' | 'endings'>;

function declaredParts(plan: Plan): Parts {
    const { steps, endings } = plan;
    return {
        steps: steps.map((step, index) => stepData(step, index, plan)),
        edges: steps.flatMap((_, index) => edgesFrom(index, plan)),
        endings: endings.map((ending, index) => endingData(ending, index)),
    };
}

export const stepId = (index: number): string => `step-${index + 1}`;
export const endingId = (index: number): string => `ending-${index + 1}`;

function stepData(step: Step, index: number, plan: Plan): JourneyStep {
    return {
        id: stepId(index),
        name: step.name.text,
        actor: actorOf(step, plan),
        asks: step.asks.map(askText),
        uses: step.uses.map(({ what, holder }) => ({ what: askText(what), ...(holder && { holder: holder.text }) })),
        proofs: step.proofs.length === 0 ? [] : [step.proofs.map(({ text }) => text)],
        decides: step.decides.map(({ text }) => text),
        ...(step.by?.within && { within: lengthOf(step.by.within) }),
        waits: step.waits.map(lengthOf),
        ...(step.pays && {
            pays: { what: step.pays.what.text, ...(step.pays.every && { every: lengthOf(step.pays.every) }) },
        }),
        tells: step.tells.map(({ text }) => text),
        ...(step.challenge && { challenge: challengeOf(step.challenge) }),
        sources: step.sources.map(({ text }) => text),
        range: step.range,
    };
}

const askText = (e: Expression): string => printExpression(e);

function endingData(ending: Ending, index: number): JourneyEnding {
    return {
        id: endingId(index),
        name: ending.name.text,
        ...(ending.when && { when: printExpression(ending.when) }),
        tells: ending.tells.map(({ text }) => text),
        ...(ending.challenge && { challenge: challengeOf(ending.challenge) }),
        sources: ending.sources.map(({ text }) => text),
        range: ending.range,
    };
}

/** Where a step leads: as written, in that order, and to what follows in the text unless it always goes elsewhere. */
function edgesFrom(index: number, plan: Plan): JourneyEdge[] {
    const step = plan.steps[index] as Step;
    const from = stepId(index);
    const edges: JourneyEdge[] = [];
    for (const { target, when, range } of step.goesTo) {
        const to = idOf(target.text, plan);
        if (to !== undefined)
            edges.push({ from, to, ...(when && { when: printExpression(when) }), kind: 'goes to', range });
        if (when === undefined) return edges;
    }
    if (isExhaustive(step, plan)) return edges;
    if (index + 1 < plan.steps.length) return [...edges, { from, to: stepId(index + 1), kind: 'follows' }];
    const isWritten = ({ to, when }: JourneyEdge): boolean => edges.some(each => each.to === to && each.when === when);
    const byValues = endingsAfterSteps(plan).map(ending => byValue(from, ending, plan));
    return [...edges, ...byValues.filter(edge => !isWritten(edge))];
}

function byValue(from: string, ending: Ending, plan: Plan): JourneyEdge {
    const to = endingId(plan.endings.indexOf(ending));
    return {
        from,
        to,
        ...(ending.when && { when: printExpression(ending.when) }),
        kind: 'by value',
        range: ending.range,
    };
}

export function idOf(place: string, plan: Plan): string | undefined {
    const step = plan.stepIndex.get(place);
    if (step !== undefined) return stepId(step);
    const ending = plan.endings.findIndex(({ name }) => name.text === place);
    return ending < 0 ? undefined : endingId(ending);
}

/** The conditions name every value that one decision or fact can have: `when x is yes`, `when x is no`. */
export function isExhaustive({ goesTo }: Step, plan: Plan): boolean {
    const tested = goesTo.map(({ when }) => when && singleTest(when));
    const [first] = tested;
    if (first === undefined || tested.some(each => each === undefined || each.what !== first.what)) return false;
    const values = new Set(tested.flatMap(each => each?.values ?? []));
    const possible = possibleValues(first.expression, plan);
    return possible?.every(value => values.has(value)) ?? false;
}

function singleTest(when: Expression): { what: string; expression: Expression; values: string[] } | undefined {
    if (when.kind === 'name' || when.kind === 'member') {
        return { what: printExpression(when), expression: when, values: ['yes'] };
    }
    const [test, second] = when.kind === 'comparison' ? when.tests : [];
    if (when.kind !== 'comparison' || test === undefined || second !== undefined) return undefined;
    const values = test.op === '=' && test.right ? [test.right] : test.op === 'one of' ? (test.values ?? []) : [];
    return values.length === 0
        ? undefined
        : { what: printExpression(when.left), expression: when.left, values: values.map(printExpression) };
}

function possibleValues(e: Expression, { program }: Plan): string[] | undefined {
    const target = e.kind === 'name' || e.kind === 'member' ? e.target : undefined;
    const declaration = target?.kind === 'declaration' ? program.declarations.get(target.id) : undefined;
    const type =
        target?.kind === 'fact'
            ? program.entities.get(target.entity)?.facts.get(target.fact)?.type
            : declaration?.kind === 'decision' || declaration?.kind === 'judgement'
              ? typeIn(program, declaration.type)
              : undefined;
    if (declaration?.kind === 'definition' || type?.form === 'yes or no') return ['yes', 'no'];
    return type?.form === 'one of' && !type.optional ? [...type.options] : undefined;
}

// Without steps -------------------------------------------------------------------------------------------------------

/** One step for each fact, in the order in which evaluation first needs it, and one in which it is decided. */
function derivedParts(plan: Plan): Parts {
    const steps = inputsFor(plan).map((input, index) => inputStep(input, index, plan));
    const decide: JourneyStep = {
        ...empty(steps.length),
        name: journeyWords.decideStep,
        actor: ownerOf(plan.program),
        decides: plan.goals.map(({ name }) => name.text),
    };
    const all = [...steps, decide];
    const edges = all
        .slice(1)
        .map((step, index): JourneyEdge => ({ from: (all[index] as JourneyStep).id, to: step.id, kind: 'follows' }));
    if (plan.endings.length > 0) {
        return {
            steps: all,
            edges: [...edges, ...plan.endings.map(ending => byValue(decide.id, ending, plan))],
            endings: plan.endings.map(endingData),
        };
    }
    const endings = derivedEndings(plan);
    const chosen = endings.map(
        (ending): JourneyEdge => ({
            from: decide.id,
            to: ending.id,
            ...(ending.when && { when: ending.when }),
            kind: 'by value',
        }),
    );
    return { steps: all, edges: [...edges, ...chosen], endings };
}

/** What the goals, or the conditions of the endings, can need. */
export function inputsFor(plan: Plan): PolicyInput[] {
    const found = new Map<string, PolicyInput>();
    const wanted = new Set(plan.goals.map(({ name }) => name.text));
    for (const { decision, inputs } of inputsOf(plan.program)) {
        if (!wanted.has(decision)) continue;
        for (const input of inputs) {
            const key = `${input.entity}\n${input.name}`;
            if (!found.has(key)) found.set(key, input);
        }
    }
    return [...found.values()];
}

const empty = (index: number) => ({
    id: stepId(index),
    asks: [],
    uses: [],
    proofs: [],
    decides: [],
    waits: [],
    tells: [],
    sources: [],
});

function inputStep({ entity, name, fact, judgement }: PolicyInput, index: number, { program }: Plan): JourneyStep {
    const shown = entity === program.root.name ? name : journeyWords.eachOf(entity, name);
    const range = (fact ?? judgement)?.range;
    const base = { ...empty(index), name: shown, ...(range && { range }) };
    if (judgement !== undefined) {
        const body = judgement.madeBy?.text ?? program.header?.owner?.text ?? journeyWords.owner;
        return {
            ...base,
            actor: { kind: 'organisation', body, automatically: false },
            decides: [name],
            ...(judgement.within && { within: lengthOf(judgement.within) }),
            ...(judgement.review && { challenge: challengeOf(judgement.review) }),
        };
    }
    const [holder] = fact?.holders ?? [];
    if (holder !== undefined) {
        const body = holder.body.text;
        return {
            ...base,
            actor: { kind: 'organisation', body, automatically: true },
            uses: [{ what: shown, holder: body }],
        };
    }
    const proofs = (fact?.proofs ?? []).map(({ alternatives }) => alternatives.map(({ text }) => text));
    return { ...base, actor: personOf(program), asks: [shown], proofs };
}

/** One ending for each value that tells endings apart. */
function derivedEndings(plan: Plan): JourneyEnding[] {
    const { principal } = plan;
    const values =
        principal?.type.base === 'yes or no'
            ? ['yes', 'no']
            : (principal?.type.options ?? []).map(({ name }) => name.text);
    const plain = (name: string, index: number) => ({ id: endingId(index), name, tells: [], sources: [] });
    return principal === undefined || values.length === 0
        ? [plain(journeyWords.decided, 0)]
        : values.map((value, index) => ({
              ...plain(`${principal.name.text}: ${value}`, index),
              when: `${principal.name.text} is ${value}`,
              range: principal.range,
          }));
}
