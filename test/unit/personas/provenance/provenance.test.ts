import { describe, expect, test } from 'vitest';
import { runPersonas } from '../../../../language-server/src/personas/index.ts';
import { ProvenanceCounter, vouchedFor } from '../../../../language-server/src/personas/provenance/count-provenance.ts';
import { loadText } from '../../../../language-server/src/workspace/load-text.ts';
import { policy } from '../../evaluate/support.ts';

const POLICY = `policy Fee
    decides for each applicant

each applicant has
    age now : whole number

decide fee : money
    is £45

persona Ann
    given
        age now is 3
    expect
        fee is £45
`;

function kinds(own: string, common: string): string[] {
    const text = `${POLICY}${own && `            ${own}\n`}${common && `    ${common}\n`}`;
    return runPersonas(policy(text)).flatMap(({ expectations }) => expectations.map(({ provenance }) => provenance));
}

describe('where an expected figure comes from', () => {
    test.each([
        ['', '', 'none'],
        ['', 'evidence "Fees order"', 'evidence'],
        ['', 'evidence statute example "Fees order, example 1"', 'statute example'],
        ['', 'evidence published figure "GOV.UK", on 1 June 2025', 'published figure'],
        ['', 'evidence signed off by "Jane Smith", on 3 June 2025', 'signed off by'],
        ['', 'evidence another engine "calculator 4"', 'another engine'],
        ['', 'evidence snapshot', 'snapshot'],
        ['', 'evidence snapshot "of version 3", on 3 June 2025', 'snapshot'],
        ['', 'evidence "snapshot of 3 June"', 'snapshot'],
        ['', 'evidence "Snapshots are bad"', 'evidence'],
        ['', 'evidence "Published figure, GOV.UK"', 'published figure'],
        ['evidence snapshot', 'evidence "Fees order"', 'snapshot'],
        ['evidence "Fees order"', 'evidence snapshot', 'evidence'],
    ])('%s under it, %s under the persona: %s', (own, common, kind) => {
        expect(kinds(own, common)).toEqual([kind]);
    });

    test.each(['evidence', 'evidence published figure', 'evidence signed off by , on 3 June 2025'])(
        '%s says nothing: an error',
        line => {
            const { findings } = loadText(`${POLICY}    ${line}\n`);
            expect(findings.map(({ code }) => code)).toEqual(['PW001']);
        },
    );

    test('is counted, and again for what holds', () => {
        const counter = new ProvenanceCounter();
        const result = { name: '', file: '', line: 1, status: 'failed' } as const;
        const each = { what: '', expected: '', actual: '', line: 1 };
        counter.take({
            ...result,
            expectations: [
                { ...each, status: 'passed', provenance: 'statute example' },
                { ...each, status: 'failed', provenance: 'evidence' },
                { ...each, status: 'passed', provenance: 'snapshot' },
                { ...each, status: 'error', provenance: 'none' },
            ],
        });
        const { passed, ...all } = counter.count;
        expect([all.expectations, vouchedFor(all), all.snapshot, all.none]).toEqual([4, 2, 1, 1]);
        expect([passed.expectations, vouchedFor(passed), passed.snapshot, passed.none]).toEqual([2, 1, 1, 0]);
    });
});
