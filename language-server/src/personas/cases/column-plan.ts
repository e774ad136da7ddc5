/** What each column of a table fills, worked out once for all rows. */
import { declarationType } from '../../evaluate/facts/assumptions.ts';
import type { FactType } from '../../evaluate/facts/fact-type.ts';
import type { EntityInfo, Program } from '../../evaluate/program.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { NO_UNIT } from '../../evaluate/values/unit.ts';
import { caseMessages as say } from '../../messages/cases.ts';
import type { Every, Expression, PersonaColumn, PersonaFile } from '../../model/policy-model.ts';
import { typeAt } from '../to-facts.ts';
import { type ColumnConversion, conversionOf } from './column-conversion.ts';
import { foldHeading } from './table.ts';

export interface ColumnPlan {
    column: PersonaColumn;
    /** As it stands in the file; with `#` in the place of a number where `isNumbered`. */
    heading: string;
    fills: 'date of decision' | 'fact' | 'expectation';
    path: Expression;
    type: FactType;
    /** The list whose members it is about; absent: the policy's root. */
    list?: ListPlan;
    /** The heading of each column has the number of a member in it. */
    isNumbered: boolean;
    /** Its amounts are for another period. */
    conversion?: ColumnConversion;
}

export interface ListPlan {
    fact: string;
    /** The word for one of its members. */
    word: string;
    entity: EntityInfo;
}

export interface ColumnProblem {
    column: PersonaColumn;
    problem: string;
}

export interface CasePlan {
    columns: ColumnPlan[];
    problems: ColumnProblem[];
}

export function planOf(file: PersonaFile, program: Program): CasePlan {
    const plan: CasePlan = { columns: [], problems: [] };
    for (const column of file.columns) {
        const planned = planColumn(column, program);
        if ('problem' in planned) plan.problems.push({ column, problem: planned.problem });
        else plan.columns.push(planned);
    }
    return plan;
}

function planColumn(column: PersonaColumn, program: Program): ColumnPlan | { problem: string } {
    const heading = foldHeading(column.heading.text);
    const isNumbered = heading.includes('#');
    const { path } = column;
    if (path.kind !== 'every') {
        if (isNumbered) return { problem: say.noNumberSign(heading) };
        return withType({ column, heading, isNumbered, path, entity: program.root }, program);
    }
    const list = listOf(path, program);
    if (list === undefined) return { problem: say.notAList(printExpression(path)) };
    return withType({ column, heading, isNumbered, path: path.condition, list, entity: list.entity }, program);
}

function listOf({ over }: Every, program: Program): ListPlan | undefined {
    const { target } = over;
    const fact = target?.kind === 'list' && target.owner === program.root.name ? target.fact : undefined;
    const type = fact === undefined ? undefined : program.root.facts.get(fact)?.type;
    const entity = type?.form === 'list' ? program.entities.get(type.entity) : undefined;
    return fact === undefined || type?.form !== 'list' || entity === undefined
        ? undefined
        : { fact, word: type.element, entity };
}

type Untyped = Pick<ColumnPlan, 'column' | 'heading' | 'isNumbered' | 'path' | 'list'> & { entity: EntityInfo };

function withType({ entity, ...plan }: Untyped, program: Program): ColumnPlan | { problem: string } {
    const { column, path } = plan;
    const target = path.kind === 'name' || path.kind === 'member' ? path.target : undefined;
    if (!column.expected && target?.kind === 'built-in' && target.name === 'date of decision') {
        return { ...plan, fills: 'date of decision', type: dateType };
    }
    const decided =
        target?.kind === 'declaration' || target?.kind === 'constant' ? program.declarations.get(target.id) : undefined;
    const isGiven = decided === undefined || decided.kind === 'judgement';
    if (!column.expected && !isGiven) return { problem: say.decided(printExpression(path)) };
    const type =
        decided === undefined
            ? (typeAt(path, entity, program) ?? roleType(path, entity) ?? builtInType(target))
            : (declarationType(program, decided) ?? countType);
    if (type === undefined) return { problem: say.noExpected(printExpression(path)) };
    const conversion = conversionOf(column, type.form === 'number' ? type.unit : undefined, program);
    if (conversion !== undefined && 'problem' in conversion) return conversion;
    return { ...plan, fills: column.expected ? 'expectation' : 'fact', type, ...(conversion && { conversion }) };
}

/** `partner`: a cell can say that nobody has the role. */
function roleType(path: Expression, { facts }: EntityInfo): FactType | undefined {
    if (path.kind !== 'name') return undefined;
    for (const { type } of facts.values()) {
        if (type.form !== 'list') continue;
        const role = type.roles.find(({ name }) => name === path.name.text);
        if (role !== undefined)
            return { form: 'entity', entity: type.entity, optional: role.optional, overTime: false };
    }
    return undefined;
}

const dateType: FactType = { form: 'date', optional: false, overTime: false };
/** Of a rank: a position. */
const countType: FactType = { form: 'number', unit: NO_UNIT, whole: true, optional: true, overTime: false };

function builtInType(target: { kind: string; name?: string } | undefined): FactType | undefined {
    return target?.kind === 'built-in' && target.name === 'age' ? countType : undefined;
}
