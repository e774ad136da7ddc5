import { formatLong, parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import { printDate } from '../../evaluate/trace/print-literal.ts';
import { coverageMessages as say } from '../../messages/coverage-in-time.ts';
import type { Facts } from '../../model/facts.ts';
import type { Fix, RelatedPlace } from '../../model/finding.ts';
import type { Decision, InForce } from '../../model/policy-model.ts';
import { daysInForce } from '../../personas/known-people.ts';
import { writeName } from '../../types/index.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { addPersona } from './add-persona.ts';
import { canBeRead } from './can-be-read.ts';
import { expectedPath } from './expected-path.ts';
import type { Met } from './find-uncovered.ts';
import { meetUncovered, metOn, usersOf } from './find-uncovered.ts';
import type { Kept } from './kept-for.ts';
import { keptFor } from './kept-for.ts';
import { placeholder } from './persona-fix.ts';
import { worldOf } from './reports.ts';
import type { Dated, Uncovered, Version } from './uncovered.ts';
import { isDated, uncoveredIn, within } from './uncovered.ts';

/** PW328: a day on which the policy is in force and a rate, a scale or a decision has no version. */
export const uncoveredTime: Analysis = {
    code: 'PW328',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        for (const each of uncoveredTimes(policy)) if (!isOpenEnd(each.uncovered, policy)) yield finding(each, policy);
    },
};

/** PW329: the last version ends, and the policy does not. */
export const runsOut: Analysis = {
    code: 'PW329',
    severity: 'information',
    when: 'pause',
    *find(policy) {
        for (const each of uncoveredTimes(policy)) if (isOpenEnd(each.uncovered, policy)) yield finding(each, policy);
    },
};

/** Days without a version, and somebody who meets them. */
interface UncoveredTime {
    readonly uncovered: Uncovered;
    readonly met: Met;
    /** A decision without an answer for them that a persona can speak of: not what is decided for each day. */
    readonly asked: Decision;
}

function nothingYet(): Kept<readonly UncoveredTime[]> {
    return {};
}

const found = new WeakMap<AnalysedPolicy['checked'], readonly UncoveredTime[]>();

function uncoveredTimes(policy: AnalysedPolicy): readonly UncoveredTime[] {
    const known = found.get(policy.checked);
    if (known !== undefined) return known;
    const { broken, declarations } = policy.compiled().program;
    const times = policy.isLibrary
        ? []
        : policy.model.files
              .flatMap(file => file.declarations)
              .filter(isDated)
              .filter(dated => !broken.has(dated.id) && declarations.get(dated.id) === dated)
              .filter(dated => uncoveredIn(dated).length > 0)
              .flatMap(dated => keptFor(nothingYet, dated, policy, () => timesOf(dated, policy)));
    found.set(policy.checked, times);
    return times;
}

/** Without a first day of the policy, nothing is said of the time before all versions. */
function timesOf(dated: Dated, policy: AnalysedPolicy): { value: UncoveredTime[]; read: ReadonlySet<string> } {
    const days = daysOf(policy);
    const users = usersOf(dated, policy.compiled());
    const value = uncoveredIn(dated).flatMap((uncovered): UncoveredTime[] => {
        const { from } = uncovered;
        // A date of the person may choose a version from before the policy's time.
        if (from === undefined && (days.from === undefined || within(uncovered, days) === undefined)) return [];
        if (!canBeRead(uncovered, worldOf(policy))) return [];
        const met = meetUncovered(uncovered, users, policy.compiled());
        if (met === undefined) return [];
        const canBeAsked = ({ decision }: { decision: Decision }): boolean =>
            expectedPath(decision, met.facts, policy.compiled().program) !== undefined &&
            metOn(met.facts, decision, uncovered, policy.compiled()) !== undefined;
        const asked = [met, ...users].find(canBeAsked)?.decision ?? met.decision;
        return [{ uncovered, met, asked }];
    });
    const read = users.flatMap(({ decision, reads }) => [decision.id, ...reads.declarations]);
    return { value, read: new Set([dated.id, ...read]) };
}

