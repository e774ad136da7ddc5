import type * as Ast from '../../../../../grammar/generated/ast.ts';
import type { Expression, RoundingMode } from '../../expressions.ts';
import { spoken } from '../context.ts';
import { conversionUnits, roundingPhrase } from '../literals.ts';
import { type ExpressionConversion, outside } from './conversion.ts';

export function modified(to: ExpressionConversion, node: Ast.Modified): Expression {
    const operand = to.expression(node.operand);
    const modifier = node.modifier;
    const range = modifier ? outside(operand).to(to.context.range(modifier)) : to.context.range(node);
    switch (modifier?.$type) {
        case 'RoundingPhrase': {
            const phrase = roundingPhrase(modifier.text ?? '') ?? {
                mode: 'half up' as RoundingMode,
                to: '1',
                unit: 'number' as const,
            };
            return { kind: 'rounding', operand, ...phrase, range };
        }
        case 'ConversionPhrase': {
            const units = conversionUnits(modifier.text ?? '');
            return units ? { kind: 'conversion', operand, ...units, range } : operand;
        }
        case 'BoundPhrase':
            return {
                kind: 'bound',
                operand,
                bound: spoken(modifier.word).endsWith('less than') ? 'not less than' : 'not more than',
                limit: to.expression(modifier.limit),
                range,
            };
        case 'IfNonePhrase':
            return { kind: 'if none', operand, fallback: to.expression(modifier.value), range };
        default:
            return operand;
    }
}
