import { nameMessages } from '../../messages/types.ts';
import type { MemberExpression, NameExpression } from '../../model/expressions.ts';
import type { Fix } from '../../model/finding.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { Context } from '../context.ts';
import { nearestNames, writeName } from '../names.ts';
import { enumerationName } from '../say.ts';
import type { PolicySymbol } from '../symbols/policy-symbol.ts';
import { factsIndex } from '../symbols/signature-entity.ts';
import { unknownType, type ValueType } from '../value-type.ts';
import { applyReading } from './apply.ts';
import { readingsOfName } from './bare-name.ts';
import { builtInNames } from './built-ins.ts';
import { optionsOf, typeOfSymbol } from './declared-type.ts';
import { sayAboutWhom } from './say-about-whom.ts';
import { slipIn } from './slips.ts';

const valueKinds = new Set(['fact', 'role', 'decision', 'definition', 'judgement', 'rank', 'rate', 'scale', 'codes']);

/** Says why a bare name means nothing here, as helpfully as can be. The name's type is then unknown, or that of the obvious mend. */
export function tellUnresolved(context: Context, node: NameExpression, name: string, expected?: ValueType): ValueType {
    const { scope, run } = context;
    const loose = scope.looseNames(name).flatMap(other => {
        const readings = readingsOfName(context, other, expected);
        return readings.length === 1 && readings[0] !== undefined ? [{ other, reading: readings[0] }] : [];
    });
    const [only] = loose;
    if (loose.length === 1 && only !== undefined) {
        const fixes = [replaceName(node.name.range, only.other)];
        run.report({
            code: context.unknownCode,
            message: nameMessages.capitals(name, only.other),
            range: node.range,
            fixes,
        });
        return applyReading(context, node, only.reading);
    }
    const symbols = scope.look(name);
    const fact = symbols.find(symbol => symbol.kind === 'fact' || symbol.kind === 'role');
    if (fact?.entity !== undefined) {
        return tellFactWithoutOwner(context, node, fact, fact.entity);
    }
    const birth = name === 'age' ? scope.look('date of birth').find(({ kind }) => kind === 'fact') : undefined;
    if (birth?.entity !== undefined) {
        return tellAgeOfNobody(context, node, birth, birth.entity);
    }
    const rule = symbols.find(symbol => symbol.about !== undefined);
    if (rule?.about !== undefined) {
        return tellWithoutMember(context, node, rule, rule.about);
    }
    if (expected?.kind === 'option' || expected?.kind === 'options') {
        tellNoOption(context, node, name, expected.enumeration);
        return unknownType;
    }
    const slip = context.placeholder ? undefined : slipIn(node.name);
    if (slip !== undefined) {
        run.report({ code: context.unknownCode, message: slip.message, range: node.range, fixes: slip.fixes });
        return unknownType;
    }
    const fits = (other: string): boolean =>
        readingsOfName(context, other, expected).some(({ type }) => isLike(type, expected));
    const nearest = nearestNames(name, candidates(context, expected), 12).filter(fits).slice(0, 3);
    const message =
        context.unknownCode === 'PW502' ? nameMessages.personaFact(name, nearest) : nameMessages.unknown(name, nearest);
    // A mend must not throw away what the author wrote besides the name.
    const alike = nearest.filter(other => Math.abs(other.length - name.length) <= 4);
    const fixes = alike.map(other => replaceName(node.name.range, other));
    run.report({ code: context.unknownCode, message, range: node.range, fixes });
    return unknownType;
}

/** A name that is no option of the enumeration that is meant. */
export function tellNoOption(
    context: Context,
    node: NameExpression | MemberExpression,
    name: string,
    enumeration: string,
): void {
    context.run.dependsOnEveryName();
    const options = optionsOf(context.scope, enumeration);
    const near = nearestNames(name, options);
    const nearest = near.length > 0 ? near : options.length <= 4 ? options : [];
    context.run.report({
        code: 'PW310',
        message: nameMessages.noOption(name, enumerationName(enumeration), nearest),
        range: node.range,
        fixes: nearest.map(other => replaceName(node.range, other)),
    });
}

