import type { OpenRun } from '../../evaluate/open-run.ts';
import type { Outcome } from '../../evaluate/values/value.ts';
import type { Decision, Expression } from '../../model/policy-model.ts';

/** Makes a decision for whom it is made for, and says what came out; nothing where it is not known who they are. */
export function decideFor({ forEach, id, name, range }: Decision, run: OpenRun): readonly Outcome[] {
    const asked: Expression = { kind: 'name', name, target: { kind: 'declaration', id }, range };
    if (forEach === undefined) return [run.evaluate(asked)];
    const ofMember: Expression = { ...asked, target: { kind: 'declaration', id, subject: 0 } };
    const found = run.evaluateForEach({ kind: 'every', over: forEach, condition: ofMember, range }, ofMember);
    return found?.map(({ outcome }) => outcome) ?? [];
}
