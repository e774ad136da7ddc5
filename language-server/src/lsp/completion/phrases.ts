import { CompletionItemKind } from 'vscode-languageserver';
import { innerWordHelp } from '../../messages/word-help/inner-words.ts';
import type { ValueType } from '../../types/index.ts';
import type { Proposal } from './items.ts';

const orders = ['is', 'is at least', 'is at most', 'is more than', 'is less than', 'is under'];
const dates = ['is', 'is before', 'is after', 'is on or before', 'is on or after', 'is within'];
const options = ['is', 'is not', 'is one of', 'is not one of'];

/** What may follow a value of some type: after a case's result its condition; comparisons, then what joins conditions. */
export function phrasesAfter(type: ValueType | undefined, inCase: boolean): Proposal[] {
    const joining = [...comparisons(type), 'and', 'or'];
    return (inCase ? ['when', 'otherwise', ...joining] : joining).map((words, place) => ({
        label: words,
        kind: CompletionItemKind.Operator,
        rank: 'phrase',
        place,
        detail: innerWordHelp[words === 'is' ? '=' : words]?.says,
        text: words === 'otherwise' ? words : `${words} `,
    }));
}

function comparisons(type: ValueType | undefined): string[] {
    switch (type?.kind) {
        case 'date':
            return dates;
        case 'option':
        case 'options':
        case 'text':
        case 'yes or no':
            return options;
        case 'number':
        case 'percent':
        case 'money':
        case 'duration':
            return orders;
        case 'entity':
            return ['is a', 'is not a'];
        case 'list':
        case 'period':
            return [];
        default:
            return [...new Set([...orders, ...dates, ...options])];
    }
}

/** What a value may begin with, besides names. */
export function valueStarters(): Proposal[] {
    const words = [
        'how many',
        'total of',
        'highest of',
        'lowest of',
        'earliest of',
        'latest of',
        'there is',
        'there is no',
        'not',
    ];
    return words.map(word => ({
        label: word,
        kind: CompletionItemKind.Keyword,
        rank: 'far',
        detail: innerWordHelp[word]?.says,
        text: `${word} `,
    }));
}
