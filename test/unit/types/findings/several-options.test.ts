import { describe, it } from 'vitest';
import { expectFinding, expectNothing } from '../checking.ts';

const policy = (condition: string): string => `policy Paint
    decides for each buyer

each buyer has
    colours : any of red, green, blue
    favourite : one of red, green, blue

decide sold : yes or no
    is yes when ${condition}
    is no otherwise
`;

describe('several options and one of them', () => {
    it.each([
        ['is', '<|colours is red|>', 'red is one of colours'],
        ['is not', '<|colours is not red|>', 'red is not one of colours'],
        ['is one of', '<|colours is one of (red, green)|>', '(red is one of colours or green is one of colours)'],
    ])('%s is asked about, and mended', (_, marked, fixed) => {
        const says = 'Is it the only one, or one of them?';
        expectFinding(policy(marked), { code: 'PW301', says, fixes: [fixed], fixed });
    });

    it.each(['red is one of colours', 'favourite is red', 'favourite is one of (red, green)'])(
        'nothing to say: %s',
        condition => expectNothing(policy(condition)),
    );
});
