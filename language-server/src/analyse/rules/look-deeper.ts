import { toIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Facts } from '../../model/facts.ts';
import type { Branch } from '../../ranges/conditions/branches.ts';
import type { Formula } from '../../ranges/conditions/formula.ts';
import { opposite } from '../../ranges/conditions/formula.ts';
import { PolicyWorld } from '../../ranges/conditions/world.ts';
import { usualDate } from '../../ranges/people/date-of-decision.ts';
import { describe } from '../../ranges/people/description.ts';
import { findPerson } from '../../ranges/people/find-person.ts';
import { pinsFor } from '../../ranges/people/pinned.ts';
import type { Sought } from '../../ranges/people/trial.ts';
import { tryOn } from '../../ranges/people/trial.ts';
import type { RuleSpace } from '../../ranges/rule-space.ts';
import { isClosing, rulesOf } from '../../ranges/rule-space.ts';
import { shrink } from '../../ranges/search/shrink.ts';
import { readAnswer } from '../../ranges/solver/answer.ts';
import { Script } from '../../ranges/solver/script.ts';
import type { CheckedPolicy } from '../../types/index.ts';
import { failsForNone, placeOf } from './find-gaps.ts';
import { agree, failsForTwo, overlapFound } from './find-overlaps.ts';
import { conditionsOf } from './find-unsaid.ts';
import type { DecisionReport, GapFound, NotAnalysed, OverlapFound, UnsaidFound } from './report.ts';
import { reportsSoFar, takeReports } from './reports.ts';

/** Puts a question in SMT-LIB 2 to a solver, and gives what it says. */
export type Solve = (question: string) => Promise<string>;

/** For one question, in milliseconds. */
const PATIENCE = 10_000;
/** People of the solver's who are tried for one question before it counts as not told. */
const MOST_PEOPLE = 6;
/** Pairs of cases that are told about in one rule. */
const MOST_PAIRS = 5;

interface Looking {
    readonly policy: CompiledPolicy;
    readonly solve: Solve;
    readonly on: number;
}

/**
 * Asks a solver about the decisions that were not analysed, after everything else was. Whom it names is tried on the policy
 * itself before anything is told of them, and what it says that nobody can have, nobody has. The reports on the policy are
 * replaced; the analyses of rules tell what is in them.
 */
export async function lookDeeper(
    checked: CheckedPolicy,
    policy: CompiledPolicy,
    solve: Solve,
    progress: (decision: string, number: number, of: number) => void,
): Promise<void> {
    const looking: Looking = { policy, solve, on: usualDate(policy.program) };
    const known = reportsSoFar(checked);
    const open = known.filter(({ notAnalysed }) => notAnalysed.length > 0);
    const found = new Map<DecisionReport, DecisionReport>();
    for (const [i, report] of open.entries()) {
        progress(report.decision.name.text, i + 1, open.length);
        found.set(report, await lookAt(report, checked, looking));
    }
    takeReports(
        checked,
        known.map(report => found.get(report) ?? report),
    );
}

async function lookAt(report: DecisionReport, checked: CheckedPolicy, looking: Looking): Promise<DecisionReport> {
    const { rules } = rulesOf(report.decision, new PolicyWorld(looking.policy.program, checked.types));
    const gaps: GapFound[] = [];
    const unsaid: UnsaidFound[] = [];
    const overlaps: OverlapFound[] = [];
    const left: NotAnalysed[] = [];
    for (const rule of rules) {
        const asked = report.notAnalysed.filter(each => each.question === 'whole' || isOf(each, rule));
        const wants = (question: NotAnalysed['question']): boolean =>
            asked.some(each => each.question === question || each.question === 'whole');
        const notTold = (question: NotAnalysed['question']): void => {
            left.push({ ...placeOf(rule), question, why: { kind: 'not told' } });
        };
        if (wants('gap') && (await gapIn(rule, looking, gaps)) === 'not told') notTold('gap');
        if (wants('unsaid') && (await unsaidIn(rule, looking, unsaid)) === 'not told') notTold('unsaid');
        if (wants('overlap') && (await overlapsIn(rule, looking, overlaps)) === 'not told') notTold('overlap');
    }
    return {
        ...report,
        analysed: left.length === 0,
        gaps: [...report.gaps, ...gaps],
        unsaid: [...report.unsaid, ...unsaid],
        overlaps: [...report.overlaps, ...overlaps],
        notAnalysed: left,
    };
}

function isOf({ block, question }: NotAnalysed, rule: RuleSpace): boolean {
    return block === rule.block && (question === 'overlap' || !rule.ofExceptions);
}

