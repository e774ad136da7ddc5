/** What somebody who has stopped in the middle of a persona wants to know besides what is shown: any expression of the language. */
import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Recorder } from '../../evaluate/recording/recorder.ts';
import { whereStopped, workOutAgain } from '../../evaluate/recording/where-stopped.ts';
import { evaluate } from '../../evaluate/reference/dispatch.ts';
import type { Frame, LocalScope } from '../../evaluate/reference/frame.ts';
import { inside } from '../../evaluate/reference/frame.ts';
import { subjectsOver } from '../../evaluate/reference/iteration.ts';
import { subjectName } from '../../evaluate/reference/lists.ts';
import { allMembers } from '../../evaluate/values/member.ts';
import { steppingMessages as say } from '../../messages/stepping.ts';
import type { Decision, Expression, Local, Persona } from '../../model/policy-model.ts';
import type { CheckedPolicy } from '../../types/index.ts';
import { checkWithin, sayType, type ValueType } from '../../types/index.ts';
import { shown } from '../shown.ts';
import { outcomeOf } from './facts-tree.ts';
import { stepThrough } from './record-persona.ts';
import type { RecordedValue } from './recording.ts';

/** An expression that stands in no policy. */
export interface Asked {
    readonly text: string;
    readonly expression: Expression;
    /** The rule that it was read from. */
    readonly probe: Decision;
}

export type Problem = { readonly problem: string };

/** Of a list, so many values are shown in its line. */
const MOST_IN_LINE = 3;
/** And so many below it. */
const MOST_BELOW = 1_000;

/** A persona whose steps can be returned to. Only looks: nothing that it is asked changes what was worked out. */
export class Inspector {
    readonly #checked: CheckedPolicy;
    readonly #compiled: CompiledPolicy;
    readonly #recorder: Recorder;
    readonly #people: ReadonlyMap<string, string>;

    constructor(checked: CheckedPolicy, compiled: CompiledPolicy, persona: Persona) {
        this.#checked = checked;
        this.#compiled = compiled;
        this.#recorder = stepThrough(compiled, persona).recorder;
        const { root } = this.#recorder;
        this.#people = new Map(root && [...allMembers(root)].map(({ name, entity }) => [name, entity]));
    }

    /** The value of an expression where a step stands. What is not decided there yet is worked out ahead. */
    evaluate(asked: Asked, step: number): RecordedValue | Problem {
        const frame = whereStopped(this.#recorder, step);
        if (frame === undefined) return { problem: say.nothingHere };
        const read = this.#read(asked, frame);
        if ('problem' in read) return read;
        return workOutAgain(frame, () => this.#valueOf(asked, frame));
    }

    /** The steps on a line, from 0, at which a condition holds. */
    holdsAt(asked: Asked, file: string, line: number): { readonly steps: readonly number[] } | Problem {
        const found: number[] = [];
        let [unread, key, isRead]: [Problem | undefined, string | undefined, boolean] = [undefined, undefined, false];
        for (const [index, { range }] of this.#recorder.steps.entries()) {
            if (range.start.line !== line || range.file !== file) continue;
            const frame = whereStopped(this.#recorder, index);
            if (frame === undefined) continue;
            // Names mean the same wherever the same rule and the same local names are read.
            const now = [frame.rule?.id, ...localsOf(frame.locals).map(({ name }) => name.text)].join('\n');
            if (now !== key) {
                key = now;
                const read = this.#read(asked, frame);
                isRead = !('problem' in read) && canBeCondition(read.type);
                if ('problem' in read) unread ??= read;
                else if (!isRead) unread ??= { problem: say.noCondition(asked.text, sayType(read.type)) };
            }
            if (!isRead) continue;
            const outcome = workOutAgain(frame, () => evaluate(asked.expression, frame));
            if (outcome.kind === 'yes or no' && outcome.value) found.push(index);
        }
        return found.length === 0 && unread !== undefined ? unread : { steps: found };
    }

    #read({ text, expression, probe }: Asked, { rule, locals }: Frame): { type: ValueType } | Problem {
        const file = rule?.range.file ?? this.#compiled.program.model.files[0]?.uri ?? '';
        const place = { file, rule, locals: localsOf(locals), people: this.#people };
        const read = checkWithin(this.#checked, place, probe, expression);
        if (read === undefined) return { problem: say.nothingHere };
        const [problem] = read.problems;
        return problem === undefined ? read : { problem: say.cannotBeRead(text, problem.message) };
    }

    #valueOf({ text, expression }: Asked, frame: Frame): RecordedValue {
        if (expression.kind !== 'every') return outcomeOf(text, evaluate(expression, frame), this.#compiled.program);
        const over = subjectsOver(expression.over, frame, expression);
        if ('kind' in over) return { name: text, value: shown(over) };
        const children = over.subjects.slice(0, MOST_BELOW).map(subject => {
            const outcome = evaluate(expression.condition, inside(frame, subject));
            return outcomeOf(subjectName(subject), outcome, this.#compiled.program);
        });
        const isCondition = this.#checked.types.typeOf(expression.condition).kind === 'yes or no';
        const value = isCondition ? shown(evaluate(expression, frame)) : inShort(children, over.subjects.length);
        return { name: text, value, children };
    }
}

/** `Bo: 3, Cy: 17, 4 more` */
function inShort(values: readonly RecordedValue[], count: number): string {
    if (count === 0) return say.nobody;
    const inLine = values.slice(0, MOST_IN_LINE).map(({ name, value }) => `${name}: ${value}`);
    const more = count - inLine.length;
    return [...inLine, ...(more > 0 ? [say.more(more)] : [])].join(', ');
}

const canBeCondition = ({ kind }: ValueType): boolean => kind === 'yes or no' || kind === 'unknown';

function localsOf(scope: LocalScope | undefined): Local[] {
    return scope === undefined ? [] : [...scope.locals.values(), ...localsOf(scope.outer)];
}
