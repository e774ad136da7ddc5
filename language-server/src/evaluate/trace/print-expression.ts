/** Rules in the words of the policy, from the model: the same text wherever the rule was written. */
import { rhythms } from '../../messages/calendar-words.ts';
import type {
    CombineItem,
    Comparison,
    ComparisonTest,
    Every,
    Expression,
    Iteration,
    Rounding,
    ThereIs,
} from '../../model/policy-model.ts';
import type { Binding } from './binding.ts';
import { BINDS, bindingOf, isPercentOf } from './binding.ts';
import { printLiteral } from './print-literal.ts';

/** An expression on one line. */
export function printExpression(e: Expression): string {
    switch (e.kind) {
        case 'literal':
            return printLiteral(e);
        case 'name':
            return e.name.text;
        case 'member':
            return `${within(e.subject, BINDS.primary)}'s ${e.member.text}`;
        case 'arithmetic': {
            if (isPercentOf(e)) {
                return `${printExpression(e.left)} of ${within(e.right, BINDS.primary)}`;
            }
            const own = e.op === '+' || e.op === '-' ? BINDS.sum : BINDS.product;
            return `${within(e.left, own)} ${e.op} ${within(e.right, own === BINDS.sum ? BINDS.product : BINDS.postfix)}`;
        }
        case 'negative':
            return `-${within(e.operand, BINDS.primary)}`;
        case 'comparison':
            return printComparison(e);
        case 'all':
            return printJunction(e.items, 'and', BINDS.not);
        case 'any':
            return printJunction(e.items, 'or', BINDS.and);
        case 'none':
            return `none of (${e.items.map(printExpression).join(', ')})`;
        case 'not':
            return `not ${within(e.operand, BINDS.not)}`;
        case 'there is':
            return printThereIs(e);
        case 'every':
            return printEvery(e);
        case 'count':
            return `how many ${e.over.list ? printExpression(e.over.list) : e.over.element.text}${where(e.where)}`;
        case 'count in':
            return `how many ${e.unit}s in ${within(e.period, BINDS.postfix)}${where(e.where)}`;
        case 'aggregate':
            return `${e.op} of ${within(e.value, BINDS.sum)} ${printIteration(e.over)}${where(e.where)}`;
        case 'combine':
            return `${e.op} of (${e.items.map(printItem).join(', ')})`;
        case 'rounding':
            return `${printExpression(e.operand)}, rounded ${e.mode} ${printGranularity(e)}`;
        case 'bound':
            return `${printExpression(e.operand)}, but ${e.bound} ${within(e.limit, BINDS.sum)}`;
        case 'conversion':
            return `${printExpression(e.operand)}, converted ${rhythms[e.from]} to ${rhythms[e.to]}`;
        case 'if none':
            return `${printExpression(e.operand)}, or ${within(e.fallback, BINDS.sum)} if none`;
        case 'as at':
            return `${within(e.operand, BINDS.postfix)} as at ${within(e.date, BINDS.primary)}`;
        case 'as if':
            return `${within(e.operand, BINDS.postfix)} as if ${printExpression(e.fact)} is ${within(e.value, BINDS.primary)}`;
        case 'through':
            return `${within(e.from, BINDS.sum)} through ${within(e.to, BINDS.sum)}`;
        case 'overlap':
            return `overlap of (${printExpression(e.left)}, ${printExpression(e.right)})`;
        case 'gap':
            return `gap between (${printExpression(e.left)}, ${printExpression(e.right)})`;
        case 'nearest weekday': {
            const first = e.direction === 'on or after' ? 'first' : 'last';
            return `${first} ${e.weekday} ${e.direction} ${within(e.date, BINDS.postfix)}`;
        }
        case 'birthday':
            return `${e.subject === undefined ? '' : `${within(e.subject, BINDS.primary)}'s `}${ordinal(e.number)} birthday`;
        case 'relative member':
            return `${e.which} ${e.element.text}`;
        case 'the member':
            return `the ${e.over.element.text}${where(e.where)}`;
        case 'missing':
            return '…';
    }
}

/** In brackets where it would otherwise be taken apart. */
function within(e: Expression, least: Binding): string {
    return bindingOf(e) < least ? `(${printExpression(e)})` : printExpression(e);
}

const where = (e: Expression | undefined): string => (e === undefined ? '' : ` where ${within(e, BINDS.or)}`);

/** The last item may end with a `where`: nothing follows that it could take in. */
function printJunction(items: readonly Expression[], word: 'and' | 'or', least: Binding): string {
    return items
        .map((item, i) => {
            const isLast = i === items.length - 1;
            const open = isLast && item.kind !== 'any' && item.kind !== 'all' && bindingOf(item) === BINDS.or;
            return within(item, open ? BINDS.or : least);
        })
        .join(` ${word} `);
}

function printItem(item: CombineItem): string {
    return printExpression(item.value) + (item.ifAny ? ', if any' : '');
}

/** `there are no housing costs`, `there is an adult where …`. */
function printThereIs(e: ThereIs): string {
    const text = printExpression(e.of);
    const several = e.sense !== 'member' && /[^s]s$/.test(text);
    const article = e.negated ? ' no' : several ? '' : /^[aeiou]/i.test(text) ? ' an' : ' a';
    return `there ${several ? 'are' : 'is'}${article} ${text}${where(e.where)}`;
}

/** `each child's age is at least 5`. */
function printEvery({ over, condition }: Every): string {
    const said = printExpression(condition);
    // `each child is a qualifying child` names the member itself, `each child's age is …` something of it.
    return saysEach(condition) ? said : `each ${over.element.text}'s ${said}`;
}

function saysEach(condition: Expression): boolean {
    const left = condition.kind === 'comparison' ? condition.left : condition;
    return left.kind === 'relative member' && left.which === 'each';
}

function printIteration(over: Iteration): string {
    if (over.period !== undefined) {
        return `for each ${over.element.text} in ${within(over.period, BINDS.primary)}`;
    }
    return `for each ${over.element.text}${over.list === undefined ? '' : ` of ${printExpression(over.list)}`}`;
}

/** `age is at least 16 and less than 20`: tests after the first are written with their `and`. */
function printComparison(e: Comparison): string {
    return `${within(e.left, BINDS.through)} ${e.tests.map(printTest).join(' ')}`;
}

function printTest(test: ComparisonTest): string {
    const right = test.definition
        ? printExpression(test.definition)
        : test.values
          ? `(${test.values.map(printExpression).join(', ')})`
          : test.right
            ? within(test.right, BINDS.through)
            : '…';
    return `${test.written} ${right}`;
}

function printGranularity({ to, unit, coin }: Rounding): string {
    if (unit === 'money') {
        if (to === '0.01') return coin === undefined ? 'to the penny' : 'to the cent';
        // Whose cents they are the word does not say.
        return to === '1' ? `to a whole ${coin === 'cent' ? 'amount' : (coin ?? 'pound')}` : `to a multiple of ${to}`;
    }
    if (to === '1') {
        return unit === 'number' || unit === 'percent' ? 'to a whole number' : `to a whole ${unit}`;
    }
    const places = /^0\.0*1$/.test(to) ? to.length - 2 : 0;
    return places === 0 ? `to a multiple of ${to}` : `to ${places} decimal place${places === 1 ? '' : 's'}`;
}

function ordinal(n: number): string {
    const last = n % 10;
    const teen = Math.floor(n / 10) % 10 === 1;
    return `${n}${teen || last > 3 || last === 0 ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : 'rd'}`;
}