type Told = 'told' | 'not told';

async function gapIn(rule: RuleSpace, looking: Looking, found: GapFound[]): Promise<Told> {
    if (rule.ofExceptions || rule.branches.some(isClosing) || rule.branches.length === 0) return 'told';
    const facts = await somebody(
        [rule.context, ...rule.branches.map(({ own }) => own.no)],
        failsForNone(rule),
        rule,
        looking,
    );
    if (typeof facts === 'string') return facts;
    found.push({ ...placeOf(rule), facts, who: who(facts, looking), cases: rule.branches.length, more: 0, near: [] });
    return 'told';
}

async function unsaidIn(rule: RuleSpace, looking: Looking, found: UnsaidFound[]): Promise<Told> {
    let told: Told = 'told';
    for (const [i, branch] of rule.branches.entries()) {
        const { yes, no } = branch.own;
        const before = rule.isOrdered ? rule.branches.slice(0, i).map(({ own }) => own.no) : [];
        const [named] = conditionsOf(branch, rule.block.table);
        if (branch.isOtherwise || yes.opposite === no || named === undefined) continue;
        const facts = await somebody(
            [rule.context, opposite(yes), opposite(no), ...before],
            { decision: rule.decision.name.text, message: error => error.startsWith('Whether ') },
            rule,
            looking,
        );
        if (facts === 'not told') told = facts;
        if (typeof facts === 'string') continue;
        const { node } = branch;
        found.push({ ...placeOf(rule), node, condition: named.text, facts, who: who(facts, looking) });
    }
    return told;
}

/** Pairs that hold together, one after another. */
async function overlapsIn(rule: RuleSpace, looking: Looking, found: OverlapFound[]): Promise<Told> {
    if (rule.isOrdered) return 'told';
    const branches = rule.branches.filter(branch => !isClosing(branch));
    const pairs = branches.flatMap((first, i) =>
        branches.slice(i + 1).map((second, j) => ({ first, second, at: [i, i + 1 + j] as const })),
    );
    const isTold = (pair: { first: Branch; second: Branch }): boolean =>
        rule.isSettled(pair.first, pair.second) || agree(pair, rule);
    const told = pairs.filter(isTold);
    let open = pairs.filter(pair => !isTold(pair));
    while (open.length > 0 && found.length < MOST_PAIRS) {
        const words = open.map(pair => failsForTwo(pair, rule));
        const sought: Sought = {
            decision: rule.decision.name.text,
            message: error => words.some(({ message }) => message(error)),
        };
        const two = {
            formulas: branches.map(({ own }) => own.yes),
            except: told.map(({ at }) => at),
        };
        const facts = await somebody([rule.context], sought, rule, looking, two);
        if (typeof facts === 'string') return facts;
        const pair = open.find((_, i) => tryOn(facts, words[i] as Sought, looking.policy).kind === 'shown');
        if (pair === undefined) return 'not told';
        found.push(overlapFound(pair, facts, rule, who(facts, looking)));
        told.push(pair);
        open = open.filter(each => each !== pair);
    }
    return 'told';
}

function who(facts: Facts, { policy, on }: Looking): ReturnType<typeof describe> {
    return describe(facts, policy.program, facts.on !== toIso(on));
}

/** Somebody for whom all of it holds, tried; `told`: there is nobody. */
async function somebody(
    formulas: readonly Formula[],
    sought: Sought,
    rule: RuleSpace,
    { policy, solve, on }: Looking,
    two?: { formulas: readonly Formula[]; except: readonly (readonly [number, number])[] },
): Promise<Facts | Told> {
    const script = new Script();
    for (const formula of formulas) script.assert(formula);
    if (two !== undefined) script.assertTwo(two.formulas, two.except);
    for (let tried = 0; tried < MOST_PEOPLE; tried++) {
        const question = script.text(PATIENCE);
        const answer = readAnswer(await solve(question), script.variables);
        if (answer.kind === 'nobody') return tried === 0 ? 'told' : 'not told';
        if (answer.kind === 'not known') return 'not told';
        const values = new Map([...answer.values].map(([{ of }, value]) => [of, value]));
        const pins = pinsFor(values, policy.program);
        const facts = findPerson([], rule, sought, policy, on, pins);
        if (facts !== undefined) return plainest(facts, sought, policy);
        script.exclude(answer.values);
    }
    return 'not told';
}

/** Solvers are content with any number. */
function plainest(facts: Facts, sought: Sought, policy: CompiledPolicy): Facts {
    return shrink(facts, each => tryOn(each, sought, policy).kind === 'shown', policy.program);
}
