/** Small decisions made up at random, with every person who could matter to them. */
import type { Facts, FactValue } from '../../../language-server/src/model/facts.ts';
import { seeded } from '../../support/random.ts';

interface Input {
    declaration: string;
    /** A random condition on it. */
    condition: (random: Random) => string;
    /** A random cell on it, for tables. */
    cell: (random: Random) => string;
    header: string;
    /** Every value that a condition can tell apart from others. */
    values: readonly FactValue[];
    name: string;
}

export type Random = (below: number) => number;

const pick = <T>(items: readonly T[], random: Random): T => items[random(items.length)] as T;

const order = ['at least', 'at most', 'more than', 'less than'] as const;

function wholeNumber(name: string): Input {
    const number = (random: Random): string => String(random(5));
    return {
        name,
        declaration: `${name} : whole number, 0 to 4`,
        header: name,
        condition: random =>
            random(6) === 0 ? `${name} = ${number(random)}` : `${name} is ${pick(order, random)} ${number(random)}`,
        cell: random =>
            pick(
                [
                    `under ${number(random)}`,
                    `${number(random)} or over`,
                    number(random),
                    `${random(3)} to ${2 + random(3)}`,
                    `up to ${number(random)}`,
                ],
                random,
            ),
        values: [0, 1, 2, 3, 4],
    };
}

function yesOrNo(name: string): Input {
    return {
        name,
        declaration: `${name} : yes or no`,
        header: name,
        condition: random => (random(2) === 0 ? name : `${name} is no`),
        cell: random => pick(['yes', 'no'], random),
        values: [true, false],
    };
}

function options(name: string): Input {
    const all = ['red', 'blue', 'green'].map(colour => `${colour} ${name}`);
    return {
        name,
        declaration: `${name} : one of ${all.join(', ')}`,
        header: name,
        condition: random =>
            pick(
                [
                    `${name} is ${pick(all, random)}`,
                    `${name} is not ${pick(all, random)}`,
                    `${name} is one of (${all[random(2)]}, ${all[2]})`,
                ],
                random,
            ),
        cell: random => pick([pick(all, random), `not ${pick(all, random)}`, `${all[random(2)]}, ${all[2]}`], random),
        values: all,
    };
}

function money(name: string): Input {
    const amount = (random: Random): string => `£${pick([5, 10], random)}`;
    return {
        name,
        declaration: `${name} : money`,
        header: name,
        condition: random => `${name} is ${pick(order, random)} ${amount(random)}`,
        cell: random => pick([`under ${amount(random)}`, `from ${amount(random)}`, `up to ${amount(random)}`], random),
        values: ['0', '4.99', '5', '5.01', '9.99', '10', '10.01'],
    };
}

function birth(): Input {
    const age = (random: Random): number => pick([16, 18], random);
    return {
        name: 'date of birth',
        declaration: 'date of birth : date',
        header: 'age',
        condition: random => `age is ${pick(order, random)} ${age(random)}`,
        cell: random => pick([`under ${age(random)}`, `${age(random)} or over`, `more than ${age(random)}`], random),
        // On 1 June 2025: 0, 15, 16, 17, 18 and 19 years old.
        values: ['2025-06-01', '2009-06-02', '2009-06-01', '2008-06-01', '2007-06-01', '2006-06-01'],
    };
}

function date(name: string): Input {
    const day = (random: Random): string => pick(['1 May 2024', '1 June 2024'], random);
    const words = ['before', 'after', 'on or before', 'on or after'];
    return {
        name,
        declaration: `${name} : date`,
        header: name,
        condition: random => `${name} is ${pick(words, random)} ${day(random)}`,
        cell: random => pick([`from ${day(random)}`, `up to ${day(random)}`, '1 May 2024 to 31 May 2024'], random),
        values: ['2024-04-30', '2024-05-01', '2024-05-02', '2024-05-31', '2024-06-01', '2024-06-02'],
    };
}

const kinds = [wholeNumber, yesOrNo, options, money, date];

export interface RandomDecision {
    text: string;
    people: Facts[];
}

