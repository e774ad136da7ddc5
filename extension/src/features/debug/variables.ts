import type { PersonaRecording, RecordedFrame, RecordedStep, RecordedValue } from '../../protocol.ts';

/** What is known at a moment of a recording, in the policy's own words. Pure, so that it is tested without VS Code. */

const notYet = 'being worked out';

/** What was looked at in the rule of a frame up to a step: conditions, local names, the result. */
export function thisCase({ frames, steps }: PersonaRecording, frame: number, at: number): RecordedValue[] {
    const { label, of } = frames[frame] as RecordedFrame;
    const whom: RecordedValue[] = label === undefined ? [] : [{ name: 'for', value: label }];
    const looked = steps.flatMap((step, index) => {
        if (step.frame !== frame || index > at || step.kind === 'begin') return [];
        if (step.kind !== 'end') return [lookedAt(step, index, at)];
        const { because } = frames[frame] as RecordedFrame;
        const reason: RecordedValue[] = because === undefined ? [] : [{ name: 'because', value: because }];
        return [{ name: of ?? step.text, value: step.value ?? '' }, ...reason];
    });
    return [...whom, ...looked];
}

function lookedAt({ text, value, ended, used }: RecordedStep, index: number, at: number): RecordedValue {
    // What leads to nothing else is known at once.
    const isKnown = ended !== undefined && (ended <= at || (index === at && ended === at + 1));
    if (!isKnown) return { name: text, value: notYet };
    return { name: text, value: value ?? 'looked at', ...(used && { children: used }) };
}

/** Everything that was decided before a step, each name once. */
export function decidedSoFar({ frames }: PersonaRecording, at: number): RecordedValue[] {
    const decided = frames.filter(frame => frame.of !== undefined && isDecided(frame, at));
    const byName = Map.groupBy(decided, frame => frame.of ?? '');
    return [...byName].map(([name, all]) => {
        const [first] = all;
        if (all.length === 1 && first?.label === undefined) return valueFor(name, first as RecordedFrame);
        return {
            name,
            value: all.length === 1 ? '1 value' : `${all.length} values`,
            children: all.map(frame => valueFor(frame.label ?? name, frame)),
        };
    });
}

function isDecided({ closed }: RecordedFrame, at: number): boolean {
    return closed !== undefined && closed <= at;
}

function valueFor(name: string, { value = '', because }: RecordedFrame): RecordedValue {
    return because === undefined ? { name, value } : { name, value, children: [{ name: 'because', value: because }] };
}

/** The value of a name, as it is seen from a frame; undefined when nothing has that name. */
export function lookUp(
    recording: PersonaRecording,
    written: string,
    frame: number,
    at: number,
): RecordedValue | undefined {
    const name = normalise(written);
    return (
        usedHere(recording, name, frame, at) ??
        decided(recording, name, frame, at) ??
        fact(recording, name, frame) ??
        later(recording, name)
    );
}

function usedHere({ steps }: PersonaRecording, name: string, frame: number, at: number): RecordedValue | undefined {
    for (let i = at; i >= 0; i--) {
        const step = steps[i] as RecordedStep;
        if (step.frame !== frame) continue;
        if (step.kind === 'local' && step.value !== undefined && normalise(step.text).startsWith(`${name} is `)) {
            return { name, value: step.value };
        }
        const known = step.ended !== undefined && step.ended <= at + 1;
        const found = known ? step.used?.find(each => normalise(each.name) === name) : undefined;
        if (found) return found;
    }
    return undefined;
}

function decided(recording: PersonaRecording, name: string, frame: number, at: number): RecordedValue | undefined {
    const { label } = recording.frames[frame] ?? {};
    const known = recording.frames.filter(each => isDecided(each, at));
    const own = known.findLast(each => each.of !== undefined && normalise(each.of) === name && each.label === label);
    const found = own ?? known.findLast(each => normalise(each.name) === name);
    if (found) return valueFor(found.name, found);
    return decidedSoFar(recording, at).find(each => normalise(each.name) === name);
}

function fact({ facts, frames }: PersonaRecording, name: string, frame: number): RecordedValue | undefined {
    const { label } = frames[frame] ?? {};
    const own = label === undefined ? undefined : follow(facts, normalise(label).split("'s "))?.children;
    return (own && follow(own, name.split("'s "))) ?? follow(facts, name.split("'s "));
}

/** A path through the facts: members of lists are found by their names alone. */
function follow(values: readonly RecordedValue[], [first, ...rest]: readonly string[]): RecordedValue | undefined {
    const named = [...values, ...values.flatMap(({ children = [] }) => children)];
    const found = named.find(value => normalise(value.name) === first);
    return found === undefined || rest.length === 0 ? found : follow(found.children ?? [], rest);
}

function later({ frames }: PersonaRecording, name: string): RecordedValue | undefined {
    const later = frames.find(each => each.of !== undefined && normalise(each.of) === name);
    return later && { name: later.of as string, value: 'not decided yet' };
}

/** As names are compared in the language. */
function normalise(name: string): string {
    return name.replaceAll('`', '').replaceAll('’', "'").replace(/\s+/g, ' ').trim().replace(/^the /, '');
}
