/** Which parts of a rule can count for nobody any more, whatever is told besides. */
import type { Case, CaseGroup, ModelNode, RuleBlock } from '../model/policy-model.ts';
import type { Valued } from './program.ts';
import { chainOf } from './reference/chain.ts';
import { chooseVersion, versionDate } from './reference/dating.ts';
import { dated } from './reference/decide.ts';
import { condition } from './reference/dispatch.ts';
import type { Context, Frame } from './reference/frame.ts';
import { withLocals } from './reference/locals.ts';
import { type Everybody, membersAbout } from './settled.ts';
import type { Member, Outcome } from './values/value.ts';
import { NO } from './values/value.ts';

/** Versions of other days, exceptions that do not hold, and cases that do not or that come too late. */
export function ruledOut(id: string, people: Everybody, context: Context): ReadonlySet<ModelNode> {
    const declaration = people.program.declarations.get(id);
    const members = declaration && membersAbout(declaration, people);
    if (declaration === undefined || members === undefined) return new Set();
    const [first, ...others] = members.map(member => ruledOutFor(declaration, member, context));
    return new Set([...(first ?? [])].filter(part => others.every(each => each.has(part))));
}

function ruledOutFor(declaration: Valued, member: Member, context: Context): Set<ModelNode> {
    const found = new Set<ModelNode>();
    if (declaration.kind !== 'decision' && declaration.kind !== 'definition') return found;
    const subjects = chainOf(context.run, declaration, { kind: 'member', member });
    const frame = dated(declaration, { context, subjects, rule: declaration });
    const { versions } = declaration;
    const day = (): Outcome => versionDate(undefined, frame);
    const chosen = chooseVersion<(typeof versions)[number]>(versions, declaration.name.text, declaration, day);
    if ('none' in chosen) return found;
    for (const version of versions) if (version !== chosen.version) found.add(version);
    const { body } = chosen.version;
    if ('cases' in body) lookIn(body, frame, found);
    return found;
}

function lookIn(block: RuleBlock, outer: Frame, found: Set<ModelNode>): void {
    const frame = withLocals(block, outer);
    let isOverridden = false;
    for (const exception of block.exceptions) {
        const outcome = condition(exception.condition, frame);
        isOverridden ||= isYes(outcome);
        if (isNo(outcome)) found.add(exception);
        else lookIn(exception.body, frame, found);
    }
    if (isOverridden) for (const each of block.cases) found.add(each);
    else lookAtCases(block.cases, block.ordered, frame, found);
}

/** Whether one of them is sure to hold where they are come to. */
function lookAtCases(
    cases: readonly (Case | CaseGroup)[],
    ordered: boolean,
    frame: Frame,
    found: Set<ModelNode>,
): boolean {
    const closing = cases.filter(each => each.condition === undefined);
    let isDecided = false;
    for (const each of cases) {
        if (each.condition === undefined) continue;
        const outcome = ordered && isDecided ? NO : condition(each.condition, frame);
        if (isNo(outcome)) found.add(each);
        else if (each.kind === 'case' || lookAtCases(each.cases, ordered, frame, found)) isDecided ||= isYes(outcome);
    }
    if (isDecided) for (const each of closing) found.add(each);
    return isDecided || closing.length > 0;
}

const isYes = (outcome: Outcome): boolean => outcome.kind === 'yes or no' && outcome.value;
const isNo = (outcome: Outcome): boolean => outcome.kind === 'yes or no' && !outcome.value;
