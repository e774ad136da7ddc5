import type { AstNode } from 'langium';
import type * as Ast from '../../../../grammar/generated/ast.ts';
import { syntaxMessages } from '../../messages/syntax.ts';
import { normaliseName } from '../../syntax/names.ts';
import type { SectionRange } from '../../syntax/section-range.ts';
import type {
    Combine,
    CombineItem,
    Comparison,
    ComparisonOperator,
    ComparisonTest,
    Expression,
    Iteration,
    Literal,
    LiteralValue,
    MemberExpression,
    NameExpression,
    RelativeMember,
    RoundingMode,
} from '../expressions.ts';
import type { Name } from '../source-range.ts';
import { type ConversionContext, spoken } from './context.ts';
import {
    conversionUnits,
    countedUnit,
    durationParts,
    isoDate,
    moneyLiteral,
    periodUnit,
    plainNumber,
    roundingPhrase,
    weekdayIn,
} from './literals.ts';

/** Turns the expressions of the syntax into those of the model. */
export class ExpressionConverter {
    private readonly context: ConversionContext;

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
            case 'Arithmetic': {
                const left = this.expression(node.left);
                const right = this.expression(node.right);
                return { kind: 'arithmetic', op: node.operator, left, right, range: span(left, right) };
            }
            case 'Negated':
                return { kind: 'not', operand: this.expression(node.operand), range };
            case 'Minus':
                return { kind: 'negative', operand: this.expression(node.operand), range };
            case 'Compared':
                return this.comparison(node);
            case 'Through': {
                const from = this.expression(node.from);
                const to = this.expression(node.to);
                return { kind: 'through', from, to, range: span(from, to) };
            }
            case 'AsAt': {
                const operand = this.expression(node.operand);
                const date = this.expression(node.date);
                return { kind: 'as at', operand, date, range: span(operand, date) };
            }
            case 'AsIf': {
                const operand = this.expression(node.operand);
                const value = this.expression(node.value);
                return { kind: 'as if', operand, fact: this.path(node.fact), value, range: span(operand, value) };
            }
            case 'Brackets':
                return this.brackets(node);
            case 'Modified':
                return this.modified(node);
            case 'CombineBullets':
                return {
                    kind: 'combine',
                    op: combineOp(node.op),
                    items: (node.items ?? []).map(item => this.bullet(item)),
                    bulleted: true,
                    range,
                };
            case 'ThereIs': {
                const of = this.pathOrMember(node.of);
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
                return { kind: 'count', over: this.listIteration(node.list, node), ...(where ? { where } : {}), range };
            }
            case 'Aggregate':
                return this.aggregate(node);
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
                return this.pathExpression(node);
            default:
                return { kind: 'literal', value: this.literal(node), range };
        }
    }

    /** A path that names a fact or a decision: `claimant's date of birth`. */
    path(node: Ast.Expression | undefined): NameExpression | MemberExpression {
        const converted = node ? this.pathExpression(node) : undefined;
        if (converted?.kind === 'name' || converted?.kind === 'member') return converted;
        const range = this.context.range(node);
        return { kind: 'name', name: { text: (node?.$cstNode?.text ?? '').trim(), range }, range };
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

    private comparison(node: Ast.Compared): Expression {
        const every = eachAtStart(node.left);
        const left = every ? this.afterEach(node.left, every) : this.expression(node.left);
        const tests = (node.tests ?? []).map((test, index) => this.test(test, index));
        const last = tests[tests.length - 1];
        const range = last ? (left.range as SectionRange).to(last.range as SectionRange) : this.context.range(node);
        const comparison: Comparison = { kind: 'comparison', left, tests, range };
        if (!every) return comparison;
        const whole = this.context.range(every).to(range);
        return {
            kind: 'every',
            over: { element: this.context.name(every), range: this.context.range(every) },
            condition: comparison,
            range: whole,
        };
    }

    private test(node: Ast.Test, index: number): ComparisonTest {
        const range = this.context.range(node);
        const written = (node.op as string).replace(/\s+/g, ' ');
        if (index > 0 !== written.startsWith('and ')) this.context.problem('PW020', syntaxMessages.chained(), range);
        const op = operators[spoken(node.op)] ?? '=';
        if (op === 'is a' || op === 'is not a') return { op, written, definition: this.nameOf(node.right), range };
        if (op === 'one of' || op === 'not one of') {
            const list =
                node.right?.$type === 'Brackets' && (node.right.values ?? []).length > 0
                    ? node.right.values
                    : undefined;
            return list
                ? { op, written, values: list.map(value => this.expression(value)), range }
                : { op, written, right: this.expression(node.right), range };
        }
        return { op, written, right: this.expression(node.right), range };
    }

    private nameOf(node: Ast.Expression | undefined): NameExpression {
        const path = this.path(node);
        return path.kind === 'name' ? path : { kind: 'name', name: path.member, range: path.range };
    }

    private brackets(node: Ast.Brackets): Expression {
        const values = node.values ?? [];
        if (values.length > 1) {
            this.context.problem('PW001', syntaxMessages.listInBrackets(), this.context.range(node));
        }
        return values[0] ? this.expression(values[0]) : this.context.missing(node);
    }

    private modified(node: Ast.Modified): Expression {
        const operand = this.expression(node.operand);
        const modifier = node.modifier;
        const range = modifier
            ? (operand.range as SectionRange).to(this.context.range(modifier))
            : this.context.range(node);
        switch (modifier?.$type) {
            case 'RoundingPhrase': {
                const phrase = roundingPhrase(modifier.text ?? '') ?? {
                    mode: 'half up' as RoundingMode,
                    to: '1',
                    unit: 'number' as const,
                };
                return { kind: 'rounding', operand, ...phrase, range };
            }
            case 'ConversionPhrase': {
                const units = conversionUnits(modifier.text ?? '');
                return units ? { kind: 'conversion', operand, ...units, range } : operand;
            }
            case 'BoundPhrase':
                return {
                    kind: 'bound',
                    operand,
                    bound: spoken(modifier.word).endsWith('less than') ? 'not less than' : 'not more than',
                    limit: this.expression(modifier.limit),
                    range,
                };
            case 'IfNonePhrase':
                return { kind: 'if none', operand, fallback: this.expression(modifier.value), range };
            default:
                return operand;
        }
    }

    private aggregate(node: Ast.Aggregate): Expression {
        const range = this.context.range(node);
        const op = combineOp(node.op);
        if (node.over && op !== 'how many') {
            const period = node.over.period ? this.expression(node.over.period) : undefined;
            const where = this.optional(node.over.condition);
            const over: Iteration = {
                element: this.context.name(node.over, 'element'),
                ...(period ? { period } : {}),
                range: this.context.range(node.over),
            };
            return {
                kind: 'aggregate',
                op,
                value: this.expression(node.value),
                over,
                ...(where ? { where } : {}),
                range,
            };
        }
        // `lowest of (a, b) - c`: the list belongs to `lowest of`, the rest goes on with what it gives.
        const combine = (brackets: Ast.Brackets): Combine => ({
            kind: 'combine',
            op,
            bulleted: false,
            range: this.context.range(node).to(this.context.range(brackets)),
            items: (brackets.values ?? []).map(value => ({
                value: this.expression(value),
                ifAny: false,
                range: this.context.range(value),
            })),
        });
        const rebuilt = this.withFirstOperand(node.value, combine);
        if (rebuilt) return rebuilt;
        this.context.problem('PW021', syntaxMessages.overWhom(spoken(node.op)), range);
        return this.context.missing(node);
    }

    private withFirstOperand(
        node: Ast.Expression | undefined,
        make: (brackets: Ast.Brackets) => Combine,
    ): Expression | undefined {
        if (node?.$type === 'Brackets') return make(node);
        if (node?.$type !== 'Arithmetic') return undefined;
        const left = this.withFirstOperand(node.left, make);
        if (!left) return undefined;
        const right = this.expression(node.right);
        return { kind: 'arithmetic', op: node.operator, left, right, range: span(left, right) };
    }

    /** `how many children`, `how many the family's children`. */
    private listIteration(list: Ast.Expression | undefined, owner: AstNode): Iteration {
        const path = this.path(list);
        const range = list ? this.context.range(list) : this.context.range(owner);
        return path.kind === 'name' ? { element: path.name, range } : { element: path.member, list: path, range };
    }

    private pathExpression(node: Ast.Expression): Expression {
        const range = this.context.range(node);
        const every = eachAtStart(node);
        if (every) {
            return {
                kind: 'every',
                over: { element: this.context.name(every), range: this.context.range(every) },
                condition: this.afterEach(node, every),
                range,
            };
        }
        switch (node.$type) {
            case 'Ref':
                return this.nameOrMember(this.context.name(node), range);
            case 'BirthdayRef':
                return { kind: 'birthday', number: Number.parseInt(node.text ?? '0', 10), range };
            case 'MemberOf': {
                const subject = this.expression(node.subject);
                if (node.birthday)
                    return { kind: 'birthday', number: Number.parseInt(node.birthday, 10), subject, range };
                return { kind: 'member', subject, member: this.context.name(node, 'member'), range };
            }
            default:
                return this.context.missing(node);
        }
    }

    private pathOrMember(node: Ast.Expression | undefined): NameExpression | MemberExpression | RelativeMember {
        const converted = node ? this.pathExpression(node) : undefined;
        return converted?.kind === 'relative member' ? converted : this.path(node);
    }

    private nameOrMember(name: Name, range: SectionRange): NameExpression | RelativeMember {
        const m = /^(this|previous|next) (.+)$/.exec(name.text);
        if (!m) return { kind: 'name', name, range };
        return {
            kind: 'relative member',
            which: m[1] as 'this',
            element: { text: m[2] as string, range: name.range },
            range,
        };
    }

    /** What is said of each member: `each child's age` → `age`; `each conviction` alone → the member itself. */
    private afterEach(node: Ast.Expression | undefined, every: Ast.EachMember): Expression {
        const range = this.context.range(node);
        if (node === every) return { kind: 'relative member', which: 'this', element: this.context.name(every), range };
        if (node?.$type !== 'MemberOf') return this.expression(node);
        if (node.birthday) {
            const number = Number.parseInt(node.birthday, 10);
            return node.subject === every
                ? { kind: 'birthday', number, range }
                : { kind: 'birthday', number, subject: this.afterEach(node.subject, every), range };
        }
        const member = this.context.name(node, 'member');
        if (node.subject === every) return { kind: 'name', name: member, range: member.range };
        return { kind: 'member', subject: this.afterEach(node.subject, every), member, range };
    }

    private literal(node: Ast.Expression): LiteralValue {
        switch (node.$type) {
            case 'MoneyLiteral':
                return moneyLiteral(node.text ?? '£0', node.per);
            case 'PercentLiteral':
                return { kind: 'percent', value: plainNumber((node.text ?? '0%').replace('%', '')) };
            case 'NumberLiteral':
                if (node.per)
                    this.context.problem(
                        'PW001',
                        syntaxMessages.lineEnds(node.per),
                        this.context.token(node, 'per')?.range ?? this.context.range(node),
                    );
                return { kind: 'number', value: plainNumber(node.text ?? '0') };
            case 'DateLiteral':
                if (node.to) return { kind: 'period', from: isoDate(node.text), to: isoDate(node.to) };
                return { kind: 'date', value: isoDate(node.text) };
            case 'DurationLiteral': {
                const parts = durationParts(node.text ?? '');
                const per = periodUnit(node.per);
                const only = parts[0];
                return per && only
                    ? { kind: 'quantity', value: only.value, unit: only.unit, per }
                    : { kind: 'duration', parts };
            }
            case 'TextLiteral':
                return { kind: 'text', value: node.text ?? '' };
            case 'WordLiteral':
                return wordLiteral(node.word);
            default:
                return { kind: 'text', value: '' };
        }
    }

    private withoutArticle(name: Name): Name {
        return { ...name, text: normaliseName(name.text.replace(/^an? /, '')) };
    }
}

