import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import type { Facts } from '../../../language-server/src/model/facts.ts';
import { checkPolicy } from '../../../language-server/src/types/index.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';

const text = `policy Mixed
    in force from 1 January 2000
    decides for each family

each family has
    start : date
    children : list of person, each a child
    income : number, 0 to 1000

each person has
    age in years : whole number

decide young for each child : yes or no
    is yes when age in years is under 16 because "too young to work"
    is no otherwise

decide number of young : whole number
    is how many children where young

decide share : number
    is income / 4

decide paid for each Monday in (start through start + 2 weeks) : number
    is number of young + share

decide paid in all : number
    is total of paid for each Monday in (start through start + 2 weeks)

decide twice the share as if : number
    is share as if income is 8
`;

describe('decisions that compiled code does not cover, beside some that it does', () => {
    const checked = checkPolicy(loadText(text).model);
    const fast = compilePolicy(checked);
    const reference = compilePolicy(checked, { engine: 'reference' });

    test('a reason is covered', () => {
        expect([...fast.notCovered().keys()]).not.toContain('young');
        expect([...fast.notCovered().keys()]).toContain('paid in all');
    });

    test.each<Facts>([
        { start: '2025-01-01', income: 6, children: [{ 'age in years': 5 }, { name: 'Ann', 'age in years': 17 }] },
        { start: '2025-01-01', income: 5, children: [] },
        { start: '2025-01-01', income: 5, children: [{ 'age in years': 5 }, {}] },
        { start: '2025-01-01', income: 2000, children: [] },
        { start: '2025-01-01', income: null },
        { income: '1/3', children: [{ 'age in years': 5 }] },
        {},
    ])('%j', facts => {
        const expected = JSON.stringify(reference.run(facts));
        expect(JSON.stringify(fast.run(facts))).toBe(expected);
        const prepared = fast.prepare(facts);
        expect(JSON.stringify(fast.runPrepared(prepared))).toBe(expected);
        const explained = JSON.stringify(reference.run(facts, { trace: true }));
        expect(JSON.stringify(fast.run(facts, { trace: true }))).toBe(explained);
        expect(JSON.stringify(fast.runPrepared(prepared, { trace: true }))).toBe(explained);
    });

    test('a trace is of the facts as they were when the run was made', () => {
        const facts = { start: '2025-01-01', income: 6, children: [] };
        const expected = JSON.stringify(reference.run(facts, { trace: true }));
        const result = fast.run(facts, { trace: true });
        facts.income = 7;
        expect(JSON.stringify(result)).toBe(expected);
    });
});
