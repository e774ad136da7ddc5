import { add, exact, mul } from '../../../language-server/src/evaluate/numbers/rational.ts';
import { round } from '../../../language-server/src/evaluate/numbers/rounding.ts';
import { count, type Row } from '../rows.ts';
import { speedOf } from '../timing.ts';

/** Exact sums of money against whole pennies in plain integers, which cannot express a share of a penny. */
export function measureExactMoney(): Row[] {
    const amounts = Array.from({ length: 1024 }, (_, i) => (i * 7919) % 100_000);
    let integers = 0;
    const plain = speedOf(() => {
        for (const pennies of amounts) integers = (integers + Math.floor((pennies * 55 + 50) / 100)) % 1_000_000_007;
    }, amounts.length);
    const exactAmounts = amounts.map(pennies =>
        exact(`${Math.floor(pennies / 100)}.${String(pennies % 100).padStart(2, '0')}`),
    );
    const share = exact('0.55');
    const penny = exact('0.01');
    let total = exact(0);
    const ours = speedOf(() => {
        total = exact(0);
        for (const amount of exactAmounts) total = add(total, round(mul(amount, share), 'half up', penny));
    }, amounts.length);
    return [
        {
            what: 'exact money: 55 % of an amount, rounded and added',
            figure: `${count(ours.perSecond)}/s`,
            bar: '≥ half of integers',
            peer: `integers ${count(plain.perSecond)}/s${integers < 0 ? '!' : ''}`,
            ratio: ours.perSecond / plain.perSecond,
            met: ours.perSecond * 2 >= plain.perSecond,
            reason: 'fractions of any size cost more than whole pennies; compiled decisions use scaled integers instead where scale and bounds are known',
        },
    ];
}
