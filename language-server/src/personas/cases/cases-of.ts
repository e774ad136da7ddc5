/** The cases of a file as personas, read one by one. */
import type { Program } from '../../evaluate/program.ts';
import { caseMessages as say } from '../../messages/cases.ts';
import { evidenceKindOf } from '../../model/evidence-kind.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import type { CaseCells, Evidence, Persona, PersonaFile } from '../../model/policy-model.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { JsonObject } from '../to-facts.ts';
import { put } from '../to-facts.ts';
import { inOwnPeriod } from './column-conversion.ts';
import { type CasePlan, type ColumnPlan, type ListPlan, planOf } from './column-plan.ts';
import { expectationOf } from './expectation-of.ts';
import { missingColumns } from './headings.ts';
import { type CellForm, readCell, readJsonValue } from './read-cell.ts';
import { foldHeading, formOf, numberedIn, type Table, tableOf } from './table.ts';
import type { TableRow } from './table-row.ts';

/** Where the texts of files of cases come from, piece by piece; undefined: a file cannot be read. */
export type CaseTexts = (file: PersonaFile) => Iterable<string> | undefined;

/** What was read with the policy: files that are not too long for an editor. */
export const readBefore: CaseTexts = ({ fileText }) => (fileText === undefined ? undefined : [fileText]);

/**
 * Every case of a file. What is wrong with one of them stands in its `unread` and stops no other; a file that cannot be read at
 * all, or lacks a column, gives one persona that says so, at the line of the policy.
 */
export function* casesOf(file: PersonaFile, program: Program, texts: CaseTexts = readBefore): Generator<Persona> {
    const form = formOf(file.file.text);
    const chunks = texts(file);
    const name = file.file.text;
    if (form === undefined) return yield unreadable(file, [say.otherFormat(name)]);
    if (chunks === undefined) return yield unreadable(file, [say.unreadable(name)]);
    const plan = planOf(file, program);
    const table = tableOf(form, chunks);
    const problems = [
        ...plan.problems.map(({ problem }) => problem),
        ...missingColumns(file, table.headings).map(({ problem }) => problem),
    ];
    if (problems.length > 0) return yield unreadable(file, problems);
    const headings = headingsOf(plan, table);
    let count = 0;
    for (const rows of grouped(table, file, plan)) {
        count++;
        yield new CaseReader(file, plan, program, table, headings).read(rows);
    }
    if (count === 0) yield unreadable(file, [say.empty(name)]);
}

function unreadable(file: PersonaFile, unread: string[]): Persona {
    return { ...emptyCase(file), name: file.name, id: file.id, unread, range: file.range };
}

/** Rows that follow one another and have the same name are one case, where a row is about one member of a list. */
function* grouped({ rows }: Table, { nameColumn }: PersonaFile, { columns }: CasePlan): Generator<TableRow[]> {
    const heading = nameColumn && foldHeading(nameColumn.text);
    const canGroup = heading !== undefined && columns.some(({ list, isNumbered }) => list !== undefined && !isNumbered);
    let group: TableRow[] = [];
    let name: string | undefined;
    for (const row of rows) {
        const own = canGroup ? textOf(row.value(heading)) : undefined;
        const goesOn = own !== undefined && own !== '' && own === name && row.problem === undefined;
        if (!goesOn && group.length > 0) {
            yield group;
            group = [];
        }
        group.push(row);
        name = row.problem === undefined ? own : undefined;
    }
    if (group.length > 0) yield group;
}

