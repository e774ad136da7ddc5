import { formatLong, parseIso } from '../../evaluate/dates/day-text.ts';
import type { Program } from '../../evaluate/program.ts';
import type { Facts } from '../../model/facts.ts';
import { writeName } from '../../types/index.ts';
import type { Given } from './facts-of.ts';
import { givenOf } from './facts-of.ts';

export interface PersonaHead {
    readonly name: string;
    readonly story: string;
}

export interface PersonaWords extends PersonaHead {
    /** What is expected, up to the value: `fee is `. */
    readonly expected: string;
    /** A value that the drafter must judge. */
    readonly value: string;
}

/** A persona section, laid out; with the place of the expected value. Undefined where a fact has no spelling. */
export function personaText(
    facts: Facts,
    words: PersonaWords,
    program: Program,
): { text: string; value: number } | undefined {
    const head = personaHead(facts, words, program);
    if (head === undefined) return undefined;
    const text = `${head}\n    expect\n        ${words.expected}`;
    return { text: text + words.value, value: text.length };
}

/** A persona section of which nothing is expected yet. Undefined where a fact has no spelling. */
export function personaHead(facts: Facts, { name, story }: PersonaHead, program: Program): string | undefined {
    const given = givenOf(facts, program);
    const on = parseIso(facts.on ?? '');
    if (given === undefined || on === undefined) return undefined;
    const lines = [`persona ${name}`, `    story       "${story}"`, `    on          ${formatLong(on)}`];
    if (given.length > 0) lines.push('    given', ...given.flatMap(each => givenLines(each, 2)));
    return lines.join('\n');
}

function givenLines(given: Given, depth: number): string[] {
    const indent = '    '.repeat(depth);
    if (given.kind === 'over time') {
        const changes = given.changes.map(([from, value]) => `${indent}    from ${from}: ${value}`);
        return [indent + pathOf(given.owner, given.fact), ...changes];
    }
    if (given.kind !== 'members') return [indent + givenText(given)];
    // What has no facts of its own is written as a table of names.
    if (given.members.every(member => member.given.length === 0)) return tableOf(given, indent);
    const lines = given.members.map(
        member =>
            `${indent}    ${member.name}: ${member.given
                .filter(isFlat)
                .map(each => memberText(each))
                .join(', ')}`,
    );
    const deeper = given.members.flatMap(member =>
        member.given.filter(each => !isFlat(each)).flatMap(each => givenLines(each, depth)),
    );
    return [indent + pathOf(given.owner, given.list), ...lines, ...deeper];
}

function tableOf(given: Extract<Given, { kind: 'members' }>, indent: string): string[] {
    const width = Math.max(4, ...given.members.map(({ name }) => name.length));
    const row = (text: string): string => `${indent}    | ${text.padEnd(width)} |`;
    return [indent + pathOf(given.owner, given.list), row('name'), ...given.members.map(({ name }) => row(name))];
}

function isFlat(given: Given): boolean {
    return given.kind !== 'members' && given.kind !== 'over time';
}

function memberText(given: Given): string {
    return givenText({ ...given, owner: '' } as Given);
}

function givenText(given: Given): string {
    if (given.kind === 'value') return `${pathOf(given.owner, given.fact)} is ${given.text}`;
    const path = pathOf(given.owner, given.kind === 'members' ? given.list : given.fact);
    const several = /[^s]s$/.test(path);
    if (given.kind === 'there is' && given.negated) return `there ${several ? 'are' : 'is'} no ${path}`;
    return `there ${several ? 'are' : `is ${/^[aeiou]/i.test(path) ? 'an' : 'a'}`} ${path}`;
}

function pathOf(owner: string, fact: string): string {
    return owner === '' ? writeName(fact) : `${owner}'s ${writeName(fact)}`;
}
