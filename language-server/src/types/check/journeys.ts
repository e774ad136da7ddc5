import { nameMessages } from '../../messages/types.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Journey, Step } from '../../model/journey-declarations.ts';
import type { Name } from '../../model/source-range.ts';
import { about, type Context } from '../context.ts';
import { checkCondition } from '../expressions/logic.ts';
import { nearestNames } from '../names.ts';
import { resolveIteration } from '../resolve/iteration.ts';
import { replaceName } from '../resolve/unresolved.ts';
import { lookupName } from '../symbols/scope.ts';
import { yesOrNo } from '../value-type.ts';
import { checkPlaceholders } from './placeholders.ts';

/** What a journey asks, uses, decides and pays must exist; its steps go to steps and endings of its own. */
export function checkJourney(context: Context, journey: Journey): void {
    const places = new Set<string>();
    for (const place of [...(journey.steps ?? []), ...(journey.endings ?? [])]) {
        places.add(lookupName(place.name));
        context.run.occurs(place.name?.range, placeKey(journey, place.name?.text ?? ''));
    }
    for (const step of journey.steps ?? []) {
        checkStep(context, journey, step, places);
    }
    for (const ending of journey.endings ?? []) {
        checkCondition(context, ending.when);
        for (const text of ending.tells ?? []) {
            checkPlaceholders(context, text, ['why']);
        }
    }
}

function placeKey(journey: Journey, name: string): string {
    return `place:${journey.id}.${name}`;
}

function checkStep(context: Context, journey: Journey, step: Step, places: ReadonlySet<string>): void {
    const place: Context = { ...context, leavesOut: true };
    for (const asked of step.asks ?? []) {
        checkMention(place, asked);
    }
    for (const used of step.uses ?? []) {
        checkMention(place, used.what);
        mayMean(context, used.holder, ['body']);
    }
    mayMean(context, step.for?.who, ['role', 'fact', 'entity', 'element']);
    mayMean(context, step.by?.body, ['body']);
    for (const decided of step.decides ?? []) {
        mustMean(context, decided);
    }
    if (step.pays?.what !== undefined) {
        mustMean(context, step.pays.what);
    }
    for (const text of step.tells ?? []) {
        checkPlaceholders(context, text);
    }
    for (const { target, when } of step.goesTo ?? []) {
        checkCondition(context, when);
        if (target === undefined || target.text === '') {
            continue;
        }
        context.run.occurs(target.range, placeKey(journey, target.text));
        if (!places.has(lookupName(target))) {
            tellUnknown(context, target, [...places]);
        }
    }
}

/** A fact that is asked or used, of one or of each: it need not be yes or no. */
function checkMention(context: Context, node: Expression | undefined): void {
    if (node?.kind === 'every') {
        const member = node.over && resolveIteration(context, node.over);
        checkMention(member === undefined ? context : about(context, member), node.condition);
        context.types.set(node, yesOrNo);
    } else if (node !== undefined) {
        context.check(context, node);
    }
}

const decided = new Set(['decision', 'judgement', 'definition', 'rank']);

function mustMean(context: Context, name: Name): void {
    if (name.text === '') {
        return;
    }
    const symbol = context.scope.look(lookupName(name)).find(({ kind }) => decided.has(kind));
    if (symbol === undefined) {
        const all = [...context.scope.all(({ kind }) => decided.has(kind))].map(each => each.name);
        tellUnknown(context, name, all);
    } else {
        context.run.occurs(name.range, symbol.key);
    }
}

function mayMean(context: Context, name: Name | undefined, kinds: string[]): void {
    const symbol = name && context.scope.look(lookupName(name)).find(({ kind }) => kinds.includes(kind));
    if (symbol !== undefined) {
        context.run.occurs(name?.range, symbol.key);
    }
}

function tellUnknown(context: Context, name: Name, candidates: string[]): void {
    const nearest = nearestNames(lookupName(name), candidates);
    context.run.report({
        code: 'PW009',
        message: nameMessages.unknown(name.text, nearest),
        range: name.range,
        fixes: nearest.map(other => replaceName(name.range, other)),
    });
}
