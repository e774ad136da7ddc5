import type {
    ExplainQuestion,
    Explanation,
    ExplanationNode,
    PersonaList,
    PersonaOutcome,
    PersonaResults,
    RunPersonasQuestion,
    TextRange,
} from '../../../extension/src/protocol.ts';
import { personaViewMessages } from '../messages/persona-view.ts';
import type { DecisionAnswer, TraceNode } from '../model/facts.ts';
import type { Persona } from '../model/policy-model.ts';
import type { SourceRange } from '../model/source-range.ts';
import { expectedDecisions } from '../personas/expected-decisions.ts';
import {
    everyPersona,
    expectationLabel,
    type PersonaResult,
    personaFacts,
    printExpectation,
} from '../personas/index.ts';
import { triedDays } from '../personas/timeline/days-of.ts';
import { longDay, printDays } from '../personas/timeline/print-days.ts';
import { PersonaRuns } from '../workspace/persona-runs.ts';
import type { ProjectPolicy } from '../workspace/policy-project.ts';
import type { EditorSession } from './session.ts';
import { normaliseUri } from './uris.ts';

/** Of one file of cases an editor shows so many; the command line tries all. */
export const MOST_CASES = 500;

const runs = new WeakMap<EditorSession, Map<string, PersonaRuns>>();

/** The personas that stand in a file. */
export function providePersonas(session: EditorSession, { uri: editorUri }: { uri: string }): PersonaList {
    const { model } = session.policy(normaliseUri(editorUri));
    const policy = model.files[0]?.declarations.find(({ kind }) => kind === 'policy')?.name.text;
    const data = (model.files[0]?.declarations ?? []).flatMap(each =>
        each.kind === 'persona file' && each.resolved !== undefined ? [each.resolved] : [],
    );
    return {
        ...(policy !== undefined && { policy }),
        ...(data.length > 0 && { data: data.map(each => session.editorUri(each)) }),
        uses: model.files.slice(1).map(({ uri }) => session.editorUri(uri)),
        personas: personasOf(session, editorUri).map(persona => ({
            id: persona.id,
            name: persona.name.text,
            ...(persona.facts !== undefined && { uri: session.editorUri(persona.range.file) }),
            range: toRange(persona.range),
            expectations: persona.expect.map(expectation => {
                const { what, expected } = printExpectation(expectation);
                const when = expectation.at && printDays(expectation.at);
                const label = expectationLabel({ what, ...(when !== undefined && { when }) });
                return { label: `${label}: ${expected}`, range: toRange(expectation.range) };
            }),
        })),
    };
}

/** Tries personas; those that nothing affected since they were last tried answer as before. */
export function provideRunPersonas(
    session: EditorSession,
    { uri: editorUri, ids, patience }: RunPersonasQuestion,
): PersonaResults {
    const uri = normaliseUri(editorUri);
    const { checked, findings } = session.policy(uri);
    const chosen = personasOf(session, editorUri).filter(({ id }) => ids === undefined || ids.includes(id));
    if (cannotBeTried({ findings })) {
        return { results: chosen.map(notTried), tried: 0 };
    }
    const kept = runs.get(session) ?? new Map<string, PersonaRuns>();
    runs.set(session, kept);
    const ofFile = kept.get(uri) ?? new PersonaRuns();
    kept.set(uri, ofFile);
    const { results, left, tried } = ofFile.run(checked, () => session.project.compile(checked), chosen, patience);
    const waiting = new Set(left);
    const answered = chosen.filter(persona => !waiting.has(persona));
    return {
        results: results.map((result, index) => toOutcome(result, answered[index] as Persona)),
        ...(left.length > 0 && { left: left.map(({ id }) => id) }),
        tried,
    };
}

