import type { Expression } from '../../model/expressions.ts';
import type { Ending, Journey, Step } from '../../model/journey-declarations.ts';
import { normaliseName } from '../../types/index.ts';
import { nextPlaces, placesAfter } from './journey-ways.ts';
import { grantWords, refusalWords } from './refusal-words.ts';

const startsAWord = (words: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${words.join('|')})`, 'iu');
const refuses = startsAWord(refusalWords);
const grants = startsAWord(grantWords);

/** Whether an ending tells somebody no: by its name, by what it says, or by when it is reached. */
export function isRefusal(journey: Journey, ending: Ending): boolean {
    const texts = [ending.name?.text ?? '', ...(ending.tells ?? []).map(({ text }) => text)];
    return texts.some(text => refuses.test(text.replaceAll('’', "'"))) || conditionsOf(journey, ending).some(saysNo);
}

/** `entitled is no`, `not eligible`. */
function saysNo(condition: Expression): boolean {
    if (condition.kind === 'not') return namesAGrant(condition.operand);
    if (condition.kind !== 'comparison') return false;
    const no = (condition.tests ?? []).some(
        ({ op, right }) =>
            op === '=' && right?.kind === 'literal' && right.value.kind === 'yes or no' && !right.value.value,
    );
    return no && namesAGrant(condition.left);
}

function namesAGrant(expression: Expression | undefined): boolean {
    const name =
        expression?.kind === 'name' ? expression.name : expression?.kind === 'member' ? expression.member : undefined;
    return grants.test(name?.text ?? '');
}

function conditionsOf({ steps }: Journey, ending: Ending): Expression[] {
    const name = normaliseName(ending.name?.text ?? '');
    const ways = (steps ?? []).flatMap(({ goesTo }) => goesTo ?? []);
    const leading = ways.filter(({ target }) => normaliseName(target?.text ?? '') === name).map(({ when }) => when);
    return [ending.when, ...leading].filter(condition => condition !== undefined);
}

/** Whether somebody who comes to an ending was told how to challenge it: there, on the way in, or where it was decided. */
export function isChallengeable(journey: Journey, ending: Ending): boolean {
    if (ending.challenge !== undefined) return true;
    return (journey.steps ?? []).some(
        step =>
            step.challenge !== undefined &&
            (nextPlaces(journey, step).includes(ending) ||
                ((step.decides ?? []).length > 0 && placesAfter(journey, step).has(ending))),
    );
}

/** A person of the body does it. */
export const isByAPerson = ({ by }: Step): boolean => by !== undefined && !by.automatically;

/** Steps that decide by themselves and lead to a place with no person between. */
export function automaticStepsTo(journey: Journey, ending: Ending): Step[] {
    return (journey.steps ?? []).filter(
        step =>
            step.by?.automatically === true &&
            (step.decides ?? []).length > 0 &&
            placesAfter(journey, step, place => 'by' in place && isByAPerson(place)).has(ending),
    );
}
