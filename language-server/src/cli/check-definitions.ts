import {
    compareDefinitions,
    type DefinedTerm,
    type DefinitionComparison,
} from '../analyse/definitions/compare-definitions.ts';
import type { Difference } from '../analyse/definitions/condition/differences.ts';
import { printDate } from '../evaluate/trace/print-literal.ts';
import { cliMessages } from '../messages/cli.ts';
import { definitionMessages } from '../messages/definitions.ts';
import { fileName } from '../model/file-name.ts';
import type { Position } from '../model/source-range.ts';
import type { CheckedPolicy } from '../types/index.ts';
import type { CommandContext } from './command-context.ts';
import type { Place } from './place.ts';
import { wrappedTable } from './wrapped-table.ts';

const say = cliMessages.definitions;

/** What the policies define, side by side: for people, or as `schemas/definitions.v1.schema.json`. */
export async function showDefinitions(
    policies: readonly CheckedPolicy[],
    asJson: boolean,
    { terminal, place }: CommandContext,
): Promise<void> {
    const comparison = compareDefinitions(policies);
    if (asJson) {
        await terminal.answerJson(definitionsJson(comparison, place));
        return;
    }
    const { definitions, sameTerm, sameMeaning } = comparison;
    if (definitions.length > 0) {
        const rows = definitions.map(each => [
            each.term,
            place.ofRange(each.range),
            since(each),
            each.means ?? '–',
            when(each),
        ]);
        for (const line of wrappedTable(say.headings, rows, terminal.width)) terminal.say(line);
        terminal.say();
    }
    for (const { term, definitions: all, differences } of sameTerm) {
        const [first] = all;
        terminal.say(terminal.colors.yellow(say.sameTerm(term)));
        if (first !== undefined) terminal.say(`  ${place.ofRange(first.range)}: ${say.comparedWith}`);
        for (const { definition, differences: each } of differences) {
            terminal.say(`  ${place.ofRange(definition.range)}:`);
            for (const one of each) terminal.say(`      ${shown(one, first?.file ?? '', definition.file)}`);
        }
        terminal.say();
    }
    for (const { terms, definitions: all } of sameMeaning) {
        terminal.say(terminal.colors.yellow(say.sameMeaning(terms)));
        for (const { term, range } of all) terminal.say(`  ${place.ofRange(range)}: ${term}`);
        terminal.say();
    }
    terminal.say(say.summary(definitions.length, sameTerm.length, sameMeaning.length));
}

/** `condition: ‘age is under 16’ in tax.policy, ‘age is under 18’ in health.policy`. */
function shown(difference: Difference, first: string, other: string): string {
    const [here, there] = [first, other].map(uri => say.inFile(fileName(uri)));
    return definitionMessages.difference(difference, here ?? '', there ?? '');
}

function since({ versions }: DefinedTerm): string {
    const dates = versions.flatMap(({ from }) => (from === undefined ? [] : [printDate(from)]));
    return dates.length === 0 ? '–' : dates.join('; ');
}

function when({ versions }: DefinedTerm): string {
    return versions.length === 0 ? '–' : versions.map(version => version.shown).join('; ');
}

function definitionsJson({ definitions, sameTerm, sameMeaning }: DefinitionComparison, place: Place) {
    const at = ({ term, file, range: { start, end } }: DefinedTerm) => ({
        term,
        file: place.ofUri(file),
        range: { start: position(start), end: position(end) },
    });
    return {
        definitions: definitions.map(each => ({
            ...at(each),
            ...(each.about !== undefined && { about: each.about }),
            ...(each.means !== undefined && { means: each.means }),
            versions: each.versions.map(({ from, to, shown: condition }) => ({
                ...(from !== undefined && { from }),
                ...(to !== undefined && { to }),
                when: condition,
            })),
        })),
        sameTerm: sameTerm.map(({ term, definitions: all, differences }) => ({
            term,
            definitions: all.map(at),
            differences: differences.map(each => ({ ...at(each.definition), differences: each.differences })),
        })),
        sameMeaning: sameMeaning.map(({ terms, definitions: all }) => ({ terms, definitions: all.map(at) })),
    };
}

function position({ line, character }: Position): Position {
    return { line, character };
}
