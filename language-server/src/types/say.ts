import { typeWords } from '../messages/types.ts';
import type { Expression } from '../model/expressions.ts';
import { sayCurrency } from './say-currency.ts';
import type { ValueType } from './value-type.ts';
import { writtenLiteral } from './written-literal.ts';

/** A type in the policy's words: `money per week`, `a number of years`, `one option of ‘sex’`. */
export function sayType(type: ValueType, withCurrency = false): string {
    switch (type.kind) {
        case 'yes or no':
            return typeWords.yesOrNo;
        case 'number':
            return type.counts
                ? typeWords.numberOf(type.counts)
                : type.whole
                  ? typeWords.wholeNumber
                  : typeWords.number;
        case 'percent':
            return typeWords.percent;
        case 'money':
            return typeWords.money(withCurrency ? sayCurrency(type.currency) : undefined, type.per);
        case 'duration':
            return typeWords.duration(type.unit, type.per);
        case 'date':
            return typeWords.date;
        case 'period':
            return type.year ? typeWords.year : typeWords.period;
        case 'text':
            return typeWords.text;
        case 'option':
            return typeWords.option(enumerationName(type.enumeration));
        case 'options':
            return typeWords.options(enumerationName(type.enumeration));
        case 'entity':
            return typeWords.entity(type.word ?? type.entity);
        case 'list':
            return typeWords.list(type.entity);
        case 'unknown':
            return typeWords.unknown;
    }
}

/** `fact:person.sex` and `decision:claimant type` by the name that people know. */
export function enumerationName(enumeration: string): string {
    if (enumeration.startsWith('fact:')) {
        return enumeration.slice(enumeration.indexOf('.') + 1);
    }
    return enumeration.slice(enumeration.indexOf(':') + 1).replace(/[@#].*$/, '');
}

/** An expression as somebody would quote it; nothing where that would take long. */
export function quoted(expression: Expression | undefined): string | undefined {
    const text = expression === undefined ? undefined : written(expression);
    return text === undefined || text.length > 50 ? undefined : `‘${text}’`;
}

/** An expression in the language's own words, as far as it is short. */
export function written(expression: Expression): string | undefined {
    switch (expression.kind) {
        case 'literal':
            return writtenLiteral(expression);
        case 'name':
            return expression.name?.text;
        case 'member': {
            const subject = expression.subject && written(expression.subject);
            return subject === undefined ? expression.member?.text : `${subject}'s ${expression.member?.text}`;
        }
        case 'relative member':
            return `${expression.which} ${expression.element?.text}`;
        case 'arithmetic': {
            const left = expression.left && written(expression.left);
            const right = expression.right && written(expression.right);
            return left === undefined || right === undefined ? undefined : `${left} ${expression.op} ${right}`;
        }
        case 'birthday':
            return `${expression.number}${ordinalEnding(expression.number)} birthday`;
        case 'count in':
            return `how many ${expression.unit}s in ${expression.period && (written(expression.period) ?? '…')}`;
        case 'count':
            return `how many ${expression.over?.element?.text}`;
        case 'aggregate': {
            const value = expression.value && written(expression.value);
            return value === undefined ? undefined : `${expression.op} of ${value}`;
        }
        default:
            return undefined;
    }
}

function ordinalEnding(number: number): string {
    const tens = number % 100;
    return tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
}
