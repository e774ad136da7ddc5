import { expect, test } from 'vitest';
import { decided } from '../conformance/support/adapter.ts';
import { openSample } from '../conformance/support/open-sample.ts';
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

const DAY = 24 * 60 * 60 * 1000;
const iso = (day: number): string => new Date(day).toISOString().slice(0, 10);
const dayOf = (text: string): number => Date.parse(`${text}T00:00Z`);

/** Leave years of 2023 and 2024 that begin 13 days apart, and some at the ends of months. */
const leaveYears = [
    ...Array.from({ length: 57 }, (_, index) => iso(dayOf('2023-01-01') + 13 * index * DAY)),
    '2023-02-28',
    '2023-03-01',
    '2023-08-31',
    '2023-10-31',
    '2024-02-29',
    '2024-03-01',
];

/** As GOV.UK's calculator counts: from the number of the month, and one more when the last day is as late in the month as the first. */
function monthsLikeTheCalculator(first: Date, last: Date): number {
    const months = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth();
    return last.getUTCDate() >= first.getUTCDate() ? months + 1 : months;
}

test('who starts on whatever day has as many months as GOV.UK counts', { timeout: 60_000 }, () => {
    const { policy: compiled } = openSample(policy);
    const wrong: string[] = [];
    for (const began of leaveYears) {
        const facts = { 'time worked': 'starting', 'way of working': 'annualised', 'leave year began': began };
        const run = (first: string, decision: string) =>
            decided(
                compiled.run({ ...facts, 'first day of work': first }, { at: '2026-01-01', decide: [decision] }),
                decision,
            ) as string;
        const last = new Date(dayOf(run(began, 'last day of the leave year')));
        for (let day = dayOf(began); day <= last.getTime(); day += DAY) {
            const months = monthsLikeTheCalculator(new Date(day), last);
            const [share, twelfths = '1'] = run(iso(day), 'share of the year').split('/');
            if (Math.abs((12 * Number(share)) / Number(twelfths) - months) > 1e-9) wrong.push(`${began}, ${iso(day)}`);
        }
    }
    expect(leaveYears).toHaveLength(63);
    expect(wrong).toEqual([]);
});
