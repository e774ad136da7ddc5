import { nameMessages, typeMessages } from '../../messages/types.ts';
import type { Decision, Declaration, Definition, Judgement, Rank } from '../../model/declarations.ts';
import type { Iteration } from '../../model/expressions.ts';
import type { Fix } from '../../model/finding.ts';
import type { Name, SourceRange } from '../../model/source-range.ts';
import { type Context, withStack } from '../context.ts';
import { DeclarationRun } from '../declaration-run.ts';
import { assignCondition } from '../expressions/assign.ts';
import { expectDate } from '../expressions/dates.ts';
import { checkCondition } from '../expressions/logic.ts';
import { nearestNames } from '../names.ts';
import { placeAfter, tailOf } from '../ranges.ts';
import { valueTypeOf } from '../resolve/declared-type.ts';
import { resolveIteration } from '../resolve/iteration.ts';
import { stackAbout } from '../resolve/subjects.ts';
import { replaceName } from '../resolve/unresolved.ts';
import { quoted, sayType } from '../say.ts';
import { lookupName } from '../symbols/scope.ts';
import { optional, type ValueType, yesOrNo } from '../value-type.ts';
import { checkBlock } from './blocks.ts';
import { checkDeclaredType } from './declared-types.ts';
import { checkVersions } from './versions.ts';

/** A decision: its cases, tables, exceptions and local names against its type. */
export function checkDecision(context: Context, decision: Decision, original?: ValueType): void {
    const { run, scope } = context;
    const name = lookupName(decision.name);
    const place = aboutEach(context, decision.forEach);
    checkDeclaredType(context, decision.type, decision.id);
    const declared = valueTypeOf(scope, decision.type, decision.id);
    const written = original ?? declared;
    tellIfUntyped(context, decision, written, 'decision');
    const symbol = scope.look(name).find(({ id }) => id === decision.id);
    if (symbol?.optional === true && !declared.optional && original === undefined) {
        run.report({
            code: 'PW313',
            severity: 'information',
            message: typeMessages.resultMayNotApply(name),
            range: decision.type.range,
            fixes: [
                {
                    title: typeMessages.addIfAny(),
                    edits: [{ range: placeAfter(decision.type.range), newText: ', if any' }],
                },
            ],
        });
    }
    const type = optional(written, symbol?.optional === true);
    for (const [index, version] of (decision.versions ?? []).entries()) {
        checkBlock(place, version.body, { name, type, id: decision.id }, `/${index}`);
    }
    checkVersions(run, name, decision.versions ?? []);
    expectDate(place, decision.datedBy);
    for (const served of decision.serves ?? []) {
        checkServed(context, served);
    }
}

function checkServed(context: Context, served: Name): void {
    const { scope, run } = context;
    const name = lookupName(served);
    const symbol = scope.look(name).find(({ kind }) => kind === 'outcome' || kind === 'safeguard');
    if (symbol !== undefined) {
        run.occurs(served.range, symbol.key);
        return;
    }
    const outcomes = [...scope.all(({ kind }) => kind === 'outcome' || kind === 'safeguard')].map(each => each.name);
    const nearest = nearestNames(name, outcomes);
    run.report({
        code: 'PW009',
        message: nameMessages.unknown(name, nearest),
        range: served.range,
        fixes: nearest.map(other => replaceName(served.range, other)),
    });
}

/** `define … about a child`. */
export function checkDefinition(context: Context, definition: Definition): void {
    const place = placeOfRule(context, definition);
    for (const version of definition.versions ?? []) {
        if (version.body !== undefined) {
            assignCondition(place, version.body, place.check(place, version.body, yesOrNo));
        }
    }
    checkVersions(context.run, lookupName(definition.name), definition.versions ?? []);
    expectDate(place, definition.datedBy);
}

export function checkJudgement(context: Context, judgement: Judgement): void {
    aboutEach(context, judgement.forEach);
    checkDeclaredType(context, judgement.type, judgement.id);
    tellIfUntyped(context, judgement, valueTypeOf(context.scope, judgement.type, judgement.id), 'judgement');
    const body =
        judgement.madeBy && context.scope.look(lookupName(judgement.madeBy)).find(({ kind }) => kind === 'body');
    if (body !== undefined) {
        context.run.occurs(judgement.madeBy?.range, body.key);
    }
}

