/** The ends that a journey can come to, with what is told there and why. */
import { printExpression } from '../evaluate/trace/print-expression.ts';
import { journeyWords } from '../messages/journey.ts';
import { bracesIn, type FilledProse } from '../model/filled-prose.ts';
import type { Case, Decision, Ending, Expression, Step } from '../model/policy-model.ts';
import { textsIn } from '../model/translated-texts.ts';
import { goalsToTell } from './ahead.ts';
import { asExpression, decisionOf, decisionsIn } from './decision-expressions.ts';
import { challengeOf } from './graph-parts.ts';
import type { ReachedEnding } from './journey-data.ts';
import { holding } from './moment.ts';
import type { Stop, Traveller } from './traveller.ts';

/** Nobody reads more. */
const MOST_REASONS = 4;

export function endAt(t: Traveller, ending: Ending, when: Expression | undefined): Stop {
    const goals = goalsToTell(ending);
    const stopped = goals.length === 0 ? undefined : t.settle(goals);
    if (stopped !== undefined && 'question' in stopped.stop) return stopped;
    const why = whyThere(t, when);
    const tells = ending.tells.map(prose => t.fill(prose, why));
    for (const text of tells) t.path.push({ kind: 'told', text });
    return {
        stop: {
            ending: {
                name: ending.name.text,
                kind: 'ending',
                tells,
                ...(ending.challenge && { challenge: challengeOf(ending.challenge) }),
                why,
                ...translated(t, ending.tells, why),
                range: ending.range,
            },
        },
    };
}

/** What is told, in every language in which it is written. */
function translated(
    t: Traveller,
    tells: readonly FilledProse[],
    why: readonly string[],
): Pick<ReachedEnding, 'translations'> {
    const found: { [language: string]: string[] } = {};
    for (const prose of tells) {
        for (const { language, text } of prose.translations ?? []) {
            const placeholders = bracesIn(text).map(({ start, end, inside }) => {
                const same = prose.placeholders?.find(({ name }) => name === inside.trim());
                return { start, end, name: inside.trim(), ...(same?.value && { value: same.value }) };
            });
            const texts = textsIn(language, t.plan.program.model);
            const reasons = why.map(each => texts(each) ?? each);
            found[language] = [...(found[language] ?? []), t.fill({ ...prose, text, placeholders }, reasons, language)];
        }
    }
    return Object.keys(found).length === 0 ? {} : { translations: found };
}

/** The reasons that rules give; where they give none, the condition itself. */
function whyThere(t: Traveller, when: Expression | undefined): string[] {
    if (when === undefined) return whyNotElsewhere(t);
    const decisions = decisionsIn(when);
    const given = decisions.flatMap(e => t.moment.reasonsFor(e));
    const reasons = given.length > 0 ? given : decisions.flatMap(e => reasonsThatHold(t, e));
    return reasons.length > 0 ? [...new Set(reasons)] : [printExpression(when)];
}

/** Nothing is said of when this is reached: what was decided, so that no other way was taken. */
function whyNotElsewhere(t: Traveller): string[] {
    const turnedOn = t.passed.flatMap(decisionsIn).flatMap(e => decisionOf(e, t.plan.program) ?? []);
    const made = t.path.flatMap(entry =>
        entry.kind === 'decision' ? t.plan.program.decisions.filter(({ name }) => name.text === entry.decision) : [],
    );
    const decisions = [...new Set(turnedOn.length > 0 ? turnedOn : made)];
    return decisions
        .filter(decision => t.moment.needsOf({ decision }).length === 0)
        .slice(-MOST_REASONS)
        .map(decision => {
            const [because] = t.moment.reasonsFor(asExpression(decision));
            return journeyWords.isSo(decision.name.text, t.moment.textOf(decision), because);
        });
}

/** An answer may be certain before it is known which case gives it: the reason of one that surely holds is one. */
function reasonsThatHold(t: Traveller, e: Expression): string[] {
    const decision = decisionOf(e, t.plan.program);
    const holding = decision && casesThatHold(t, decision).find(({ because }) => because !== undefined);
    return holding?.because === undefined ? [] : [t.fill(holding.because)];
}

/** The conditions of the cases that give a decision's value. */
export function conditionsThatHold(t: Traveller, decision: Decision): string[] {
    return casesThatHold(t, decision).flatMap(({ condition }) => (condition ? printExpression(condition) : []));
}

function casesThatHold(t: Traveller, { forEach, versions }: Decision): Case[] {
    if (forEach !== undefined) return [];
    const cases = versions.flatMap(({ body }) => body.cases.filter(each => each.kind === 'case'));
    return cases
        .filter(({ condition }) => condition !== undefined && holding(t.moment.evaluate(condition)) === true)
        .slice(0, 1);
}

export function atLastStep(t: Traveller, step: Step): Stop {
    return {
        stop: {
            ending: {
                name: step.name.text,
                kind: 'last step',
                tells: step.tells.map(prose => t.fill(prose)),
                ...(step.challenge && { challenge: challengeOf(step.challenge) }),
                why: whyNotElsewhere(t),
                range: step.range,
            },
        },
    };
}

export function inCircle({ name, range }: Step): Stop {
    const why = [journeyWords.endless(name.text)];
    return { stop: { ending: { name: name.text, kind: 'endless', tells: [], why, range } } };
}

export function atDeadEnd(name: string | undefined): Stop {
    const why = [name === undefined ? journeyWords.noEnding : journeyWords.noPlace(name)];
    return { stop: { ending: { name: journeyWords.deadEnd, kind: 'dead end', tells: [], why } } };
}
