import type { CompiledPolicy } from '../../evaluate/index.ts';
import { personaFindingMessages as say } from '../../messages/persona-findings.ts';
import type { Facts } from '../../model/facts.ts';
import type { Fix, TextEdit } from '../../model/finding.ts';
import type { Decision } from '../../model/policy-model.ts';
import { type CoveragePoint, reachOfFacts } from '../../personas/coverage/index.ts';
import { boundsOf, knownPeople } from '../../personas/known-people.ts';
import { changesOf } from '../../ranges/search/changes.ts';
import { readsOfDecision } from '../../ranges/search/reads.ts';
import { type Shown, searchPeople, Trials } from '../../ranges/search/search.ts';
import type { CheckedPolicy } from '../../types/index.ts';
import type { AnalysedPolicy } from '../analysis.ts';
import { addPersona } from '../rules/add-persona.ts';
import { expectedPath } from '../rules/expected-path.ts';
import { placeholder } from '../rules/persona-fix.ts';

/** How many people are tried for one point, and for all points of a policy together. */
const MOST_TRIALS = 100;
const MOST_IN_ALL = 800;
/** So many personas one mend adds at most. */
const MOST_PEOPLE = 6;

const left = new WeakMap<CheckedPolicy, Trials>();

/**
 * A mend that adds a persona for each point, as far as they can be found among people who differ from the known ones in a
 * fact or two. Each was run, and reaches its point; what should come out is for the drafter to say.
 */
export function addReachingPersonas(points: readonly CoveragePoint[], policy: AnalysedPolicy): Fix | undefined {
    const compiled = policy.compiled();
    const people = knownPeople(compiled);
    if (people.length === 0) return undefined;
    const edits: TextEdit[] = [];
    const done = new Set<string>();
    for (const point of points) {
        if (edits.length >= MOST_PEOPLE) break;
        if (done.has(point.id)) continue;
        const found = whoReaches(point, people, policy);
        if (found === undefined) continue;
        const edit = personaFor(found, point, edits.length + 1, policy);
        if (edit === undefined) continue;
        for (const id of reachOfFacts(compiled, found.facts, new Set([found.decision.name.text]))) done.add(id);
        edits.push(edit);
    }
    const [first, ...others] = edits;
    if (first === undefined) return undefined;
    const newText = first.newText + others.map(edit => edit.newText).join('');
    const title = others.length === 0 ? say.fixes.persona : say.fixes.personas(edits.length);
    return { title, edits: [{ ...first, newText }] };
}

interface Reaching {
    readonly facts: Facts;
    readonly decision: Decision;
}

function personaFor(
    { facts, decision }: Reaching,
    point: CoveragePoint,
    number: number,
    policy: AnalysedPolicy,
): TextEdit | undefined {
    const { program } = policy.compiled();
    const path = expectedPath(decision, facts, program);
    const [version] = decision.versions;
    const value = version === undefined ? undefined : placeholder(decision, version.body, program);
    if (path === undefined || value === undefined) return undefined;
    const words = { name: say.persona.name(point.name, number), story: say.persona.story(point.description) };
    return addPersona(facts, { ...words, expected: `${path} is `, value }, policy)?.edits[0];
}

function whoReaches(point: CoveragePoint, people: readonly Facts[], policy: AnalysedPolicy): Reaching | undefined {
    const compiled = policy.compiled();
    const bounds = boundsOf(people, compiled);
    for (const decision of decisionsThrough(point, compiled)) {
        const reads = readsOfDecision(decision, compiled.program);
        const only = new Set([decision.name.text]);
        const show = (facts: Facts): Shown => ({
            kind: reachOfFacts(compiled, facts, only).has(point.id) ? 'found' : 'not found',
        });
        const trials = take(policy);
        const changes = (facts: Facts): Iterable<Facts> => changesOf(facts, reads, bounds, compiled.program);
        const facts = searchPeople(people, show, changes, trials);
        give(policy, trials);
        if (facts !== undefined) return { facts, decision };
    }
    return undefined;
}

/** Decisions in which the point can be come to: its own; of a definition or a rate, the first that rest on it. */
function decisionsThrough({ section }: CoveragePoint, { program }: CompiledPolicy): Decision[] {
    const own = program.decisions.find(({ id }) => id === section);
    if (own !== undefined) return [own];
    const users = program.decisions.filter(each => readsOfDecision(each, program).declarations.has(section));
    return users.slice(0, 2);
}

function take({ checked }: AnalysedPolicy): Trials {
    const all = left.get(checked) ?? new Trials(MOST_IN_ALL);
    left.set(checked, all);
    return new Trials(Math.max(0, Math.min(MOST_TRIALS, all.left)));
}

function give({ checked }: AnalysedPolicy, { left: unused }: Trials): void {
    const all = left.get(checked);
    for (let spent = MOST_TRIALS - Math.max(0, unused); spent > 0; spent--) all?.take();
}
