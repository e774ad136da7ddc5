/** What the tests that `vitest-plugin.ts` writes call while they run. */
import { fileURLToPath } from 'node:url';
import { vitestMessages as say } from './messages/vitest.ts';
import type { Persona, PersonaFile } from './model/policy-model.ts';
import { everyPersona, type PersonaResult, runCase, runPersona } from './personas/index.ts';
import { DiskFiles, fileUri } from './workspace/disk-files.ts';
import { PolicyProject, type ProjectPolicy } from './workspace/policy-project.ts';

export { testModule } from './vitest-module.ts';

/** Of a file of cases, so many are tests of their own: a test runner is slow with more. */
const MOST_CASES = 1_000;

/** An expectation as a test tells it. */
export interface ToldExpectation {
    holds: boolean;
    what: string;
    expected: string;
    actual: string;
}

export interface ToldPersona {
    expectations: ToldExpectation[];
    /** Why it could not be tried. */
    problem?: string;
    /** Why it proves nothing. */
    skip?: string;
}

export interface PolicyTests {
    /** Tries a persona by its id. */
    try(id: string): ToldPersona;
    /** The cases of a file that the policy names, by the id of that section. */
    cases(id: string): { name: string; try(): ToldPersona }[];
    /** Why the policy cannot be read as it was meant. */
    unreadable?: string;
}

/** Reads a policy anew. */
export function policyTests(file: string): PolicyTests {
    const { project, policy } = read(file);
    const compiled = project.compile(policy.checked);
    const texts = (each: PersonaFile) => project.workspace.caseText(each);
    const own = policy.model.files[0]?.declarations ?? [];
    const byId = new Map(own.flatMap(each => (each.kind === 'persona' ? [[each.id, each] as const] : [])));
    const unreadable = policy.findings.find(({ severity, code }) => severity === 'error' && code.startsWith('PW0'));
    return {
        try(id) {
            const persona = byId.get(id);
            return persona === undefined
                ? { expectations: [], problem: say.gone }
                : told(runPersona(compiled, persona));
        },
        cases: id =>
            own.some(each => each.id === id)
                ? [...everyPersona(compiled, texts, MOST_CASES)].filter(isCaseOf(id)).map(persona => ({
                      name: persona.name.text,
                      try: () => told(runCase(compiled, persona)),
                  }))
                : [],
        ...(unreadable && { unreadable: `${unreadable.message} [${unreadable.code}]` }),
    };
}

function isCaseOf(id: string): (persona: Persona) => boolean {
    return persona => persona.id === id || persona.id.startsWith(`${id} `);
}

function told({ status, expectations, problems = [] }: PersonaResult): ToldPersona {
    return {
        expectations: expectations.map(({ what, difference, status: each, ...texts }) => {
            const holds = each !== 'failed' && each !== 'error';
            const expected = difference?.expected.join('\n') ?? texts.expected;
            const actual = difference?.actual.join('\n') ?? texts.actual;
            // A test runner compares texts: what differs only beyond what is shown must not look the same.
            return { holds, what, expected, actual: actual === expected && !holds ? say.notQuite(actual) : actual };
        }),
        ...(problems.length > 0 && { problem: problems.join('\n') }),
        ...(status === 'not checked' && { skip: say.notChecked }),
    };
}

/** Paths of the files that a policy is made from, besides itself. */
export function usedBy(file: string): string[] {
    const { policy } = read(file);
    const [own, ...others] = policy.model.files;
    const data = policy.model.files.flatMap(({ declarations }) =>
        declarations.flatMap(each => ('resolved' in each && each.resolved !== undefined ? [each.resolved] : [])),
    );
    const uris = new Set([...others.map(({ uri }) => uri), ...data]);
    if (own) uris.delete(own.uri);
    return [...uris].map(uri => fileURLToPath(uri));
}

function read(file: string): { project: PolicyProject; policy: ProjectPolicy } {
    const project = new PolicyProject(new DiskFiles());
    return { project, policy: project.policy(fileUri(file), 'typing') };
}
