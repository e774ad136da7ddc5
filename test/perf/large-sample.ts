import { readFileSync } from 'node:fs';
import path from 'node:path';

const file = path.join(import.meta.dirname, '../../samples/child-benefit/child-benefit.policy');

/** The longest sample, with its last people once more under other names until it is as large as the bars speak of. */
export function largeSample(leastLines = 1000, leastPersonas = 30): { text: string; lines: number; personas: number } {
    const [rules = '', ...people] = readFileSync(file, 'utf8').split(/^(?=persona )/m);
    const all = [...people];
    const size = (): number => [rules, ...all].join('').split('\n').length - 1;
    for (let again = 0; all.length < leastPersonas || size() < leastLines; again++) {
        const from = people[people.length - 1 - (again % people.length)] as string;
        const name = /^persona (.*)/.exec(from)?.[1] ?? '';
        all.push(`\n${from.trimEnd().replace(name, `${name} once more ${again + 1}`)}\n`);
    }
    return { text: [rules, ...all].join(''), lines: size(), personas: all.length };
}