/** From the start of one expression to the end of another: a parser's own range of an infix expression is too wide. */
function span(first: Expression, last: Expression): SectionRange {
    return (first.range as SectionRange).to(last.range as SectionRange);
}

function eachAtStart(node: Ast.Expression | undefined): Ast.EachMember | undefined {
    let start = node;
    while (start?.$type === 'MemberOf') start = start.subject;
    return start?.$type === 'EachMember' ? start : undefined;
}

function combineOp(op: string | undefined): 'total' | 'highest' | 'lowest' | 'earliest' | 'latest' | 'how many' {
    return spoken(op).replace(/ of$/, '') as 'total';
}

function wordLiteral(word: string | undefined): LiteralValue {
    switch (spoken(word)) {
        case 'no limit':
            return { kind: 'no limit' };
        case 'does not apply':
        case 'not applicable':
            return { kind: 'not applicable' };
        case 'not known':
            return { kind: 'not known' };
        default:
            return { kind: 'yes or no', value: word === 'yes' };
    }
}

const operators: Readonly<Record<string, ComparisonOperator>> = {
    '=': '=',
    is: '=',
    '≠': '≠',
    'is not': '≠',
    '<': '<',
    '<=': '<=',
    '>': '>',
    '>=': '>=',
    '≤': '<=',
    '≥': '>=',
    'is at least': '>=',
    'is at most': '<=',
    'is more than': '>',
    'is less than': '<',
    'is under': '<',
    'is before': '<',
    'is after': '>',
    'is on or before': '<=',
    'is on or after': '>=',
    'and at least': '>=',
    'and at most': '<=',
    'and more than': '>',
    'and less than': '<',
    'and under': '<',
    'and before': '<',
    'and after': '>',
    'and on or before': '<=',
    'and on or after': '>=',
    'is within': 'within',
    'is not within': 'not within',
    'is one of': 'one of',
    'is not one of': 'not one of',
    'is a': 'is a',
    'is not a': 'is not a',
};