/** A policy with one decision `result` of up to `most` inputs. */
export function randomDecision(seed: number, most = 5): RandomDecision {
    const source = seeded(seed);
    const random: Random = below => source.below(below);
    const count = 1 + random(most);
    const inputs = Array.from({ length: count }, (_, i) => {
        if (i === 0 && random(4) === 0) return birth();
        return pick(kinds, random)(`input ${'abcde'[i]}`);
    });
    const isTable = random(4) === 0;
    const rule = isTable ? table(inputs, random) : cases(inputs, random);
    const definition = rule.some(line => line.includes('special'))
        ? ['define special', `    when        ${junction(inputs, random)}`, '']
        : [];
    const inner = rule.some(line => line.includes('inner'))
        ? ['decide inner : yes or no', `    is yes when ${junction(inputs, random)}`, '    is no otherwise', '']
        : [];
    const text = [
        'policy Made up',
        '    decides for each case of it',
        '',
        'conventions',
        '    born on 29 February     birthday on 1 March',
        '',
        'each case of it has',
        ...inputs.map(({ declaration }) => `    ${declaration}`),
        '',
        ...definition,
        ...inner,
        ...rule,
        '',
    ].join('\n');
    return { text, people: peopleOf(inputs) };
}

function junction(inputs: readonly Input[], random: Random, deep = 0): string {
    const parts = Array.from({ length: 1 + random(3) }, () => {
        if (deep === 0 && random(6) === 0) return `(${junction(inputs, random, 1)})`;
        if (deep === 0 && random(10) === 0) return `not (${junction(inputs, random, 1)})`;
        return pick(inputs, random).condition(random);
    });
    return parts.join(pick([' and ', ' and ', ' or '], random));
}

function condition(inputs: readonly Input[], random: Random): string {
    if (random(12) === 0) return 'special';
    if (random(12) === 0) return 'inner';
    return junction(inputs, random);
}

function cases(inputs: readonly Input[], random: Random): string[] {
    const head = 'decide result : whole number';
    const closed = random(3) === 0 ? [`is 99 otherwise`] : [];
    if (random(3) === 0) {
        // What one side takes and the other leaves: so that some decisions have neither gap nor overlap.
        const split = pick(inputs, random).condition(random);
        const other = condition(inputs, random);
        const lines = [`is 1 when ${split}`, `is 2 when not (${split}) and (${other})`];
        const rest = random(2) === 0 ? [`is 3 when not (${split}) and not (${other})`] : closed;
        return [head, ...[...lines, ...rest].map(line => `    ${line}`)];
    }
    const lines = Array.from({ length: 1 + random(4) }, (_, i) => `is ${i} when ${condition(inputs, random)}`);
    if (random(5) === 0) {
        const group = [`when ${condition(inputs, random)}`, `    is 50 when ${condition(inputs, random)}`];
        lines.push(...group, ...(random(2) === 0 ? ['    is 51 otherwise'] : []));
    }
    lines.push(...closed);
    const ordered = random(3) === 0;
    const body = ordered ? ['first that applies', ...lines.map(line => `    ${line}`)] : lines;
    const exception = random(5) === 0 ? [`except special people when ${condition(inputs, random)}`, '    is 77'] : [];
    return [head, ...[...body, ...exception].map(line => `    ${line}`)];
}

function table(inputs: readonly Input[], random: Random): string[] {
    const rows = Array.from({ length: 1 + random(5) }, (_, i) => [
        ...inputs.map(input => (random(3) === 0 ? '-' : input.cell(random))),
        String(i),
    ]);
    const line = (cells: readonly string[]): string => `    | ${cells.join(' | ')} |`;
    return [
        'decide result : whole number, by table',
        line([...inputs.map(({ header }) => header), 'result']),
        ...rows.map(line),
    ];
}

function peopleOf(inputs: readonly Input[]): Facts[] {
    let people: Facts[] = [{ on: '2025-06-01' }];
    for (const { name, values } of inputs) {
        people = people.flatMap(person => values.map(value => ({ ...person, [name]: value })));
    }
    return people;
}
