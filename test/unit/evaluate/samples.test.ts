import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CompiledPolicy } from '../../../language-server/src/evaluate/index.ts';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import type { Facts, FactValue } from '../../../language-server/src/model/facts.ts';
import { personaFacts } from '../../../language-server/src/personas/index.ts';
import { DiskFiles, fileUri } from '../../../language-server/src/workspace/disk-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const files = ['samples/**/*.policy', 'test/fixtures/paper-policies/*.policy']
    .flatMap(pattern => globSync(pattern, { cwd: root }))
    .sort();

/** The same facts with one thing changed: left out, unknown, or a year earlier or later. */
function* variants(facts: Facts): Iterable<Facts> {
    yield facts;
    for (const year of ['1999', '2013', '2023', '2031']) {
        if (facts.on !== undefined) {
            yield { ...facts, on: year + facts.on.slice(4) };
        }
    }
    for (const changed of changes(facts as FactValue)) {
        yield changed as Facts;
    }
}

function* changes(value: FactValue): Iterable<FactValue> {
    if (Array.isArray(value)) {
        yield [];
        for (const [i, item] of value.entries()) {
            for (const changed of changes(item)) {
                yield value.with(i, changed);
            }
        }
    } else if (typeof value === 'object' && value !== null) {
        for (const [name, inner] of Object.entries(value)) {
            const { [name]: _, ...rest } = value;
            yield rest;
            yield { ...value, [name]: null };
            for (const changed of changes(inner)) {
                yield { ...value, [name]: changed };
            }
        }
    } else if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) {
        yield String(Number(value.slice(0, 4)) + 1) + value.slice(4);
        yield String(Number(value.slice(0, 4)) - 11) + value.slice(4);
    } else if (typeof value === 'boolean') {
        yield !value;
    }
}

function compare(fast: CompiledPolicy, reference: CompiledPolicy, facts: Facts): void {
    const expected = JSON.stringify(reference.run(facts));
    expect(JSON.stringify(fast.run(facts))).toBe(expected);
    expect(JSON.stringify(fast.runPrepared(fast.prepare(facts)))).toBe(expected);
}

describe.each(files)('compiled code and the exact evaluator answer the same for %s', file => {
    const project = new PolicyProject(new DiskFiles());
    const uri = fileUri(path.join(root, file));
    project.update(uri, readFileSync(path.join(root, file), 'utf8'));
    const { checked } = project.policy(uri);
    const policy = { model: checked.model, types: checked.types };
    const generated = compilePolicy(policy, { generateCode: true });
    const closures = compilePolicy(policy, { generateCode: false });
    const reference = compilePolicy(policy, { engine: 'reference' });
    const people = checked.model.files
        .flatMap(({ declarations }) => declarations)
        .filter(declaration => declaration.kind === 'persona')
        .map(persona => personaFacts(persona, reference.program));

    test.runIf(people.length > 0)('its personas, and what little changes in them', () => {
        for (const person of people) {
            for (const facts of variants(person)) {
                compare(generated, reference, facts);
            }
            compare(closures, reference, person);
        }
    });

    test.runIf(people.length > 0)('with the same traces', () => {
        for (const facts of people) {
            const explained = JSON.stringify(reference.run(facts, { trace: true }));
            expect(JSON.stringify(generated.run(facts, { trace: true }))).toBe(explained);
            expect(JSON.stringify(closures.run(facts, { trace: true }))).toBe(explained);
            for (const decision of reference.program.decisions) {
                const options = { trace: true, decide: [decision.name.text] };
                const alone = JSON.stringify(reference.run(facts, options));
                expect(JSON.stringify(generated.run(facts, options))).toBe(alone);
            }
        }
    });
});
