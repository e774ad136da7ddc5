import { nameMessages } from '../../messages/types.ts';
import type { Conventions, PersonaFile, PolicyHeader, Variation } from '../../model/declarations.ts';
import type { Name } from '../../model/source-range.ts';
import { about, type Context } from '../context.ts';
import { expectDate } from '../expressions/dates.ts';
import { nearestNames } from '../names.ts';
import { typeOfSymbol } from '../resolve/declared-type.ts';
import { resolveIteration } from '../resolve/iteration.ts';
import { replaceName } from '../resolve/unresolved.ts';
import type { PolicySymbol, SymbolKind } from '../symbols/policy-symbol.ts';
import { lookupName } from '../symbols/scope.ts';
import { checkRate } from './rates.ts';
import { checkDecision, checkDefinition } from './rules.ts';

export function checkHeader(context: Context, header: PolicyHeader): void {
    const { scope, run } = context;
    const root = header.decidesFor;
    if (root !== undefined && root.text !== '') {
        const found = scope.look(lookupName(root)).some(({ kind }) => kind === 'entity');
        if (found) {
            run.occurs(root.range, `entity:${lookupName(root)}`);
        } else {
            tellUnknown(context, root, ['entity'], 'PW312');
        }
    }
    const owner = header.owner && scope.look(lookupName(header.owner)).find(({ kind }) => kind === 'body');
    if (owner !== undefined) {
        run.occurs(header.owner?.range, owner.key);
    }
    expectDate(context, header.datedBy);
}

export function checkConventions(context: Context, conventions: Conventions): void {
    for (const { factor } of conventions.conversions ?? []) {
        if (factor !== undefined) {
            context.check(context, factor);
        }
    }
    const calendar = conventions.workingDays;
    const symbol = calendar && context.scope.look(lookupName(calendar)).find(({ kind }) => kind === 'calendar');
    if (symbol !== undefined) {
        context.run.occurs(calendar?.range, symbol.key);
    }
}

/** What a variation replaces must exist in the policy that it varies, and keeps its type. */
export function checkVariation(context: Context, variation: Variation): void {
    for (const added of variation.adds ?? []) {
        if (added.kind === 'rate') {
            checkRate(context, added);
        } else if (added.kind === 'decision') {
            checkDecision(context, added);
        } else if (added.kind === 'definition') {
            checkDefinition(context, added);
        }
    }
    for (const replaced of variation.replaces ?? []) {
        if (replaced.kind !== 'rate' && replaced.kind !== 'decision' && replaced.kind !== 'definition') {
            continue;
        }
        const original = findVaried(context, replaced.name, replaced.kind);
        if (original === undefined) {
            tellUnknown(context, replaced.name, [replaced.kind], 'PW009');
            continue;
        }
        context.run.occurs(replaced.name.range, original.key);
        const type = typeOfSymbol(context.scope, original);
        if (replaced.kind === 'rate') {
            checkRate(context, replaced, type);
        } else if (replaced.kind === 'decision') {
            const before = original.declaration.kind === 'decision' ? original.declaration.forEach : undefined;
            checkDecision(context, { ...replaced, forEach: replaced.forEach ?? before }, type);
        } else {
            const before = original.declaration.kind === 'definition' ? original.declaration.about : undefined;
            checkDefinition(context, { ...replaced, about: replaced.about ?? before });
        }
    }
    for (const removed of variation.removes ?? []) {
        if (removed.what !== 'exception' && findVaried(context, removed.name, removed.what) === undefined) {
            tellUnknown(context, removed.name, [removed.what], 'PW009');
        }
    }
}

function findVaried(context: Context, name: Name, kind: SymbolKind): PolicySymbol | undefined {
    return context.scope.look(lookupName(name)).find(symbol => symbol.kind === kind);
}

/** Each column of a file of personas fills a fact or an expectation. */
export function checkPersonaFile(context: Context, file: PersonaFile): void {
    const place: Context = { ...context, unknownCode: 'PW502' };
    for (const { path } of file.columns ?? []) {
        if (path?.kind === 'every') {
            const member = path.over && resolveIteration(place, path.over);
            const inside = member === undefined ? place : about(place, member);
            inside.check(inside, path.condition);
        } else if (path !== undefined) {
            place.check(place, path);
        }
    }
}

function tellUnknown(context: Context, name: Name, kinds: SymbolKind[], code: string): void {
    const text = lookupName(name);
    const all = [...context.scope.all(symbol => kinds.includes(symbol.kind))].map(symbol => symbol.name);
    const nearest = nearestNames(text, all);
    const message = code === 'PW312' ? nameMessages.unknownType(text, nearest) : nameMessages.unknown(text, nearest);
    context.run.report({
        code,
        message,
        range: name.range,
        fixes: nearest.map(other => replaceName(name.range, other)),
    });
}
