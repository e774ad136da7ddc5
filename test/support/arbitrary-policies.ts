import fc from 'fast-check';
import type { Declaration } from '../../language-server/src/model/declarations.ts';
import type { Expression } from '../../language-server/src/model/expressions.ts';
import {
    day,
    element,
    expression,
    literalValue,
    name,
    nameExpression,
    prose,
    range,
    record,
} from './arbitrary-expressions.ts';

type Fields = Record<string, fc.Arbitrary<unknown>>;

const node = (fields: Fields): fc.Arbitrary<object> => fc.record(fields).map(value => record({ ...value, range }));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const few = <T>(value: fc.Arbitrary<T>, minLength = 0, maxLength = 2): fc.Arbitrary<T[]> =>
    fc.array(value, { minLength, maxLength });
const is = fc.constant;

const source = node({ text: prose.map(({ text }) => text) });
const sources = few(source, 0, 1);
const common: Fields = {
    sources,
    accepts: few(node({ code: fc.constantFrom('PW204', 'PW100'), because: prose }), 0, 1),
};
const literal = literalValue.map(value => ({ kind: 'literal', value, range }) as Expression);
const deadline = node({
    value: fc.integer({ min: 1, max: 60 }).map(String),
    unit: fc.constantFrom('day', 'working day', 'week', 'month'),
});
const inTime = fc
    .constantFrom<('from' | 'to')[]>(['from'], ['to'], ['from', 'to'])
    .chain(ends =>
        fc.record({ from: ends.includes('from') ? day : is(undefined), to: ends.includes('to') ? day : is(undefined) }),
    );

const type = (fields: Fields): fc.Arbitrary<object> =>
    node({ optional: fc.boolean(), overTime: fc.boolean(), ...fields });
const per = maybe(fc.constantFrom('week', 'month', 'year'));
const whole = fc
    .integer({ min: 0, max: 99 })
    .map(value => ({ kind: 'literal', value: { kind: 'number', value: String(value) }, range }));
const declaredType = fc.oneof(
    type({ base: is('money'), per, currency: maybe(fc.constantFrom('EUR', 'USD')) }),
    type({ base: fc.constantFrom('number', 'percent', 'date', 'period', 'text', 'yes or no') }),
    type({
        base: is('whole number'),
        limits: fc.tuple(whole, whole).map(([low, high]) => [
            { op: '>=', value: low, range },
            { op: '<=', value: high, range },
        ]),
    }),
    type({ base: is('duration'), unit: fc.constantFrom('year', 'hour', 'working day'), per }),
    type({ base: is('one of'), options: few(node({ name }), 2, 4) }),
    type({ base: fc.constantFrom('one of', 'any of', 'named'), name }),
    type({ base: is('list'), name, element: maybe(element) }),
);

