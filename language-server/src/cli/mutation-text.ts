import { mutationCli as say } from '../messages/mutation.ts';
import { freeName } from '../personas/mutation/killer-persona.ts';
import type { JudgedMutant, KillerPersona, MutationReport } from '../personas/mutation/report.ts';
import type { Place } from './place.ts';
import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';

/** For people: each change that nobody notices, at its line; then the people who would notice them, each once; then the score. */
export function printMutation(report: MutationReport, terminal: Terminal, place: Place): void {
    const { colors } = terminal;
    const at = ({ range }: JudgedMutant): string => `${place.ofUri(range.file)}:${range.start.line + 1}`;
    terminal.say();
    terminal.say(colors.underline(say.heading));
    for (const mutant of report.survivors) {
        terminal.say(`  ${colors.yellow(printable(say.survivor(mutant)))}  ${colors.dim(at(mutant))}`);
        if (mutant.killer === undefined) terminal.say(`      ${colors.dim(say.noKiller)}`);
    }
    const people = peopleWhoWould(report.survivors);
    if (people.length > 0) {
        const noticed = people.reduce((sum, { notices }) => sum + notices.length, 0);
        terminal.say();
        terminal.say(`  ${say.people(people.length, noticed)}`);
    }
    const taken = new Set<string>();
    for (const { killer, notices } of people) {
        const name = freeName(killer.name, taken);
        taken.add(name);
        terminal.say();
        for (const line of personaOf(killer, name, notices)) terminal.say(`  ${printable(line)}`);
    }
    if (people.length > 0) terminal.say();
    for (const { mutant, because } of report.accepted) {
        terminal.say(`  ${colors.dim(`${printable(say.accepted(mutant, because))}  ${at(mutant)}`)}`);
    }
    for (const mutant of report.equivalents) {
        terminal.say(`  ${colors.dim(`${printable(say.equivalent(mutant))}  ${at(mutant)}`)}`);
    }
}

interface Noticing {
    readonly killer: KillerPersona;
    readonly notices: readonly JudgedMutant[];
}

/** One person may notice several changes: they are told once, in the order in which they are first needed. */
function peopleWhoWould(survivors: readonly JudgedMutant[]): Noticing[] {
    const found = survivors.filter(({ killer }) => killer !== undefined);
    const alike = Map.groupBy(found, ({ killer }) => (killer as KillerPersona).text.replace(naming, ''));
    return [...alike.values()].map(notices => ({ killer: notices[0]?.killer as KillerPersona, notices }));
}

/** The name and the story of a persona section: what differs between two that are the same person. */
const naming = /^persona .*\n( +story +).*$/m;

function personaOf({ text }: KillerPersona, name: string, notices: readonly JudgedMutant[]): string[] {
    return text
        .replace(naming, (_, story: string) => `persona ${name}\n${story}"${say.story(notices).replaceAll('"', "'")}"`)
        .trimEnd()
        .split('\n');
}
