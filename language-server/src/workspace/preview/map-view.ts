/** The journey as a map: who does what, what leads where, and the way that one person takes. */
import { graphOf, type JourneyStep, type Plan, type Walk } from '../../journey/index.ts';
import { mapWords as say } from '../../messages/preview.ts';
import type { MapEdge, MapNode, MapView } from '../../render/preview-data.ts';
import { placed } from './places.ts';

const PERSON = 'person';

export function mapView(plan: Plan, walk: Walk): MapView {
    const graph = graphOf(plan);
    const visits = visitsOf(plan, walk, graph.steps);
    const turns = new Map<string, number>();
    visits.forEach(id => {
        if (!turns.has(id)) turns.set(id, turns.size + 1);
    });
    const walked = new Set(visits.slice(1).map((id, index) => `${visits[index]}>${id}`));
    const registers = registerNodes(graph.steps, turns, plan);
    const nodes: MapNode[] = [
        ...graph.steps.map(step => stepNode(step, turns.get(step.id))),
        ...graph.endings.map(({ id, name, when, tells, challenge, range }): MapNode => {
            const turn = turns.get(id);
            return {
                id,
                kind: 'ending',
                name,
                lane: PERSON,
                notes: [],
                waits: [],
                details: [
                    ...(when ? [say.when(when)] : []),
                    ...tells.map(say.tells),
                    ...(challenge
                        ? [say.challenge(challenge.name, challenge.within && say.length(challenge.within))]
                        : []),
                ],
                ...(turn !== undefined && { turn }),
                ...placed(range),
            };
        }),
        ...registers.nodes,
    ];
    const edges: MapEdge[] = graph.edges.map(({ from, to, when }) => ({
        from,
        to,
        ...(when && { when }),
        lit: walked.has(`${from}>${to}`),
    }));
    const drawn = new Set(edges.map(({ from, to }) => `${from}>${to}`));
    // Steps in which nothing is left to do are passed by: the way goes over them.
    for (const pair of walked) {
        const [from = '', to = ''] = pair.split('>');
        if (!drawn.has(pair)) edges.push({ from, to, lit: true });
    }
    return { derived: graph.derived, lanes: lanesOf(nodes, plan), nodes, edges: [...edges, ...registers.edges] };
}

/** Ids of the steps and of the ending that were come to. */
function visitsOf(plan: Plan, walk: Walk, steps: readonly JourneyStep[]): string[] {
    const graph = graphOf(plan);
    const visits: string[] = [];
    const come = (id: string | undefined): void => {
        if (id !== undefined && visits.at(-1) !== id) visits.push(id);
    };
    const byName = new Map(steps.map(({ id, name }) => [name, id]));
    const byFact = (name: string): string | undefined =>
        steps.find(({ asks, uses, decides }) =>
            [...asks, ...uses.map(({ what }) => what), ...decides].some(
                each => each === name || each.endsWith(`'s ${name}`),
            ),
        )?.id;
    for (const entry of walk.path) {
        // Registers are read as soon as they can be, before the step that names them: steps alone say where somebody is.
        if (plan.steps.length > 0) come(entry.kind === 'step' ? byName.get(entry.step) : undefined);
        else if (entry.kind === 'question') come(byFact(entry.question.name));
        else if (entry.kind === 'register') come(byFact(entry.name));
        else if (entry.kind === 'decision') come(byFact(entry.decision));
    }
    const { next } = walk;
    if ('question' in next)
        come(next.question.step === undefined ? byFact(next.question.name) : byName.get(next.question.step));
    else come(graph.endings.find(({ name }) => name === next.ending.name)?.id);
    return visits;
}

function stepNode(step: JourneyStep, turn: number | undefined): MapNode {
    const { id, name, actor, asks, uses, proofs, decides, within, waits, pays, tells, challenge, range } = step;
    const times = [
        ...(within ? [say.within(say.length(within))] : []),
        ...waits.map(each => say.waits(say.length(each))),
    ];
    return {
        id,
        kind: 'step',
        name,
        lane: actor.kind === 'person' ? PERSON : `body:${actor.body}`,
        notes: [
            ...(asks.length > 0 ? [say.asksCount(asks.length)] : []),
            ...(actor.kind === 'organisation' && actor.automatically ? [say.automatically] : []),
        ],
        waits: times,
        details: [
            actor.kind === 'person'
                ? say.byPerson(actor.who, actor.channels)
                : say.byBody(actor.body, actor.automatically),
            ...(asks.length > 0 ? [say.asks(asks)] : []),
            ...uses.map(({ what, holder }) => say.uses(what, holder)),
            ...proofs.map(say.proof),
            ...(decides.length > 0 ? [say.decides(decides)] : []),
            ...times.map(say.sentence),
            ...(pays ? [say.pays(pays.what, pays.every && say.length(pays.every))] : []),
            ...tells.map(say.tells),
            ...(challenge ? [say.challenge(challenge.name, challenge.within && say.length(challenge.within))] : []),
        ],
        ...(turn !== undefined && { turn }),
        ...placed(range),
    };
}

/** One node for each step and each holder that it looks things up at, unless the holder does the step itself. */
function registerNodes(steps: readonly JourneyStep[], turns: ReadonlyMap<string, number>, plan: Plan) {
    const nodes: MapNode[] = [];
    const edges: MapEdge[] = [];
    for (const step of steps) {
        const holders = Map.groupBy(
            step.uses.flatMap(({ what, holder }) => (holder ? [{ what, holder }] : [])),
            ({ holder }) => holder,
        );
        for (const [holder, used] of holders) {
            if (step.actor.kind === 'organisation' && step.actor.body === holder) continue;
            const id = `${step.id}-register-${nodes.length + 1}`;
            nodes.push({
                id,
                kind: 'register',
                name: used.length === 1 ? (used[0]?.what ?? holder) : say.facts(used.length),
                lane: `register:${holder}`,
                notes: [say.notAsked],
                waits: [],
                details: used.map(({ what }) => say.uses(what, holder)),
                ...placed(plan.steps[plan.stepIndex.get(step.name) ?? -1]?.range ?? step.range),
            });
            edges.push({ from: id, to: step.id, lit: turns.has(step.id), reads: true });
        }
    }
    return { nodes, edges };
}

function lanesOf(nodes: readonly MapNode[], plan: Plan): MapView['lanes'] {
    const lanes: MapView['lanes'] = [];
    const person = plan.program.header?.decidesFor?.text ?? say.person;
    const all = [PERSON, ...nodes.filter(n => n.kind !== 'register').map(n => n.lane), ...nodes.map(n => n.lane)];
    for (const id of new Set(all)) {
        const kind = id === PERSON ? 'person' : id.startsWith('body:') ? 'organisation' : 'register';
        const name = id === PERSON ? say.citizen(person) : id.slice(id.indexOf(':') + 1);
        lanes.push({ id, name, kind });
    }
    return lanes;
}