/** Why the decisions that a persona expects something of are what they are. */
export function provideExplanation(session: EditorSession, { uri: editorUri, id }: ExplainQuestion): Explanation {
    const uri = normaliseUri(editorUri);
    const persona = personasOf(session, editorUri).find(each => each.id === id);
    if (!persona) return { persona: '', nodes: [], problems: [personaViewMessages.gone] };
    const compiled = session.project.compile(session.policy(uri).checked);
    const days = triedDays(persona, compiled.program).slice(0, MOST_DAYS);
    const results = days.map(day => compiled.run(personaFacts(persona, compiled.program, day), { trace: true }));
    const [first] = results;
    const expected = expectedDecisions(persona);
    const nodes = results.map(({ decisions }) =>
        expectedFirst(Object.entries(decisions), expected).flatMap(([name, answer]) => nodesOf(session, name, answer)),
    );
    return {
        persona: persona.name.text,
        ...(results.length === 1 && first?.on !== undefined && { on: longDay(first.on) }),
        nodes:
            nodes.length === 1
                ? (nodes[0] ?? [])
                : nodes.map((children, index) => ({ what: longDay(days[index] ?? ''), value: '', children })),
        problems: (first?.problems ?? []).map(({ fact, message }) => `${fact}: ${message}`),
    };
}

/** What a persona is there for comes first, in the order in which it is expected. */
function expectedFirst<Decided>(decisions: [name: string, Decided][], expected: string[]): [string, Decided][] {
    const wanted = expected.flatMap(name => decisions.filter(([each]) => each === name));
    return [...wanted, ...decisions.filter(([name]) => !expected.includes(name))];
}

/** Of a persona that is tried on many days, the first are explained. */
const MOST_DAYS = 12;

/** A policy that could not be read in part might pass by what is missing in it. */
export function cannotBeTried({ findings }: Pick<ProjectPolicy, 'findings'>): boolean {
    return findings.some(({ severity, code }) => severity === 'error' && code.startsWith('PW0'));
}

/** Those that are written in a policy, and the first cases of the files that it names. */
export function personasOf(session: EditorSession, editorUri: string): Persona[] {
    const { checked, model } = session.policy(normaliseUri(editorUri));
    const declarations = model.files[0]?.declarations ?? [];
    const written = declarations.filter(declaration => declaration.kind === 'persona');
    if (!declarations.some(({ kind }) => kind === 'persona file')) return written;
    const { workspace } = session.project;
    return [...everyPersona(session.project.compile(checked), file => workspace.caseText(file), MOST_CASES)];
}

export function notTried({ id }: Persona): PersonaOutcome {
    return { id, status: 'error', expectations: [], problems: [personaViewMessages.notTried], duration: 0 };
}

export function toOutcome(result: PersonaResult, { id }: Persona): PersonaOutcome {
    return {
        id,
        status: result.status,
        expectations: result.expectations.map(each => ({ ...each, what: expectationLabel(each), line: each.line - 1 })),
        problems: result.problems ?? [],
        duration: result.durationMs ?? 0,
    };
}

function nodesOf(session: EditorSession, name: string, answer: DecisionAnswer): ExplanationNode[] {
    const answers = 'values' in answer ? answer.values : [{ ...answer, member: undefined }];
    return answers.flatMap(({ member, trace }) =>
        trace === undefined
            ? []
            : [
                  {
                      ...toNode(session, trace),
                      what: member === undefined ? name : personaViewMessages.forMember(name, member),
                  },
              ],
    );
}

function toNode(
    session: EditorSession,
    { what, value, because, rule, source, range, children }: TraceNode,
): ExplanationNode {
    return {
        what,
        value,
        ...(because !== undefined && { because }),
        ...(rule !== undefined && { rule }),
        ...(source !== undefined && { source }),
        ...(range !== undefined && { place: { uri: session.editorUri(range.file), range: toRange(range) } }),
        children: children.map(child => toNode(session, child)),
    };
}

export function toRange({ start, end }: SourceRange): TextRange {
    return { start: { ...start }, end: { ...end } };
}
