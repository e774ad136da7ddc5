/** `because "{age threshold} years or older"`: names in braces are replaced by their values. Text only. */
import { type FilledProse, fill, type Placeholder } from '../../model/filled-prose.ts';
import { outcomeIn } from '../trace/spoken-value.ts';
import { evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';

/** The checker says what a name means here; one that means nothing stays as it is written. Reasons are in the policy's first language. */
export function interpolate(prose: FilledProse, frame: Frame): string {
    return fill(prose, each => valueText(each, frame));
}

function valueText({ name, value }: Placeholder, frame: Frame): string | undefined {
    if (value === undefined) {
        return undefined;
    }
    const outcome = evaluate(value, frame);
    // `{name}` is what somebody is called, without whose they are.
    if (name === 'name' && outcome.kind === 'member') return outcome.member.name;
    return outcomeIn(frame.context.run.program.header?.languages[0]?.text, outcome);
}
