import { compare } from '../../evaluate/numbers/comparison.ts';
import { ONE, sub } from '../../evaluate/numbers/rational.ts';
import type { Program } from '../../evaluate/program.ts';
import type { Watch } from '../../evaluate/reference/watch.ts';
import type { Value } from '../../evaluate/values/value.ts';
import type { ModelNode } from '../../model/policy-model.ts';
import { coveragePoints } from './coverage-points.ts';
import type { CoveragePoint, Side, Threshold } from './point.ts';

interface LimitPoint {
    readonly id: string;
    readonly threshold: Threshold;
}

const known = new WeakMap<Program, PointIndex>();

/** The points of a policy by what a run tells of. */
export class PointIndex {
    /** A part that decides. */
    readonly taken = new Map<ModelNode, string>();
    readonly passedOver = new Map<ModelNode, string>();
    /** By the id of the section. */
    readonly decided = new Map<string, string>();
    readonly holds = new Map<string, string>();
    readonly holdsNot = new Map<string, string>();
    readonly limits = new Map<ModelNode, Map<Side, LimitPoint>>();

    static of(program: Program): PointIndex {
        let index = known.get(program);
        if (index === undefined) {
            index = new PointIndex(coveragePoints(program));
            known.set(program, index);
        }
        return index;
    }

    private constructor(points: readonly CoveragePoint[]) {
        for (const point of points) this.#take(point);
    }

    #take({ kind, id, section, node, threshold }: CoveragePoint): void {
        switch (kind) {
            case 'decision':
                this.decided.set(section, id);
                break;
            case 'definition holds':
                this.holds.set(section, id);
                break;
            case 'definition does not hold':
                this.holdsNot.set(section, id);
                break;
            case 'exception not taken':
                this.passedOver.set(node, id);
                break;
            case 'threshold': {
                if (threshold === undefined) break;
                const sides = this.limits.get(threshold.limit) ?? new Map<Side, LimitPoint>();
                this.limits.set(threshold.limit, sides.set(threshold.side, { id, threshold }));
                break;
            }
            default:
                this.taken.set(node, id);
        }
    }

    /** Gathers the ids of the points that a run comes to. */
    watchInto(reached: Set<string>): Watch {
        const add = (id: string | undefined): void => {
            if (id !== undefined) reached.add(id);
        };
        return {
            decided: id => add(this.decided.get(id)),
            took: part => add(this.taken.get(part)),
            passedOver: exception => add(this.passedOver.get(exception)),
            judged: (id, holds) => add((holds ? this.holds : this.holdsNot).get(id)),
            compared: (limit, left, right, order) => {
                const side = order < 0 ? 'below' : order > 0 ? 'above' : 'at';
                const point = this.limits.get(limit)?.get(side);
                if (point !== undefined && (!point.threshold.isNext || areNext(left, right))) reached.add(point.id);
            },
        };
    }
}

/** One day apart, or one. */
function areNext(left: Value, right: Value): boolean {
    if (left.kind === 'date' && right.kind === 'date') return Math.abs(left.day - right.day) === 1;
    if (left.kind !== 'number' || right.kind !== 'number') return true;
    const apart = sub(left.value, right.value);
    return compare(apart, ONE) === 0 || compare(sub(right.value, left.value), ONE) === 0;
}
