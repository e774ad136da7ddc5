import { describe, expect, it } from 'vitest';
import { checkFiles, told } from './checking.ts';

const shared = `conventions
    born on 29 February  birthday on 1 March

each person has
    date of birth : date
    income : money

each family has
    capital : money

define adult
    about a person
    when age is at least 18

define wealthy
    when capital is more than £16,000

rate threshold : money
    from 1 January 2024: £5`;

const main = (rest: string): string => `policy A
    decides for each family

each family has
    claimant : person

each person has
    hours : whole number

${rest}`;

function tell(rest: string, more: Record<string, { text: string; uses?: string[] }> = {}): string[] {
    const { findings } = checkFiles({
        'file:///a.policy': { text: main(rest), uses: ['file:///shared.policy'] },
        'file:///shared.policy': { text: shared, uses: Object.keys(more) },
        ...more,
    });
    return told(findings);
}

describe('files that use one another', () => {
    it.each([
        ['a rate', 'decide d : money\n    is threshold'],
        ['a definition about the root, in a file without a header', 'decide d : yes or no\n    is wealthy'],
        ['a definition about a person', "decide d : yes or no\n    is claimant's adult"],
        [
            'facts of one entity in two files',
            "decide d : yes or no\n    is claimant's hours is 5 and claimant's income is more than £5",
        ],
        ['shared conventions', "decide d : yes or no\n    is claimant's age is at least 18"],
        [
            'an own name hides a used one',
            'rate threshold : money\n    from 1 January 2024: £6\n\ndecide d : money\n    is threshold',
        ],
    ])('%s', (_what, rest) => expect(tell(rest)).toEqual([]));

    it('what a used file uses is not seen', () => {
        const found = tell('decide d : money\n    is hidden', {
            'file:///hidden.policy': { text: 'rate hidden : money\n    from 1 January 2024: £5' },
        });
        expect(found).toEqual([expect.stringContaining('PW009 11:8 There is no ‘hidden’ here.')]);
    });

    it('a file alone, without a header, resolves what is unique', () => {
        const { findings } = checkFiles({
            'file:///shared.policy': { text: shared },
        });
        expect(told(findings)).toEqual([]);
    });
});
