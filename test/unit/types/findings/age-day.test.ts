import { describe, expect, it } from 'vitest';
import { formatPolicy } from '../../../../language-server/src/syntax/format/format-policy.ts';
import { apply, check, expectFinding, expectNothing } from '../checking.ts';

const policy = (datedBy: string, condition: string) => `policy P
    decides for each person
${datedBy === '' ? '' : `    dated by    ${datedBy}\n`}
conventions
    born on 29 February     birthday on 1 March

each person has
    date of birth : date
    assessment period : period
    claimed on : date

decide d : money
    is £0 when ${condition}
    is £1 otherwise
`;
const otherDay = 'first day of the assessment period';

describe('an age in a policy that is dated by another day', () => {
    it('without its day', () => {
        expectFinding(policy(otherDay, '<|age|> is under 25'), {
            code: 'PW318',
            severity: 'information',
            says: '‘first day of the assessment period’',
            fixes: ['age as at date of decision', 'age as at first day of the assessment period'],
            fixed: 'when age as at date of decision is under 25',
        });
        expectFinding(policy('claimed on', "<|person's age|> is at least 5 and less than 9"), {
            code: 'PW318',
            severity: 'information',
            fixed: "person's age as at date of decision is at least 5",
        });
    });

    it('in a sum it gets brackets, and the layout stays', () => {
        const text = policy('claimed on', '<|age|> + 1 is under 25');
        expectFinding(text, { code: 'PW318', severity: 'information', fixed: '(age as at date of decision) + 1' });
        const plain = text.replace(/<\||\|>/g, '');
        expect(formatPolicy(plain)).toBe(plain);
        for (const fix of check(plain).findings[0]?.fixes ?? []) {
            const fixed = apply(plain, fix);
            expect(formatPolicy(fixed)).toBe(fixed);
        }
    });

    it.each([
        ['with its day', otherDay, 'age as at claimed on is under 25'],
        ['dated by the day of the decision', 'date of decision', 'age is under 25'],
        ['dated by nothing', '', 'age is under 25'],
    ])('%s', (_what, datedBy, condition) => expectNothing(policy(datedBy, condition)));
});
