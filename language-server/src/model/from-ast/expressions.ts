import type * as Ast from '../../../../grammar/generated/ast.ts';
import { syntaxMessages } from '../../messages/syntax.ts';
import { normaliseName } from '../../syntax/names.ts';
import type { SectionRange } from '../../syntax/section-range.ts';
import type {
    Arithmetic,
    AsAt,
    AsIf,
    CombineItem,
    Expression,
    Iteration,
    Literal,
    MemberExpression,
    NameExpression,
    Through,
} from '../expressions.ts';
import type { Name } from '../source-range.ts';
import { type ConversionContext, spoken } from './context.ts';
import { aggregate, combineOp } from './expressions/aggregates.ts';
import { comparison } from './expressions/comparisons.ts';
import { type ExpressionConversion, span } from './expressions/conversion.ts';
import { afterEach, eachAtStart, saidOfEach } from './expressions/each.ts';
import { literalValue } from './expressions/literal-values.ts';
import { modified } from './expressions/modifiers.ts';
import { listIteration, pathExpression, pathOrMember } from './expressions/paths.ts';
import { countedUnit, plainNumber, weekdayIn } from './literals.ts';

/** Turns the expressions of the syntax into those of the model. */
export class ExpressionConverter implements ExpressionConversion {
    readonly context: ConversionContext;

    constructor(context: ConversionContext) {
        this.context = context;
    }

    /** A condition; a `Group` is a list of bullets. */
    condition(node: Ast.Condition | Ast.Expression | undefined): Expression {
        return node?.$type === 'Group' ? this.group(node) : this.expression(node);
    }

    optional(node: Ast.Condition | Ast.Expression | undefined): Expression | undefined {
        return node ? this.condition(node) : undefined;
    }

    expression(node: Ast.Expression | undefined): Expression {
        if (!node) return this.context.missing(undefined);
        const range = this.context.range(node);
        switch (node.$type) {
            case 'Junction':
                return this.junction(node);
            case 'Arithmetic':
                return this.arithmetic(node, this.expression(node.left));
            case 'Negated':
                return { kind: 'not', operand: this.expression(node.operand), range };
            case 'Minus':
                return { kind: 'negative', operand: this.expression(node.operand), range };
            case 'Compared':
                return comparison(this, node);
            case 'Through':
                return this.through(node, this.expression(node.from));
            case 'AsAt':
            case 'AsIf': {
                const every = eachAtStart(node);
                if (every) return saidOfEach(this, every, afterEach(this, node, every));
                const operand = this.expression(node.operand);
                return node.$type === 'AsAt' ? this.asAt(node, operand) : this.asIf(node, operand);
            }
            case 'Brackets':
                return this.brackets(node);
            case 'Modified':
                return modified(this, node);
            case 'CombineBullets':
                return {
                    kind: 'combine',
                    op: combineOp(node.op),
                    items: (node.items ?? []).map(item => this.bullet(item)),
                    bulleted: true,
                    range,
                };
            case 'ThereIs': {
                const of = pathOrMember(this, node.of);
                const where = this.optional(node.condition);
                return {
                    kind: 'there is',
                    negated: spoken(node.word) === 'there is no',
                    of,
                    ...(where ? { where } : {}),
                    range,
                };
            }
            case 'HowManyIn': {
                const where = this.optional(node.condition);
                const start = this.expression(node.period);
                const to = node.to ? this.expression(node.to) : undefined;
                return {
                    kind: 'count in',
                    unit: countedUnit(node.unit ?? ''),
                    period: to ? { kind: 'through', from: start, to, range: span(start, to) } : start,
                    ...(where ? { where } : {}),
                    range,
                };
            }
            case 'HowMany': {
                const where = this.optional(node.condition);
                return {
                    kind: 'count',
                    over: listIteration(this, node.list, node),
                    ...(where ? { where } : {}),
                    range,
                };
            }
            case 'Aggregate':
                return aggregate(this, node);
            case 'PairOf':
                return {
                    kind: spoken(node.op) === 'gap between' ? 'gap' : 'overlap',
                    left: this.expression(node.left),
                    right: this.expression(node.right),
                    range,
                };
            case 'Nearest': {
                const phrase = node.phrase ?? '';
                return {
                    kind: 'nearest weekday',
                    weekday: weekdayIn(phrase) ?? 'Monday',
                    direction: phrase.endsWith('before') ? 'on or before' : 'on or after',
                    date: this.expression(node.date),
                    range,
                };
            }
            case 'TheMember':
                return {
                    kind: 'the member',
                    over: { element: this.context.name(node, 'element'), range },
                    where: this.expression(node.condition),
                    range,
                };
            case 'PercentOf': {
                const percent: Literal = {
                    kind: 'literal',
                    value: { kind: 'percent', value: plainNumber((node.percent ?? '0%').replace('%', '')) },
                    range,
                };
                return { kind: 'arithmetic', op: '*', left: percent, right: this.expression(node.base), range };
            }
            case 'Ref':
            case 'MemberOf':
            case 'EachMember':
            case 'BirthdayRef':
                return pathExpression(this, node);
            default:
                return { kind: 'literal', value: literalValue(this.context, node), range };
        }
    }

