import { tableOf } from './asking.ts';

tableOf(
    'PW224',
    ['The rent is <|divided by|> the number of tenants.', 'Leave is given <|pro rata|>.'],
    [
        'The rent is divided by the number of tenants, rounded down to the penny.',
        'Is the rent divided by the number of tenants?',
        'The estate goes to the children.',
    ],
);
