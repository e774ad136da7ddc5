import type {
    CoverageQuestion,
    CoveredFile,
    PersonaCoverage,
    RunPersonasQuestion,
} from '../../../extension/src/protocol.ts';
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Persona } from '../model/policy-model.ts';
import {
    CoverageGatherer,
    type CoverageReport,
    coveredFiles,
    fileCoverage,
    ReportBuilder,
} from '../personas/coverage/index.ts';
import { everyPersona } from '../personas/index.ts';
import { cannotBeTried, notTried, personasOf, toOutcome, toRange } from './personas.ts';
import type { EditorSession } from './session.ts';
import { normaliseUri } from './uris.ts';

/** Where somebody looks on, no more cases of one file are tried. */
const MOST_CASES = 1_000;

/** Tries personas and says what they reach, over all policies that were asked for. */
export function provideCoverage(session: EditorSession, { policies }: CoverageQuestion): PersonaCoverage {
    const builder = new ReportBuilder();
    const untried: PersonaCoverage['personas'] = [];
    const tried: PersonaCoverage['personas'] = [];
    for (const question of policies) {
        const outcomes = tryAll(session, question, builder);
        (outcomes === undefined ? untried : tried).push(...(outcomes ?? notTriedOf(session, question)));
    }
    const report = builder.build();
    const by = reachedBy(report);
    const files = coveredFiles(report.points).map(file => coveredFile(session, file, report, by));
    // Whoever was tried stands first: what is reached names them by their place.
    return { personas: [...tried, ...untried], files };
}

/** Undefined where the policy could not be read. */
function tryAll(
    session: EditorSession,
    { uri, ids }: RunPersonasQuestion,
    builder: ReportBuilder,
): PersonaCoverage['personas'] | undefined {
    const { checked, findings } = session.policy(normaliseUri(uri));
    if (cannotBeTried({ findings })) return undefined;
    const compiled = session.project.compile(checked);
    const gatherer = new CoverageGatherer(compiled);
    const personas = chosenOf(session, { uri, ...(ids && { ids }) }, compiled).map(persona => {
        const start = performance.now();
        const result = gatherer.run(persona);
        return { uri, outcome: toOutcome({ ...result, durationMs: performance.now() - start }, persona) };
    });
    builder.add(gatherer, compiled);
    return personas;
}

/** Of everybody, with the cases of files: they are no tests of their own here, and reach what they reach. */
function chosenOf(session: EditorSession, { uri, ids }: RunPersonasQuestion, compiled: CompiledPolicy): Persona[] {
    if (ids !== undefined) return personasOf(session, uri).filter(({ id }) => ids.includes(id));
    return [...everyPersona(compiled, file => session.project.workspace.caseText(file), MOST_CASES)];
}

function notTriedOf(session: EditorSession, { uri, ids }: RunPersonasQuestion): PersonaCoverage['personas'] {
    const chosen = personasOf(session, uri).filter(({ id }) => ids === undefined || ids.includes(id));
    return chosen.map(persona => ({ uri, outcome: notTried(persona) }));
}

/** Personas by point. */
function reachedBy({ points, personas }: CoverageReport): readonly number[][] {
    const by: number[][] = points.map(() => []);
    for (const [persona, { reached }] of personas.entries()) for (const point of reached) by[point]?.push(persona);
    return by;
}

function coveredFile(
    session: EditorSession,
    file: string,
    { points }: CoverageReport,
    by: readonly number[][],
): CoveredFile {
    const { statements, declarations } = fileCoverage(points, file);
    const anyOf = (numbers: readonly number[]): number[] => [...new Set(numbers.flatMap(number => by[number] ?? []))];
    return {
        uri: session.editorUri(file),
        statements: statements.map(({ range, points: own, branches }) => ({
            range: toRange(range),
            by: anyOf(own),
            branches: branches.map(({ label, point }) => ({ label, by: anyOf([point]) })),
        })),
        declarations: declarations.map(({ name, range, points: own }) => ({
            name,
            range: toRange(range),
            by: anyOf(own),
        })),
    };
}
