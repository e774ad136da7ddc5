/** The signs with which something enters the result of a decision: added, subtracted, or not to be told (0). */
import type { Decision, Expression, Local, RuleBlock } from '../../model/policy-model.ts';
import type { Program } from '../program.ts';

type Sign = -1 | 0 | 1;

/** Local names in sight, each with those in sight where it stands. */
interface Locals {
    readonly own: ReadonlyMap<string, Local>;
    readonly outer: Locals | undefined;
}

/** What only decides which result it is, and what is only picked by. */
const ASIDE: ReadonlySet<string> = new Set(['range', 'condition', 'where', 'locals', 'over', 'target']);

export function signsOf(isWanted: (node: object) => boolean, { versions }: Decision, program: Program): Sign[] {
    const signs: Sign[] = [];
    const open = new Set<Local>();
    const visit = (node: unknown, sign: Sign, locals: Locals | undefined): void => {
        if (Array.isArray(node)) {
            for (const item of node) {
                visit(item, sign, locals);
            }
            return;
        }
        if (typeof node !== 'object' || node === null) {
            return;
        }
        if (isWanted(node)) {
            signs.push(sign);
        }
        const inSight = 'locals' in node ? withLocals(node as RuleBlock, locals) : locals;
        const e = node as Partial<Expression>;
        if (e.kind === 'name' && e.target?.kind === 'local') {
            const found = lookUp(e.target.name, inSight);
            if (found !== undefined && !open.has(found.local)) {
                open.add(found.local);
                visit(found.local.value, sign, found.locals);
                open.delete(found.local);
            }
            return;
        }
        for (const [key, value] of Object.entries(node)) {
            if (!ASIDE.has(key)) {
                visit(value, times(sign, signWithin(e, key, inSight, program)), inSight);
            }
        }
    };
    visit(versions, 1, undefined);
    return signs;
}

function withLocals({ locals }: RuleBlock, outer: Locals | undefined): Locals {
    return { own: new Map(locals.map(local => [local.name.text, local])), outer };
}

function lookUp(name: string, locals: Locals | undefined): { local: Local; locals: Locals } | undefined {
    for (let scope = locals; scope !== undefined; scope = scope.outer) {
        const local = scope.own.get(name);
        if (local !== undefined) {
            return { local, locals: scope };
        }
    }
    return undefined;
}

function times(a: Sign, b: Sign): Sign {
    return (a * b || 0) as Sign;
}

function signWithin(e: Partial<Expression>, key: string, locals: Locals | undefined, program: Program): Sign {
    switch (e.kind) {
        case 'negative':
            return -1;
        case 'arithmetic': {
            if (e.op === '+' || e.op === '-' || (key !== 'left' && key !== 'right')) {
                return e.op === '-' && key === 'right' ? -1 : 1;
            }
            const other = key === 'left' ? e.right : e.left;
            const isSure = other !== undefined && isPositive(other, locals, program, new Set());
            return isSure ? (e.op === '/' && key === 'right' ? -1 : 1) : 0;
        }
        case 'comparison':
        case 'as if':
            return key === 'operand' ? 1 : 0;
        default:
            return 1;
    }
}

/** Whether a number is never below zero, as far as the text says. */
function isPositive(e: Expression, locals: Locals | undefined, program: Program, seen: ReadonlySet<string>): boolean {
    const positive = (inner: Expression) => isPositive(inner, locals, program, seen);
    switch (e.kind) {
        case 'literal':
            return !JSON.stringify(e.value).includes('"-');
        case 'count':
        case 'count in':
            return true;
        case 'arithmetic':
            return e.op !== '-' && positive(e.left) && positive(e.right);
        case 'rounding':
        case 'conversion':
        case 'as at':
            return positive(e.operand);
        case 'bound':
            return e.bound === 'not less than'
                ? positive(e.operand) || positive(e.limit)
                : positive(e.operand) && positive(e.limit);
        case 'if none':
            return positive(e.operand) && positive(e.fallback);
        case 'aggregate':
            return positive(e.value);
        case 'combine':
            return e.op === 'how many' || e.items.every(item => positive(item.value));
        case 'name':
        case 'member':
            return isPositiveName(e, locals, program, seen);
        default:
            return false;
    }
}

function isPositiveName(
    { target }: Extract<Expression, { kind: 'name' | 'member' }>,
    locals: Locals | undefined,
    program: Program,
    seen: ReadonlySet<string>,
): boolean {
    switch (target?.kind) {
        case 'fact': {
            const limits = program.entities.get(target.entity)?.facts.get(target.fact)?.fact.type.limits ?? [];
            return limits.some(
                ({ op, value }) => (op === '>' || op === '>=') && isPositive(value, locals, program, seen),
            );
        }
        case 'local': {
            const found = lookUp(target.name, locals);
            const key = `where ${target.name}`;
            return (
                found !== undefined &&
                !seen.has(key) &&
                isPositive(found.local.value, found.locals, program, new Set([...seen, key]))
            );
        }
        case 'constant': {
            const rate = program.declarations.get(target.id);
            const written = rate?.kind === 'rate' ? JSON.stringify([rate.values, rate.table]) : undefined;
            return written !== undefined && !/"-|"kind":"(negative|arithmetic)"/.test(written);
        }
        case 'declaration': {
            const decision = program.declarations.get(target.id);
            return (
                decision?.kind === 'rank' ||
                (decision?.kind === 'decision' &&
                    !seen.has(target.id) &&
                    decision.versions.every(({ body }) =>
                        isPositiveBlock(body, undefined, program, new Set([...seen, target.id])),
                    ))
            );
        }
        case 'built-in':
            return target.name === 'age';
        default:
            return false;
    }
}

function isPositiveBlock(
    block: RuleBlock,
    outer: Locals | undefined,
    program: Program,
    seen: ReadonlySet<string>,
): boolean {
    const locals = withLocals(block, outer);
    const inCases = (cases: RuleBlock['cases']): boolean =>
        cases.every(each =>
            each.kind === 'group' ? inCases(each.cases) : isPositive(each.result, locals, program, seen),
        );
    const inTable = (block.table?.rows ?? []).every(row =>
        row.cells.every(cell => cell.kind !== 'result' || isPositive(cell.value, locals, program, seen)),
    );
    return (
        inCases(block.cases) && inTable && block.exceptions.every(x => isPositiveBlock(x.body, locals, program, seen))
    );
}
