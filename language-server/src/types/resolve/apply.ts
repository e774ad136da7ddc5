import { nameMessages, typeMessages } from '../../messages/types.ts';
import type { Expression, MemberExpression, NameExpression } from '../../model/expressions.ts';
import { fileName } from '../../model/file-name.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { Target } from '../../model/targets.ts';
import type { Context } from '../context.ts';
import { tellAgeDay } from '../expressions/age-day.ts';
import { tailOf } from '../ranges.ts';
import { enumerationName, sayType } from '../say.ts';
import type { PolicySymbol } from '../symbols/policy-symbol.ts';
import { unknownType, type ValueType } from '../value-type.ts';
import { rateSubject } from './rate-subject.ts';
import type { Reading } from './reading.ts';
import { rewrite } from './rewrite.ts';

type Named = NameExpression | MemberExpression;

/** Takes the first of the readings and says so when there are others. */
export function applyReadings(context: Context, node: Named, name: string, readings: Reading[]): ValueType {
    const [reading, second] = readings;
    if (reading === undefined) {
        return unknownType;
    }
    if (second !== undefined) {
        tellTwoReadings(context, node, name, readings);
    }
    return applyReading(context, node, reading);
}

/** Writes down what a name means: its target, the occurrence where it is `written`, and what its value is needed for. */
export function applyReading(context: Context, node: Named, reading: Reading, written = true): ValueType {
    const { run } = context;
    const name = node.kind === 'member' ? node.member : node.name;
    const { owner, of } = reading;
    if (node.kind === 'name' && owner !== undefined) {
        rewriteAsMember(context, node, owner, node.name.range, node.name.text, false);
    } else if (node.kind === 'name' && of !== undefined) {
        const inner = tailOf(node.name.range, of.name.length);
        const what = reading.target.kind === 'built-in' ? reading.target.name : '';
        rewriteAsMember(context, node, of, inner, what, true);
    }
    node.target = withRateSubject(context, reading, node);
    if (of === undefined && written) {
        run.occurs(name?.range, reading.key);
    }
    recordNeeds(context, reading, node);
    context.types.set(node, reading.type);
    return reading.type;
}

/** A short form is written out: `first day of the claim period` as `claim period's first day`. */
function rewriteAsMember(
    context: Context,
    node: NameExpression,
    owner: { name: string; reading: Reading },
    range: SourceRange,
    member: string,
    isWritten: boolean,
): void {
    const subject: NameExpression = { kind: 'name', name: { text: owner.name, range }, range };
    applyReading(context, subject, owner.reading, isWritten);
    const name = { text: member, range: node.name.range };
    rewrite(context.run, node, { kind: 'member', subject, member: name, range: node.range });
}

function withRateSubject(context: Context, reading: Reading, node: Named): Target {
    const { symbol, target } = reading;
    if (target.kind !== 'constant' || symbol?.by === undefined) {
        return target;
    }
    const found = rateSubject(context, symbol);
    if (found.missing !== undefined) {
        const message = typeMessages.noSubjectFor(symbol.name, symbol.by, found.missing);
        context.run.report({ code: 'PW308', message, range: node.range });
    }
    return found.subject === undefined ? target : { ...target, subject: found.subject };
}

function recordNeeds(context: Context, { target }: Reading, node: Named): void {
    const { run } = context;
    if ((target.kind === 'declaration' || target.kind === 'constant') && !neighbourly(context, node)) {
        run.edges.push({ to: target.id, range: node.range });
    }
    if (target.kind === 'built-in' && target.name === 'age') {
        run.needs.push({ convention: 'born on 29 February', range: node.range });
        tellAgeDay(context, node);
    }
    if (target.kind === 'built-in' && target.name === 'tax year') {
        run.needs.push({ convention: 'tax year', range: node.range });
    }
}

/** The value is that of a member earlier or later in a rank: a chain that ends. */
function neighbourly(context: Context, node: Named): boolean {
    if (context.earlierMembers === true) {
        return true;
    }
    for (let at: Expression | undefined = node.kind === 'member' ? node.subject : undefined; at !== undefined; ) {
        if (at.kind === 'relative member' && at.which !== 'this' && at.which !== 'each') {
            return true;
        }
        at = at.kind === 'member' ? at.subject : undefined;
    }
    return false;
}

function tellTwoReadings(context: Context, node: Named, name: string, readings: Reading[]): void {
    const { run, scope } = context;
    const [first, second] = readings.map(reading => sayReading(reading, scope.file));
    const related = run.relatedTo(
        readings.map(reading => reading.symbol),
        symbol => nameMessages.oneReading(saySymbol(symbol, scope.file)),
    );
    const message = nameMessages.twoReadings(name, first ?? '', second ?? '');
    run.report({ code: 'PW011', message, range: node.range, related });
}

/** What a reading is, for people. */
export function sayReading({ symbol, type, owner, target }: Reading, file: string): string {
    if (symbol === undefined) {
        return target.kind === 'built-in' ? `‘${target.name}’` : sayType(type);
    }
    return owner === undefined ? saySymbol(symbol, file) : nameMessages.possessive(owner.name, symbol.name);
}

/** What a symbol is, for people: `the option ‘none’ of ‘disability’`. */
export function saySymbol(symbol: PolicySymbol, file: string): string {
    const of =
        symbol.kind === 'option'
            ? `‘${enumerationName(symbol.enumeration ?? '')}’`
            : symbol.kind === 'fact' || symbol.kind === 'role'
              ? `‘${symbol.entity}’`
              : symbol.about === undefined
                ? undefined
                : `‘${symbol.about}’`;
    const elsewhere = symbol.file === file || symbol.file === '' ? undefined : fileName(symbol.file);
    return nameMessages.reading(nameMessages.kinds[symbol.kind], symbol.name, of, elsewhere);
}