const oneCase = node({
    kind: is('case'),
    result: expression,
    condition: maybe(expression),
    otherwise: fc.boolean(),
    because: maybe(prose),
    sources,
}).map(value => {
    const { condition, ...rest } = value as { condition?: unknown; otherwise: boolean };
    return rest.otherwise || condition === undefined ? rest : { ...rest, condition };
});
const cases = fc.oneof(
    { weight: 3, arbitrary: oneCase },
    { weight: 1, arbitrary: node({ kind: is('group'), condition: expression, cases: few(oneCase, 1, 2) }) },
);
const cellTest = fc.oneof(
    node({ kind: fc.constantFrom('is', 'is not'), value: fc.oneof(nameExpression, whole) }),
    node({ kind: is('compare'), op: fc.constantFrom('<', '<=', '>', '>='), value: whole }),
    node({ kind: is('between'), low: whole, high: whole }),
);
const cell = fc.oneof(node({ kind: is('any') }), node({ kind: is('tests'), tests: few(cellTest, 1, 3) }));
const table = fc.integer({ min: 1, max: 3 }).chain(width =>
    node({
        columns: fc
            .tuple(few(nameExpression, width, width), nameExpression)
            .map(([inputs, result]) => [
                ...inputs.map(header => ({ header, result: false, range })),
                { header: result, result: true, range },
            ]),
        rows: few(
            fc.tuple(few(cell, width, width), fc.oneof(literal, expression)).map(([cells, value]) => ({
                cells: [...cells, { kind: 'result', value, range }],
                range,
            })),
            1,
            3,
        ),
    }),
);
const local = node({ name, value: expression });
const block = (exceptions: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
    fc.oneof(
        node({
            ordered: fc.boolean(),
            cases: few(cases, 1, 3),
            exceptions,
            precedence: few(node({ before: name, after: name }), 0, 1),
            locals: few(local),
        }),
        node({ ordered: is(false), cases: is([]), table, exceptions, precedence: is([]), locals: few(local) }),
    );
const exception = node({ name: maybe(name), condition: expression, body: block(is([])), sources, accepts: is([]) });
const versions = fc.oneof(
    fc.tuple(node({ body: block(few(exception, 0, 1)), sources: is([]) })),
    few(
        fc
            .tuple(inTime, node({ body: block(is([])), sources }))
            .map(([time, version]) => record({ ...time, ...version })),
        1,
        2,
    ),
);

const declaration = (kind: string, fields: Fields): fc.Arbitrary<Declaration> =>
    fc.record({ kind: is(kind), name, ...fields, ...common }).map(value => {
        const made = record({ ...value, range }) as unknown as Declaration & { about?: { text: string } };
        return { ...made, id: `${kind}:${['intent'].includes(kind) ? '' : made.name.text}` } as Declaration;
    });

const fact = node({
    name,
    type: declaredType,
    ask: maybe(prose),
    hint: maybe(prose),
    holders: few(node({ body: name, as: maybe(prose) }), 0, 1),
    proofs: few(node({ alternatives: few(prose, 1, 2) }), 0, 1),
    validWhen: few(node({ condition: expression, message: prose }), 0, 1),
    sources: is([]),
    accepts: is([]),
});
const path = nameExpression;
const given = fc.oneof(
    node({ kind: is('value'), path, values: fc.tuple(fc.oneof(literal, nameExpression)) }),
    node({ kind: is('there is'), path, negated: fc.boolean() }),
    node({ kind: is('assume'), path, value: literal }),
    node({
        kind: is('timeline'),
        path,
        values: few(
            fc.tuple(day, literal).map(([from, value]) => ({ from, value, range })),
            1,
            2,
        ),
    }),
);
const members = node({
    kind: is('members'),
    path,
    members: few(
        node({
            name: fc.constantFrom('Zayn', 'Noor', 'child 2').map(text => ({ text, range })),
            items: few(given, 1, 2),
        }),
        1,
        2,
    ),
});
const comparison = fc.tuple(nameExpression, literal).map(([left, right]) => ({
    kind: 'comparison',
    left,
    tests: [{ op: '=', written: '=', right, range }],
    range,
}));
const evidence = few(prose, 0, 1);
const expectation = fc.oneof(
    node({ kind: is('condition'), condition: comparison, because: maybe(prose), evidence }),
    node({
        kind: is('asked'),
        limit: fc.constantFrom('at most', 'at least'),
        count: fc.integer({ min: 1, max: 9 }).map(String),
        of: is('questions'),
        evidence,
    }),
    node({ kind: is('asked for'), negated: fc.boolean(), path, evidence }),
    node({ kind: is('needs'), path, needs: few(path, 1, 2), evidence }),
    node({ kind: is('reaches'), place: name, evidence }),
    node({ kind: is('within'), deadline, evidence }),
);

const anyDeclaration: fc.Arbitrary<Declaration> = fc.oneof(
    declaration('policy', {
        owner: maybe(name),
        inForce: maybe(inTime.map(time => record({ ...time, range }))),
        decidesFor: maybe(name),
        datedBy: maybe(expression),
        languages: is([]),
    }),
    declaration('body', { named: maybe(prose) }).map(body => ({ ...body, accepts: [] })),
    declaration('definition', {
        about: maybe(element),
        means: maybe(prose),
        versions: few(node({ body: expression, sources: is([]) }), 0, 1),
    }),
    declaration('entity', { facts: few(fact, 1, 3) }).map(entity => ({ ...entity, sources: [], accepts: [] })),
    declaration('rate', {
        type: declaredType,
        values: few(
            fc.tuple(day, maybe(day), expression).map(([from, to, value]) => record({ from, to, value, range })),
            1,
            3,
        ),
    }),
    fc.integer({ min: 1, max: 3 }).chain(columns =>
        declaration('rate', {
            type: declaredType,
            by: nameExpression,
            values: is([]),
            table: node({
                columns: few(name, columns, columns),
                rows: few(
                    fc
                        .tuple(day, maybe(day), few(literal, columns, columns))
                        .map(([from, to, values]) => record({ from, to, values, range })),
                    1,
                    3,
                ),
            }),
        }),
    ),
    declaration('decision', {
        forEach: maybe(node({ element, period: maybe(nameExpression) })),
        type: declaredType,
        serves: few(name),
        datedBy: maybe(expression),
        versions,
    }),
    declaration('rank', {
        forEach: node({ element, list: nameExpression }),
        where: maybe(expression),
        by: few(
            node({
                value: expression,
                order: fc.constantFrom('earliest first', 'latest first', 'lowest first', 'highest first'),
            }),
            1,
            2,
        ),
    }),
    declaration('judgement', {
        type: declaredType,
        madeBy: name,
        within: maybe(deadline),
        considering: few(prose),
        untilMade: maybe(prose),
    }),
    declaration('scale', {
        type: declaredType,
        on: expression,
        charges: fc.constantFrom('each slice', 'the whole amount'),
        versions: fc.tuple(node({ body: few(node({ upTo: maybe(whole), value: literal }), 1, 3), sources: is([]) })),
    }),
    declaration('codes', {
        type: declaredType,
        codes: few(node({ name, label: maybe(prose) })),
        changes: few(
            node({ from: day, change: fc.constantFrom('sets', 'adds', 'removes'), codes: few(node({ name }), 1, 2) }),
            1,
            2,
        ),
    }),
    declaration('intent', {
        name: is({ text: 'intent', range }),
        problem: maybe(prose),
        notAbout: few(prose),
        outcomes: few(
            node({
                name,
                text: maybe(prose),
                measures: few(
                    fc
                        .tuple(name, literal, maybe(day))
                        .map(([name, value, by]) => record({ name, op: 'at least', value, by, range })),
                    0,
                    1,
                ).map(measures =>
                    measures.filter(
                        ({ value }) => value.kind === 'literal' && /^(?:money|percent|number)$/.test(value.value.kind),
                    ),
                ),
                data: few(prose, 0, 1),
                sources: is([]),
                accepts: is([]),
            }),
        ),
        safeguards: few(
            node({ name, text: maybe(prose), always: few(expression, 0, 1), sources: is([]), accepts: is([]) }),
        ),
    }),
    declaration('journey', {
        steps: few(
            node({
                name,
                by: maybe(node({ body: name, automatically: fc.boolean(), within: maybe(deadline) })),
                asks: is([]),
                uses: is([]),
                proofs: is([]),
                decides: is([]),
                waits: is([]),
                goesTo: few(node({ target: name, when: maybe(expression) })),
                tells: few(prose),
                sources: is([]),
            }),
            1,
            2,
        ),
        endings: few(node({ name, when: maybe(expression), tells: few(prose, 0, 1), sources: is([]) })),
    }),
    declaration('persona', {
        story: maybe(prose),
        on: maybe(day.map(date => ({ date, range }))),
        given: few(fc.oneof(given, members), 0, 3),
        expect: few(expectation, 0, 3),
        evidence,
    }).map(persona => ({ ...persona, sources: [], accepts: [] })),
);

/** A few declarations of any kind; names need not be declared. */
export const declarations: fc.Arbitrary<Declaration[]> = fc.array(anyDeclaration, { minLength: 1, maxLength: 4 });
