import { personaFindingMessages as say } from '../../messages/persona-findings.ts';
import type { Decision, Outcome } from '../../model/policy-model.ts';
import type { CoveragePoint } from '../../personas/coverage/index.ts';
import type { Analysis, Found } from '../analysis.ts';
import { bySection, type Reached, reachedIn } from './reach.ts';
import { toldTogether } from './told-together.ts';

const KINDS = new Set(['case', 'row', 'exception taken', 'exception not taken']);

/** PW504: a decision that no persona expects anything of; or cases, rows and exceptions to which none comes. */
export const unreachedCases: Analysis = {
    code: 'PW504',
    severity: 'information',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const reached = reachedIn(policy);
        if (reached === undefined) return;
        for (const section of bySection(reached)) {
            const [head] = section;
            if (head?.kind !== 'decision') continue;
            if (!reached.has(head) && servesMissed(head.node as Decision, reached)) continue;
            const missed = reached.has(head) ? missedCases(section, reached) : [head];
            yield* toldTogether(missed, points => messageFor(points, section), policy);
        }
    },
};

/** Cases, rows and exceptions to which nobody comes; where an exception never applies, without those under it. */
export function missedCases(section: readonly CoveragePoint[], reached: Reached): CoveragePoint[] {
    return withoutInner(section.filter(point => KINDS.has(point.kind) && reached.isMissed(point)));
}

/** What serves an outcome that nobody tries is told of with the outcome. */
function servesMissed({ serves }: Decision, reached: Reached): boolean {
    return reached.points.some(
        point =>
            point.kind === 'outcome' &&
            reached.isMissed(point) &&
            serves.some(({ text }) => text === (point.node as Outcome).name.text),
    );
}

/** Whether something is expected of the section, or of what rests on it. */
export function isDecided(section: readonly CoveragePoint[], reached: Reached): boolean {
    const [head] = section;
    return head?.kind === 'decision' ? reached.has(head) : section.some(reached.has);
}

function withoutInner(missed: readonly CoveragePoint[]): CoveragePoint[] {
    const exceptions = missed.filter(({ kind }) => kind === 'exception taken').map(({ node }) => node.range);
    return missed.filter(
        ({ kind, node }) =>
            !exceptions.some(
                ({ start, end }) =>
                    !(kind === 'exception taken' && node.range.start.line === start.line) &&
                    node.range.start.line >= start.line &&
                    node.range.end.line <= end.line,
            ),
    );
}

function messageFor(missed: readonly CoveragePoint[], section: readonly CoveragePoint[]): string {
    const [first] = missed;
    const name = first?.name ?? '';
    const rows = section.filter(({ kind }) => kind === 'row').length;
    switch (first?.kind) {
        case 'decision':
            return say.undecided(name);
        case 'row':
            return say.rows(name, missed.filter(({ kind }) => kind === 'row').length, rows);
        case 'exception taken':
            return say.exceptionTaken(name, exceptionOf(first));
        case 'exception not taken':
            return say.exceptionNotTaken(name, exceptionOf(first));
        default:
            return say.cases(
                name,
                missed.map(({ description }) => description),
            );
    }
}

/** `/exception care or custody: taken`. */
function exceptionOf({ id }: CoveragePoint): string {
    return id.slice(id.indexOf('/exception ') + 11).replace(/: (?:not )?taken$/, '');
}
