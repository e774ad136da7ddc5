import { nameMessages } from '../../messages/types.ts';
import type { Expression } from '../../model/expressions.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { Context } from '../context.ts';
import { spanOf } from '../ranges.ts';
import { lookupName } from '../symbols/scope.ts';
import { unknownType, type ValueType } from '../value-type.ts';
import { readingsOfName } from './bare-name.ts';
import type { Reading } from './reading.ts';

interface Found {
    name: string;
    range: SourceRange;
    reading: Reading;
    whole: boolean;
}

/**
 * A declared name that holds a joining word, used without backticks, arrives as two names with that word between them.
 * It is said so, unless the two names make sense on their own: `rent and service charges`.
 */
export function tellJoinedName(
    context: Context,
    left: Expression | undefined,
    word: string,
    right: Expression | undefined,
    start?: SourceRange,
): ValueType | undefined {
    const found = joined(context, left, word, right, start);
    if (found === undefined) {
        return undefined;
    }
    const { run } = context;
    run.report({
        code: 'PW009',
        message: nameMessages.joined(found.name),
        range: found.range,
        related: run.relatedTo([found.reading.symbol], symbol =>
            nameMessages.declaredHere(nameMessages.kinds[symbol.kind], symbol.name),
        ),
        fixes: [
            {
                title: nameMessages.backticks(found.name),
                edits: [{ range: found.range, newText: `\`${found.name}\`` }],
            },
        ],
    });
    // Inside a larger expression what the whole would be is not known.
    return found.whole ? found.reading.type : unknownType;
}

function joined(
    context: Context,
    left: Expression | undefined,
    word: string,
    right: Expression | undefined,
    start: SourceRange | undefined,
): Found | undefined {
    const last = left && lastName(left);
    const first = right && firstName(right);
    if (first?.kind !== 'name' || (left !== undefined && last?.kind !== 'name')) {
        return undefined;
    }
    const before = last?.kind === 'name' ? `${lookupName(last.name)} ` : '';
    const name = `${before}${word} ${lookupName(first.name)}`;
    const reading = context.scope.look(name).length === 0 ? undefined : readingsOfName(context, name)[0];
    if (reading === undefined || (last !== undefined && makesSense(context, last) && makesSense(context, first))) {
        return undefined;
    }
    const whole = last === left && first === right;
    return { name, reading, whole, range: spanOf(start ?? (last ?? first).range, first.range) };
}

function makesSense(context: Context, node: Expression): boolean {
    const readings = node.kind === 'name' ? readingsOfName(context, lookupName(node.name)) : [];
    return readings.some(({ type }) => type.kind === 'yes or no');
}

/** The name that stands directly before the joining word. */
function lastName(node: Expression): Expression | undefined {
    switch (node.kind) {
        case 'name':
            return node;
        case 'arithmetic':
            return node.right && lastName(node.right);
        case 'comparison': {
            const right = node.tests?.at(-1)?.right;
            return right && lastName(right);
        }
        case 'all':
        case 'any': {
            const last = node.bulleted ? undefined : node.items?.at(-1);
            return last && lastName(last);
        }
        case 'not':
            return node.operand && lastName(node.operand);
        default:
            return undefined;
    }
}

/** The name that stands directly behind the joining word. */
function firstName(node: Expression): Expression | undefined {
    switch (node.kind) {
        case 'name':
            return node;
        case 'arithmetic':
        case 'comparison':
            return node.left && firstName(node.left);
        case 'all':
        case 'any': {
            const first = node.bulleted ? undefined : node.items?.[0];
            return first && firstName(first);
        }
        default:
            return undefined;
    }
}
