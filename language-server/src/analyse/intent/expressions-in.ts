import type { Case, CaseGroup, Cell, CellTest, Declaration, RuleBlock } from '../../model/declarations.ts';
import type { Expression, Iteration } from '../../model/expressions.ts';

type Maybe = Expression | undefined;

/** Every expression of a declaration that has a say in what the policy decides, but for what makes an answer valid. */
export function* expressionsIn(declaration: Declaration): Iterable<Maybe> {
    switch (declaration.kind) {
        case 'policy':
            yield declaration.datedBy;
            break;
        case 'intent':
            for (const { always, neverFalls } of declaration.safeguards ?? []) {
                yield* always ?? [];
                yield* [neverFalls?.what, neverFalls?.asThisRises, neverFalls?.by];
            }
            break;
        case 'definition':
            yield* (declaration.versions ?? []).map(({ body }) => body);
            yield declaration.datedBy;
            break;
        case 'decision':
            yield* inIteration(declaration.forEach);
            for (const { body } of declaration.versions ?? []) yield* inBlock(body);
            yield declaration.datedBy;
            break;
        case 'judgement':
            yield* inIteration(declaration.forEach);
            break;
        case 'rank':
            yield* inIteration(declaration.forEach);
            yield declaration.where;
            yield* (declaration.by ?? []).map(({ value }) => value);
            break;
        case 'rate':
            yield declaration.by;
            yield* (declaration.values ?? []).map(({ value }) => value);
            for (const { values } of declaration.table?.rows ?? []) yield* values ?? [];
            yield declaration.datedBy;
            break;
        case 'scale':
            yield declaration.on;
            for (const { body } of declaration.versions ?? [])
                for (const { upTo, value } of body ?? []) yield* [upTo, value];
            yield declaration.datedBy;
            break;
        case 'journey':
            for (const { goesTo } of declaration.steps ?? []) yield* (goesTo ?? []).map(({ when }) => when);
            yield* (declaration.endings ?? []).map(({ when }) => when);
            break;
        case 'variation':
            for (const inner of [...(declaration.adds ?? []), ...(declaration.replaces ?? [])])
                yield* expressionsIn(inner);
            break;
        default:
    }
}

function* inIteration(over: Iteration | undefined): Iterable<Maybe> {
    yield* [over?.list, over?.period];
}

function* inBlock(block: RuleBlock | undefined): Iterable<Maybe> {
    for (const each of block?.cases ?? []) yield* inCase(each);
    yield* (block?.locals ?? []).map(({ value }) => value);
    for (const { header, result } of block?.table?.columns ?? []) if (!result) yield header;
    for (const { cells } of block?.table?.rows ?? []) for (const cell of cells ?? []) yield* inCell(cell);
    for (const exception of block?.exceptions ?? []) {
        yield exception.condition;
        yield* inBlock(exception.body);
    }
}

function* inCase(each: Case | CaseGroup): Iterable<Maybe> {
    yield each.condition;
    if (each.kind === 'case') yield each.result;
    else for (const inner of each.cases ?? []) yield* inCase(inner);
}

function* inCell(cell: Cell): Iterable<Maybe> {
    if (cell.kind === 'result') yield cell.value;
    else if (cell.kind === 'tests') for (const test of cell.tests ?? []) yield* inTest(test);
}

function inTest(test: CellTest): Maybe[] {
    return test.kind === 'between' ? [test.low, test.high] : [test.value];
}
