import { caseMessages as say } from '../../messages/cases.ts';
import type { CaseCells } from '../../model/policy-model.ts';
import type { PersonaResult } from '../results.ts';

/** The headings of a table with what came out beside what is expected. */
export function resultHeadings({ headings, columns }: CaseCells): string[] {
    return [...headings, ...columns.map(say.resultColumn), say.statusColumn, say.problemColumn];
}

/** The rows of a case with what came out; of several rows, beside the first. */
export function resultRows(
    { headings, rows, columns, expected, hasDecimalComma }: CaseCells,
    result: PersonaResult,
): string[][] {
    const actual = columns.map(heading =>
        result.expectations
            .filter((_, index) => expected[index] === heading)
            .map(each => plain(each.actual, hasDecimalComma ? ',' : '.'))
            .join('; '),
    );
    const problem = result.problems?.join(' ') ?? '';
    return rows.map((cells, index) => [
        ...headings.map((_, column) => cells[column] ?? ''),
        ...(index === 0
            ? [...(result.problems === undefined ? actual : columns.map(() => '')), result.status, problem]
            : columns.map(() => '')),
        ...(index === 0 ? [] : ['', '']),
    ]);
}

/** An amount as spreadsheets reckon with it: `1234.50` for `£1,234.50 per week`. */
function plain(actual: string, decimal: string): string {
    const amount = /^(-?)\p{Sc}?(\d[\d,]*(?:\.\d+)?)(%?)(?: per .*)?$/u.exec(actual);
    return amount === null
        ? actual
        : `${amount[1]}${(amount[2] as string).replaceAll(',', '').replace('.', decimal)}${amount[3]}`;
}
