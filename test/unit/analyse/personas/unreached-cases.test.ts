import { tableOf } from '../delivery/delivering.ts';
import { fee, persona, policy, poor, rich } from './testing.ts';

const who = (name: string, given: string, expects: string): string => persona(name, { given, expects });
const regions = `decide fee : money
    is £45 when region is north
    is £50 when region is south`;
const ann = who('Ann', 'region is north', 'fee is £45');
const bob = who('Bob', 'region is south', 'fee is £50');
const hardship = `decide fee : money
    is £45
    except hardship when region is south
        is £0`;

tableOf(
    'PW504',
    [
        {
            name: 'a case',
            text: policy(
                regions.replace('is £50 when region is south', '<|is £50 when region is south|>'),
                ann,
                who('Bob', 'region is north; savings is £1', 'fee is £45'),
            ),
            says: 'No persona comes to this case of ‘fee’',
            severity: 'information',
            fixes: ['Add a persona who does'],
        },
        {
            name: 'an exception that never applies, with the cases under it',
            text: policy(
                hardship.replace('except hardship', 'except <|hardship|>'),
                ann,
                who('Bob', 'region is north', 'fee is £45'),
            ),
            says: 'with the exception ‘hardship’',
            fixes: ['Add a persona who does'],
        },
        {
            name: 'an exception that always applies',
            text: policy(
                hardship.replace('is £45', '<|is £45|>'),
                who('Ann', 'region is south', 'fee is £0'),
                who('Bob', 'region is south', 'fee is £0'),
            ),
            says: 'No persona comes to 2 cases',
            related: 1,
            fixes: ['Add a persona who does'],
        },
        {
            name: 'rows of a table',
            text: policy(
                `decide fee : money, by table
    | region | visits    | fee |
    | north  | up to 3   | £1  |
    <|| north  | 4 or over | £2  ||>
    | south  | -         | £3  |`,
                who('Ann', 'region is north; visits is 3', 'fee is £1'),
                who('Bob', 'region is north; visits is 2', 'fee is £1'),
            ),
            says: 'comes to 2 of the 3 rows of ‘fee’',
            related: 1,
            fixes: ['Add 2 personas who do'],
        },
        {
            name: 'a decision of which nobody expects anything',
            text: policy(
                fee,
                `decide <|other|> : yes or no
    is yes when region is north
    is no otherwise`,
                poor,
                rich,
            ),
            says: 'No persona expects anything of ‘other’',
        },
    ],
    [
        { name: 'everybody comes everywhere', text: policy(regions, ann, bob) },
        { name: 'one persona is an example', text: policy(regions, ann) },
        {
            name: 'what a decision rests on',
            text: policy(
                regions,
                'decide twice : money\n    is 2 * fee',
                who('Ann', 'region is north', 'twice is £90'),
                who('Bob', 'region is south', 'twice is £100'),
            ),
        },
        {
            name: 'a case that nobody can fit is asked about elsewhere',
            text: policy(
                `decide fee : money
    first that applies
        is £45 when region is north
        is £50 when region is south
        is £55 when visits is more than 20
        is £60 otherwise`,
                ann,
                bob,
            ),
        },
        {
            name: 'an outcome that nobody tries is told instead',
            text: policy(
                `intent
    outcome fair: "everybody pays what they can"
        measure     people who say so, at least 90%, by 5 April 2027
        data        "the yearly survey"`,
                fee,
                `decide other : yes or no
    serves      fair
    is yes when region is north
    is no otherwise`,
                poor,
                rich,
            ),
        },
    ],
);
