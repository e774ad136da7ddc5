/** What a persona's decisions and conditions came to, by the line on which they stand. */
import { steppingMessages } from '../../messages/stepping.ts';
import type { RecordedValue, Recording } from './recording.ts';

export interface ValuesOfLine {
    /** From 0. */
    line: number;
    /** In short: `£43.30 per week`, `Zayn: yes, Noor: no`. */
    text: string;
    /** In full, one line for each. */
    all: string[];
}

/** More than that many stand in the tooltip only. */
const MOST_BESIDE = 3;
const MOST_BELOW = 60;

interface Found {
    label: string;
    value: string;
}

/** Values of a file: each decision's and definition's, and of its conditions and local names. */
export function valuesBeside({ frames, steps, files }: Recording, file: string): ValuesOfLine[] {
    const wanted = files.indexOf(file);
    const byLine = new Map<number, Map<string, Found>>();
    const add = (line: number, label: string, value: string): void => {
        const onLine = byLine.get(line) ?? new Map<string, Found>();
        byLine.set(line, onLine);
        onLine.set(label, { label, value });
    };
    for (const { of, label = '', value, place } of frames) {
        if (of !== undefined && value !== undefined && place[0] === wanted) add(place[1], label, value);
    }
    for (const { kind, place, frame, value, text } of steps) {
        if (kind !== 'condition' && kind !== 'part' && kind !== 'local') continue;
        if (value === undefined || place[0] !== wanted) continue;
        const { label = '' } = frames[frame] ?? {};
        // A rule may look at the members of a list one by one.
        const member = / \(([^()]*)\)$/.exec(text)?.[1];
        add(place[1], [label, kind === 'local' ? undefined : member].filter(Boolean).join(', '), value);
    }
    return [...byLine].sort(([a], [b]) => a - b).map(([line, found]) => inWords(line, [...found.values()]));
}

/** What is known of a fact, of everybody who has it. */
export function valuesOfFact({ facts }: Recording, name: string): string[] {
    const found: Found[] = [];
    const look = (values: readonly RecordedValue[], label: string): void => {
        for (const { name: own, value, children = [] } of values) {
            if (own === name) found.push({ label, value });
            // A list is no part of the name of those in it.
            for (const child of children)
                look(child.children ?? [], label === '' ? child.name : `${label}'s ${child.name}`);
            if (children.some(child => child.children === undefined))
                look(children, label === '' ? own : `${label}'s ${own}`);
        }
    };
    look(facts, '');
    return inWords(0, found).all;
}

function inWords(line: number, found: readonly Found[]): ValuesOfLine {
    const all = found.slice(0, MOST_BELOW).map(({ label, value }) => (label === '' ? value : `${label}: ${value}`));
    const more = found.length - all.length;
    const rest = more > 0 ? [steppingMessages.more(more)] : [];
    return { line, text: inShort(found), all: [...all, ...rest] };
}

function inShort(found: readonly Found[]): string {
    const [first] = found;
    if (first !== undefined && found.length > 1 && found.every(({ value }) => value === first.value)) {
        return steppingMessages.sameForAll(first.value, found.length);
    }
    const beside = found.slice(0, MOST_BESIDE).map(({ label, value }) => (label === '' ? value : `${label}: ${value}`));
    const more = found.length - beside.length;
    return [...beside, ...(more > 0 ? [steppingMessages.more(more)] : [])].join(', ');
}
