import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import { checkPolicy } from '../../../language-server/src/types/index.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';

const head = `policy T
    decides for each case

conventions
    born on 29 February     birthday on 1 March
    missing day of a month  last day of that month
    working days            quiet

calendar quiet
    holiday     25 December 2025

each case has
    date of birth : date
    n : number
    p : percent
    m : money
    mw : money per week
    md : money per day
    mh : money per hour
    h : hours
    hw : hours per week
    d : days
    k : weeks
    o : months
    t : date
    q : period
`;
const facts = {
    on: '2025-06-01',
    'date of birth': '1990-01-01',
    n: '2',
    p: '50',
    m: '10',
    mw: '10',
    md: '10',
    mh: '10',
    h: '8',
    hw: '35',
    d: '7',
    k: '2',
    o: '3',
    t: '2025-06-01',
    q: { from: '2025-12-01', to: '2025-12-31' },
};
const counts = ['days', 'weeks', 'months', 'Mondays', 'working days'].map(unit => `(how many ${unit} in q)`);
const operands = [...'n p m mw md mh h hw d k o t'.split(' '), ...counts, 'age', '2', '1 week', '£0'];
const types = 'number|percent|date|days|weeks|months|hours|hours per week'
    .split('|')
    .concat('money|money per week|money per day|money per month|money per hour'.split('|'));

/** What was accepted and has no answer, of formulas under every type. */
function holesIn(formulas: readonly string[]): { accepted: number; holes: string[] } {
    const rules = formulas.flatMap((formula, i) =>
        types.map((type, j) => {
            const rounded = type.startsWith('money') ? `(${formula}), rounded down to the penny` : formula;
            return { name: `rule ${i} of ${j}`, says: `${type} is ${formula}`, type, rounded };
        }),
    );
    const text = [head, ...rules.map(({ name, type, rounded }) => `decide ${name} : ${type}\n    is ${rounded}\n`)];
    const { model, findings } = loadText(text.join('\n'));
    const checked = checkPolicy(model);
    const wrong = [...findings, ...checked.findings].filter(({ severity }) => severity === 'error');
    const lines = new Set(wrong.map(({ range }) => range.start.line));
    const begin = head.split('\n').length;
    const accepted = rules.filter((_, i) => !lines.has(begin + 3 * i) && !lines.has(begin + 3 * i + 1));
    const compiled = compilePolicy({ model: checked.model, types: checked.types });
    const { decisions } = compiled.run(facts, { decide: accepted.map(({ name }) => name) });
    const holes = accepted.filter(({ name }) => {
        const answer = decisions[name];
        return answer !== undefined && 'status' in answer && answer.status === 'error';
    });
    return { accepted: accepted.length, holes: holes.map(({ says }) => says) };
}

describe('units that the checker accepts are those that can be worked out', () => {
    test.each(['+', '-', '*', '/'])('%s', op => {
        // Nothing is divided by nothing, whatever its unit.
        const rights = op === '/' ? operands.filter(each => each !== '£0') : operands;
        const { accepted, holes } = holesIn(operands.flatMap(left => rights.map(right => `${left} ${op} ${right}`)));
        expect(holes).toEqual([]);
        expect(accepted).toBeGreaterThan(60);
    });

    test('one after another', () => {
        const few = ['n', 'm', 'mw', 'md', 'k', counts[0], counts[1]];
        const formulas = few.flatMap(a =>
            few.flatMap(b =>
                few.flatMap(c => [`(${a} / ${b}) / ${c}`, `(${a} * ${b}) / ${c}`, `(${a} / ${b}) * ${c}`]),
            ),
        );
        expect(holesIn(formulas).holes).toEqual([]);
    });
});
