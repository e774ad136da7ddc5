import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { ageAt, nthBirthday } from '../../../../language-server/src/evaluate/dates/age.ts';
import { LAST_DAY, toYmd } from '../../../../language-server/src/evaluate/dates/day.ts';
import { CountNotWhole } from '../../../../language-server/src/evaluate/dates/failures.ts';
import { modernDay, on, shown, temporal } from './date-arbitraries.ts';

const isLeapDay = (day: number): boolean => {
    const { month, day: dayOfMonth } = toYmd(day);
    return month === 2 && dayOfMonth === 29;
};

describe('age', () => {
    test.each([
        // Born on 29 February: in the United Kingdom a year older on 1 March.
        ['2000-02-29', '2018-02-27', '1 March', 17],
        ['2000-02-29', '2018-02-28', '1 March', 17],
        ['2000-02-29', '2018-03-01', '1 March', 18],
        ['2000-02-29', '2018-02-28', '28 February', 18],
        ['2000-02-29', '2018-02-27', '28 February', 17],
        ['2000-02-29', '2016-02-28', '28 February', 15],
        ['2000-02-29', '2016-02-28', '1 March', 15],
        ['2000-02-29', '2016-02-29', '1 March', 16],
        ['2000-02-29', '2000-02-29', undefined, 0],
        ['2000-02-29', '2018-02-27', undefined, 17],
        ['2000-02-29', '2018-03-01', undefined, 18],
        ['2000-02-29', '2016-02-28', undefined, 15],
        ['1987-01-01', '2004-12-31', undefined, 17],
        ['1987-01-01', '2005-01-01', undefined, 18],
        ['2000-02-28', '2018-02-28', undefined, 18],
        ['2000-03-01', '2018-02-28', undefined, 17],
        ['2000-12-31', '2001-01-01', undefined, 0],
    ] as const)('born %s, on %s (%s): %d', (born, at, rule, expected) => {
        expect(ageAt(on(born), on(at), rule)).toBe(expected);
    });

    it('turns on the rule on one day only', () => {
        const failure = ageAt(on('2000-02-29'), on('2018-02-28'), undefined);
        expect(failure).toEqual({ failure: 'leap-birthday', dateOfBirth: on('2000-02-29'), year: 2018 });
    });

    it('is none before birth', () => {
        const [born, at] = [on('2000-01-02'), on('2000-01-01')];
        expect(ageAt(born, at, '1 March')).toEqual({ failure: 'ends-before-start', from: born, to: at });
    });

    it('agrees with Temporal for all who are not born on 29 February', () => {
        fc.assert(
            fc.property(modernDay, modernDay, (a, b) => {
                const [born, at] = a < b ? [a, b] : [b, a];
                fc.pre(!isLeapDay(born));
                const expected = temporal(born).until(temporal(at), { largestUnit: 'years' }).years;
                expect(ageAt(born, at, undefined)).toBe(expected);
            }),
            { numRuns: 3000 },
        );
    });
});

describe('every birth date from 1950 to 2010', () => {
    it('turns 18 exactly on the anniversary', () => {
        let wrong = 0;
        for (let born = on('1950-01-01'); born <= on('2010-12-31'); born++) {
            const { year, month, day } = toYmd(born);
            const anniversary = Temporal.PlainDate.from({ year: year + 18, month, day }, { overflow: 'constrain' });
            const leapling = isLeapDay(born) && !anniversary.inLeapYear;
            const expected = on((leapling ? anniversary.add({ days: 1 }) : anniversary).toString());
            const right =
                nthBirthday(born, 18, '1 March') === expected &&
                ageAt(born, expected, '1 March') === 18 &&
                ageAt(born, expected - 1, '1 March') === 17;
            wrong += right ? 0 : 1;
        }
        expect(wrong).toBe(0);
    });
});

describe('birthdays', () => {
    test.each([
        ['1960-07-31', 66, undefined, '2026-07-31'],
        ['1960-07-31', 0, undefined, '1960-07-31'],
        ['1960-02-29', 66, '1 March', '2026-03-01'],
        ['1960-02-29', 66, '28 February', '2026-02-28'],
        ['1960-02-29', 68, undefined, '2028-02-29'],
        ['1960-02-29', 66, undefined, 'leap-birthday'],
        ['2012-02-29', 88, '1 March', '2100-03-01'],
        ['9999-01-01', 1, undefined, 'outside-years'],
    ] as const)('born %s: the %dth (%s) is %s', (born, n, rule, expected) => {
        expect(shown(nthBirthday(on(born), n, rule))).toBe(expected);
    });

    it('say which year they lack', () => {
        expect(nthBirthday(on('1960-02-29'), 66, undefined)).toEqual({
            failure: 'leap-birthday',
            dateOfBirth: on('1960-02-29'),
            year: 2026,
        });
        expect(() => nthBirthday(0, 0.5, undefined)).toThrow(CountNotWhole);
    });

    it('are the first day of each age', () => {
        const rule = fc.constantFrom('1 March' as const, '28 February' as const);
        const born = fc.oneof(modernDay, fc.constantFrom(on('1904-02-29'), on('2000-02-29'), on('2096-02-29')));
        fc.assert(
            fc.property(born, fc.integer({ min: 1, max: 120 }), rule, (dateOfBirth, n, leapRule) => {
                const birthday = nthBirthday(dateOfBirth, n, leapRule) as number;
                expect(birthday).toBeLessThan(LAST_DAY);
                expect(ageAt(dateOfBirth, birthday, leapRule)).toBe(n);
                expect(ageAt(dateOfBirth, birthday - 1, leapRule)).toBe(n - 1);
            }),
        );
    });
});
