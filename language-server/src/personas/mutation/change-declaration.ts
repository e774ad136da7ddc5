/** What may be changed in a declaration as a whole: when its versions hold, how its members are ranked, what a scale charges. */
import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import { printDate } from '../../evaluate/trace/print-literal.ts';
import { mutationWords as say } from '../../messages/mutation.ts';
import type { Declaration, InForce, ModelNode, Rank, RankKey } from '../../model/policy-model.ts';
import type { Change } from './mutant.ts';
import { without } from './replaced.ts';

/** A change with the property of the declaration in which it is made. */
export interface DeclarationChange extends Change {
    readonly property: 'versions' | 'values' | 'table' | 'by' | 'charges' | 'codes' | 'changes';
}

export function* changesOfDeclaration(declaration: Declaration): Iterable<DeclarationChange> {
    switch (declaration.kind) {
        case 'decision':
        case 'definition':
        case 'scale':
            for (const change of changesOfDates<InForce & ModelNode>(declaration.versions)) {
                yield { ...change, property: 'versions' };
            }
            if (declaration.kind === 'scale' && declaration.charges !== undefined) {
                const other = declaration.charges === 'each slice' ? 'the whole amount' : 'each slice';
                yield {
                    operator: 'slices',
                    before: say.charges(declaration.charges),
                    after: say.charges(other),
                    put: other,
                    property: 'charges',
                };
            }
            return;
        case 'rate': {
            const { table } = declaration;
            if (table === undefined) {
                for (const change of changesOfDates(declaration.values)) yield { ...change, property: 'values' };
                return;
            }
            for (const change of changesOfDates(table.rows)) {
                yield { ...change, put: { ...table, rows: change.put }, property: 'table' };
            }
            return;
        }
        case 'rank':
            yield* changesOfRank(declaration);
            return;
        case 'codes':
            for (const [i, code] of declaration.codes.entries()) {
                yield {
                    operator: 'part left out',
                    before: code.name.text,
                    after: '',
                    range: code.range,
                    put: without(declaration.codes, i),
                    property: 'codes',
                };
            }
            return;
        default:
    }
}

/**
 * The day from which each version holds, one earlier and one later, together with the last day of the version before it;
 * and the last day of the last one, one earlier.
 */
function* changesOfDates<T extends InForce & ModelNode>(versions: readonly T[]): Iterable<Change> {
    for (const [i, version] of versions.entries()) {
        const start = version.from === undefined ? undefined : parseIso(version.from);
        const before = start === undefined ? -1 : versions.findIndex(each => isLastDay(each, start - 1));
        // Before the first version there is nothing that could be mistaken for it.
        const isFirst = versions.every(each => each === version || !isBefore(each, version));
        for (const by of start === undefined ? [] : isFirst ? [1] : [1, -1]) {
            const from = toIso((start as number) + by);
            yield {
                operator: 'date',
                before: say.from(printDate(version.from as string)),
                after: say.from(printDate(from)),
                range: version.range,
                put: versions.map((each, j) =>
                    j === i
                        ? { ...each, from }
                        : j === before
                          ? { ...each, to: toIso((start as number) - 1 + by) }
                          : each,
                ),
            };
        }
        const end = version.to === undefined ? undefined : parseIso(version.to);
        if (end !== undefined && !versions.some(each => each.from === toIso(end + 1))) {
            const to = toIso(end - 1);
            yield {
                operator: 'date',
                before: say.until(printDate(version.to as string)),
                after: say.until(printDate(to)),
                range: version.range,
                put: versions.map((each, j) => (j === i ? { ...each, to } : each)),
            };
        }
    }
}

function isLastDay({ to }: InForce, day: number): boolean {
    return to !== undefined && parseIso(to) === day;
}

function isBefore(a: InForce, b: InForce): boolean {
    return a.from === undefined || (b.from !== undefined && a.from < b.from);
}

const OPPOSITE: Record<RankKey['order'], RankKey['order']> = {
    'earliest first': 'latest first',
    'latest first': 'earliest first',
    'lowest first': 'highest first',
    'highest first': 'lowest first',
};

function* changesOfRank({ by }: Rank): Iterable<DeclarationChange> {
    for (const [i, key] of by.entries()) {
        const order = OPPOSITE[key.order];
        const put = by.map((each, j) => (i === j ? { ...each, order } : each));
        yield { operator: 'order of a rank', before: key.order, after: order, range: key.range, put, property: 'by' };
    }
}
