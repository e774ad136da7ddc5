import { nameMessages } from '../../messages/types.ts';
import type { Conventions, PersonaFile, PolicyHeader, Variation } from '../../model/declarations.ts';
import type { Name } from '../../model/source-range.ts';
import { about, type Context } from '../context.ts';
import { tellMissingConversion } from '../expressions/conversion-rule.ts';
import { expectDate } from '../expressions/dates.ts';
import { nearestNames } from '../names.ts';
import { resolveIteration } from '../resolve/iteration.ts';
import { replaceName } from '../resolve/unresolved.ts';
import type { PolicySymbol, SymbolKind } from '../symbols/policy-symbol.ts';
import { lookupName } from '../symbols/scope.ts';

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

/** What a variation replaces is the same thing under the same name; the policy that comes of it is checked as a whole. */
export function checkVariation(context: Context, variation: Variation): void {
    for (const { kind, name } of variation.replaces ?? []) {
        if (name === undefined || (kind !== 'rate' && kind !== 'decision' && kind !== 'definition')) continue;
        const original = findVaried(context, name, kind);
        if (original !== undefined) context.run.occurs(name.range, original.key);
    }
}

function findVaried(context: Context, name: Name, kind: SymbolKind): PolicySymbol | undefined {
    return context.scope.look(lookupName(name)).find(symbol => symbol.kind === kind);
}

/** Each column of a file of personas fills a fact or an expectation. */
export function checkPersonaFile(context: Context, file: PersonaFile): void {
    const place: Context = { ...context, unknownCode: 'PW502' };
    for (const { path, conversion } of file.columns ?? []) {
        if (conversion !== undefined) {
            tellMissingConversion(context, conversion);
        }
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
