/** Journeys as text for people. */
import {
    answerLabel,
    type Burden,
    comparedFigures,
    type Difference,
    type JourneyDelta,
    type JourneyGraph,
    type JourneyStep,
    type PathEntry,
    type Plan,
} from '../journey/index.ts';
import { journeyCli as say } from '../messages/journey.ts';
import type { GoneThrough, NamedBurden } from './journey-results.ts';
import type { Place } from './place.ts';
import { printable, wrapped } from './printable.ts';
import type { Terminal } from './terminal.ts';

export function printJourney(
    graph: JourneyGraph,
    burdens: readonly NamedBurden[],
    plans: readonly Plan[],
    terminal: Terminal,
    place: Place,
): void {
    const { colors } = terminal;
    terminal.say(colors.bold(printable(graph.name)));
    if (graph.derived) terminal.say(colors.dim(say.derived));
    const names = new Map([...graph.steps, ...graph.endings].map(({ id, name }) => [id, name]));
    graph.steps.forEach((step, index) => {
        const at = step.range ? `  ${colors.dim(place.ofRange(step.range))}` : '';
        terminal.say(`${index + 1}. ${colors.bold(printable(step.name))}${at}`);
        for (const line of linesOf(step)) terminal.say(`   ${printable(wrapped(line, terminal.width - 4, '     '))}`);
        for (const { from, to, when, kind } of graph.edges) {
            if (from !== step.id || kind === 'follows') continue;
            terminal.say(`   → ${printable(say.goesTo(names.get(to) ?? to, when))}`);
        }
    });
    for (const { name, tells } of graph.endings) {
        terminal.say(`■ ${colors.bold(printable(name))}`);
        for (const text of tells) terminal.say(`   ${printable(wrapped(text, terminal.width - 4, '   '))}`);
    }
    terminal.say();
    printBurdens(burdens, terminal);
    const others = plans.map(({ name }) => name).filter(name => name !== graph.name);
    if (others.length > 0) terminal.say(colors.dim(printable(say.otherJourneys(others))));
}

function linesOf(step: JourneyStep): string[] {
    const { actor, asks, uses, proofs, decides, within, waits, pays, tells } = step;
    return [
        actor.kind === 'person'
            ? say.byPerson(actor.who, actor.channels)
            : say.byBody(actor, within && lengthText(within)),
        ...(asks.length > 0 ? [say.asks(asks)] : []),
        ...uses.map(({ what, holder }) => say.uses(what, holder)),
        ...proofs.map(say.proof),
        ...(decides.length > 0 ? [say.decides(decides)] : []),
        ...waits.map(length => say.waits(lengthText(length))),
        ...(pays ? [say.pays(pays.what, pays.every && lengthText(pays.every))] : []),
        ...tells.map(say.tells),
    ];
}

const lengthText = ({ value, unit }: { value: string; unit: string }): string =>
    `${value} ${unit}${value === '1' ? '' : 's'}`;

function printBurdens(burdens: readonly NamedBurden[], terminal: Terminal): void {
    const heading = [say.who, say.questions, say.pages, say.documents, say.organisations, say.days, say.ending];
    const rows = burdens.map(({ person, burden, ending }) => [
        person ?? say.worst,
        ...[burden.questions, burden.pages, burden.documents, burden.organisations, burden.workingDays].map(String),
        ending,
    ]);
    printTable([heading, ...rows], terminal);
}

function printTable(rows: readonly (readonly string[])[], terminal: Terminal): void {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)));
    rows.forEach((row, index) => {
        const cells = row.map((cell, column) =>
            column === 0 || column === row.length - 1
                ? cell.padEnd(column === 0 ? (widths[0] ?? 0) : 0)
                : cell.padStart(widths[column] ?? 0),
        );
        const line = printable(cells.join('  '));
        terminal.say(index === 0 ? terminal.colors.bold(line) : line);
    });
}

