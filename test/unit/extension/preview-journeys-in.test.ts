import { expect, test } from 'vitest';
import { journeysIn } from '../../../extension/src/features/preview/journeys-in.ts';

test.each<[what: string, text: string, journeys: { line: number; name?: string }[]]>([
    [
        'each journey has a place',
        'policy A\n\njourney Claim\n    step X\njourney Ask us -- twice',
        [
            { line: 2, name: 'Claim' },
            { line: 4, name: 'Ask us' },
        ],
    ],
    ['without a journey the policy has it', '-- A policy\npolicy A\r\n    owner B\r\n', [{ line: 1 }]],
    ['words elsewhere are no journey', 'policy A\n    journey Claim\n-- journey B\njourneys C', [{ line: 0 }]],
    ['a file of definitions has none', 'define child\n    about a person', []],
])('%s', (_, text, journeys) => {
    expect(journeysIn(text)).toEqual(journeys);
});
