import { parseIso } from '../../evaluate/dates/day-text.ts';
import type { CodeSet, DatedValue, Expression, Rate, RateTable } from '../../model/policy-model.ts';
import { comparePieces, within } from './comparing.ts';
import type { Formula } from './formula.ts';
import { all, NEVER } from './formula.ts';
import { opaque } from './opaque.ts';
import type { DateOf, Place } from './place.ts';
import { inside, rootOf } from './place.ts';
import type { Somebody } from './somebody.ts';
import { chooseSpans } from './spans.ts';
import type { Piece, Pieces } from './value.ts';
import { only } from './value.ts';

/** A rate, a scale or a set of codes. `on`: the date after `as at`. */
export function constantValue(
    id: string,
    category: Somebody | undefined,
    e: Expression,
    place: Place,
    on: DateOf | undefined,
): Pieces {
    const { world } = place;
    const declaration = world.program.declarations.get(id);
    if (declaration === undefined) return [];
    world.read.add(declaration);
    const here = category === undefined ? place : inside(place, category);
    switch (declaration.kind) {
        case 'rate':
            return rateValue(declaration, here, on) ?? opaque(e, place);
        case 'codes':
            return codesValue(declaration, here, on);
        default:
            return opaque(e, place);
    }
}

/** Undefined where there are too many values to tell apart. */
function rateValue(rate: Rate, place: Place, on: DateOf | undefined): Pieces | undefined {
    const { world } = place;
    const rows: readonly (DatedValue | RateTable['rows'][number])[] = rate.table?.rows ?? rate.values;
    const dates = on?.pieces ?? dateFor(rate.datedBy, place);
    const columns = rate.table?.columns ?? [undefined];
    if (rows.length * columns.length > world.mostPieces) return undefined;
    const category = rate.by === undefined ? undefined : categoryOf(rate.by, place);
    const found: Piece[] = [];
    for (const [column, name] of columns.entries()) {
        const chosen = name === undefined || category === undefined ? [] : [isOption(category, name.text, place)];
        for (const { version, from, to } of chooseSpans(rows)) {
            const when = all([within(dates, from, to, world), ...chosen]);
            const written = 'values' in version ? version.values[column] : version.value;
            if (when === NEVER || written === undefined) continue;
            for (const piece of world.value(written, { ...place, locals: undefined })) {
                found.push({ when: all([when, piece.when]), value: piece.value });
            }
        }
    }
    return found;
}

/** Of the nearest subject that has the fact, or that is such an option. */
function categoryOf(by: NonNullable<Rate['by']>, place: Place): Pieces {
    const { target } = by;
    for (const subject of place.subjects) {
        if (subject.option !== undefined) return only({ kind: 'name', name: subject.option });
        const info = place.world.program.entities.get(subject.entity);
        if (info?.facts.has(by.name.text) && (target === undefined || target.kind === 'fact')) {
            const fact = { kind: 'fact', entity: subject.entity, fact: by.name.text } as const;
            const steps = place.subjects.indexOf(subject);
            return place.world.value({ ...by, target: { ...fact, subject: steps } }, place);
        }
    }
    return place.world.value(by, place);
}

function isOption(category: Pieces, name: string, place: Place): Formula {
    const option: Pieces = [{ when: { kind: 'always' }, value: { kind: 'name', name } }];
    const isYesOrNo = category.some(({ value }) => value.kind === 'condition');
    if (!isYesOrNo) return comparePieces(category, '=', option, undefined, place.world).yes;
    const parts = category.map(({ when, value }) =>
        value.kind === 'condition' ? all([when, name === 'yes' ? value.condition.yes : value.condition.no]) : NEVER,
    );
    return parts.length === 1 ? (parts[0] as Formula) : { kind: 'any', items: parts };
}

/** The codes in force on each day. */
function codesValue(codes: CodeSet, place: Place, on: DateOf | undefined): Pieces {
    let current = codes.codes.map(code => code.name.text);
    const changes = [...codes.changes].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    if (changes.length === 0) return only({ kind: 'names', names: current });
    const dates = on?.pieces ?? dateFor(undefined, place);
    const found: Piece[] = [];
    let from: number | undefined;
    for (const change of changes) {
        const next = parseIso(change.from);
        if (next === undefined) continue;
        found.push({ when: within(dates, from, next - 1, place.world), value: { kind: 'names', names: current } });
        const names = change.codes.map(code => code.name.text);
        if (change.change === 'sets') current = names;
        else if (change.change === 'adds') current = [...current, ...names.filter(name => !current.includes(name))];
        else current = current.filter(name => !names.includes(name));
        from = next;
    }
    found.push({ when: within(dates, from, undefined, place.world), value: { kind: 'names', names: current } });
    return found;
}

/** The date that chooses versions: the rule's own, that of the rule it is read in, or the policy's. */
export function dateFor(own: Expression | undefined, place: Place): Pieces {
    if (own !== undefined) return place.world.value(own, place);
    if (place.dating !== undefined) return place.dating.pieces;
    const { header } = place.world.program;
    if (place.isAsAt || header?.datedBy === undefined) return place.date.pieces;
    return place.world.value(header.datedBy, { ...place, subjects: [rootOf(place)], locals: undefined });
}