export function checkRank(context: Context, rank: Rank): void {
    const { list } = rank.forEach ?? {};
    if (list !== undefined) {
        context.check(context, list);
    }
    const place = aboutEach(context, rank.forEach);
    checkCondition(place, rank.where);
    for (const key of rank.by ?? []) {
        const type = key.value === undefined ? undefined : place.check(place, key.value);
        const ordered = type && ['number', 'percent', 'money', 'duration', 'date', 'unknown'].includes(type.kind);
        if (type !== undefined && !ordered) {
            const what = quoted(key.value) ?? typeMessages.this;
            const message = typeMessages.notNumeric(what, sayType(type), typeMessages.doings.ordered);
            context.run.report({ code: 'PW301', message, range: key.range });
        }
    }
}

/** Where the conditions and results of a rule stand: with whom it is about as subjects. */
export function placeOfRule(context: Context, rule: Declaration): Context {
    switch (rule.kind) {
        case 'decision':
        case 'judgement':
        case 'rank':
            return aboutEach(context, rule.forEach);
        case 'definition':
            return rule.about === undefined ? context : aboutWord(context, rule.about);
        default:
            return context;
    }
}

/** Where what is decided for each member is worked out: with that member, and its owners, as subjects. */
export function aboutEach(context: Context, forEach: Iteration | undefined): Context {
    if (forEach === undefined || lookupName(forEach.element) === '') {
        return context;
    }
    if (forEach.period === undefined) {
        const stack = stackAbout(context.scope, lookupName(forEach.element));
        if (stack !== undefined) {
            aboutWord(context, forEach.element);
            setDeclaredTarget(context, forEach);
            return withStack(context, stack);
        }
    }
    const member = resolveIteration(context, forEach);
    return member === undefined ? context : withStack(context, [member, ...context.stack]);
}

/** A declaration for each member is about one list when only one has such members, else about all of them. */
function setDeclaredTarget(context: Context, forEach: Iteration): void {
    const { list } = forEach;
    forEach.list = undefined;
    resolveIteration({ ...context, run: new DeclarationRun(context.run.declaration) }, forEach);
    if (list === undefined) {
        delete forEach.list;
    } else {
        forEach.list = list;
    }
}

function aboutWord(context: Context, about: Name): Context {
    const { scope, run } = context;
    const word = lookupName(about);
    const stack = word === '' ? undefined : stackAbout(scope, word);
    if (stack === undefined) {
        tellUnknownWord(context, wordRange(about), word);
        return withStack(context, [{ kind: 'anybody' }]);
    }
    const symbol = scope.look(word).find(({ kind }) => kind === 'element' || kind === 'entity');
    if (symbol !== undefined) {
        run.occurs(wordRange(about), symbol.key);
    }
    return withStack(context, stack);
}

/** `about a child`: the word without its article. */
function wordRange({ range, text }: Name): SourceRange {
    return tailOf(range, text?.length ?? 0);
}

function tellUnknownWord(context: Context, range: SourceRange, word: string): void {
    if (word === '') {
        return;
    }
    const words = [...context.scope.all(({ kind }) => kind === 'element' || kind === 'entity')].map(({ name }) => name);
    const nearest = nearestNames(word, words);
    context.run.report({
        code: 'PW312',
        message: nameMessages.unknownType(word, nearest),
        range,
        fixes: nearest.map(other => replaceName(range, other)),
    });
}

/** Most judgements say whether something is so. */
function yesOrNoAfter({ file, end }: SourceRange): Fix {
    const edits = [{ range: { file, start: end, end }, newText: ' : yes or no' }];
    return { title: nameMessages.addType('yes or no'), edits };
}

function tellIfUntyped(context: Context, rule: Decision | Judgement, type: ValueType, what: string): void {
    const named = rule.type?.name?.text ?? '';
    if (type.kind === 'unknown' && (rule.type === undefined || (rule.type.base === 'named' && named === ''))) {
        context.run.report({
            code: 'PW312',
            message: nameMessages.noType(what, rule.name.text),
            range: rule.name.range,
            fixes: rule.kind === 'judgement' ? [yesOrNoAfter(rule.name.range)] : [],
        });
    }
}
