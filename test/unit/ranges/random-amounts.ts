/** Policies made up at random that reckon: with divisions, amounts that stop at a limit, rates over time and promises. */
import { seeded } from '../../support/random.ts';

type Random = (below: number) => number;

const pick = <T>(items: readonly T[], random: Random): T => items[random(items.length)] as T;

export function randomAmounts(seed: number): string {
    const source = seeded(seed + 77_000);
    const random: Random = below => source.below(below);
    const limit = 100 * (1 + random(9));
    const award = 20 * (1 + random(50));
    return `policy Made up
    in force    from 1 January 2020${random(2) === 0 ? '' : ' until 31 December 2029'}
    decides for each household

conventions
    born on 29 February     birthday on 1 March
    missing day of a month  last day of that month
${promise(random)}
each child has
    age now : whole number, 0 to 17

each household has
    income : money
    savings : money
    visits : whole number, ${random(3) === 0 ? '1' : '0'} to 10
    began on : date
    disabled : yes or no
    children : list of child, each a child

rate amount : money
${rates(random)}

decide share : money
    is savings / ${pick(['visits', '(visits - 3)', 'how many children', '(10 - visits)', '(visits + 1)'], random)}, rounded down to the penny${random(3) === 0 ? ' when visits is at least 1' : ''}
${random(3) === 0 ? '    is £0 otherwise' : ''}

decide award : money, £0 to £${limit}
    ${pick(
        [
            `is £${award} when income is at most £${limit}\n    is £0 otherwise`,
            `is £${award} when income is less than £${limit}\n    is £${award / 2} when income is more than £${limit}`,
            `is £${award} - 20% of income, but not less than £0, rounded down to the penny`,
            `is £${award} when disabled and income is at most £${limit}\n    is £${award} when income is at most £${limit + random(2)}\n    is £0 otherwise`,
            `is amount when income is at most £${limit}\n    is £0 otherwise`,
        ],
        random,
    )}

decide with the rate : money
    ${pick(['is amount', 'is amount as at began on', 'is amount * visits', 'is amount when disabled\n    is £0 otherwise'], random)}

decide what remains : money
    is income + award
`;
}

function promise(random: Random): string {
    if (random(2) === 0) return '';
    return `
intent
    safeguard kept: "nobody is worse off"
        ${pick(
            [
                'always      award is at least £20',
                'always      award is at most £150',
                'never falls what remains\n        as this rises income, by £20',
                'always      with the rate is at least £0',
            ],
            random,
        )}
`;
}

function rates(random: Random): string {
    const lines = [2018, 2021, 2023, 2025].flatMap(year => (random(4) === 0 ? [] : [year]));
    const years = lines.length === 0 ? [2020] : lines;
    return years
        .map(year => {
            const until = random(3) === 0 ? ` until 31 March ${year + 1}` : '';
            return `    from 6 April ${year}${until}: £${5 * (1 + random(8))}`;
        })
        .join('\n');
}
