import type * as Ast from '../../../../../grammar/generated/ast.ts';
import { syntaxMessages } from '../../../messages/syntax.ts';
import type { LiteralValue } from '../../expressions.ts';
import { type ConversionContext, spoken } from '../context.ts';
import { durationParts, isoDate, moneyLiteral, periodUnit, plainNumber } from '../literals.ts';

export function literalValue(context: ConversionContext, node: Ast.Expression): LiteralValue {
    switch (node.$type) {
        case 'MoneyLiteral':
            return moneyLiteral(node.text ?? '£0', node.per);
        case 'PercentLiteral':
            return { kind: 'percent', value: plainNumber((node.text ?? '0%').replace('%', '')) };
        case 'NumberLiteral':
            if (node.per)
                context.problem(
                    'PW001',
                    syntaxMessages.lineEnds(node.per),
                    context.token(node, 'per')?.range ?? context.range(node),
                );
            return { kind: 'number', value: plainNumber(node.text ?? '0') };
        case 'DateLiteral':
            if (node.to) return { kind: 'period', from: isoDate(node.text), to: isoDate(node.to) };
            return { kind: 'date', value: isoDate(node.text) };
        case 'DurationLiteral': {
            const parts = durationParts(node.text ?? '');
            const per = periodUnit(node.per);
            const only = parts[0];
            return per && only
                ? { kind: 'quantity', value: only.value, unit: only.unit, per }
                : { kind: 'duration', parts };
        }
        case 'TextLiteral':
            return { kind: 'text', value: node.text ?? '' };
        case 'WordLiteral':
            return wordLiteral(node.word);
        default:
            return { kind: 'text', value: '' };
    }
}

function wordLiteral(word: string | undefined): LiteralValue {
    switch (spoken(word)) {
        case 'no limit':
            return { kind: 'no limit' };
        case 'does not apply':
        case 'not applicable':
            return { kind: 'not applicable' };
        case 'not known':
            return { kind: 'not known' };
        default:
            return { kind: 'yes or no', value: word === 'yes' };
    }
}
