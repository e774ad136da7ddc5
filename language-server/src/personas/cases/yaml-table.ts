/** Tests of OpenFisca and PolicyEngine as rows of a table. */
import { caseMessages as say } from '../../messages/cases.ts';
import type { FactValue } from '../../model/facts.ts';
import { jsonRows } from './json-rows.ts';
import { reckoned } from './reckoned.ts';
import type { TableRow } from './table-row.ts';
import { firstDayOf, isByPeriod, type MemberValue, Situation, unitOf } from './yaml-situation.ts';

/** @param chunks what `yamlCases` made of the file. */
export function* yamlTable(chunks: Iterable<string>): Generator<TableRow> {
    let number = 0;
    for (const row of jsonRows(chunks)) {
        number++;
        const object = 'object' in row ? row.object : {};
        const line = Number(object.line ?? row.line);
        if ('problem' in row || typeof object.problem === 'string') {
            const problem = typeof object.problem === 'string' ? say.badYaml(object.problem) : say.notAnObject;
            yield { line, number, problem, value: () => undefined, numbered: () => [] };
        } else yield testRow(object, line, number);
    }
}

function testRow(object: Record<string, FactValue>, line: number, number: number): TableRow {
    const situation = new Situation(object.input);
    const period = textOf(object.period);
    const on = firstDayOf(period);
    const given = (heading: string): MemberValue[] =>
        situation.values(heading).map(each => ({ ...each, value: inPeriod(each.value, period) }));
    return {
        line,
        number,
        ...(on !== undefined && { on }),
        value: heading => {
            if (heading === 'name' || heading === 'period') return object[heading];
            const values = given(heading).filter(({ value }) => value !== undefined);
            const different = new Set(values.map(({ value }) => JSON.stringify(value)));
            if (different.size > 1) return { several: [...different].join(', ') };
            return values[0]?.value;
        },
        numbered: () => [],
        members: heading => given(heading).map(each => [each.number, each.value]),
        expected: heading =>
            situation
                .values(heading, object.output ?? {})
                .flatMap(({ number, value }) => onDays(value, period).map(each => ({ number, ...each }))),
        periods: (heading, isExpected) => {
            const said = isExpected ? situation.values(heading, object.output ?? {}) : situation.values(heading);
            const units = said.flatMap(({ value }) =>
                periodsOf(value, period, isExpected).flatMap(each => unitOf(each) ?? []),
            );
            return [...new Set(units)];
        },
        margin: heading => ({
            absolute: marginOf(object.absolute_error_margin, heading),
            relative: marginOf(object.relative_error_margin, heading),
        }),
    };
}

/** Of the values for several periods that of the test's own, or the only one; else the history, for a fact over time. */
function inPeriod(value: FactValue | undefined, period: string): FactValue | undefined {
    if (!isByPeriod(value)) return plainValue(value);
    const own = value[period];
    const entries = Object.entries(value);
    if (own !== undefined || entries.length === 1) return plainValue(own ?? entries[0]?.[1]);
    const history = entries.flatMap(([of, each]) => {
        const from = firstDayOf(of);
        return from === undefined ? [] : [{ from, value: plainValue(each) ?? null }];
    });
    return history.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The periods of the values that count; the test's own where nothing else is said. */
function periodsOf(value: FactValue | undefined, period: string, isExpected: boolean): string[] {
    if (value === undefined) return [];
    if (!isByPeriod(value)) return [period];
    return !isExpected && value[period] !== undefined ? [period] : Object.keys(value);
}

function onDays(value: FactValue | undefined, period: string): { value: FactValue; on?: string }[] {
    if (!isByPeriod(value)) {
        const plain = plainValue(value);
        return plain === undefined ? [] : [{ value: plain }];
    }
    return Object.entries(value).flatMap(([of, each]) => {
        const plain = plainValue(each);
        const on = firstDayOf(of);
        return plain === undefined ? [] : [{ value: plain, ...(of !== period && on !== undefined && { on }) }];
    });
}

/** Formulas are worked out; `[5]` of the only member is 5. */
function plainValue(value: FactValue | undefined): FactValue | undefined {
    if (Array.isArray(value) && value.length === 1) return plainValue(value[0]);
    return typeof value === 'string' && /^[-(\d]/.test(value) && !/^\d{4}-\d\d-\d\d$/.test(value)
        ? (reckoned(value) ?? value)
        : value;
}

function marginOf(margin: FactValue | undefined, heading: string): string | undefined {
    const said =
        typeof margin === 'object' && margin !== null && !Array.isArray(margin)
            ? (margin[heading.slice(heading.lastIndexOf('.') + 1)] ?? margin.default)
            : margin;
    return typeof said === 'number' || typeof said === 'string' ? reckoned(String(said)) : undefined;
}

function textOf(value: FactValue | undefined): string {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
