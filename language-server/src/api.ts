/**
 * Policywright for programs. Nothing here reads a file, writes to a console or ends a process, so all of it runs in a browser
 * and in a worker too; texts come as texts, or from whatever implements {@link PolicyFiles}. Described in `docs/api.md`.
 */

import { nearestNames } from './evaluate/facts/nearest.ts';
import { type CompiledPolicy, inputsSchema } from './evaluate/index.ts';
import type { JsonSchema } from './evaluate/json-schema.ts';
import { apiMessages } from './messages/api.ts';
import type { Facts, InvalidFact, RunResult } from './model/facts.ts';
import type { Finding, Severity } from './model/finding.ts';
import type { PolicyModel } from './model/policy-model.ts';
import { type PersonaResult, personaFacts, runPersonas } from './personas/index.ts';
import { personasOf } from './personas/run-personas.ts';
import { MemoryFiles, type PolicyFiles } from './workspace/policy-files.ts';
import { PolicyProject } from './workspace/policy-project.ts';

export type { JsonSchema } from './evaluate/json-schema.ts';
export type * from './model/facts.ts';
export type * from './model/finding.ts';
export type { PolicyModel } from './model/policy-model.ts';
export type { Position, SourceRange } from './model/source-range.ts';
export type { ExpectationResult, ExpectationStatus, PersonaResult } from './personas/index.ts';
export { formatPolicy as format } from './syntax/format/format-policy.ts';
export { type FileText, MemoryFiles, type PolicyFiles } from './workspace/policy-files.ts';

/** Where a policy comes from: its text, or the URI of a file among others. */
export interface PolicySource {
    text?: string;
    /** What the policy is called in findings, and what paths in it are relative to. */
    uri?: string;
    /** Where files come from that the policy uses. */
    files?: PolicyFiles;
    /** How loudly findings speak, by code, as in `policywright.json`. */
    severity?: Record<string, Severity | 'off'>;
}

/** A policy without errors, ready to be asked. */
export interface Policy {
    readonly uri: string;
    readonly model: PolicyModel;
    /** Warnings and remarks. */
    readonly findings: readonly Finding[];
}

/** Why something was not done: errors in the policy, or facts that could not be read. */
export interface Failure {
    success: false;
    findings: Finding[];
    problems: InvalidFact[];
}

export type LoadResult = { success: true; policy: Policy; findings: Finding[] } | Failure;
export type CheckResult = { success: true; findings: Finding[] } | Failure;
export type RunOutcome = { success: true; result: RunResult } | Failure;

export interface RunRequest {
    /** The date of decision, ISO; wins over `on` in the facts. */
    at?: string;
    /** Names of decisions; absent: all. */
    decide?: readonly string[];
    /** With the reasons for each answer. */
    trace?: boolean;
}

const compiledPolicies = new WeakMap<Policy, CompiledPolicy>();
const unnamed = 'file:///policy.policy';

/** Reads and checks a policy with all that it uses. A text may be given as it is. For analyses that take longer there is {@link check}. */
export function loadPolicy(source: string | PolicySource): LoadResult {
    return load(source, 'typing');
}

function load(source: string | PolicySource, when: 'typing' | 'all'): LoadResult {
    const {
        text,
        uri = unnamed,
        files = new MemoryFiles(),
        severity,
    } = typeof source === 'string' ? { text: source } : source;
    const project = new PolicyProject(files, severity ? { severity } : {});
    if (text !== undefined) {
        project.update(uri, text);
    } else {
        const problem = whyUnreadable(uri, files);
        if (problem) return failure([problem]);
    }
    const { model, checked, findings } = project.policy(uri, when);
    if (findings.some(finding => finding.severity === 'error')) return failure(findings);
    const policy: Policy = { uri, model, findings };
    compiledPolicies.set(policy, project.compile(checked));
    return { success: true, policy, findings };
}

/** All that is to be said about a policy; a success when none of it is an error. */
export function check(source: string | PolicySource): CheckResult {
    const loaded = load(source, 'all');
    return loaded.success ? { success: true, findings: loaded.findings } : loaded;
}

/** Decides for one person. A failure when facts cannot be read; what is only not known is an answer. */
export function run(policy: Policy, facts: Facts, request: RunRequest = {}): RunOutcome {
    const result = compiled(policy).run(facts, request);
    return result.problems && result.problems.length > 0 ? failure([], result.problems) : { success: true, result };
}

/** What must be known, as a JSON Schema (2020-12) of the facts, with question, source and evidence of each. */
export function inputs(policy: Policy): JsonSchema {
    return inputsSchema(compiled(policy).program);
}

/** Why a persona's decisions are what they are: the answers with their traces. */
export function explain(policy: Policy, persona: string, request: Omit<RunRequest, 'trace'> = {}): RunOutcome {
    const personas = personasOf(compiled(policy));
    const found = personas.find(({ name }) => name.text === persona);
    if (!found) {
        const near = nearestNames(
            persona,
            personas.map(({ name }) => name.text),
        );
        return failure([], [{ fact: persona, message: apiMessages.unknownPersona(persona, near) }]);
    }
    return run(policy, personaFacts(found, compiled(policy).program), { ...request, trace: true });
}

/** Tries the policy for each of its personas. */
export function testPersonas(policy: Policy): PersonaResult[] {
    return runPersonas(compiled(policy));
}

function compiled(policy: Policy): CompiledPolicy {
    const known = compiledPolicies.get(policy);
    if (!known) throw new TypeError(apiMessages.notLoaded);
    return known;
}

function failure(findings: Finding[], problems: InvalidFact[] = []): Failure {
    return { success: false, findings, problems };
}

function whyUnreadable(uri: string, files: PolicyFiles): Finding | undefined {
    const file = files.read(uri);
    if ('text' in file) return undefined;
    const start = { line: 0, character: 0 };
    const message = file.problem === 'not UTF-8' ? apiMessages.notUtf8(uri) : apiMessages.noFile(uri);
    return {
        code: 'PW012',
        severity: 'error',
        message,
        range: { file: uri, start, end: start },
        related: [],
        fixes: [],
    };
}