/** Puts another name in a name's place. */
export function replaceName(range: SourceRange, name: string): Fix {
    return { title: nameMessages.replaceBy(name), edits: [{ range, newText: writeName(name) }] };
}

/** Puts other words in the place of an expression. */
export function saying(range: SourceRange, text: string): Fix {
    return { title: nameMessages.say(text), edits: [{ range, newText: text }] };
}

function candidates(context: Context, expected: ValueType | undefined): string[] {
    const names = [...(context.locals?.names() ?? []), ...(expected === undefined ? builtInNames : [])];
    for (const symbol of context.scope.all(({ kind }) => valueKinds.has(kind))) {
        names.push(symbol.name);
    }
    return names;
}

/** Whether a name would be of any use where a type is expected. */
function isLike(type: ValueType, expected: ValueType | undefined): boolean {
    return expected === undefined || expected.kind === 'unknown' || type.kind === expected.kind;
}

/** `date of birth` where nobody is talked about who has one. */
function tellFactWithoutOwner(context: Context, node: NameExpression, fact: PolicySymbol, entity: string): ValueType {
    tellWhoseIsMeant(context, node, fact, entity, fact.name, nameMessages.factOf(fact.name, entity));
    context.run.occurs(node.name.range, fact.key);
    return typeOfSymbol(context.scope, fact);
}

/** `age` where nobody is talked about who has a date of birth. */
function tellAgeOfNobody(context: Context, node: NameExpression, birth: PolicySymbol, entity: string): ValueType {
    tellWhoseIsMeant(context, node, birth, entity, 'age', nameMessages.ageOf(birth.name, entity));
    return unknownType;
}

/** Something of a member is named where no such member is talked about. */
function tellWhoseIsMeant(
    context: Context,
    node: NameExpression,
    fact: PolicySymbol,
    entity: string,
    name: string,
    message: string,
): void {
    const { run } = context;
    run.dependsOnEveryName();
    const owners = ownersHere(context, entity);
    const about = context.placeholder ? undefined : sayAboutWhom(context, entity);
    run.report({
        code: 'PW308',
        message: nameMessages.whoseIsMeant(message, name, owners, about?.hint),
        range: node.range,
        related: run.relatedTo([fact], symbol =>
            nameMessages.declaredHere(nameMessages.kinds[symbol.kind], symbol.name),
        ),
        fixes: [
            ...owners.map(owner => saying(node.range, `${owner}'s ${name}`)),
            ...(about === undefined ? [] : [about.fix]),
        ],
    });
}

/** How members of an entity can be named from here: by a role, or by a fact that holds one. */
function ownersHere(context: Context, entity: string): string[] {
    const { scope, stack } = context;
    const owners: string[] = [];
    for (const subject of stack) {
        if (subject.kind !== 'entity') {
            continue;
        }
        for (const fact of scope.index(factsIndex(subject.entity))) {
            const type = typeOfSymbol(scope, fact);
            if (type.kind === 'entity' && type.entity === entity) {
                owners.push(fact.name);
            } else if (type.kind === 'list' && type.entity === entity) {
                owners.push(...(fact.declared?.roles ?? []).flatMap(role => role.name?.text ?? []));
            }
        }
    }
    return owners;
}

/** What is decided for each member, used where no member is talked about. */
function tellWithoutMember(context: Context, node: NameExpression, rule: PolicySymbol, word: string): ValueType {
    const { run, scope } = context;
    const type = typeOfSymbol(scope, rule);
    const mend =
        type.kind === 'money' || type.kind === 'number'
            ? [`total of ${writeName(rule.name)} for each ${word}`]
            : type.kind === 'yes or no'
              ? [`there is ${nameMessages.a(word)} where ${writeName(rule.name)}`]
              : [];
    run.report({
        code: 'PW308',
        message: nameMessages.decidedForEach(rule.name, word),
        range: node.range,
        related: run.relatedTo([rule], symbol =>
            nameMessages.declaredHere(nameMessages.kinds[symbol.kind], symbol.name),
        ),
        fixes: rule.aboutPeriod || context.placeholder ? [] : mend.map(text => saying(node.range, text)),
    });
    run.occurs(node.name.range, rule.key);
    return type;
}
