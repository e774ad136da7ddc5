import { policy, tableOf } from './delivering.ts';

const facts = `savings : money
    ask         "How much have you saved?"
rent : money
    ask         "What is your rent?"`;
const help = 'is £10 when savings is under £100 and rent is at least £50\nis £0 otherwise';
const journey = (
    asks: string,
    decide = 'by          HMRC, within 5 working days',
    name = 'Decide',
): string => `journey Claim
    step Ask
        for         the family, online or by phone
        ${asks}
    step ${name}
        ${decide}
        decides     help
    ending Decided
        tells       "You get {help}."
        challenge   a second look, within 1 month`;
const persona = `
persona Ann
    on          1 June 2025
    given
        savings is £10
        rent is £60
    expect
        help is £10`;

tableOf(
    'PW421',
    [
        {
            name: 'a persona comes to a step that needs an answer nobody asks for',
            text: policy({
                facts,
                help,
                more: `${journey('asks        savings', undefined, '<|Decide|>')}\n${persona}`,
            }),
            says: 'Who asks “Ann” for “rent”',
            severity: 'warning',
            related: 1,
            fixes: ['Ask for it in “Ask”'],
        },
        {
            name: 'somebody whom the search finds',
            text: policy({ facts, help, more: journey('asks        savings', undefined, '<|Decide|>') }),
            says: 'HMRC needs it in “Decide”',
            fixes: ['Ask for it in “Ask”'],
        },
    ],
    [
        { name: 'a step asks for it', text: policy({ facts, help, more: journey('asks        savings, rent') }) },
        {
            name: 'the person is there when it is needed',
            text: policy({
                facts,
                help,
                more: journey('asks        savings', 'for         the family, online or by phone'),
            }),
        },
        {
            name: 'it is held',
            text: policy({
                facts: facts.replace('    ask         "What', '    held by     HMRC, as "tax"\n    ask         "What'),
                help,
                more: journey('asks        savings'),
            }),
        },
        {
            name: 'nobody comes there to whom it matters',
            text: policy({
                facts,
                help,
                more: `${journey('asks        savings\n        goes to Decided when savings is under £1,000,000')}\n${persona}`,
            }).replace('savings : money', 'savings : money, £0 to £999,999'),
        },
        { name: 'there is no journey', text: policy({ facts, help }) },
    ],
);
