import type { Case, CaseGroup, Declaration, RuleBlock } from '../../model/declarations.ts';
import type { Expression } from '../../model/expressions.ts';

/** The expressions of a rule, wherever in it they stand. */
export function* expressionsOf(declaration: Declaration): Iterable<Expression | undefined> {
    switch (declaration.kind) {
        case 'decision':
            for (const version of declaration.versions ?? []) {
                yield* expressionsOfBlock(version.body);
            }
            break;
        case 'definition':
            for (const version of declaration.versions ?? []) {
                yield version.body;
            }
            break;
        case 'rank':
            yield declaration.where;
            break;
        case 'intent':
            for (const safeguard of declaration.safeguards ?? []) {
                yield* safeguard.always ?? [];
            }
            break;
        default:
    }
}

function* expressionsOfBlock(block: RuleBlock | undefined): Iterable<Expression | undefined> {
    for (const each of block?.cases ?? []) {
        yield* expressionsOfCase(each);
    }
    for (const local of block?.locals ?? []) {
        yield local.value;
    }
    for (const exception of block?.exceptions ?? []) {
        yield exception.condition;
        yield* expressionsOfBlock(exception.body);
    }
    for (const column of block?.table?.columns ?? []) {
        yield column.header;
    }
}

function* expressionsOfCase(each: Case | CaseGroup): Iterable<Expression | undefined> {
    yield each.condition;
    if (each.kind === 'case') {
        yield each.result;
    } else {
        for (const inner of each.cases ?? []) {
            yield* expressionsOfCase(inner);
        }
    }
}
