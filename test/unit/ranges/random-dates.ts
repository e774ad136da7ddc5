/** Decisions made up at random that reckon with months, birthdays, ages and values that change with the date. */
import type { Facts } from '../../../language-server/src/model/facts.ts';
import { seeded } from '../../support/random.ts';
import type { RandomDecision } from './random-decision.ts';

type Random = (below: number) => number;

const pick = <T>(items: readonly T[], random: Random): T => items[random(items.length)] as T;
const order = ['before', 'after', 'on or before', 'on or after'] as const;
const months = ['1 month', '3 months', '1 year'] as const;
const days = ['28 February 2025', '31 March 2025', '30 April 2025'] as const;

const conditions: readonly ((random: Random) => string)[] = [
    random => `began is ${pick(order, random)} ${pick(days, random)}`,
    random => `began + ${pick(months, random)} is ${pick(order, random)} ${pick(days, random)}`,
    random => `ended - ${pick(months, random)} is ${pick(order, random)} ${pick(days, random)}`,
    random => `ended is ${pick(order, random)} began`,
    random => `ended is ${pick(order, random)} began + ${pick(months, random)}`,
    random => `began is ${pick(order, random)} ${pick(['16th', '18th'], random)} birthday`,
    random => `age as at began is ${pick(['under', 'at least', 'more than'], random)} ${pick(['16', '18'], random)}`,
    random => `member as at ${pick(['began', 'ended'], random)}`,
    () => 'member',
];

const born = ['2007-02-28', '2007-03-01', '2008-02-29', '2009-03-01', '2009-03-31'];
const dates = ['2024-02-29', '2025-01-31', '2025-02-28', '2025-03-01', '2025-03-31', '2025-04-30'];

/** A policy with one decision `result`, and everybody whom it could matter to, about. */
export function randomDates(seed: number): RandomDecision {
    const source = seeded(seed + 5_000);
    const random: Random = below => source.below(below);
    const junction = (): string =>
        Array.from({ length: 1 + random(2) }, () => pick(conditions, random)(random)).join(
            pick([' and ', ' or '], random),
        );
    const split = pick(conditions, random)(random);
    const cases =
        random(2) === 0
            ? [`is 1 when ${split}`, `is 2 when not (${split}) and (${junction()})`]
            : Array.from({ length: 1 + random(3) }, (_, i) => `is ${i} when ${junction()}`);
    const closed = random(4) === 0 ? ['is 99 otherwise'] : [];
    const text = `policy Made up
    decides for each person

conventions
    born on 29 February     birthday on 1 March
    missing day of a month  ${pick(['last day of that month', 'first day of the next month'], random)}

each person has
    date of birth : date
    began : date
    ended : date
    member : yes or no, over time

decide result : whole number
${[...cases, ...closed].map(line => `    ${line}`).join('\n')}
`;
    return { text, people: everybody() };
}

function everybody(): Facts[] {
    const members = [
        true,
        false,
        [
            { from: '2020-01-01', value: false },
            { from: '2025-02-01', value: true },
        ],
    ];
    return born.flatMap(birth =>
        dates.flatMap(began =>
            dates.flatMap(ended =>
                members.map((member): Facts => ({ on: '2025-06-01', 'date of birth': birth, began, ended, member })),
            ),
        ),
    );
}
