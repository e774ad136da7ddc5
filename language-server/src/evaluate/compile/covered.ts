/** Decisions that compiling covers, and how their results become answers. */
import type { Answer } from '../../model/facts.ts';
import type { Decision } from '../../model/policy-model.ts';
import { toIso } from '../dates/day-text.ts';
import { currencyPlaces } from '../numbers/format.ts';
import { toJson } from '../values/to-json.ts';
import type { Unit } from '../values/unit.ts';
import { isMoney, PERCENT } from '../values/unit.ts';
import { unitText } from '../values/unit-text.ts';
import type { Lowered } from './lowered.ts';
import { NotCovered } from './lowered.ts';
import type { Lowerer } from './lowerer.ts';
import { saysWhy } from './reasons.ts';
import { scaledText } from './scaled-text.ts';
import { DAY } from './scope.ts';
import { fractionValue } from './to-value.ts';

export interface CoveredDecision {
    readonly index: number;
    /** What gives the reason, where one may be given. */
    readonly reason: number | undefined;
    readonly answer: (value: unknown) => Answer;
    /** Whom it is decided for: the members of a list of the root, or the days that a function yields. */
    readonly over: { readonly slot: number } | { readonly days: number } | undefined;
}

/** Throws `NotCovered`. */
export function cover(decision: Decision, lowerer: Lowerer): CoveredDecision {
    const { index, result } = lowerer.compiled(decision);
    const reason = decision.versions.some(version => saysWhy(version.body)) ? lowerer.reasons(decision) : undefined;
    const { target } = decision.forEach ?? {};
    if (decision.forEach === undefined) {
        return { index, reason, answer: answerer(result), over: undefined };
    }
    if (target?.kind === 'days' || target?.kind === 'weekdays') {
        const scope = lowerer.scopeFor([lowerer.program.root.name]);
        const { ir } = lowerer.list(decision.forEach, scope);
        const days = lowerer.add(scope, { t: 'list', ir, entity: DAY }).index;
        return { index, reason, answer: answerer(result), over: { days } };
    }
    const isOfRoot = target?.kind === 'list' && target.owner === lowerer.program.root.name;
    const slot = isOfRoot ? lowerer.layout.get(target.owner)?.slots.get(target.fact)?.slot : undefined;
    if (slot === undefined) {
        throw new NotCovered('for each');
    }
    return { index, reason, answer: answerer(result), over: { slot } };
}

function answerer(result: Lowered): (value: unknown) => Answer {
    switch (result.t) {
        case 'yes or no':
        case 'text':
            return value => ({ status: 'known', value: value as string | boolean });
        case 'period':
            return value => {
                const [from, to] = value as [number, number];
                return to < from
                    ? { status: 'not applicable' }
                    : { status: 'known', value: { from: toIso(from), to: toIso(to) } };
            };
        case 'date':
            return value => ({ status: 'known', value: toIso(value as number) });
        case 'number': {
            const { unit } = result;
            if (result.d !== undefined) {
                return fractionAnswerer(result.scale, unit);
            }
            const scale = result.scale - (unit === PERCENT ? 2 : 0);
            const places = isMoney(unit) ? currencyPlaces(unit.currency) : 0;
            const text = unitText(unit);
            const written = (n: number) => scaledText(scale < 0 ? n * 10 ** -scale : n, Math.max(scale, 0), places);
            const known = (n: number): Answer => ({ status: 'known', value: written(n) });
            return value => {
                const n = value as number;
                if (n === Number.POSITIVE_INFINITY) {
                    return { status: 'known', value: 'no limit' };
                }
                return text === '' ? known(n) : { status: 'known', value: written(n), unit: text };
            };
        }
        default:
            throw new NotCovered(`a ${result.t} as an answer`);
    }
}

/** What was divided and not rounded is written as the exact evaluator writes it. */
function fractionAnswerer(scale: number, unit: Unit): (value: unknown) => Answer {
    const text = unitText(unit);
    return value => {
        const known = toJson(fractionValue(value as [number, number], 10 ** scale, unit));
        return { status: 'known', value: known, ...(text === '' ? {} : { unit: text }) };
    };
}
