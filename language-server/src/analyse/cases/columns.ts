import { nearestNames } from '../../evaluate/facts/nearest.ts';
import { caseMessages as say } from '../../messages/cases.ts';
import type { Fix } from '../../model/finding.ts';
import type { PersonaFile } from '../../model/policy-model.ts';
import { planOf } from '../../personas/cases/column-plan.ts';
import { missingColumns, unusedColumns } from '../../personas/cases/headings.ts';
import { headingsOf } from '../../personas/cases/headings-of.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';

/** Columns of which nothing is said are told one by one up to here; more are told together. */
const ONE_BY_ONE = 5;

/** PW512: a table of cases whose columns are not those that the policy names. */
export const columns: Analysis = {
    code: 'PW512',
    severity: 'warning',
    when: 'pause',
    *find(policy): Iterable<Found> {
        for (const file of policy.file.declarations ?? []) {
            if (file.kind === 'persona file') yield* aboutFile(file, policy);
        }
    },
};

function* aboutFile(file: PersonaFile, policy: AnalysedPolicy): Iterable<Found> {
    const plan = planOf(file, policy.compiled().program);
    for (const { column, problem } of plan.problems) {
        yield { message: problem, range: column.path.range ?? column.range, severity: 'error' };
    }
    if (!file.columns.some(({ expected }) => expected)) {
        yield { message: say.expectsNothing(file.file.text), range: file.file.range };
    }
    const headings = headingsOf(file);
    if (headings === undefined) return;
    const missing = missingColumns(file, headings.all);
    for (const { at, problem, near } of missing) {
        yield { message: problem, range: at.range, fixes: near.map(other => renamed(at.range, other)) };
    }
    // Objects may say much more than cases need.
    if (!headings.isTable) return;
    // One that is only misspelt is told once.
    const meant = new Set(missing.flatMap(({ near }) => near));
    const unused = unusedColumns(file, headings.all).filter(heading => !meant.has(heading));
    if (unused.length > ONE_BY_ONE) {
        yield {
            message: say.unusedColumns(unused),
            range: file.file.range,
            severity: 'information',
            fixes: [lineBelow(file, `without column ${unused.map(quoted).join(', ')}`, say.addWithoutAll)],
        };
        return;
    }
    for (const heading of unused) {
        const near = nearestNames(heading, factsOf(policy));
        const named = near
            .slice(0, 1)
            .map(path => lineBelow(file, `column ${quoted(heading)} is ${path}`, say.addColumn(heading, path)));
        yield {
            message: say.unusedColumn(heading, near),
            range: file.file.range,
            severity: 'information',
            fixes: [...named, lineBelow(file, `without column ${quoted(heading)}`, say.addWithout(heading))],
        };
    }
}

function factsOf(policy: AnalysedPolicy): string[] {
    const { root } = policy.compiled().program;
    return [...root.facts].flatMap(([name, { type }]) =>
        type.form === 'list' || type.form === 'entity' ? [] : [name],
    );
}

function renamed(range: PersonaFile['range'], heading: string): Fix {
    return { title: say.useColumn(heading), edits: [{ range, newText: quoted(heading) }] };
}

/** Behind the last column that the policy names. */
function lineBelow(file: PersonaFile, text: string, title: string): Fix {
    const last = file.columns.at(-1)?.range ?? file.file.range;
    const range = { file: last.file, start: last.end, end: last.end };
    return { title, edits: [{ range, newText: `\n    ${text}` }] };
}

function quoted(text: string): string {
    return `"${text.replaceAll('"', '”')}"`;
}