    /** A path that names a fact or a decision: `claimant's date of birth`. */
    path(node: Ast.Expression | undefined): NameExpression | MemberExpression {
        const converted = node ? pathExpression(this, node) : undefined;
        if (converted?.kind === 'name' || converted?.kind === 'member') return converted;
        const range = this.context.range(node);
        return { kind: 'name', name: { text: (node?.$cstNode?.text ?? '').trim(), range }, range };
    }

    arithmetic(node: Ast.Arithmetic, left: Expression): Arithmetic {
        const right = this.expression(node.right);
        return { kind: 'arithmetic', op: node.operator, left, right, range: span(left, right) };
    }

    through(node: Ast.Through, from: Expression): Through {
        const to = this.expression(node.to);
        return { kind: 'through', from, to, range: span(from, to) };
    }

    asAt(node: Ast.AsAt, operand: Expression): AsAt {
        const date = this.expression(node.date);
        return { kind: 'as at', operand, date, range: span(operand, date) };
    }

    asIf(node: Ast.AsIf, operand: Expression): AsIf {
        const value = this.expression(node.value);
        return { kind: 'as if', operand, fact: this.path(node.fact), value, range: span(operand, value) };
    }

    /** What comes after `for each` in a declaration. */
    iteration(node: Ast.Iteration): Iteration {
        const period = node.period ? this.expression(node.period) : undefined;
        return {
            element: this.withoutArticle(this.context.name(node, 'element')),
            ...(period ? { period } : {}),
            range: this.context.range(node),
        };
    }

    bullet(node: Ast.Bullet): CombineItem {
        return { value: this.condition(node.value), ifAny: node.ifAny ?? false, range: this.context.range(node) };
    }

    private group(node: Ast.Group): Expression {
        const kind = spoken(node.word) === 'any of' ? 'any' : spoken(node.word) === 'none of' ? 'none' : 'all';
        return {
            kind,
            items: (node.items ?? []).map(item => this.condition(item.value)),
            bulleted: true,
            range: this.context.range(node),
        };
    }

    private junction(node: Ast.Junction): Expression {
        const items: Expression[] = [];
        const collect = (side: Ast.Expression | undefined): void => {
            if (side?.$type === 'Junction' && side.operator === node.operator) {
                collect(side.left);
                collect(side.right);
            } else {
                items.push(this.expression(side));
            }
        };
        collect(node);
        return {
            kind: node.operator === 'or' ? 'any' : 'all',
            items,
            bulleted: false,
            range: span(items[0] as Expression, items[items.length - 1] as Expression),
        };
    }

    private brackets(node: Ast.Brackets): Expression {
        const values = node.values ?? [];
        if (values.length > 1) {
            this.context.problem('PW001', syntaxMessages.listInBrackets(), this.context.range(node));
        }
        if (!values[0]) return this.context.missing(node);
        const inner = this.expression(values[0]);
        inner.range = (inner.range as SectionRange).inBrackets(this.context.range(node));
        return inner;
    }

    private withoutArticle(name: Name): Name {
        return { ...name, text: normaliseName(name.text.replace(/^an? /, '')) };
    }
}