function textOf(value: FactValue | undefined): string {
    return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

function emptyCase(file: PersonaFile): Omit<Persona, 'id' | 'name' | 'range'> {
    const { evidence } = file;
    return { kind: 'persona', sources: [], accepts: [], given: [], changes: [], expect: [], evidence };
}

class CaseReader {
    readonly #file: PersonaFile;
    readonly #plan: CasePlan;
    readonly #program: Program;
    readonly #isJson: boolean;
    readonly #form: CellForm;
    readonly #headings: Headings;
    readonly #delimiter: string | undefined;
    readonly #problems: string[] = [];

    constructor(file: PersonaFile, plan: CasePlan, program: Program, table: Table, headings: Headings) {
        const { isJson, numbers, delimiter } = table;
        this.#file = file;
        this.#plan = plan;
        this.#program = program;
        this.#isJson = isJson;
        this.#form = { order: file.dateOrder, numbers: file.numberForm ?? numbers };
        this.#headings = headings;
        this.#delimiter = delimiter;
    }

    read(rows: readonly TableRow[]): Persona {
        const first = rows[0] as TableRow;
        const file = this.#file;
        const label = this.#label(first);
        const range = placeOf(file, first.line);
        const nameOf = file.nameColumn?.text ?? (first.on === undefined ? undefined : 'name');
        const named = nameOf && textOf(first.value(foldHeading(nameOf)));
        const name = { text: named || label, range };
        const base: Persona = { ...emptyCase(file), id: `${file.id} ${label}`, name, range };
        if (first.problem !== undefined) {
            const cells = this.#cells(rows, []);
            return { ...base, cells, facts: {}, unread: [say.inRow(label, first.problem)] };
        }
        const facts: JsonObject = {};
        const members = new Map<string, JsonObject[]>();
        this.#facts(rows, facts, members);
        for (const [list, objects] of members) facts[list] = objects;
        const on = facts.on ?? file.on?.date ?? first.on;
        const expected: string[] = [];
        const expect = this.#expectations(rows, members, expected);
        return {
            ...base,
            cells: this.#cells(rows, expected),
            evidence: this.#evidence(first, range),
            facts: { ...(facts as Facts), ...(on !== undefined && { on: on as string }) },
            expect,
            ...(this.#problems.length > 0 && { unread: this.#problems }),
        };
    }

    #label(row: TableRow): string {
        return this.#isJson ? say.case(row.number) : say.row(row.number);
    }

    #evidence(row: TableRow, range: SourceRange): Evidence[] {
        const { evidenceColumn, evidence } = this.#file;
        const said = evidenceColumn && textOf(row.value(foldHeading(evidenceColumn.text)));
        const kind = said ? evidenceKindOf(said) : undefined;
        return said ? [{ text: said, range, ...(kind && { kind }) }] : evidence;
    }

    #facts(rows: readonly TableRow[], facts: JsonObject, members: Map<string, JsonObject[]>): void {
        const first = rows[0] as TableRow;
        for (const plan of this.#plan.columns) {
            if (plan.fills === 'expectation') continue;
            if (plan.list !== undefined) {
                this.#memberFacts(rows, plan, plan.list, facts, members);
                continue;
            }
            this.#tellDifferences(rows, plan);
            const value = this.#value(first, plan, first.value(plan.heading));
            if (value === undefined) continue;
            if (plan.fills === 'date of decision') facts.on = value;
            else put(plan.path, value, facts, facts, this.#program.root, this.#program);
        }
    }

    #memberFacts(
        rows: readonly TableRow[],
        plan: ColumnPlan,
        list: ListPlan,
        facts: JsonObject,
        members: Map<string, JsonObject[]>,
    ): void {
        const known = members.get(list.fact) ?? [];
        members.set(list.fact, known);
        for (const { row, number, cell } of memberCells(rows, plan)) {
            const value = this.#value(row, plan, cell);
            if (value === undefined && row.members === undefined) continue;
            const name = say.member(list.word, number);
            let object = known.find(each => each.name === name);
            if (object === undefined) {
                object = { name };
                known.push(object);
            }
            if (value !== undefined) put(plan.path, value, object, facts, list.entity, this.#program);
        }
    }

    /** A case that runs over several rows says the same in each of them, or says it once. */
    #tellDifferences(rows: readonly TableRow[], { heading, column }: ColumnPlan): void {
        const before = textOf((rows[0] as TableRow).value(heading));
        for (const row of rows.slice(1)) {
            const now = textOf(row.value(heading));
            if (now !== '' && now !== before) {
                const told = say.differs(heading, before, now);
                this.#problems.push(say.inCell(this.#label(row), column.heading.text, told));
            }
        }
    }

    /** @param expected takes the heading of each expectation. */
    #expectations(
        rows: readonly TableRow[],
        members: ReadonlyMap<string, JsonObject[]>,
        expected: string[],
    ): Persona['expect'] {
        return this.#plan.columns.flatMap(plan => {
            if (plan.fills !== 'expectation') return [];
            return expectedCells(rows, plan).flatMap(({ row, number, cell, on }) => {
                const value = this.#value(row, plan, cell);
                if (value === undefined) return [];
                const member = plan.list && say.member(plan.list.word, number);
                const isKnown =
                    member === undefined || members.get(plan.list?.fact ?? '')?.some(({ name }) => name === member);
                const made = isKnown
                    ? expectationOf(plan, value, placeOf(this.#file, row.line), {
                          member,
                          on,
                          margin: row.margin?.(plan.heading),
                      })
                    : { problem: say.noMember(member) };
                if (!('problem' in made)) {
                    expected.push(plan.heading.replace('#', String(number)));
                    return [made];
                }
                this.#problems.push(say.inCell(this.#label(row), plan.heading, made.problem));
                return [];
            });
        });
    }

    /** The case as it stands in its file; of JSON and YAML what the policy names of it. */
    #cells(rows: readonly TableRow[], expected: readonly string[]): CaseCells {
        const { headings, columns, expectedColumns } = this.#headings;
        const written = (row: TableRow): string[] =>
            columns.map(heading => {
                const value =
                    row.members === undefined ? row.value(heading) : row.members(heading).map(each => each[1]);
                return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
            });
        const own = headings === undefined ? rows.map(written) : rows.map(({ cells }) => cells ?? []);
        const { numbers } = this.#form;
        // Semicolons stand between cells because commas stand in numbers.
        const isUsual = numbers === 'unsaid' && this.#delimiter === ';';
        return {
            headings: headings ?? columns,
            rows: own,
            columns: expectedColumns,
            expected,
            ...(this.#delimiter !== undefined && { delimiter: this.#delimiter }),
            ...((numbers === 'decimal comma' || isUsual) && { hasDecimalComma: true }),
        };
    }

    #value(
        row: TableRow,
        { type, heading, conversion, fills }: ColumnPlan,
        cell: FactValue | undefined,
    ): FactValue | undefined {
        if (cell === undefined) return undefined;
        const form = this.#form;
        const read = this.#isJson ? readJsonValue(cell, type, form) : readCell(textOf(cell), type, form);
        if (read === undefined) return undefined;
        const said = row.periods?.(heading, fills === 'expectation') ?? [];
        const own =
            'value' in read && type.form === 'number' ? inOwnPeriod(read.value, type.unit, conversion, said) : read;
        if ('value' in own) return own.value;
        this.#problems.push(say.inCell(this.#label(row), heading, own.problem));
        return undefined;
    }
}

