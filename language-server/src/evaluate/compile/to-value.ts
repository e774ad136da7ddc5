/** From compiled results to the values of the exact evaluator. */
import { div, exact, mul, ratio } from '../numbers/rational.ts';
import type { Valued } from '../program.ts';
import type { Unit } from '../values/unit.ts';
import type { Value } from '../values/value.ts';
import { date, NO_LIMIT, number, option, period, text, yesNo } from '../values/value.ts';
import type { Lowered } from './lowered.ts';

/** Undefined for results that the exact evaluator works out itself. */
export function valueMaker(result: Lowered, declaration: Valued | undefined): ((found: unknown) => Value) | undefined {
    switch (result.t) {
        case 'yes or no':
            return found => yesNo(found as boolean);
        case 'date':
            return found => date(found as number);
        case 'text': {
            const isText = declaration?.kind === 'decision' && declaration.type.base === 'text';
            return found => (isText ? text : option)(found as string);
        }
        case 'period':
            return found => period(...(found as [number, number]));
        case 'number': {
            const { unit, scale } = result;
            const divisor = 10 ** scale;
            if (result.d !== undefined) {
                return found => fractionValue(found as [number, number], divisor, unit);
            }
            return found =>
                found === Number.POSITIVE_INFINITY
                    ? NO_LIMIT
                    : number(scale === 0 ? exact(found as number) : ratio(found as number, divisor), unit);
        }
        default:
            return undefined;
    }
}

/** n / d / divisor, exactly. */
export function fractionValue([n, d]: readonly [number, number], divisor: number, unit: Unit): Value {
    return number(div(exact(n), mul(exact(d), exact(divisor))), unit);
}
