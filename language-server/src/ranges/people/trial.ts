import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Answer, DecisionAnswer, Facts, FactValue } from '../../model/facts.ts';
import type { ModelNode, SourceRange } from '../../model/source-range.ts';
import { decideFor } from './decide-for.ts';

/** What a person must show: that the decision answers with this error, about these places. */
export interface Failing {
    readonly decision: string;
    readonly message: (error: string) => boolean;
    /** Absent: anywhere. */
    readonly places?: readonly ModelNode[];
}

/** What a person must show instead: that this case decides. */
export interface Deciding {
    readonly decision: string;
    readonly decidedBy: ModelNode;
}

/** What a person must show instead: that another policy gives another answer to the decision. */
export interface Differing {
    readonly decision: string;
    readonly from: CompiledPolicy;
}

/** What a person must show instead: this answer. */
export interface Answering {
    readonly decision: string;
    readonly value: FactValue;
}

export type Sought = Failing | Deciding | Differing | Answering;

export type Outcome =
    | { readonly kind: 'shown' }
    /** Cannot be said before these facts are known. */
    | { readonly kind: 'needs'; readonly needs: readonly string[] }
    /** The decision answers otherwise. */
    | { readonly kind: 'not shown' };

/** Tries a person on the policy itself. */
export function tryOn(facts: Facts, sought: Sought, policy: CompiledPolicy): Outcome {
    const result = policy.run(facts, { decide: [sought.decision] });
    if ((result.problems?.length ?? 0) > 0 || (result.invalid?.length ?? 0) > 0) return { kind: 'not shown' };
    const answers = answersOf(result.decisions[sought.decision]);
    if ('from' in sought) return differs(facts, answers, sought);
    const shows =
        'decidedBy' in sought
            ? answers.some(({ status }) => status === 'known') && decides(facts, sought, policy)
            : answers.some(answer => isShown(answer, sought));
    if (shows) return { kind: 'shown' };
    const open = answers.find(answer => answer.status === 'needs');
    return open?.needs === undefined ? { kind: 'not shown' } : { kind: 'needs', needs: open.needs };
}

/** Somebody gets an answer, and by the other policy another, or none. */
function differs(facts: Facts, answers: readonly Answer[], { decision, from }: Differing): Outcome {
    const others = answersOf(from.run(facts, { decide: [decision] }).decisions[decision]);
    if (answers.some((answer, i) => isToldFrom(answer, others[i]))) return { kind: 'shown' };
    const open = [...answers, ...others].find(({ status }) => status === 'needs');
    return open?.needs === undefined ? { kind: 'not shown' } : { kind: 'needs', needs: open.needs };
}

/** Whether an answer that is known is another one, or has another reason, than the one beside it, which may have failed. */
export function isToldFrom(answer: Answer, other: Answer | undefined): boolean {
    if (answer.status !== 'known' || other?.status === 'needs') return false;
    if (other?.status !== 'known' || JSON.stringify(other.value) !== JSON.stringify(answer.value)) return true;
    return answer.because !== other.because && answer.because !== undefined;
}

export function answersOf(answer: DecisionAnswer | undefined): readonly Answer[] {
    if (answer === undefined) return [];
    return 'values' in answer ? answer.values : [answer];
}

/** Whether a case gives somebody the answer: what decided is told just before what it has decided. */
function decides(facts: Facts, { decision: name, decidedBy }: Deciding, policy: CompiledPolicy): boolean {
    const decision = policy.program.decisions.find(each => each.name.text === name);
    if (decision === undefined) return false;
    let [isTaken, found] = [false, false];
    const run = policy.open(facts);
    run.watch({
        took: ({ range }) => {
            isTaken ||= samePlace(range, decidedBy.range);
        },
        decided: id => {
            found ||= isTaken && id === decision.id;
            isTaken = false;
        },
        passedOver: () => {},
        judged: () => {},
        compared: () => {},
    });
    decideFor(decision, run);
    return found;
}

function isShown({ status, value, error, places = [] }: Answer, sought: Failing | Answering): boolean {
    if ('value' in sought) return status === 'known' && JSON.stringify(value) === JSON.stringify(sought.value);
    if (status !== 'error' || error === undefined || !sought.message(error)) return false;
    if (sought.places === undefined) return true;
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
