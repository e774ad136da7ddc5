import { readFileSync } from 'node:fs';
import path from 'node:path';

const file = path.join(import.meta.dirname, '../../samples/child-benefit/child-benefit.policy');

/** The longest sample with as many of its people as make it as large as the bars speak of; with copies where it is not. */
export function largeSample(leastLines = 1000, leastPersonas = 30): { text: string; lines: number; personas: number } {
    const [rules = '', ...people] = readFileSync(file, 'utf8').split(/^(?=persona )/m);
    const chosen: string[] = [];
    const size = (): number => [rules, ...chosen].join('').split('\n').length - 1;
    for (let index = 0; chosen.length < leastPersonas || size() < leastLines; index++) {
        const again = Math.floor(index / people.length);
        const person = people[index % people.length] as string;
        const name = /^persona (.*)/.exec(person)?.[1] ?? '';
        chosen.push(again === 0 ? person : `\n${person.trimEnd().replace(name, `${name} once more ${again}`)}\n`);
    }
    return { text: [rules, ...chosen].join(''), lines: size(), personas: chosen.length };
}
