import { expect, test } from 'vitest';
import { formatPolicy } from '../../../../language-server/src/syntax/format/format-policy.ts';
import { apply } from '../../types/checking.ts';
import { findingsOf, policy, tableOf } from './delivering.ts';

const judgement = (lines: string, name = 'fair'): string => policy({ more: `judgement ${name} : yes or no${lines}` });
const factors = '\n    considering\n        - "where the child sleeps"';
const maker = '\n    made by     HMRC, within 10 working days';

tableOf(
    'PW412',
    [
        {
            name: 'no factors',
            text: judgement(maker, '<|fair|>'),
            says: 'What must be looked at for ‘fair’?',
            severity: 'warning',
            fixes: ['Write what must be looked at'],
        },
        {
            name: 'no time limit',
            text: judgement(`\n    made by     <|HMRC|>${factors}`),
            says: 'By when must ‘fair’ be decided?',
            fixes: ['Add a time limit'],
        },
    ],
    [{ name: 'all of it', text: judgement(`${maker}${factors}`) }],
);

test('each missing part is one finding, and each mend writes its lines', () => {
    for (const lines of ['', factors]) {
        const text = judgement(lines);
        const found = findingsOf(text).filter(({ code }) => code === 'PW412');
        expect(found).toHaveLength(lines === '' ? 3 : 2);
        for (const finding of found) {
            const [fix] = finding.fixes;
            const mended = fix === undefined ? text : apply(text, fix);
            expect(formatPolicy(mended)).toBe(mended);
            expect(findingsOf(mended).map(({ message }) => message)).not.toContain(finding.message);
            expect(findingsOf(mended).some(({ severity }) => severity === 'error')).toBe(false);
        }
    }
});
