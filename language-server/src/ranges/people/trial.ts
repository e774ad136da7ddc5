import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Answer, DecisionAnswer, Facts } from '../../model/facts.ts';
import type { ModelNode, SourceRange } from '../../model/source-range.ts';

/** What a person must show: that the decision answers with this error, about these places. */
export interface Failing {
    readonly decision: string;
    readonly message: (error: string) => boolean;
    readonly places: readonly ModelNode[];
}

/** What a person must show instead: that this case decides. */
export interface Deciding {
    readonly decision: string;
    readonly decidedBy: ModelNode;
}

export type Sought = Failing | Deciding;

export type Outcome =
    | { readonly kind: 'shown' }
    /** Cannot be said before these facts are known. */
    | { readonly kind: 'needs'; readonly needs: readonly string[] }
    /** The decision answers otherwise. */
    | { readonly kind: 'not shown' };

/** Tries a person on the policy itself. */
export function tryOn(facts: Facts, sought: Sought, policy: CompiledPolicy): Outcome {
    const result = policy.run(facts, { decide: [sought.decision], trace: 'decidedBy' in sought });
    if ((result.problems?.length ?? 0) > 0 || (result.invalid?.length ?? 0) > 0) return { kind: 'not shown' };
    const answers = answersOf(result.decisions[sought.decision]);
    if (answers.some(answer => isShown(answer, sought))) return { kind: 'shown' };
    const open = answers.find(answer => answer.status === 'needs');
    return open?.needs === undefined ? { kind: 'not shown' } : { kind: 'needs', needs: open.needs };
}

export function answersOf(answer: DecisionAnswer | undefined): readonly Answer[] {
    if (answer === undefined) return [];
    return 'values' in answer ? answer.values : [answer];
}

function isShown({ status, error, places = [], trace }: Answer, sought: Sought): boolean {
    if ('decidedBy' in sought)
        return status === 'known' && trace?.range !== undefined && samePlace(trace.range, sought.decidedBy.range);
    if (status !== 'error' || error === undefined || !sought.message(error)) return false;
    return (
        places.length === sought.places.length &&
        sought.places.every(({ range }) => places.some(place => samePlace(place, range)))
    );
}

function samePlace(a: SourceRange, b: SourceRange): boolean {
    return (
        a.file === b.file &&
        a.start.line === b.start.line &&
        a.start.character === b.start.character &&
        a.end.line === b.end.line &&
        a.end.character === b.end.character
    );
}
