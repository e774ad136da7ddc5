import { tableOf } from '../delivery/delivering.ts';
import { fee, persona, policy, poor, rich } from './testing.ts';

const who = (name: string, given: string, expects: string, on?: string): string =>
    persona(name, { given, expects, ...(on !== undefined && { on }) });

const base = `rate base : money
    from 1 April 2023: £30
    from 1 April 2024: £40
    from 1 April 2025: £45

decide fee : money
    is base`;

tableOf(
    'PW505',
    [
        {
            name: 'versions of a rate',
            text: policy(
                base.replace('from 1 April 2023: £30', '<|from 1 April 2023: £30|>'),
                who('Ann', 'savings is £1', 'fee is £45'),
                who('Bob', 'savings is £1', 'fee is £45', '1 July 2026'),
            ),
            says: 'as it stands from 1 April 2023 and from 1 April 2024',
            severity: 'hint',
            related: 1,
            fixes: ['Add 2 personas who do'],
        },
        {
            name: 'versions of two rates, told together',
            text: policy(
                'rate base : money\n    <|from 1 April 2024: £30|>\n    from 1 April 2025: £45',
                'rate extra : money\n    from 1 April 2024: £1\n    from 1 April 2025: £2',
                'decide fee : money\n    is base + extra',
                who('Ann', 'savings is £1', 'fee is £47'),
                who('Bob', 'savings is £1', 'fee is £47', '1 July 2026'),
            ),
            says: '‘base’ and ‘extra’ as they stand from 1 April 2024.',
            severity: 'hint',
            related: 1,
            fixes: ['Add a persona who does'],
        },
    ],
    [
        {
            name: 'everybody has their version',
            text: policy(
                base,
                who('Ann', 'savings is £1', 'fee is £45'),
                who('Bob', 'savings is £1', 'fee is £40', '31 March 2025'),
                who('Cara', 'savings is £1', 'fee is £30', '1 April 2023'),
            ),
        },
        {
            name: 'one version',
            text: policy(
                'rate base : money\n    from 1 April 2025: £45',
                'decide fee : money\n    is base',
                who('Ann', 'savings is £1', 'fee is £45'),
                who('Bob', 'savings is £2', 'fee is £45'),
            ),
        },
    ],
);

const intent = (more = ''): string => `intent
    outcome fair: "everybody pays what they can"
        measure     people who say so, at least 90%, by 5 April 2027
        data        "the yearly survey"${more}`;
const safe =
    '\n    safeguard never dear: "nobody pays more than £100 for a visit"\n        always      fee is at most £100 * visits';
const served = fee.replace('    is £0', '    serves      fair\n    is £0');

tableOf(
    'PW506',
    [
        {
            name: 'nothing that serves it is expected',
            text: policy(
                intent().replace('outcome fair', 'outcome <|fair|>'),
                served,
                'decide other : yes or no\n    is yes when region is north\n    is no otherwise',
                who('Ann', 'region is north', 'other is yes'),
                who('Bob', 'region is south', 'other is no'),
            ),
            says: 'the decisions that serve the outcome ‘fair’',
            severity: 'information',
        },
    ],
    [
        { name: 'something is', text: policy(intent(), served, poor, rich) },
        { name: 'nothing serves it: asked elsewhere', text: policy(intent(), fee, poor, rich) },
    ],
);

tableOf(
    'PW507',
    [
        {
            name: 'nobody says enough',
            text: policy(intent(safe).replace('safeguard never dear', 'safeguard <|never dear|>'), served, poor, rich),
            says: 'No persona says enough of themselves to try the safeguard ‘never dear’',
            severity: 'information',
        },
    ],
    [
        {
            name: 'somebody does',
            text: policy(intent(safe), served, poor, who('Bob', 'savings is £6,000.01; visits is 1', 'fee is £45')),
        },
        { name: 'one persona is an example', text: policy(intent(safe), served, poor) },
    ],
);

const bare = persona('Bob', { given: 'savings is £6,000.01', expects: 'fee is £45', evidence: '' });
tableOf(
    'PW508',
    [
        {
            name: 'one of several',
            text: policy(fee, poor, bare.replace('persona Bob', 'persona <|Bob|>')),
            says: 'Nobody says where the figures that this persona expects come from',
            severity: 'hint',
            fixes: ['Say where the figures come from'],
        },
        {
            name: 'none of them: told once',
            text: policy(
                fee,
                persona('<|Ann|>', { given: 'savings is £6,000', expects: 'fee is £0', evidence: '' }),
                bare,
            ),
            says: 'None of the 2 personas',
            related: 1,
            fixes: ['Say where the figures come from'],
        },
    ],
    [
        { name: 'all of them', text: policy(fee, poor, rich) },
        { name: 'one persona is an example', text: policy(fee, bare) },
        {
            name: 'under the expectation itself',
            text: policy(
                fee,
                poor,
                bare.replace('fee is £45', 'fee is £45\n            evidence    "Fees Order 2025"'),
            ),
        },
        {
            name: 'what is expected of a journey',
            text: policy(
                fee,
                poor,
                rich,
                persona('Cara', { given: 'savings is £1', expects: 'asked at most 3 questions', evidence: '' }),
            ),
        },
    ],
);

const two = `decide fee : money
    first that applies
        is £0 when visits is under 5
        is £10 when savings is at most £6,000
        is £45 otherwise`;
const far = [
    who('Ann', 'visits is 1; savings is £1', 'fee is £0'),
    who('Bob', 'visits is 9; savings is £1', 'fee is £10'),
    who('Cara', 'visits is 9; savings is £9,000', 'fee is £45'),
];
tableOf(
    'PW510',
    [
        {
            name: 'nobody at any limit',
            text: policy(two, ...far).replace('persona Ann', 'persona <|Ann|>'),
            says: 'All 3 personas are ordinary: none of them stands at one of the 2 limits',
            severity: 'hint',
        },
        {
            name: 'nobody complicated',
            text: policy(
                'each child has\n    date of birth : date',
                two.replace('is £45 otherwise', 'is £45 when there are no children\n        is £50 otherwise'),
                who('Ann', 'visits is 4; savings is £1', 'fee is £0'),
                who('Bob', 'visits is 5; savings is £6,000', 'fee is £10'),
                who('Cara', 'visits is 9; savings is £6,000.01; there are no children', 'fee is £45'),
                who('Dan', 'visits is 9; savings is £9,000; there are no children', 'fee is £45'),
                persona('Eve', { given: 'visits is 9; savings is £9,000; children', expects: 'fee is £50' }).replace(
                    '        children',
                    '        children\n            | name |\n            | Bo   |',
                ),
            )
                .replace(
                    '    region : one of north, south',
                    '    region : one of north, south\n    children : list of child',
                )
                .replace('persona Ann', 'persona <|Ann|>'),
            says: 'All 5 personas lead simple lives',
        },
    ],
    [
        { name: 'somebody is', text: policy(two, ...far, who('Dan', 'visits is 5; savings is £1', 'fee is £10')) },
        { name: 'two personas', text: policy(two, ...far.slice(0, 2)) },
        {
            name: 'no limits',
            text: policy('decide fee : money\n    is £45', ...far.map(each => each.replace(/fee is .*/, 'fee is £45'))),
        },
    ],
);
