import { expect, test } from 'vitest';
import { findingsOf, tableOf } from '../delivery/delivering.ts';
import { childDefinition, paidFor, policy } from './defining.ts';

const young = (name = 'qualifying child'): string => childDefinition(name, 'a person under 16', 'age is under 16');

tableOf(
    'PW108',
    [
        {
            name: 'a definition',
            text: policy({ terms: young('<|qualifying child|>') }),
            says: 'is not used anywhere',
            severity: 'information',
            fixes: ['Remove the definition ‘qualifying child’'],
        },
        {
            name: 'a rate',
            text: policy({ terms: 'rate <|amount|> : money\n    from 6 April 2025: £20' }),
            fixes: ['Remove the rate ‘amount’'],
        },
        {
            name: 'a body at the end of the file',
            text: policy({ more: 'body <|HMRC|>\n    named       "HM Revenue and Customs"' }),
            fixes: ['Remove the body ‘HMRC’'],
        },
        {
            name: 'a code set before a comment, which stays',
            text: policy({ terms: 'codes <|closed schools|> : text\n    - "A1"\n\n-- What is paid.' }),
        },
        {
            name: 'a scale',
            text: policy({
                terms: 'scale <|duty|> : money\n    on          savings\n    charges     each slice\n    | up to £100 | 0% |\n    | above      | 2% |',
            }),
            fixes: ['Remove'],
        },
    ],
    [
        { name: 'used in a rule', text: policy({ terms: young(), help: paidFor('qualifying child') }) },
        {
            name: 'named in the words of another definition',
            text: policy({
                terms: `${young()}\n\n${childDefinition('paid child', 'a qualifying child with a claim', 'age is under 15')}`,
                help: paidFor('paid child'),
            }),
        },
        {
            name: 'expected by a persona',
            text: policy({
                terms: 'define poor\n    means       "a family with nothing"\n    when        savings is £0',
                more: 'persona Ann\n    on          1 June 2025\n    given\n        savings is £0\n    expect\n        poor is yes',
            }),
        },
        { name: 'the owner of the policy', text: policy({ header: 'owner       HMRC', more: 'body HMRC' }) },
        { name: 'a file that only holds what others use', text: 'rate amount : money\n    from 6 April 2025: £20\n' },
    ],
);

test('a misspelt name may be what looks unused', () => {
    const text = policy({ terms: 'rate amount : money\n    from 6 April 2025: £20', help: 'is amont' });
    expect(findingsOf(text).map(({ code }) => code)).toEqual(['PW009']);
});
