import { toIso } from '../../evaluate/dates/day-text.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { failureMessages } from '../../messages/evaluate.ts';
import { divisionMessages as say } from '../../messages/safeguards.ts';
import type { Facts } from '../../model/facts.ts';
import type { Arithmetic, Decision, Declaration } from '../../model/policy-model.ts';
import { boundsOf, knownPeople } from '../../personas/known-people.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import { equalSets } from '../../ranges/boxes/cell-set.ts';
import { usualDate } from '../../ranges/people/date-of-decision.ts';
import { describe } from '../../ranges/people/description.ts';
import { findPerson } from '../../ranges/people/find-person.ts';
import { tryOn } from '../../ranges/people/trial.ts';
import { changesOf } from '../../ranges/search/changes.ts';
import { completed } from '../../ranges/search/complete.ts';
import type { Reads } from '../../ranges/search/reads.ts';
import { readsOf, readsOfDecision } from '../../ranges/search/reads.ts';
import type { Shown } from '../../ranges/search/search.ts';
import { searchPeople, Trials } from '../../ranges/search/search.ts';
import { shrink } from '../../ranges/search/shrink.ts';
import { trialsFor } from '../../ranges/search/trials-for.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { addPersona } from './add-persona.ts';
import { divisionsIn } from './divisions.ts';
import { expectedPath } from './expected-path.ts';
import type { Kept } from './kept-for.ts';
import { keptFor } from './kept-for.ts';
import { placeholder } from './persona-fix.ts';
import { worldOf } from './reports.ts';
import type { ZeroBoxes } from './zero-boxes.ts';
import { zeroBoxes } from './zero-boxes.ts';

/** People who are tried for one division: for what it divides by, then for all that the decision reads. */
const MOST_TRIALS = [60, 60] as const;
/** Sets of people for whom it is zero. */
const MOST_BOXES = 3;
/** Personas who are changed. */
const MOST_KNOWN = 6;
/** Decisions that are asked about a division in a definition. */
const MOST_DECISIONS = 2;

/** PW330: somebody for whom a rule divides by zero. */
export const divisionByZero: Analysis = {
    code: 'PW330',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        if (policy.isLibrary) return;
        for (const declaration of policy.file.declarations) {
            if (declaration.kind !== 'decision' && declaration.kind !== 'definition') continue;
            if (policy.remember(divisionsIn, declaration).length === 0) continue;
            for (const found of keptFor(nothingYet, declaration, policy, () => lookAt(declaration, policy))) {
                yield zeroFinding(found, policy);
            }
        }
    },
};

interface Zero {
    readonly division: Arithmetic;
    readonly decision: Decision;
    readonly facts: Facts;
}

function nothingYet(): Kept<readonly Zero[]> {
    return {};
}

function lookAt(
    declaration: Declaration,
    policy: AnalysedPolicy,
): { value: readonly Zero[]; read: ReadonlySet<string> } {
    const { program } = policy.compiled();
    const users = program.decisions
        .map(decision => ({ decision, reads: readsOfDecision(decision, program) }))
        .filter(({ decision, reads }) => decision.id === declaration.id || reads.declarations.has(declaration.id))
        .filter(({ decision, reads }) => ![decision.id, ...reads.declarations].some(id => program.broken.has(id)))
        .sort((a, b) => a.reads.declarations.size - b.reads.declarations.size)
        .slice(0, MOST_DECISIONS);
    const value = policy.remember(divisionsIn, declaration).flatMap(({ division, divisor }): Zero[] => {
        const zero = zeroBoxes(division, declaration, worldOf(policy));
        if (zero?.boxes.length === 0) return [];
        const inner = readsOf(divisor, program);
        for (const { decision, reads } of users) {
            const facts = meetZero(division, zero, decision, [inner, reads], policy);
            if (facts !== undefined) return [{ division, decision, facts }];
        }
        return [];
    });
    return {
        value,
        read: new Set([
            declaration.id,
            ...users.flatMap(({ decision, reads }) => [decision.id, ...reads.declarations]),
        ]),
    };
}

function meetZero(
    division: Arithmetic,
    zero: ZeroBoxes | undefined,
    decision: Decision,
    reads: readonly Reads[],
    policy: AnalysedPolicy,
): Facts | undefined {
    const compiled = policy.compiled();
    const { program } = compiled;
    const name = decision.name.text;
    const text = failureMessages.divisionByZero(printExpression(division));
    const failing = { decision: name, message: (error: string) => error === text, places: [division] };
    const show = (facts: Facts): Shown => {
        const { kind } = tryOn(facts, failing, compiled);
        if (kind === 'needs') return { kind: 'nothing', instead: completed(facts, [name], compiled) };
        return { kind: kind === 'shown' ? 'found' : 'not found' };
    };
    const on = usualDate(program);
    const boxes = zero?.boxes.filter(box => isSeenThrough(box, zero)) ?? [];
    for (const box of boxes.slice(0, MOST_BOXES)) {
        const facts = findPerson(box, zero as ZeroBoxes, failing, compiled, on, undefined, MOST_TRIALS[0]);
        if (facts !== undefined) return facts;
    }
    const known = knownPeople(compiled);
    const bounds = boundsOf(known, compiled);
    const made = completed({ on: toIso(on) }, [name], compiled);
    const people = [...(made === undefined ? [] : [made]), ...known.slice(0, MOST_KNOWN)];
    for (const [i, most] of MOST_TRIALS.entries()) {
        const changes = (facts: Facts): Iterable<Facts> => changesOf(facts, reads[i] as Reads, bounds, program);
        const found = searchPeople(
            people,
            show,
            changes,
            new Trials(trialsFor(most, reads[1] as Reads, name, compiled)),
        );
        if (found !== undefined) return shrink(found, facts => show(facts).kind === 'found', program);
    }
    return undefined;
}

/** Whether a box speaks of facts alone, and of sums of them: of what is worked out otherwise, trying tells more. */
function isSeenThrough(box: Box, { grid }: ZeroBoxes): boolean {
    return box.every((set, i) => {
        const { dimension, realistic } = grid.line(i);
        const { source } = dimension;
        return (
            source.kind !== 'worked out' || source.sum !== undefined || set === undefined || equalSets(set, realistic)
        );
    });
}

function zeroFinding({ division, decision, facts }: Zero, policy: AnalysedPolicy): Found {
    const { program } = policy.compiled();
    const path = expectedPath(decision, facts, program);
    const block = decision.versions[0]?.body;
    const value = block && placeholder(decision, block, program);
    const words = { name: say.persona.name(decision.name.text), story: say.persona.story };
    const fix =
        path !== undefined &&
        value !== undefined &&
        addPersona(facts, { ...words, expected: `${path} is `, value }, policy);
    return {
        message: say.zero(printExpression(division.right), decision.name.text, describe(facts, program, false)),
        range: division.right.range,
        counterexample: { facts },
        fixes: fix ? [fix] : [],
    };
}
