import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import { checkPolicy } from '../../../language-server/src/types/index.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { errorsIn, value } from './support.ts';

const text = `policy Dates
    decides for each family
    dated by claimed

each family has
    claimed : date
    begun : date
    asked : date

rate plain rate : number
    from 1 January 2021: 1
    from 1 January 2022: 2
    from 1 January 2023: 3
    from 1 January 2024: 4

rate own rate : number
    dated by begun
    from 1 January 2021: 1
    from 1 January 2022: 2
    from 1 January 2023: 3
    from 1 January 2024: 4

rate rate of the day : number
    dated by date of decision
    from 1 January 2021: 1
    from 1 January 2022: 2
    from 1 January 2023: 3
    from 1 January 2024: 4

decide plain : number
    is plain rate

decide own : number
    is own rate

decide of the day : number
    is rate of the day

decide in a dated rule : number
    dated by begun
    is plain rate

decide own in a dated rule : number
    dated by claimed
    is own rate

decide through another rule : number
    dated by begun
    is plain

decide plain then : number
    is plain rate as at asked

decide own then : number
    is own rate as at asked

decide dated rule then : number
    dated by begun
    is plain rate as at asked

decide sum then : number
    is (plain rate + 0) as at asked

decide own sum then : number
    is (own rate + 0) as at asked

decide plain further in : number
    is plain as at asked

decide own further in : number
    is own as at asked

decide of the day further in : number
    is of the day as at asked

decide dated rule further in : number
    is in a dated rule as at asked
`;

/** By year: the date of decision says 1, the claim 2, the beginning 3, what is asked about 4. */
const facts = { on: '2021-06-01', claimed: '2022-06-01', begun: '2023-06-01', asked: '2024-06-01' };

describe('which date chooses the version', () => {
    const loaded = loadText(text);
    const checked = checkPolicy(loaded.model);
    const fast = compilePolicy({ model: checked.model, types: checked.types });
    const reference = compilePolicy({ model: checked.model, types: checked.types }, { engine: 'reference' });

    test('of a policy without errors', () => {
        expect(errorsIn([...loaded.findings, ...checked.findings])).toEqual([]);
    });

    test.each([
        ['without more, the one that the policy is dated by', 'plain', '2'],
        ["a rate's own before the policy's", 'own', '3'],
        ['the date of decision, where the rate says so', 'of the day', '1'],
        ["the rule's own, for the rates read in it", 'in a dated rule', '3'],
        ["a rate's own before that of the rule in which it is read", 'own in a dated rule', '3'],
        ["not the rule's own for what other rules read", 'through another rule', '2'],
        ['the day that is asked for', 'plain then', '4'],
        ["the day that is asked for of the rate itself, before the rate's own", 'own then', '4'],
        ["the day that is asked for inside a rule, before the rule's own", 'dated rule then', '4'],
        ["the day that is asked for of a sum, before the policy's", 'sum then', '4'],
        ["a rate's own before the day that is asked for further out", 'own sum then', '3'],
        ["the day that is asked for further out, before the policy's", 'plain further in', '4'],
        ["a rate's own before the day that is asked for of the rule that reads it", 'own further in', '3'],
        ['the date of decision, which is then the day that is asked for', 'of the day further in', '4'],
        ["a rule's own before the day that is asked for of it", 'dated rule further in', '3'],
    ])('%s', (_, decision, expected) => {
        expect(value(reference, decision, facts)).toBe(expected);
        expect(value(fast, decision, facts)).toBe(expected);
        const explained = JSON.stringify(reference.run(facts, { decide: [decision], trace: true }));
        expect(JSON.stringify(fast.run(facts, { decide: [decision], trace: true }))).toBe(explained);
    });
});
