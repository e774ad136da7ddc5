import type { Comparison, ComparisonTest, Expression } from '../../model/policy-model.ts';
import { amongNames, comparePieces, isAmong, yesOrNo } from './comparing.ts';
import { all } from './formula.ts';
import { keyOf } from './key.ts';
import type { Place } from './place.ts';
import type { Condition, Known, Pieces } from './value.ts';
import { allOf, anyOf, given, NEITHER, NO, not, whichever, YES } from './value.ts';

/** `age is at least 16 and less than 20`: every test must hold. */
export function comparisonCondition(e: Comparison, place: Place): Condition {
    const left = place.world.value(e.left, place);
    return allOf(e.tests.map(test => testCondition(left, test, e, place)));
}

function testCondition(left: Pieces, test: ComparisonTest, e: Comparison, place: Place): Condition {
    switch (test.op) {
        case 'one of':
            return isOneOf(left, test, e, place);
        case 'not one of':
            return not(isOneOf(left, test, e, place));
        case 'within':
            return isWithin(left, test, e, place);
        case 'not within':
            return not(isWithin(left, test, e, place));
        case 'is a':
            return isA(left, test, place);
        case 'is not a':
            return not(isA(left, test, place));
        default: {
            const { right } = test;
            if (right === undefined) return NEITHER;
            if (right.kind === 'literal' && right.value.kind === 'not applicable') {
                const applies = whetherApplies(left);
                return test.op === '=' ? not(applies) : test.op === '≠' ? applies : NEITHER;
            }
            return comparePieces(left, test.op, place.world.value(right, place), test, place.world);
        }
    }
}

/** `there is an X` of a value that may not apply. */
export function whetherApplies(pieces: Pieces): Condition {
    return whichever(pieces.map(({ when, value }) => given(when, value.kind === 'does not apply' ? NO : YES)));
}

function isOneOf(left: Pieces, test: ComparisonTest, e: Comparison, place: Place): Condition {
    const listed = test.values ?? (test.right === undefined ? [] : [test.right]);
    return anyOf(listed.map(item => isItem(left, item, test, e, place)));
}

function isItem(left: Pieces, item: Expression, test: ComparisonTest, e: Comparison, place: Place): Condition {
    const right = place.world.value(item, place);
    return whichever(
        left.flatMap(a =>
            right.map(b => {
                const when = all([a.when, b.when]);
                if (b.value.kind === 'names') return given(when, amongNames(a.value, b.value.names));
                if (b.value.kind === 'unseen') return given(when, asked(a.value, e, place));
                const one = [{ when: a.when, value: a.value }];
                return given(when, comparePieces(one, '=', [b], test, place.world));
            }),
        ),
    );
}

/** Whether the whole comparison holds is a question of its own. */
function asked(left: Known, e: Expression, place: Place): Condition {
    return left.kind === 'does not apply' ? NEITHER : isAmong(yesOrNo(keyOf(e, place), place.world, e), ['yes']);
}

function isWithin(left: Pieces, test: ComparisonTest, e: Comparison, place: Place): Condition {
    const { world } = place;
    const { right } = test;
    if (right === undefined) return NEITHER;
    if (right.kind === 'through') {
        return between(left, world.value(right.from, place), world.value(right.to, place), e, test, place);
    }
    return whichever(
        world
            .value(right, place)
            .map(({ when, value }) =>
                given(
                    when,
                    value.kind === 'period'
                        ? between(left, value.first, value.last, e, test, place)
                        : whichever(
                              left.map(piece =>
                                  given(
                                      piece.when,
                                      value.kind === 'does not apply' ? NEITHER : asked(piece.value, e, place),
                                  ),
                              ),
                          ),
                ),
            ),
    );
}

/** A day, or a period with both its ends. */
function between(
    left: Pieces,
    first: Pieces,
    last: Pieces,
    e: Comparison,
    test: ComparisonTest,
    place: Place,
): Condition {
    const { world } = place;
    return whichever(
        left.map(({ when, value }) => {
            const [from, to] =
                value.kind === 'period' ? [value.first, value.last] : [[{ when, value }], [{ when, value }]];
            if (value.kind !== 'period' && value.kind !== 'line') return given(when, asked(value, e, place));
            return given(
                when,
                allOf([comparePieces(from, '>=', first, test, world), comparePieces(to, '<=', last, test, world)]),
            );
        }),
    );
}

function isA(left: Pieces, { definition }: ComparisonTest, place: Place): Condition {
    const target = definition?.target;
    return whichever(
        left.map(({ when, value }) => {
            if (value.kind !== 'somebody' || target?.kind !== 'declaration') return NEITHER;
            return whichever(
                place.world
                    .decide(target.id, value.somebody, place)
                    .map(piece =>
                        piece.value.kind === 'condition'
                            ? given(all([when, piece.when]), piece.value.condition)
                            : NEITHER,
                    ),
            );
        }),
    );
}
