import fc from 'fast-check';
import type { Expression, LiteralValue } from '../../language-server/src/model/expressions.ts';

/** Stands where the place of something does not matter. */
export const range = { file: '', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const nouns = [
    'income',
    'cost',
    'child',
    'claimant',
    'rent',
    'award',
    'household',
    'Prop 64',
    'self-employment',
    'limit',
    'step',
    'décision',
];
const links = ['of the', 'in', 'for', 'to', 'by', 'from', 'a', 'at', 'with', 'over', 'date'];

/** `income of the household`: words that may stand in a name without backticks. */
export const nameText = fc
    .tuple(
        fc.constantFrom(...nouns),
        fc.option(fc.tuple(fc.constantFrom(...links), fc.constantFrom(...nouns)), { nil: undefined }),
    )
    .map(([first, more]) => (more ? `${first} ${more.join(' ')}` : first));
export const name = nameText.map(text => ({ text, range }));
/** Text between quotes. */
export const prose = fc
    .array(
        fc.constantFrom(
            'the',
            'rule',
            'says',
            'that',
            '--',
            'a | b',
            '“so”',
            'when',
            ':',
            '{name}',
            '£5,',
            'ŵ',
            "child's",
        ),
        { minLength: 1, maxLength: 6 },
    )
    .map(words => ({ text: words.join(' '), range }));
export const day = fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

const whole = fc.integer({ min: 0, max: 1_000_000 }).map(String);
const decimal = fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 10, max: 99 }))
    .map(([a, b]) => `${a}.${b}`);
const amount = fc.oneof(whole, decimal);
const per = fc.option(fc.constantFrom('week', 'month', 'year', '4 weeks', 'working day', 'hour'), { nil: undefined });
const unit = fc.constantFrom('day', 'working day', 'week', 'month', 'year', 'hour');

/** Leaves out what is undefined: a property that is absent in the model is absent here. */
export function record<T extends object>(value: T): T {
    return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}

export const literalValue: fc.Arbitrary<LiteralValue> = fc.oneof(
    amount.map(value => ({ kind: 'number', value })),
    fc
        .tuple(amount, fc.constantFrom('GBP', 'EUR', 'USD'), per)
        .map(([value, currency, per]) => record({ kind: 'money', amount: value, currency, per })),
    amount.map(value => ({ kind: 'percent', value })),
    day.map(value => ({ kind: 'date', value })),
    fc.tuple(day, day).map(([from, to]) => ({ kind: 'period', from, to })),
    fc
        .array(fc.record({ value: fc.integer({ min: 1, max: 99 }).map(String), unit }), { minLength: 1, maxLength: 2 })
        .map(parts => ({ kind: 'duration', parts })),
    fc.boolean().map(value => ({ kind: 'yes or no', value })),
    prose.map(({ text }) => ({ kind: 'text', value: text })),
    fc.constantFrom({ kind: 'no limit' }, { kind: 'not applicable' }),
) as fc.Arbitrary<LiteralValue>;

const literal = literalValue.map(value => ({ kind: 'literal', value, range }) as Expression);
const nameExpression = name.map(name => ({ kind: 'name', name, range }) as Expression);
const element = fc.constantFrom('child', 'adult', 'spell of sickness').map(text => ({ text, range }));
const member = fc
    .tuple(nameExpression, name)
    .map(([subject, member]) => ({ kind: 'member', subject, member, range }) as Expression);