interface Cell {
    row: TableRow;
    number: number;
    cell: FactValue | undefined;
    /** The day on which it is expected, when it is another than the date of decision. */
    on?: string;
}

function expectedCells(rows: readonly TableRow[], plan: ColumnPlan): Cell[] {
    const row = rows[0] as TableRow;
    const said = row.expected?.(plan.heading);
    if (said !== undefined) {
        return said.map(({ number, value, on }) => ({ row, number, cell: value, ...(on !== undefined && { on }) }));
    }
    if (plan.list !== undefined) return memberCells(rows, plan);
    return [{ row, number: 0, cell: row.value(plan.heading) }];
}

function memberCells(rows: readonly TableRow[], { heading, isNumbered }: ColumnPlan): Cell[] {
    const [first] = rows;
    const members = first?.members?.(heading);
    if (members !== undefined) return members.map(([number, cell]) => ({ row: first as TableRow, number, cell }));
    return isNumbered
        ? (rows[0] as TableRow).numbered(heading).map(([number, cell]) => ({ row: rows[0] as TableRow, number, cell }))
        : rows.map((row, index) => ({ row, number: index + 1, cell: row.value(heading) }));
}

function placeOf(file: PersonaFile, line: number): SourceRange {
    const at = { line: line - 1, character: 0 };
    return { file: file.resolved ?? file.range.file, start: at, end: at };
}

/** The columns of a table, worked out once. */
interface Headings {
    /** As they stand in the file; absent in JSON and YAML. */
    headings: readonly string[] | undefined;
    /** Those that the policy names. */
    columns: readonly string[];
    expectedColumns: readonly string[];
}

function headingsOf({ columns }: CasePlan, { headings }: Table): Headings {
    const expected = columns.filter(({ fills }) => fills === 'expectation');
    const expectedColumns = expected.flatMap(({ heading, isNumbered }) =>
        isNumbered && headings !== undefined ? numberedIn(headings, heading).map(([, each]) => each) : [heading],
    );
    return { headings, columns: [...new Set(columns.map(({ heading }) => heading))], expectedColumns };
}
