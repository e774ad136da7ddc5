/** Decisions made up at random whose conditions go through rates, definitions, other decisions, lists and what may not apply. */
import type { Facts, FactValue } from '../../../language-server/src/model/facts.ts';
import { seeded } from '../../support/random.ts';
import type { RandomDecision } from './random-decision.ts';

type Random = (below: number) => number;

const pick = <T>(items: readonly T[], random: Random): T => items[random(items.length)] as T;
const number = (random: Random): string => String(random(5));
const order = ['is at least', 'is at most', 'is more than', 'is under', '='] as const;

/** What a condition may speak of, with the declarations that it needs. */
const subjects: readonly ((random: Random) => string)[] = [
    random => `x ${pick(order, random)} ${number(random)}`,
    random => `y ${pick(order, random)} ${number(random)}`,
    random => `x ${pick(order, random)} y`,
    random => `x + y ${pick(order, random)} ${1 + random(7)}`,
    random => `x ${pick(order, random)} threshold`,
    random => `level is ${pick(['low', 'middle', 'high'], random)}`,
    random => `level is not ${pick(['low', 'middle', 'high'], random)}`,
    random => `extra ${pick(order, random)} ${number(random)}`,
    random => pick(['flag', 'flag is no'], random),
    random => pick(['there is a p', 'there is no p'], random),
    random => `(there is a p and p ${pick(order, random)} ${number(random)})`,
    random => `(there is no p or p ${pick(order, random)} ${number(random)})`,
    random => `p ${pick(order, random)} ${number(random)}`,
    random =>
        pick(['there is a thing where big', "each thing's size is under 2", 'there is no thing where big'], random),
    random => `(how many things where big) is ${pick(['at least', 'under', 'more than'], random)} ${1 + random(2)}`,
    random => `bounded ${pick(order, random)} ${number(random)}`,
    random => `allowed is ${pick(['yes', 'no'], random)}`,
];

const PEOPLE: Readonly<Record<string, readonly FactValue[]>> = {
    x: [0, 1, 2, 3, 4],
    y: [0, 1, 2, 3, 4],
    flag: [true, false],
    p: [{ notApplicable: true }, 0, 1, 2, 3, 4],
    things: [
        [],
        [{ name: 'Small', size: 1 }],
        [{ name: 'Big', size: 2 }],
        [
            { name: 'Small', size: 1 },
            { name: 'Big', size: 2 },
        ],
        [
            { name: 'Big', size: 2 },
            { name: 'Bigger', size: 3 },
        ],
    ],
};

function declarations(random: Random): string {
    const versions = random(2) === 0;
    return `rate threshold : whole number
    from 1 January 2020: ${random(5)}
    from 1 January 2025: ${random(5)}

define big
    about       a thing
    when        size is at least 2

decide level : one of low, middle, high
    first that applies
        is low     when x is under ${1 + random(3)}
        is middle  when flag or y is at least ${random(5)}
        is high    otherwise

decide extra : whole number
    is x + 1  when flag
    is y      otherwise

decide bounded : whole number
    is x + y, but not more than ${1 + random(4)}

decide allowed : yes or no
${
    versions
        ? `    until 31 December 2024
        is yes when x is at least 2
        is no otherwise
    from 1 January 2025
        is yes when flag
        is no otherwise`
        : `    is yes when flag and x is at least 1
    is no otherwise
    except large when y is at least 3
        is no`
}`;
}

function condition(random: Random): string {
    const parts = Array.from({ length: 1 + random(3) }, () => {
        const part = pick(subjects, random)(random);
        return random(8) === 0 ? `not (${part})` : part;
    });
    return parts.join(pick([' and ', ' and ', ' or '], random));
}

function rule(random: Random): string[] {
    const shape = random(5);
    if (shape === 0) {
        const split = condition(random);
        const rest = condition(random);
        return [
            `is 1 when ${split}`,
            `is 2 when not (${split}) and (${rest})`,
            `is 3 when not (${split}) and not (${rest})`,
        ];
    }
    const lines = Array.from({ length: 1 + random(3) }, (_, i) => `is ${i} when ${condition(random)}`);
    if (random(3) === 0) lines.push('is 99 otherwise');
    const body = shape === 1 ? ['first that applies', ...lines.map(line => `    ${line}`)] : lines;
    if (shape === 2) {
        const inner = Array.from({ length: 1 + random(2) }, (_, i) => `    is ${70 + i} when ${condition(random)}`);
        body.push(`except special people when ${condition(random)}`, ...inner);
    }
    return body;
}

export function randomDeepDecision(seed: number): RandomDecision {
    const source = seeded(seed + 77_777);
    const random: Random = below => source.below(below);
    const lines = rule(random);
    const dated = random(4) === 0;
    const body = dated
        ? [
              'until 31 December 2024',
              ...rule(random).map(line => `    ${line}`),
              'from 1 January 2025',
              ...lines.map(line => `    ${line}`),
          ]
        : lines;
    const text = `policy Made up
    in force    from 1 January 2024
    decides for each family

each thing has
    size : whole number, 0 to 3

each family has
    x : whole number, 0 to 4
    y : whole number, 0 to 4
    flag : yes or no
    p : whole number, 0 to 4, if any
    things : list of thing, each a thing

${declarations(random)}

decide result : whole number
${body.map(line => `    ${line}`).join('\n')}
`;
    return { text, people: peopleFor(body.join('\n')) };
}

/** Only what the rule speaks of makes a difference. */
function peopleFor(rule: string): Facts[] {
    const unfolded = rule.replace(/level|extra|bounded|allowed/g, 'x y flag');
    let people: Facts[] = ['2024-06-01', '2025-06-01'].map(on => ({ on }));
    for (const [name, values] of Object.entries(PEOPLE)) {
        const isUsed = new RegExp(`\\b${name === 'things' ? 'things?|big' : name}\\b`).test(unfolded);
        if (isUsed) people = people.flatMap(person => values.map(value => ({ ...person, [name]: value })));
    }
    return people;
}