const { expression } = fc.letrec<{ expression: Expression }>(tie => {
    const inner = tie('expression');
    const optional = fc.option(inner, { nil: undefined });
    const node = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Expression> =>
        fc.record(fields).map(value => record({ ...value, range })) as unknown as fc.Arbitrary<Expression>;
    const is = fc.constant;
    const over = fc.record({ element, range: is(range) });
    const order = fc.constantFrom('<', '<=', '>', '>=');
    const test = (op: fc.Arbitrary<string>): fc.Arbitrary<object> =>
        fc.record({ op, written: is(''), right: inner, range: is(range) });
    const comparison = node({
        kind: is('comparison'),
        left: inner,
        tests: fc.oneof(
            fc.tuple(test(fc.constantFrom('=', '≠', '<', '<=', '>', '>=', 'within', 'not within'))),
            fc.tuple(test(order), test(order)),
            fc.tuple(
                fc.record({
                    op: fc.constantFrom('is a', 'is not a'),
                    written: is(''),
                    definition: nameExpression,
                    range: is(range),
                }),
            ),
            fc.tuple(
                fc.record({
                    op: fc.constantFrom('one of', 'not one of'),
                    written: is(''),
                    values: fc.array(inner, { minLength: 1, maxLength: 3 }),
                    range: is(range),
                }),
            ),
        ),
    });
    // What is said of each member begins with something of it.
    const ofMember = fc.oneof(
        nameExpression,
        member,
        node({ kind: is('as at'), operand: nameExpression, date: inner }),
        node({ kind: is('as if'), operand: nameExpression, fact: fc.oneof(nameExpression, member), value: inner }),
    );
    const saidOfMember = fc.oneof(
        ofMember,
        node({
            kind: is('comparison'),
            left: fc.oneof(
                ofMember,
                node({ kind: is('arithmetic'), op: fc.constantFrom('+', '-', '*', '/'), left: ofMember, right: inner }),
                node({ kind: is('through'), from: ofMember, to: inner }),
            ),
            tests: fc.tuple(test(fc.constantFrom('=', '≠', '<', '<=', '>', '>=', 'within', 'not within'))),
        }),
    );
    return {
        expression: fc.oneof(
            { depthSize: 'small', withCrossShrink: true, maxDepth: 4 },
            fc.oneof(literal, nameExpression, member),
            comparison,
            node({ kind: is('arithmetic'), op: fc.constantFrom('+', '-', '*', '/'), left: inner, right: inner }),
            node({ kind: is('negative'), operand: inner }),
            node({ kind: is('not'), operand: inner }),
            node({
                kind: fc.constantFrom('all', 'any'),
                items: fc.array(inner, { minLength: 2, maxLength: 3 }),
                bulleted: is(false),
            }),
            node({
                kind: is('there is'),
                negated: fc.boolean(),
                of: fc.oneof(nameExpression, member),
                where: optional,
            }),
            node({ kind: is('every'), over, condition: saidOfMember }),
            node({ kind: is('count'), over, where: optional }),
            node({
                kind: is('count in'),
                unit: fc.constantFrom('day', 'week', 'month', 'year', 'working day', 'Monday'),
                period: inner,
                where: optional,
            }),
            node({
                kind: is('aggregate'),
                op: fc.constantFrom('total', 'highest', 'lowest', 'earliest', 'latest'),
                value: inner,
                where: optional,
                over: fc.record({ element, period: optional, range: is(range) }).map(record),
            }),
            node({
                kind: is('combine'),
                op: fc.constantFrom('total', 'highest', 'lowest', 'how many'),
                bulleted: is(false),
                items: fc.array(fc.record({ value: inner, ifAny: is(false), range: is(range) }), {
                    minLength: 1,
                    maxLength: 3,
                }),
            }),
            node({
                kind: is('rounding'),
                operand: inner,
                mode: fc.constantFrom('up', 'down', 'half up', 'half even', 'half down', "in the person's favour"),
                to: fc.constantFrom('0.01', '1', '0.5', '10'),
                unit: fc.constantFrom('money', 'number'),
            }),
            node({
                kind: is('bound'),
                operand: inner,
                bound: fc.constantFrom('not less than', 'not more than'),
                limit: inner,
            }),
            node({
                kind: is('conversion'),
                operand: inner,
                from: fc.constantFrom('week', '4 weeks', 'day'),
                to: fc.constantFrom('month', 'year'),
            }),
            node({ kind: is('if none'), operand: inner, fallback: inner }),
            node({ kind: is('as at'), operand: inner, date: inner }),
            node({ kind: is('as if'), operand: inner, fact: fc.oneof(nameExpression, member), value: inner }),
            node({ kind: is('through'), from: inner, to: inner }),
            node({ kind: fc.constantFrom('overlap', 'gap'), left: inner, right: inner }),
            node({
                kind: is('nearest weekday'),
                weekday: fc.constantFrom('Monday', 'Friday'),
                direction: fc.constantFrom('on or after', 'on or before'),
                date: inner,
            }),
            node({
                kind: is('birthday'),
                number: fc.integer({ min: 4, max: 20 }),
                subject: fc.option(nameExpression, { nil: undefined }),
            }),
            node({ kind: is('relative member'), which: fc.constantFrom('this', 'previous', 'next'), element }),
            node({ kind: is('the member'), over, where: inner }),
        ),
    };
});

export { element, expression, nameExpression };
