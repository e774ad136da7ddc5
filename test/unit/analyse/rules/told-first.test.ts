import { describe, expect, test } from 'vitest';
import { beyondMessages } from '../../../../language-server/src/messages/beyond-limits.ts';
import { cliffMessages } from '../../../../language-server/src/messages/cliffs.ts';
import type { PersonWords } from '../../../../language-server/src/messages/rules.ts';
import { ruleMessages as say } from '../../../../language-server/src/messages/rules.ts';
import { divisionMessages, safeguardMessages } from '../../../../language-server/src/messages/safeguards.ts';

/** Of whom much must be known before the rule fails for them. */
const who: PersonWords = {
    entity: 'claim',
    on: '6 April 2026',
    facts: ['pay', 'tax with National Insurance', 'pension contributions', 'first day of the assessment period'].map(
        fact => ({ kind: 'is', whose: 'claimant', fact, value: '£0.00' }),
    ),
};
const detail =
    "on 6 April 2026, a claim where claimant's pay is £0.00, where claimant's tax with National Insurance is £0.00, where claimant's pension contributions is £0.00 and where claimant's first day of the assessment period is £0.00";
const rise = { input: 'pay', from: '£1', to: '£2', before: '£4', after: '£3' };

describe('the first sentence says it, the person stands behind', () => {
    test.each<[message: string, told: string]>([
        [
            say.gap('reduction', who, 3, false, 2),
            `A claim fits none of the 3 cases of ‘reduction’. What should they get? This is one of them: ${detail}. There are others like this.`,
        ],
        [
            say.gapAtPoint('reduction', who, 'pay', '£5', 3, false),
            `‘pay’ of exactly £5 is left out between two cases of ‘reduction’. On which side does it belong? O${detail.slice(1)} fits none of the 3 cases.`,
        ],
        [
            say.pointToOtherwise('reduction', who, 'pay', '£5'),
            `‘pay’ of exactly £5 falls to ‘otherwise’ in ‘reduction’, between two cases. Is that meant? This is one of them: ${detail}.`,
        ],
        [
            say.overlap('reduction', who, 'is £1', 'is £2'),
            `A claim fits two cases of ‘reduction’. Which one decides, ‘is £1’ or ‘is £2’? This is one of them: ${detail}.`,
        ],
        [
            say.overlapAtPoint('reduction', who, 'pay', '£5', 'row 1', 'row 2'),
            `‘pay’ of exactly £5 is counted twice in ‘reduction’. On which side does it belong? O${detail.slice(1)} fits both ‘row 1’ and ‘row 2’.`,
        ],
        [
            say.exceptionsDisagree('reduction', who, 'a', 'b'),
            `A claim falls under two exceptions to ‘reduction’ that disagree. Which one comes first, ‘a’ or ‘b’? This is one of them: ${detail}.`,
        ],
        [
            cliffMessages.cliff('award', 'pay', who, '£1', '£2', '£9'),
            `‘award’ falls by £9 when ‘pay’ rises from £1 to £2. Is this cliff edge meant? O${detail.slice(1)} would have less than before.`,
        ],
        [
            safeguardMessages.always('fair', who, 'a is at most b'),
            `The safeguard ‘fair’ is broken. Is the rule meant, or the promise? O${detail.slice(1)} shows that ‘a is at most b’ does not hold.`,
        ],
        [
            divisionMessages.zero('people', 'share', who),
            `‘people’ can be zero, and nothing can be divided by it. O${detail.slice(1)} gets no answer from ‘share’. What should they get?`,
        ],
        [
            beyondMessages.beyond('award', '<=', '£9', who, '£10'),
            `‘award’ is at most £9, it says, and a claim gets £10. Is the limit meant, or the rule? This is one of them: ${detail}.`,
        ],
    ])('%s', (message, told) => {
        expect(message).toBe(told);
    });

    test('of somebody of whom little must be known it is told in one', () => {
        const somebody: PersonWords = { entity: 'person', born: '6 April 1960', facts: [] };
        expect(say.gap('State Pension date', somebody, 30, true, 0)).toBe(
            'Somebody born on 6 April 1960 fits none of the 30 rows of ‘State Pension date’. What should they get?',
        );
        expect(safeguardMessages['never falls']('fair', 'what is left', rise, somebody)).toBe(
            'The safeguard ‘fair’ is broken: ‘what is left’ falls from £4 to £3 when ‘pay’ rises from £1 to £2. Somebody born on 6 April 1960 shows it. Is the rule meant, or the promise?',
        );
    });
});
