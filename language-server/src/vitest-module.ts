/** A policy as a module of tests. Each line of it stands where the line of the policy stands that it is about. */
import { vitestMessages as say } from './messages/vitest.ts';
import type { Persona } from './model/policy-model.ts';
import { DiskFiles, fileUri } from './workspace/disk-files.ts';
import { PolicyProject } from './workspace/policy-project.ts';

export interface WrittenModule {
    code: string;
    map: { version: 3; sources: string[]; names: string[]; mappings: string };
}

/**
 * @param file path of the policy.
 * @param runtime path of `vitest-runtime`.
 * @param used what else the policy is made from, to be imported.
 */
export function testModule(file: string, runtime: string, used: readonly string[]): WrittenModule {
    const project = new PolicyProject(new DiskFiles());
    const uri = fileUri(file);
    const { model } = project.policy(uri, 'typing');
    const lines = (project.workspace.document(uri)?.text ?? '').split('\n').map(() => '');
    const write = (line: number, code: string): void => {
        lines[line] = `${lines[line] ?? ''}${code} `;
    };
    write(0, "import { expect, test } from 'vitest';");
    write(0, `import { policyTests } from ${JSON.stringify(runtime)};`);
    for (const each of used) write(0, `import ${JSON.stringify(each)};`);
    write(0, `const policy = policyTests(${JSON.stringify(file)});`);
    write(
        0,
        `if (policy.unreadable) test(${JSON.stringify(say.readable)}, () => { throw new Error(policy.unreadable); });`,
    );
    let isEmpty = true;
    for (const declaration of model.files[0]?.declarations ?? []) {
        if (declaration.kind === 'persona') writePersona(declaration, write);
        else if (declaration.kind === 'persona file') {
            const { line } = declaration.range.start;
            write(line, `for (const each of policy.cases(${JSON.stringify(declaration.id)})) ${TEST_OF_CASE}`);
        } else continue;
        isEmpty = false;
    }
    if (isEmpty) write(0, `if (!policy.unreadable) test.skip(${JSON.stringify(say.noPersonas)}, () => {});`);
    // Line by line the same place.
    const mappings = lines.map((_, line) => (line === 0 ? 'AAAA' : 'AACA')).join(';');
    return { code: lines.join('\n'), map: { version: 3, sources: [file], names: [], mappings } };
}

const FAIL = 'expect.soft(each.actual, each.what).toBe(each.expected);';
const TEST_OF_CASE = `test(each.name, context => { const told = each.try(); if (told.problem) throw new Error(told.problem); if (told.skip) context.skip(told.skip); for (const each of told.expectations) if (!each.holds) ${FAIL} });`;

function writePersona({ id, name, range, expect }: Persona, write: (line: number, code: string) => void): void {
    const { line } = range.start;
    if (expect.length === 0) {
        write(line, `test.todo(${JSON.stringify(say.nothingExpected(name.text))});`);
        return;
    }
    write(line, `test(${JSON.stringify(name.text)}, context => { const told = policy.try(${JSON.stringify(id)});`);
    write(line, 'if (told.problem) throw new Error(told.problem); if (told.skip) context.skip(told.skip);');
    for (const [index, each] of expect.entries()) {
        const at = Math.max(line, each.range.start.line);
        write(at, `{ const each = told.expectations[${index}]; if (each && !each.holds) ${FAIL} }`);
    }
    const last = Math.max(line, ...expect.map(each => each.range.start.line));
    write(last, '});');
}
