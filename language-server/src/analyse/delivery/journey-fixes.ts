/** Mends of journeys that can be written without knowing what the drafter means. */
import { journeyFixes as say } from '../../messages/journey.ts';
import type { Fix } from '../../model/finding.ts';
import type { Ending, Journey, Step } from '../../model/journey-declarations.ts';
import type { Declaration } from '../../model/policy-model.ts';
import type { SourceRange } from '../../model/source-range.ts';
import { liveRange, placeAfter } from '../../types/ranges.ts';
import { lineText } from './lines.ts';

/** An ending for everybody who comes to the end of the last step and goes nowhere. */
export function addEnding(journey: Journey, step: Step): Fix {
    const taken = new Set([...journey.steps, ...journey.endings].map(({ name }) => name.text));
    const name = say.endingNames.find(each => !taken.has(each)) ?? say.endingNames.join(' ');
    const indent = step.range.start.character;
    const tells = lineText({ indent: indent + 4, label: 'tells', value: `"${say.tells}"` });
    const newText = `\n${' '.repeat(indent)}ending ${name}\n${tells}`;
    const start = newText.indexOf(say.tells);
    const select = { start, end: start + say.tells.length };
    return { title: say.addEnding(name), edits: [{ range: placeAfter(step.range), newText, select }] };
}

/** Nothing where somebody speaks of it: a persona who should come there, a branch that leads there. */
export function leaveOut(place: Step | Ending, journey: Journey, declarations: readonly Declaration[]): Fix[] {
    const name = place.name.text;
    const isTarget = journey.steps.some(({ goesTo }) => goesTo.some(({ target }) => target.text === name));
    const isExpected = declarations.some(
        each => each.kind === 'persona' && each.expect.some(e => e.kind === 'reaches' && e.place.text === name),
    );
    return isTarget || isExpected ? [] : [{ title: say.leaveOut(name), edits: [removal(place.range)] }];
}

/** The first line of a circle that leads back whatever happens. */
export function breakCircle(steps: readonly Step[], journey: Journey): Fix[] {
    const at = (name: string): number => journey.steps.findIndex(step => step.name.text === name);
    for (const step of steps) {
        const back = step.goesTo.find(({ target, when }) => {
            const to = at(target.text);
            return when === undefined && to >= 0 && to <= journey.steps.indexOf(step);
        });
        if (back !== undefined) return [{ title: say.goOn(back.target.text), edits: [removal(back.range)] }];
    }
    return [];
}

/** Whole lines. */
function removal(range: SourceRange): Fix['edits'][number] {
    const whole = liveRange(
        range.file,
        () => ({ line: range.start.line, character: 0 }),
        () => ({ line: range.end.line + 1, character: 0 }),
    );
    return { range: whole, newText: '' };
}
