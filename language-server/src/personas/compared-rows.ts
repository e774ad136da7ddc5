import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Exact } from '../evaluate/numbers/rational.ts';
import { div, exact } from '../evaluate/numbers/rational.ts';
import { typeIn } from '../evaluate/program.ts';
import { formatNumberIn } from '../evaluate/trace/format-value.ts';
import type { Unit } from '../evaluate/values/unit.ts';
import { PERCENT } from '../evaluate/values/unit.ts';
import { compareCli as say } from '../messages/compare.ts';
import { answerText, dayText } from './answer-text.ts';
import { type ComparedAnswer, type Comparison, parseNumber } from './compare.ts';

/** What changes for whom, a row for each decision under {@link say.headings}; who it is stands in the first of their rows. */
export function comparedRows(comparisons: readonly Comparison[], policy: CompiledPolicy): string[][] {
    return comparisons.flatMap(({ name, on, changes }) =>
        changes.map((each, index) => [
            index === 0 ? name : '',
            index === 0 ? (dayText(on) ?? '') : '',
            each.member === undefined ? each.decision : say.ofMember(each.decision, each.member),
            answerText(each.before),
            answerText(each.now),
            changeText(each, policy),
        ]),
    );
}

/** `+£12 per week`, `−3`; nothing for what is no number. */
function changeText({ change, decision }: ComparedAnswer, { program }: CompiledPolicy): string {
    if (change === undefined) return '';
    const size = change.replace(/^-/, '');
    const declared = program.decisions.find(({ name }) => name.text === decision)?.type;
    const type = declared && typeIn(program, declared);
    const text = type?.form === 'number' ? formatNumberIn(ownNumber(size, type.unit), type.unit) : size;
    return `${size === change ? '+' : '−'}${text}`;
}

/** Answers write 5% as `5`; it counts as a twentieth. */
function ownNumber(text: string, unit: Unit): Exact {
    const number = parseNumber(text);
    return unit === PERCENT ? div(number, exact(100)) : number;
}
