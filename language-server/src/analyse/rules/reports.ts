import type { Decision, Declaration } from '../../model/policy-model.ts';
import { PolicyWorld } from '../../ranges/conditions/world.ts';
import type { CheckedPolicy, DeclarationRun } from '../../types/index.ts';
import type { AnalysedPolicy } from '../analysis.ts';
import type { DecisionReport } from './report.ts';
import { reportOn } from './report-on.ts';

/** What is kept of a decision while nothing that it rests on changes. */
interface Kept {
    report?: DecisionReport;
    /** What checking gave for everything that was read. */
    rests?: readonly (readonly [Declaration, DeclarationRun | undefined])[];
    setting?: readonly unknown[];
}

function nothingYet(): Kept {
    return {};
}

const reports = new WeakMap<CheckedPolicy, readonly DecisionReport[]>();

/** Reports on the decisions of the file, in the order of the text. One that has an error in it, or uses one, has none. */
export function reportsOf(policy: AnalysedPolicy): readonly DecisionReport[] {
    const known = reports.get(policy.checked);
    if (known !== undefined) return known;
    const made = policy.isLibrary ? [] : makeReports(policy);
    reports.set(policy.checked, made);
    return made;
}

/** What was found out the last time that the policy was analysed. */
export function reportsSoFar(checked: CheckedPolicy): readonly DecisionReport[] {
    return reports.get(checked) ?? [];
}

function makeReports(policy: AnalysedPolicy): DecisionReport[] {
    const setting = settingOf(policy);
    const half = halfRead(policy);
    return policy.file.declarations.flatMap(declaration => {
        if (declaration.kind !== 'decision') return [];
        const kept = policy.remember(nothingYet, declaration);
        if (kept.report !== undefined && isCurrent(kept, setting, policy) && !isHalfRead(kept, half))
            return [kept.report];
        const found = lookAt(declaration, worldOf(policy), half, policy);
        kept.setting = setting;
        if (found === undefined) {
            delete kept.report;
            return [];
        }
        kept.report = found.report;
        kept.rests = [...found.read].map(each => [each, policy.checked.runOf(each)]);
        return [found.report];
    });
}

/** Takes what was found out elsewhere about the policy as it stands. */
export function takeReports(checked: CheckedPolicy, found: readonly DecisionReport[]): void {
    reports.set(checked, found);
}

const worlds = new WeakMap<CheckedPolicy, PolicyWorld>();

/** What reads the conditions of a policy. */
export function worldOf(policy: AnalysedPolicy): PolicyWorld {
    const known = worlds.get(policy.checked);
    if (known !== undefined) return known;
    const world = new PolicyWorld(policy.compiled().program, policy.checked.types);
    worlds.set(policy.checked, world);
    return world;
}

/** Facts, conventions and the header bear on every decision. */
function settingOf({ checked, model }: AnalysedPolicy): unknown[] {
    return model.files.flatMap(file =>
        file.declarations.flatMap(declaration =>
            /^(?:policy|conventions|entity|judgement|calendar)$/.test(declaration.kind)
                ? [checked.runOf(declaration) ?? declaration]
                : [],
        ),
    );
}

function isHalfRead({ rests = [] }: Kept, half: ReadonlySet<Declaration>): boolean {
    return half.size > 0 && rests.some(([declaration]) => half.has(declaration));
}

function isCurrent({ setting = [], rests = [] }: Kept, now: readonly unknown[], { checked }: AnalysedPolicy): boolean {
    return (
        setting.length === now.length &&
        setting.every((each, i) => each === now[i]) &&
        rests.every(([declaration, run]) => checked.runOf(declaration) === run)
    );
}

function lookAt(
    decision: Decision,
    world: PolicyWorld,
    half: ReadonlySet<Declaration>,
    policy: AnalysedPolicy,
): { report: DecisionReport; read: ReadonlySet<Declaration> } | undefined {
    const { program } = policy.compiled();
    const isBroken = (declaration: Declaration): boolean => program.broken.has(declaration.id) || half.has(declaration);
    if (isBroken(decision) || program.declarations.get(decision.id) !== decision) return undefined;
    const found = reportOn(decision, world, policy.compiled());
    return [...found.read].some(isBroken) ? undefined : found;
}

/** Sections with a part that could not be read: what is left of them may say something else than what is written. */
export function halfRead({ unread, model }: AnalysedPolicy): Set<Declaration> {
    const found = new Set<Declaration>();
    for (const { file, start } of unread) {
        const declarations = model.files.find(({ uri }) => uri === file)?.declarations ?? [];
        const section = declarations.findLast(({ range }) => range.start.line <= start.line);
        if (section !== undefined) found.add(section);
    }
    return found;
}
