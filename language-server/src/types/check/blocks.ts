import { nameMessages, typeMessages } from '../../messages/types.ts';
import type { Local, RuleBlock } from '../../model/declarations.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { assign } from '../expressions/assign.ts';
import { knowing, nothingKnown, walkCases, whenDecided } from '../expressions/known.ts';
import { checkCondition } from '../expressions/logic.ts';
import { nearestNames } from '../names.ts';
import { readingsOfName } from '../resolve/bare-name.ts';
import { replaceName } from '../resolve/unresolved.ts';
import { lookupName } from '../symbols/scope.ts';
import { unknownType, type ValueType } from '../value-type.ts';
import { BlockLocals } from './block-locals.ts';
import { tellMissingRounding } from './missing-rounding.ts';
import type { Outcome } from './outcome.ts';
import { checkPlaceholders } from './placeholders.ts';
import { checkTable } from './tables.ts';

/** Cases or a table, with local names and exceptions. `path` tells blocks of one decision apart. */
export function checkBlock(context: Context, block: RuleBlock | undefined, outcome: Outcome, path: string): void {
    if (block === undefined) {
        return;
    }
    const inside = withLocals(context, block, outcome, path);
    // Where an exception holds, the rule that it stands under is not read.
    const none = (block.exceptions ?? []).map(({ condition }) => whenDecided(inside, condition, false));
    checkCases(knowing(inside, ...none), block, outcome);
    if (block.table !== undefined) {
        checkTable(inside, block.table, outcome, value => checkResult(inside, value, outcome));
    }
    for (const [index, exception] of (block.exceptions ?? []).entries()) {
        const name = exception.name?.text ?? String(index);
        inside.run.occurs(exception.name?.range, exceptionKey(outcome, name));
        checkCondition(inside, exception.condition);
        const place = knowing(inside, whenDecided(inside, exception.condition, true));
        checkBlock(place, exception.body, outcome, `${path}/${name}`);
    }
    checkPrecedence(context, block, outcome);
}

/** The same place, where the local names of a block can be used. */
function withLocals(context: Context, block: RuleBlock, outcome: Outcome, path: string): Context {
    const locals = block.locals ?? [];
    if (locals.length === 0) {
        return context;
    }
    const owner = `${outcome.id}${path}`;
    const typeOf = (local: Local): ValueType =>
        local.value === undefined ? unknownType : inside.check(inside, local.value);
    const tellCycle = (names: string[], local: Local): void =>
        context.run.report({ code: 'PW305', message: typeMessages.cycle(names), range: local.name.range });
    const names = new BlockLocals(owner, locals, context.locals, typeOf, tellCycle);
    const inside: Context = { ...context, locals: names, needsRounding: outcome.type.kind === 'money' };
    const seen = new Set<string>();
    for (const local of locals) {
        const name = lookupName(local.name);
        inside.run.occurs(local.name?.range, names.keyOf(name));
        tellIfTaken(context, local, name, seen.has(name));
        seen.add(name);
        names.find(name);
    }
    return inside;
}

/** A local name that hides another meaning would be read in two ways. */
function tellIfTaken(context: Context, local: Local, name: string, twice: boolean): void {
    const { run } = context;
    const symbol = readingsOfName(context, name).find(({ target }) => target.kind !== 'option')?.symbol;
    if (name !== '' && (twice || symbol !== undefined)) {
        run.report({
            code: 'PW010',
            message: nameMessages.localTwice(name),
            range: local.name.range,
            related: run.relatedTo([symbol], other =>
                nameMessages.declaredHere(nameMessages.kinds[other.kind], other.name),
            ),
        });
    }
}

function checkCases(context: Context, block: RuleBlock, outcome: Outcome): void {
    walkCases(block.cases ?? [], block.ordered, context.known ?? nothingKnown, {
        decided: (condition, holds) => whenDecided(context, condition, holds),
        condition: (condition, known) => checkCondition({ ...context, known }, condition),
        result(each, known) {
            checkResult({ ...context, known }, each.result, outcome);
            checkPlaceholders(context, each.because);
        },
    });
}

function checkResult(context: Context, result: Expression | undefined, outcome: Outcome): void {
    if (result === undefined) {
        return;
    }
    const { name, type } = outcome;
    const place: Context = { ...context, needsRounding: type.kind === 'money' };
    const found = place.check(place, result, type);
    assign(place, result, found, type, name);
    if (found.kind !== 'unknown') {
        tellMissingRounding(place, result, name, type);
    }
}

function exceptionKey(outcome: Outcome, name: string): string {
    return `exception:${outcome.id}.${name}`;
}

function checkPrecedence(context: Context, block: RuleBlock, outcome: Outcome): void {
    const names = (block.exceptions ?? []).flatMap(exception => (exception.name ? [lookupName(exception.name)] : []));
    for (const { before, after } of block.precedence ?? []) {
        for (const each of [before, after]) {
            if (each === undefined || each.text === '') {
                continue;
            }
            context.run.occurs(each.range, exceptionKey(outcome, each.text));
            if (!names.includes(lookupName(each))) {
                const nearest = nearestNames(each.text, names);
                context.run.report({
                    code: 'PW009',
                    message: nameMessages.unknown(each.text, nearest),
                    range: each.range,
                    fixes: nearest.map(name => replaceName(each.range, name)),
                });
            }
        }
    }
}
