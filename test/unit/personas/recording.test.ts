import { describe, expect, test } from 'vitest';
import type { Persona } from '../../../language-server/src/model/policy-model.ts';
import { recordPersona, runPersona, valuesBeside } from '../../../language-server/src/personas/index.ts';
import { policy } from '../evaluate/support.ts';

const recorded = (text: string) => {
    const compiled = policy(text);
    const persona = compiled.program.model.files[0]?.declarations.find(each => each.kind === 'persona') as Persona;
    const recording = recordPersona(compiled, persona);
    // Being watched changes nothing.
    expect(recording.result).toEqual(runPersona(compiled, persona));
    return recording;
};

/** Each moment with how deep it is, in order. */
const steps = (text: string): string[] => {
    const { frames, steps: all } = recorded(text);
    const depth = (frame: number): number => {
        const { parent } = frames[frame] ?? {};
        return parent === undefined ? 0 : depth(parent) + 1;
    };
    return all.map(({ frame, kind, text: what, value }) => {
        const shown = value === undefined ? '' : ` → ${value}`;
        return `${'  '.repeat(depth(frame))}${kind} ${what}${shown}`;
    });
};

const head = `policy P
    decides for each person

each person has
    income : money
    children : list of child
    born : date

each child has
    weight : whole number

`;

const persona = (given: string, expects: string): string => `
persona Ann
    on          1 June 2025
    given
${given.replace(/^/gm, '        ')}
    expect
${expects.replace(/^/gm, '        ')}
`;

describe('what is kept of a persona, in its order', () => {
    test('exceptions before cases, all conditions of cases that must exclude each other, local names when they are used', () => {
        expect(
            steps(`${head}decide fee : money
    is £1 when income is under £10
    is reduced when income is at least £10
    except rich when income is more than £100
        is £9
    where reduced is income * 10%
${persona('income is £50', 'fee is £5')}`),
        ).toEqual([
            'begin fee: £5',
            '  begin fee',
            '  condition except rich when income is more than £100 → no',
            '  condition when income is under £10 → no',
            '  condition when income is at least £10 → yes',
            '  result is reduced → £5.00',
            '  local reduced is income * 10% → £5.00',
            '  end fee → £5.00',
            'end fee: £5 → yes',
        ]);
    });

    test('with first that applies, nothing after the case that applies', () => {
        expect(
            steps(`${head}decide fee : money
    first that applies
        is £1 when income is under £100
        is £2 when income is under £200
        is £3 otherwise
${persona('income is £50', 'fee is £1')}`).filter(step => step.includes('condition')),
        ).toEqual(['  condition when income is under £100 → yes']);
    });

    test('rows of a table until each is known to fit or not', () => {
        expect(
            steps(`${head}decide band : whole number
    | income     | band |
    | up to £100 | 1    |
    | more than £100 | 2 |
${persona('income is £150', 'band is 2')}`),
        ).toEqual([
            'begin band: 2',
            '  begin band',
            '  column income → £150.00',
            '  row income up to £100: 1',
            '  row income over £100: 2',
            '  result income over £100: 2 → 2',
            '  end band → 2',
            'end band: 2 → yes',
        ]);
    });

    test('what is known already is not worked out again, another subject or date is', () => {
        const names = recorded(`${head}decide heavy for each child : yes or no
    is yes when weight is at least 20
    is no otherwise

decide old : yes or no
    is born is before 1 January 2000

decide both : yes or no
    is old and old as at 1 May 2024 and there is a child where heavy
${persona('born is 1 March 1990\nchildren\n    Bo: weight is 30\n    Cy: weight is 3', 'both is yes\nold is yes')}`).frames.map(
            ({ name }) => name,
        );
        expect(names).toEqual(['both: yes', 'both', 'old', 'old as at 1 May 2024', "Bo's heavy", 'old: yes']);
    });

    test('where something goes wrong first, and no further out', () => {
        const { steps: all } = recorded(`${head}decide share : number
    is 1 / how many children

decide twice : number
    is share * 2
${persona('there are no children', 'twice is 2')}`);
        expect(all.filter(({ problem }) => problem).map(({ text, kind }) => `${kind} ${text}`)).toEqual([
            'result is 1 / how many children',
        ]);
    });

    test('rules that lead deep are worked out in another order, and all are there', () => {
        const rules = Array.from({ length: 400 }, (_, i) => `decide d${i} : number\n    is d${i + 1} + 1\n`).join('\n');
        const { frames, isCut, result } = recorded(
            `${head}${rules}\ndecide d400 : number\n    is 0\n${persona('income is £1', 'd0 is 400')}`,
        );
        expect(result.status).toBe('passed');
        expect(isCut).toBe(false);
        const decided = new Set(frames.filter(({ value }) => value !== undefined).map(({ of }) => of));
        expect(decided.size).toBe(402);
    });

    test('more moments than anybody steps through are left out, and it says so', () => {
        const {
            steps: all,
            isCut,
            result,
        } = recorded(`${head}decide heavy for each child : yes or no
    is yes when weight is at least 20
    is no otherwise

decide count : whole number
    is how many children where heavy
${persona(`children\n${Array.from({ length: 6000 }, (_, i) => `    c${i}: weight is 30`).join('\n')}`, 'count is 6,000')}`);
        expect(isCut).toBe(true);
        expect(all.length).toBeLessThan(20_100);
        expect(result.status).toBe('passed');
    });

    test('what came out stands beside each line, of many in short', () => {
        const recording = recorded(`${head}decide heavy for each child : yes or no
    is yes when weight is at least 20
    is no otherwise

decide count : whole number
    is how many children where heavy
${persona('children\n    A: weight is 30\n    B: weight is 3\n    C: weight is 4\n    D: weight is 5\n    E: weight is 6', 'count is 1')}`);
        const values = valuesBeside(recording, recording.files[0] ?? '');
        expect(values.map(({ line, text }) => [line + 1, text])).toEqual([
            [12, 'A: yes, B: no, C: no, 2 more'],
            [13, 'A: yes, B: no, C: no, 2 more'],
            [16, '1'],
        ]);
        expect(values[0]?.all).toEqual(['A: yes', 'B: no', 'C: no', 'D: no', 'E: no']);
    });
});
