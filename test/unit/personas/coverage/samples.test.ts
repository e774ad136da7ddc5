import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CoverageGatherer, ReportBuilder, summaryOf } from '../../../../language-server/src/personas/coverage/index.ts';
import { everyPersona } from '../../../../language-server/src/personas/index.ts';
import { isVouchedFor, provenanceOf } from '../../../../language-server/src/personas/provenance/provenance-of.ts';
import { openSample, root } from '../../../conformance/support/open-sample.ts';

describe.each(['child-benefit', 'state-pension-age', 'universal-credit'])('the personas of %s', name => {
    const { policy } = openSample(`samples/${name}/${name}.policy`);
    const gatherer = new CoverageGatherer(policy);
    for (const persona of everyPersona(policy)) gatherer.run(persona);
    const builder = new ReportBuilder();
    builder.add(gatherer, policy);
    const { points } = builder.build();

    test('come to every case, row, exception, version and definition, both ways', () => {
        const missed = points.filter(
            ({ kind, reached, cannotBeReached }) => kind !== 'threshold' && reached === 0 && !cannotBeReached,
        );
        expect(missed.map(({ description }) => description)).toEqual([]);
    });

    test('stand on both edges of every limit', () => {
        const { limitPairs } = summaryOf(points);
        const missed = points.filter(
            ({ limit, reached, cannotBeReached }) => limit?.isEdge && reached === 0 && !cannotBeReached,
        );
        expect(missed.map(({ description }) => description)).toEqual([]);
        expect(limitPairs.reached).toBe(limitPairs.total);
        expect(limitPairs.total).toBeGreaterThan(10);
    });
});

const samples = readdirSync(path.join(root, 'samples'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.policy') && !file.includes('before'))
    .map(file => `samples/${file.replaceAll(path.sep, '/')}`);

test.each(samples)('at least 80%% of what %s expects of its personas rests on evidence', sample => {
    const { policy } = openSample(sample);
    const expected = [...everyPersona(policy)].flatMap(persona =>
        persona.expect.map(each => provenanceOf(each, persona)),
    );
    expect(expected.filter(isVouchedFor).length).toBeGreaterThanOrEqual(0.8 * expected.length);
});
