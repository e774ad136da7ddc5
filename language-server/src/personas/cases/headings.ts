/** What a policy says about the columns of a file, and what the file has. */
import { nearestNames } from '../../evaluate/facts/nearest.ts';
import { caseMessages as say } from '../../messages/cases.ts';
import type { PersonaFile } from '../../model/policy-model.ts';
import type { Prose } from '../../model/source-range.ts';
import { foldHeading, numberedIn } from './table.ts';

export interface HeadingProblem {
    /** Where the policy names the column. */
    at: Prose;
    problem: string;
    /** Headings that may be meant. */
    near: string[];
}

/** Columns that the policy names and the file has not; of JSON, whose cases differ, nothing can be said. */
export function missingColumns(file: PersonaFile, headings: readonly string[] | undefined): HeadingProblem[] {
    if (headings === undefined) return [];
    return namedColumns(file).flatMap(at => {
        const heading = foldHeading(at.text);
        const isThere = heading.includes('#')
            ? numberedIn(headings, heading).length > 0 || headings.includes(heading)
            : headings.includes(heading);
        if (isThere) return [];
        const near = nearestNames(heading, headings);
        return [{ at, problem: say.noColumn(at.text, near), near }];
    });
}

/** Columns of the file of which the policy says nothing. */
export function unusedColumns(file: PersonaFile, headings: readonly string[]): string[] {
    const named = [...namedColumns(file), ...file.without].map(({ text }) => foldHeading(text));
    const used = new Set(
        named.flatMap(name => (name.includes('#') ? numberedIn(headings, name).map(([, each]) => each) : [name])),
    );
    return [...new Set(headings)].filter(heading => heading !== '' && !used.has(heading));
}

function namedColumns({ columns, nameColumn, evidenceColumn }: PersonaFile): Prose[] {
    return [...columns.map(({ heading }) => heading), nameColumn, evidenceColumn].filter(each => each !== undefined);
}
