import { tableOf } from '../delivery/delivering.ts';
import { fee, persona, policy, poor, rich } from './testing.ts';

const visits = `decide fee : money
    is £0 when <|visits is under 5|>
    is £45 otherwise`;
const plain = (text: string): string => text.replace(/<\||\|>/g, '');
const who = (name: string, given: string, expects: string): string => persona(name, { given, expects });
const dated = `decide fee : money
    is £0 when date of decision <|is before 1 April 2026|>
    is £45 otherwise`;
const on = (name: string, day: string, expects: string): string =>
    persona(name, { given: 'savings is £1', expects, on: day });

tableOf(
    'PW503',
    [
        {
            name: 'an amount at which nobody is',
            text: policy(
                fee.replace('is at most £6,000', '<|is at most £6,000|>'),
                who('Ann', 'savings is £100', 'fee is £0'),
                who('Bob', 'savings is £9,000', 'fee is £45'),
            ),
            says: 'turns: ‘savings is at most £6,000’ (exactly £6,000).',
            severity: 'information',
            fixes: ['Add a persona who does'],
        },
        {
            name: 'whole numbers have neighbours',
            text: policy(
                visits.replace('<|visits is under 5|>', 'visits <|is under 5|>'),
                who('Ann', 'visits is 5', 'fee is £45'),
                who('Bob', 'visits is 3', 'fee is £0'),
            ),
            says: '‘visits is under 5’ (just below 5)',
            fixes: ['Add a persona who does'],
        },
        {
            name: 'days have neighbours',
            text: policy(dated, on('Ann', '1 April 2026', 'fee is £45'), on('Bob', '30 March 2026', 'fee is £0')),
            says: 'the day before 1 April 2026',
            fixes: ['Add a persona who does'],
        },
        {
            name: 'two limits of one rule are told together',
            text: policy(
                `decide fee : money
    first that applies
        is £0 when savings <|is at most £6,000|>
        is £10 when visits is under 5
        is £45 otherwise`,
                who('Ann', 'savings is £100', 'fee is £0'),
                who('Bob', 'savings is £9,000; visits is 3', 'fee is £10'),
                who('Cara', 'savings is £9,000; visits is 5', 'fee is £45'),
            ),
            related: 1,
            fixes: ['Add 2 personas who do'],
        },
    ],
    [
        { name: 'both edges are tried', text: policy(fee, poor, rich) },
        {
            name: 'what lies beyond an edge is not asked for',
            text: policy(
                plain(visits),
                who('Ann', 'visits is 5', 'fee is £45'),
                who('Bob', 'visits is 4', 'fee is £0'),
            ),
        },
        {
            name: 'one persona is an example',
            text: policy(fee, who('Ann', 'savings is £100', 'fee is £0')),
        },
        { name: 'no personas', text: policy(fee) },
        {
            name: 'while a case is missed, that comes first',
            text: policy(fee, who('Ann', 'savings is £100', 'fee is £0'), who('Bob', 'savings is £200', 'fee is £0')),
        },
        {
            name: 'what nobody can be',
            text: policy(
                `decide fee : money
    is £0 when visits is more than 0
    is £45 otherwise`,
                who('Ann', 'visits is 0', 'fee is £45'),
                who('Bob', 'visits is 1', 'fee is £0'),
            ),
        },
        {
            name: 'a definition that nothing expected rests on',
            text: policy(
                fee,
                `define frequent visitor
    about       an applicant
    when        visits is more than 5`,
                `decide other : yes or no
    accept PW504 because "not tried yet"
    is yes when frequent visitor
    is no otherwise`,
                poor,
                rich,
            ),
        },
        {
            name: 'accepted on the record',
            text: policy(
                `decide fee : money
    accept PW503 because "it is tried elsewhere"
    is £0 when savings is at most £6,000
    is £45 otherwise`,
                who('Ann', 'savings is £100', 'fee is £0'),
                who('Bob', 'savings is £9,000', 'fee is £45'),
            ),
        },
    ],
);