function daysOf(policy: AnalysedPolicy): ReturnType<typeof daysInForce> {
    return daysInForce(policy.compiled().program.header);
}

function isOpenEnd({ to }: Uncovered, policy: AnalysedPolicy): boolean {
    return to === undefined && daysOf(policy).to === undefined;
}

function finding({ uncovered, met, asked }: UncoveredTime, policy: AnalysedPolicy): Found {
    const { dated, before, after } = uncovered;
    const what = dated.name.text;
    const decision = met.decision.name.text;
    const days = within(uncovered, daysOf(policy)) ?? uncovered;
    const [from, to] = [days.from, days.to].map(day => (day === undefined ? undefined : formatLong(day)));
    const place = after ?? before ?? dated;
    const isElsewhere = place.range.file !== policy.file.uri;
    return {
        message: isOpenEnd(uncovered, policy)
            ? say.runsOut(what, from as string, decision)
            : say.uncovered(what, from, to, decision),
        range: isElsewhere ? met.decision.name.range : place.range,
        related: relatedPlaces(uncovered, met, policy, isElsewhere),
        counterexample: { facts: met.facts },
        fixes: [...personaFixes(uncovered, asked, met.facts, policy), ...(isElsewhere ? [] : extensions(uncovered))],
    };
}

function relatedPlaces(
    uncovered: Uncovered,
    { decision }: Met,
    policy: AnalysedPolicy,
    isElsewhere: boolean,
): RelatedPlace[] {
    const { dated } = uncovered;
    const inForce = policy.compiled().program.header?.inForce;
    const edge = policy.checked.runOf(decision)?.edges.find(({ to }) => to === dated.id);
    return [
        ...(isElsewhere ? [{ range: dated.name.range, message: dated.name.text }] : []),
        ...(dated.id === decision.id
            ? []
            : [{ range: edge?.range ?? decision.name.range, message: say.usedHere(decision.name.text) }]),
        ...(inForce === undefined ? [] : [{ range: inForce.range, message: say.inForce }]),
    ];
}

function personaFixes({ dated }: Uncovered, decision: Decision, facts: Facts, policy: AnalysedPolicy): Fix[] {
    const { program } = policy.compiled();
    const block = decision.versions[0]?.body;
    const path = expectedPath(decision, facts, program);
    const value = block === undefined ? undefined : placeholder(decision, block, program);
    if (path === undefined || value === undefined) return [];
    const words = {
        name: say.persona.name(writeName(dated.name.text)),
        story: say.persona.story,
        expected: `${path} is `,
        value,
    };
    const fix = addPersona(facts, words, policy);
    return fix === undefined ? [] : [fix];
}

/** The version before holds until the next begins. Rows of a table have their dates in a column of their own. */
function extensions({ dated, before, after }: Uncovered): Fix[] {
    if (before?.to === undefined || (dated.kind === 'rate' && dated.table !== undefined)) return [];
    if (before.from === undefined && after?.from === undefined) return [];
    const longer = {
        ...(before.from !== undefined && { from: before.from }),
        ...(before.from === undefined && { to: dayBefore(after?.from as string) }),
    };
    return [datesFix(before, longer)];
}

/** Dates stand at the beginning of a version, in the one way in which dates are written. */
function datesFix(before: Version, after: InForce): Fix {
    const { file, start } = before.range;
    const newText = datesText(after);
    const end = { line: start.line, character: start.character + datesText(before).length };
    return { title: say.letItHold(newText), edits: [{ range: { file, start, end }, newText }] };
}

function datesText({ from, to }: InForce): string {
    return [
        ...(from === undefined ? [] : [`from ${printDate(from)}`]),
        ...(to === undefined ? [] : [`until ${printDate(to)}`]),
    ].join(' ');
}

function dayBefore(iso: string): string {
    return toIso((parseIso(iso) as number) - 1);
}