/** What happens to one person, in order. */
export function printWalk({ walk, refused, why, person }: GoneThrough, burden: Burden, terminal: Terminal): void {
    const { colors } = terminal;
    terminal.say(colors.bold(printable(person.name === '' ? walk.journey : say.goes(person.name, walk.journey))));
    for (const entry of walk.path) {
        const line = entryText(entry);
        terminal.say(entry.kind === 'step' ? colors.bold(printable(line)) : `  ${printable(line)}`);
    }
    for (const { fact, message } of refused) terminal.say(colors.yellow(printable(say.refused(fact, message))));
    const { next } = walk;
    if ('question' in next) {
        terminal.say(`? ${colors.bold(printable(say.asksNext(next.question)))}`);
        for (const sentence of why?.sentences ?? []) terminal.say(`  ${printable(sentence)}`);
        for (const { what, rule, source } of why?.rules ?? []) {
            if (rule !== undefined) terminal.say(colors.dim(`  ${printable(say.rule(what, rule, source))}`));
        }
    } else {
        terminal.say(`■ ${colors.bold(printable(next.ending.name))}`);
        for (const reason of next.ending.why) terminal.say(`  ${printable(reason)}`);
        if (next.ending.challenge) {
            const { name, within } = next.ending.challenge;
            terminal.say(`  ${printable(say.challenge(name, within && lengthText(within)))}`);
        }
    }
    terminal.say();
    terminal.say(say.burden(burden));
}

/** Options as people read them. */
function saidAnswer({ question, answer, answerText }: PathEntry & { kind: 'question' }): string {
    return (typeof answer === 'boolean' ? undefined : answerLabel(question, answer)) ?? answerText;
}

function entryText(entry: PathEntry): string {
    switch (entry.kind) {
        case 'step':
            return say.step(entry.step, entry.actor, entry.within && lengthText(entry.within));
        case 'question':
            return say.answered(entry.question.text, saidAnswer(entry));
        case 'register':
            return say.fromRegister(entry.fact, entry.valueText, entry.holder);
        case 'judgement':
            return say.judged(entry.judgement, entry.valueText, entry.by);
        case 'decision':
            return say.decided(entry.decision, entry.valueText, entry.because);
        case 'wait':
            return say.waits(lengthText(entry.length));
        case 'payment':
            return say.paid(entry.what, entry.valueText, entry.every && lengthText(entry.every));
        case 'told':
            return say.told(entry.text);
    }
}

/** The worst case figure by figure, then one line for each person: what it was, and what it is now. */
export function printDelta({ steps, worst, people }: JourneyDelta, terminal: Terminal): void {
    const { colors } = terminal;
    terminal.say(colors.bold(printable(say.deltaTitle(steps.before, steps.after))));
    printNames('−', steps.removed, terminal);
    printNames('+', steps.added, terminal);
    terminal.say();
    printWorst(worst, terminal);
    if (people.length === 0) return;
    terminal.say();
    const figures = ['steps', 'questions', 'documents', 'organisations', 'workingDays'] as const;
    const rows = people.map(({ person, before, after, endings }) => [
        person ?? '',
        ...figures.map(figure => say.beforeAndNow(String(before[figure]), String(after[figure]))),
        say.beforeAndNow(endings.before, endings.after),
    ]);
    printTable([[say.who, ...figures.map(figure => say.columns[figure]), say.ending], ...rows], terminal);
}

function printNames(sign: string, names: readonly string[], terminal: Terminal): void {
    if (names.length === 0) return;
    terminal.say(`  ${sign} ${printable(wrapped(names.join(', '), terminal.width - 4, '    '))}`);
}

function printWorst({ before, after, change, endings }: Difference, terminal: Terminal): void {
    const rows = comparedFigures.map(figure => [
        say.figures[figure],
        String(before[figure]),
        String(after[figure]),
        signed(change[figure]),
    ]);
    printTable([[say.worst, say.before, say.after, say.change], ...rows], terminal);
    const same = endings.before === endings.after;
    terminal.say(printable(same ? say.sameEnding(endings.after) : say.otherEnding(endings.before, endings.after)));
}

function signed(change: number): string {
    return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0';
}
