import { test } from 'vitest';
import { expectShown } from './readme-blocks.ts';

const policy = 'samples/holiday-entitlement/holiday-entitlement.policy';
const readme = 'samples/holiday-entitlement/README.md';

test.each([
    [
        'explain',
        ['explain', policy, '--persona', 'Catrin, who starts in the last days of October', '--decide', 'days of leave'],
    ],
    ['journey', ['journey', policy, '--persona', 'Ines, 25 hours in three long days']],
])('the README of holiday entitlement shows what `%s` really says', async (block, args) => {
    await expectShown(readme, block, args);
});
