import { nameMessages } from '../../messages/types.ts';
import type { Iteration } from '../../model/expressions.ts';
import type { Weekday } from '../../model/units.ts';
import type { Context } from '../context.ts';
import { nearestNames } from '../names.ts';
import { weekdays } from '../symbols/built-in-options.ts';
import type { PolicySymbol } from '../symbols/policy-symbol.ts';
import { lookupName } from '../symbols/scope.ts';
import type { ValueType } from '../value-type.ts';
import { applyReading } from './apply.ts';
import { readingsOfName } from './bare-name.ts';
import { typeOfSymbol } from './declared-type.ts';
import { enumerationNamed, listsNamed, type Subject } from './subjects.ts';
import { replaceName } from './unresolved.ts';

/** What `for each …` or `how many …` goes through, and the subject that it gives to what is said of each. */
export function resolveIteration(context: Context, iteration: Iteration): Subject | undefined {
    iteration.target = undefined;
    if (iteration.element === undefined) {
        return undefined;
    }
    const word = lookupName(iteration.element);
    if (iteration.period !== undefined) {
        context.check(context, iteration.period);
        return daysOf(context, iteration, word);
    }
    const named = iteration.list?.kind === 'name' && lookupName(iteration.list.name) === word;
    const found =
        iteration.list !== undefined && !named
            ? fromList(context, iteration, word, context.check(context, iteration.list))
            : (fromSubjects(context, iteration, word) ?? fromAnywhere(context, iteration, word));
    if (found === undefined) {
        tellNothing(context, iteration, word);
    }
    return found;
}

function daysOf(context: Context, iteration: Iteration, word: string): Subject | undefined {
    const weekday = weekdays.find(day => day === word) as Weekday | undefined;
    if (weekday === undefined && word !== 'day') {
        const message = nameMessages.notOfThisKind(word, `‘${word}’`);
        context.run.report({ code: 'PW308', message, range: iteration.element.range });
        return undefined;
    }
    iteration.target = weekday === undefined ? { kind: 'days' } : { kind: 'weekdays', weekday };
    return { kind: 'day', word, weekday };
}

/** An explicit list: `how many the partner's children`. */
function fromList(context: Context, iteration: Iteration, word: string, type: ValueType): Subject | undefined {
    if (type.kind === 'list') {
        iteration.target = { kind: 'list', entity: type.entity, fact: type.fact, subject: 0, owner: type.owner };
        return { kind: 'entity', entity: type.entity, word: type.word ?? type.entity };
    }
    if (type.kind === 'options') {
        iteration.target = { kind: 'options', enumeration: type.enumeration };
        return { kind: 'option', word, enumeration: type.enumeration };
    }
    return type.kind === 'unknown' ? { kind: 'anybody' } : undefined;
}

/** The list of the nearest subject that has one whose members are called so. */
function fromSubjects(context: Context, iteration: Iteration, word: string): Subject | undefined {
    const { scope, stack } = context;
    const lists = [...listsNamed(scope, word), ...scope.look(word).filter(isListFact)];
    for (const [index, subject] of stack.entries()) {
        const list = lists.find(({ entity }) => subject.kind === 'entity' && subject.entity === entity);
        const type = list && typeOfSymbol(scope, listFact(list));
        if (list !== undefined && type?.kind === 'list') {
            const { entity, owner, fact } = type;
            iteration.target = { kind: 'list', entity, fact, subject: index, owner };
            recordWord(context, iteration, word);
            return { kind: 'entity', entity, word: type.word ?? entity };
        }
    }
    return undefined;
}

/** All members wherever they are, or the options of an enumeration. */
function fromAnywhere(context: Context, iteration: Iteration, word: string): Subject | undefined {
    const { scope } = context;
    const lists = listsNamed(scope, word);
    const named = lists.length > 0 ? lists : scope.look(word).filter(isListFact);
    const type = named[0] && typeOfSymbol(scope, listFact(named[0]));
    if (type?.kind === 'list') {
        const { entity, owner, fact } = type;
        // Of a person's lists only one is called so: `each a child`.
        const only = named.length === 1 && listsNamed(scope, entity).length > 1;
        iteration.target = { kind: 'all members', entity, ...(only ? { owner, fact } : {}) };
        recordWord(context, iteration, word);
        return { kind: 'entity', entity, word: lists.length > 0 ? word : (type.word ?? entity) };
    }
    const reading = readingsOfName(context, word)[0];
    if (reading?.type.kind === 'options') {
        const list = { kind: 'name' as const, name: iteration.element, range: iteration.element.range };
        applyReading(context, list, reading);
        context.run.undo.push(() => delete iteration.list);
        iteration.list = list;
        return fromList(context, iteration, word, reading.type);
    }
    const enumeration = enumerationNamed(scope, word);
    if (enumeration !== undefined) {
        iteration.target = { kind: 'options', enumeration };
        recordWord(context, iteration, word);
        return { kind: 'option', word, enumeration };
    }
    return undefined;
}

function isListFact(symbol: PolicySymbol): boolean {
    return symbol.kind === 'fact' && symbol.declared?.base === 'list';
}

/** A word for a member stands for its list. */
function listFact(symbol: PolicySymbol): PolicySymbol {
    return symbol.kind === 'fact'
        ? symbol
        : { ...symbol, kind: 'fact', enumeration: `fact:${symbol.entity}.${symbol.fact}`, optional: false };
}

function recordWord(context: Context, iteration: Iteration, word: string): void {
    const symbols = context.scope.look(word);
    const symbol = symbols.find(({ kind }) => kind === 'element' || kind === 'entity') ?? symbols[0];
    if (symbol !== undefined) {
        context.run.occurs(iteration.element.range, symbol.key);
    }
}

function tellNothing(context: Context, iteration: Iteration, word: string): void {
    if (word === '') {
        return;
    }
    const { scope, run } = context;
    const candidates = [
        ...scope.all(symbol => symbol.kind === 'element' || symbol.kind === 'entity' || isListFact(symbol)),
    ];
    const nearest = nearestNames(
        word,
        candidates.map(symbol => symbol.name),
    );
    run.report({
        code: 'PW009',
        message: nameMessages.nothingToGoThrough(word, nearest),
        range: iteration.element.range,
        fixes: nearest.map(name => replaceName(iteration.element.range, name)),
    });
}
