import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { valueAt, withNamedPlaces, withValue } from '../../../language-server/src/journey/fact-places.ts';
import {
    journeyOf,
    plansOf,
    type Walk,
    walkJourney,
    whatWouldChange,
    whyAsked,
} from '../../../language-server/src/journey/index.ts';
import type { Facts } from '../../../language-server/src/model/facts.ts';
import { peopleOf } from '../../../language-server/src/personas/index.ts';
import { DiskFiles, fileUri } from '../../../language-server/src/workspace/disk-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';

const samples = [
    'allocations-familiales/allocations-familiales',
    'child-benefit/child-benefit',
    'holiday-entitlement/holiday-entitlement',
    'record-clearance/automatic',
    'record-clearance/by-petition',
    'state-pension-age/state-pension-age',
    'statutory-sick-pay/statutory-sick-pay',
    'towing-rules/towing-rules',
    'universal-credit/universal-credit',
];

const leadsTo = ({ next }: Walk) =>
    'ending' in next ? { ending: next.ending.name } : { question: next.question.fact };

/** What nobody would say aloud. */
const unsayable = /undefined|null|\[object|NaN|“”|were does not apply| {2}/;

describe.each(samples)('%s', name => {
    const uri = fileUri(path.join(import.meta.dirname, '../../../samples', `${name}.policy`));
    const project = new PolicyProject(new DiskFiles());
    const compiled = project.compile(project.policy(uri, 'typing').checked);
    const plans = plansOf(compiled.program);
    const people = peopleOf(compiled).map(person => ({ person, ...journeyOf(person, plans, compiled) }));

    test('every ending says why, and what would change it: each sentence is so when it is tried', () => {
        for (const { person, plan, walk } of people) {
            if ('question' in walk.next) continue;
            const { why, kind } = walk.next.ending;
            expect(why.length, `${person.name} ends without a reason`).toBeGreaterThan(0);
            const facts = withNamedPlaces(compiled.program, person.facts);
            const changes = whatWouldChange(plan, compiled, facts);
            if (kind === 'ending') expect(changes.length, `nothing changes it for ${person.name}`).toBeGreaterThan(0);
            for (const { fact, value, sentence, decided, ...change } of changes) {
                expect(sentence).not.toMatch(unsayable);
                const place = placeOf(fact, walk, facts);
                if (place === undefined) continue;
                const tried = walkJourney(plan, compiled, withValue(facts, place, value));
                expect(leadsTo(tried), sentence).toEqual(change.leadsTo);
                for (const [decision, text] of Object.entries(decided)) {
                    const made = tried.path.find(each => each.kind === 'decision' && each.decision === decision);
                    expect(made, sentence).toMatchObject({ valueText: text });
                }
            }
        }
    }, 120_000);

    test('every question says why it is asked, and each answer leads where it says', () => {
        for (const { person, plan, walk } of people.slice(0, 4)) {
            const given = withNamedPlaces(compiled.program, person.facts);
            let facts: Facts = given.on === undefined ? {} : { on: given.on };
            for (let steps = 0; steps < 40; steps++) {
                const { next } = walkJourney(plan, compiled, facts);
                if ('ending' in next) break;
                const { place, fact, from } = next.question;
                const why = whyAsked(plan, compiled, facts);
                if (from !== 'calendar') expect(why?.sentences.length, `${person.name}: ${fact}`).toBeGreaterThan(0);
                for (const sentence of why?.sentences ?? []) expect(sentence).not.toMatch(unsayable);
                for (const result of why?.results ?? []) {
                    const tried = walkJourney(plan, compiled, withValue(facts, place, result.value));
                    expect(leadsTo(tried)).toEqual(result.leadsTo);
                }
                const value = valueAt(given, place);
                if (value === undefined) break;
                facts = withValue(facts, place, value);
            }
            expect(walk.journey).toBe(plan.name);
        }
    }, 120_000);
});

function placeOf(fact: string, { path: way }: Walk, facts: Facts): (string | number)[] | undefined {
    const asked = way.find(each => each.kind === 'question' && each.question.fact === fact);
    if (asked?.kind === 'question') return asked.question.place;
    return valueAt(facts, [fact]) === undefined ? undefined : [fact];
}
