import { expect, test } from 'vitest';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import { checkPolicy } from '../../../language-server/src/types/index.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';

const policy = `policy Shares
    decides for each family

each member has
    income : number

each family has
    members : list of member, each a member

decide together : number
    is total of income for each member

decide without for each member : number
    is together as if income is 0
`;

test('as if changes the fact of one member, not of another by the same name', () => {
    const checked = checkPolicy(loadText(policy).model);
    expect(checked.findings).toEqual([]);
    const members = [
        { name: 'Ann', income: 6 },
        { name: 'Ann', income: 4 },
    ];
    for (const engine of [{ engine: 'reference' }, { generateCode: true }, { generateCode: false }] as const) {
        const { decisions } = compilePolicy(checked, engine).run({ on: '2025-06-01', members });
        expect(decisions).toMatchObject({
            together: { value: '10' },
            without: { values: [{ value: '4' }, { value: '6' }] },
        });
    }
});
