import { describe, expect, test } from 'vitest';
import type { TraceNode } from '../../../language-server/src/model/facts.ts';
import { answer, policy } from './support.ts';

const compiled = policy(
    `policy Award
    source      "Test"
    decides for each family

conventions
    born on 29 February birthday on 1 March

each family has
    children : list of person, each a child

each person has
    date of birth : date

rate first rate : money per week
    from 1 January 2025: £26.05
    source "the Regulations, regulation 2"

define young
    about a person
    when  age is under 16
    source "the Act, section 1"

decide number of children : whole number
    is how many children where young

decide award : money per week
    is £0 when number of children = 0
    is first rate * steps otherwise
    where steps is number of children
    source "the Act, section 2"
    except no award when number of children is more than 10
        is £0 because "too many"
`,
    'PW3',
);

/** Two spaces for each level; the first line of each range. */
function drawn(node: TraceNode, depth = 0): string[] {
    const rule = node.rule === undefined ? '' : ` <- ${node.rule}`;
    const line = node.range === undefined ? '' : ` @${node.range.start.line + 1}`;
    const source = node.source === undefined ? '' : ` [${node.source}]`;
    return [
        `${'  '.repeat(depth)}${node.what}: ${node.value}${rule}${line}${source}`,
        ...node.children.flatMap(c => drawn(c, depth + 1)),
    ];
}

describe('a trace', () => {
    test('names every source of a rule; a case that has its own names that', () => {
        const leave = policy(`policy Leave
    decides for each worker

each worker has
    starts : yes or no

decide days : number
    is 3 when starts
        source "the Regulations, regulation 15A"
    is 2.5 otherwise
    source "the Regulations, regulation 13"
    source "the Regulations, regulation 13A"
`);
        const source = (starts: boolean) =>
            answer(leave, 'days', { on: '2025-06-01', starts }, { trace: true }).trace?.source;
        expect(source(true)).toBe('the Regulations, regulation 15A');
        expect(source(false)).toBe('the Regulations, regulation 13; the Regulations, regulation 13A');
    });

    test("tells why in the policy's own words, with ranges and sources; what is used twice stands in full once", () => {
        const facts = { on: '2025-06-01', children: [{ name: 'Ann', 'date of birth': '2010-01-01' }] };
        const { trace } = answer(compiled, 'award', facts, { trace: true });
        expect(drawn(trace as TraceNode)).toEqual([
            'award: £26.05 per week <- is first rate * steps otherwise @28 [the Act, section 2]',
            '  number of children: 1 <- is how many children where young @24',
            '    children: Ann',
            "    Ann's young: yes <- when age is under 16 @20 [the Act, section 1]",
            "      Ann's age on 1 June 2025: 15 years",
            "        Ann's date of birth: 1 January 2010",
            '  first rate: £26.05 per week <- from 1 January 2025: £26.05 @15 [the Regulations, regulation 2]',
            '  steps: 1 <- steps is number of children @29',
            '    number of children: 1 <- is how many children where young @24',
        ]);
    });

    test('shows what is not known yet', () => {
        const { trace } = answer(compiled, 'number of children', { children: [{ name: 'Ann' }] }, { trace: true });
        expect(drawn(trace as TraceNode).slice(0, 3)).toEqual([
            'number of children: not known yet <- is how many children where young @24',
            '  children: Ann',
            "  Ann's young: not known yet <- when age is under 16 @20 [the Act, section 1]",
        ]);
    });

    test('is plain data', () => {
        const { trace } = answer(compiled, 'award', { on: '2025-06-01', children: [] }, { trace: true });
        expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
    });
});

describe('a trace of days and tables', () => {
    const paid = policy(
        `policy Paid
    source      "Test"
    decides for each family

each family has
    start : date
    income : money
    level : one of low, middle, high

rate weekly rate : money
    from 1 January 2020: £20
    from 6 April 2026: £21

decide paid in the week for each Monday in (start through start + 13 weeks) : money
    dated by this Monday
    is weekly rate

decide paid : money
    is total of paid in the week for each Monday in (start through start + 13 weeks)

decide help : yes or no, by table
    | level  | income       | help |
    | low    | -            | yes  |
    | middle | under £1,000 | yes  |
    | middle | £1,000 or over | no |
    | high   | -            | no   |

decide school year : whole number
    is start's year
`,
        'PW',
    );

    test('days that say the same stand once, and years are written as years', () => {
        const facts = { start: '2026-02-02', income: '5', level: 'low' };
        const { trace } = answer(paid, 'paid', facts, { trace: true });
        const children = trace?.children.filter(child => child.what.startsWith('paid')) ?? [];
        expect(children.map(({ what, value, repeats }) => [what, value, repeats])).toEqual([
            [
                'paid in the week for 2 February 2026',
                '£20.00',
                { count: 8, until: '2026-03-30', text: 'the same for 8 more Mondays until 30 March 2026' },
            ],
            [
                'paid in the week for 6 April 2026',
                '£21.00',
                { count: 4, until: '2026-05-04', text: 'the same for 4 more Mondays until 4 May 2026' },
            ],
        ]);
        const year = answer(paid, 'school year', facts, { trace: true }).trace;
        expect(drawn(year as TraceNode)[0]).toMatch(/^school year: 2026 /);
    });

    test('a table names what the row that holds asks about', () => {
        const facts = { start: '2026-02-02', income: '5', level: 'low' };
        const { trace } = answer(paid, 'help', facts, { trace: true });
        expect(drawn(trace as TraceNode)).toEqual(['help: yes <- level is low: yes @23', '  level: low']);
    });
});
