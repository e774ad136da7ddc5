import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKey } from '../../../language-server/src/evaluate/static-reads.ts';
import {
    bareValue,
    startingFacts,
    valueAt,
    withNamedPlaces,
    withValue,
} from '../../../language-server/src/journey/fact-places.ts';
import { plansOf } from '../../../language-server/src/journey/index.ts';
import { type Goal, Moment } from '../../../language-server/src/journey/moment.ts';
import type { Plan } from '../../../language-server/src/journey/plan.ts';
import { peopleOf } from '../../../language-server/src/personas/index.ts';
import { DiskFiles, fileUri } from '../../../language-server/src/workspace/disk-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { seeded } from '../../support/random.ts';

const samples = [
    'child-benefit/child-benefit',
    'record-clearance/by-petition',
    'state-pension-age/state-pension-age',
    'statutory-sick-pay/statutory-sick-pay',
    'towing-rules/towing-rules',
];

function goalsOf({ steps, endings, program }: Plan): Goal[] {
    const conditions = [...steps.flatMap(({ goesTo }) => goesTo), ...endings].flatMap(({ when }) => when ?? []);
    return [...program.decisions.map(decision => ({ decision })), ...conditions.map(expression => ({ expression }))];
}

/** So often something was told beside what a goal can read. */
let beyondAll = 0;

describe.each(samples)('%s', name => {
    const uri = fileUri(path.join(import.meta.dirname, '../../../samples', `${name}.policy`));
    const project = new PolicyProject(new DiskFiles());
    const { checked } = project.policy(uri, 'typing');
    const compiled = project.compile(checked);

    test('in whatever order facts are told: what is taken from the moment before is what they alone give, and what is said not to be read is not', () => {
        const random = seeded(20_251);
        let beyond = 0;
        for (const { facts } of peopleOf(compiled)) {
            const given = withNamedPlaces(compiled.program, facts);
            for (const plan of plansOf(compiled.program)) {
                const goals = goalsOf(plan);
                let moment = Moment.of(plan, compiled, startingFacts(compiled.program, given));
                for (;;) {
                    // Of another policy nothing is kept, so that these facts are looked at for the first time.
                    const fresh = Moment.of(plan, { ...compiled }, moment.facts);
                    for (const goal of goals) {
                        const what = 'decision' in goal ? goal.decision.name.text : goal.expression.range.start.line;
                        expect(moment.needsOf(goal), `${what}`).toEqual(fresh.needsOf(goal));
                        if ('expression' in goal) {
                            expect(moment.holds(goal.expression), `${what}`).toBe(fresh.holds(goal.expression));
                        }
                    }
                    const open = moment.places.filter(
                        ({ place }) =>
                            valueAt(moment.facts, place) === undefined && valueAt(given, place) !== undefined,
                    );
                    for (const goal of goals) {
                        const reads = moment.readsStill(goal);
                        const beside = open.find(({ entity, name }) => !reads.has(readKey(entity, name)));
                        if (beside === undefined || moment.needsOf(goal).length === 0) continue;
                        const told = bareValue(valueAt(given, beside.place) ?? null, beside.type);
                        const after = Moment.of(plan, { ...compiled }, withValue(moment.facts, beside.place, told));
                        if (after.problems.length > 0) continue;
                        expect(after.needsOf(goal), `${beside.key} is said not to be read`).toEqual(
                            moment.needsOf(goal),
                        );
                        beyond++;
                    }
                    if (open.length === 0) break;
                    const next = random.pick(open);
                    moment = moment.told(next, bareValue(valueAt(given, next.place) ?? null, next.type));
                }
            }
        }
        beyondAll += beyond;
    }, 60_000);
});

test('things were told beside what a goal can still read', () => {
    expect(beyondAll).toBeGreaterThan(100);
});
