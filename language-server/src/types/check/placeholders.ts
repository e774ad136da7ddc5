import { nameMessages } from '../../messages/types.ts';
import type { Expression, NameExpression } from '../../model/expressions.ts';
import { bracesIn, type FilledProse, type Placeholder } from '../../model/filled-prose.ts';
import { ProseRange } from '../../model/prose-range.ts';
import type { Prose, SourceRange, Translation } from '../../model/source-range.ts';
import type { Context } from '../context.ts';
import { nearestNames, normaliseName } from '../names.ts';
import { liveRange, spanOf } from '../ranges.ts';
import { readingsOfName } from '../resolve/bare-name.ts';
import { replaceName } from '../resolve/unresolved.ts';
import { factsIndex } from '../symbols/signature-entity.ts';

/** Where a part of a text stands, by offsets in it. */
type RangeOf = (from: number, to: number) => SourceRange;

/**
 * What the names in the braces of a text mean: anything that a bare name or `a's b` may mean where the text stands.
 * `also` are words that only whoever shows the text can fill in, such as `why`.
 */
export function checkPlaceholders(
    context: Context,
    prose: FilledProse | undefined,
    also: readonly string[] = [],
): void {
    if (prose === undefined) {
        return;
    }
    delete prose.placeholders;
    const place: Context = { ...context, leavesOut: true, placeholder: true };
    const found = bracesIn(prose.text ?? '').map(({ start, end, inside }): Placeholder => {
        const range: RangeOf = (from, to) => new ProseRange(prose, start + 1 + from, start + 1 + to);
        const name = nameIn(inside);
        const value = also.includes(name) ? undefined : valueIn(place, inside, range);
        return { start, end, name, ...(value && { value }) };
    });
    if (found.length > 0) {
        prose.placeholders = found;
    }
    for (const translation of prose.translations ?? []) {
        for (const { start, inside } of bracesIn(translation.text)) {
            if (!also.includes(nameIn(inside))) {
                valueIn(place, inside, rangeInTranslation(translation, start + 1));
            }
        }
    }
}

/** In a question somebody is asked about, or one of the other facts of theirs, is named; nothing else is known by then. */
export function checkQuestion(context: Context, prose: Prose | undefined, owner: string): void {
    const { scope } = context;
    const facts = scope.index(factsIndex(owner));
    const names = [...facts.map(({ name }) => name), 'name'];
    const check = (text: string, rangeOf: (from: number, to: number) => SourceRange): void => {
        for (const { start, inside } of bracesIn(text)) {
            const name = nameIn(inside);
            const [from, to] = trimmed(inside);
            const range = rangeOf(start + 1 + from, start + 1 + to);
            const fact = facts.find(each => each.name === name);
            if (fact !== undefined) {
                context.run.occurs(range, fact.key);
            } else if (!names.includes(name)) {
                tellNotInAQuestion(context, name, range, nearestNames(name, names));
            }
        }
    };
    if (prose === undefined) {
        return;
    }
    check(prose.text ?? '', (from, to) => new ProseRange(prose, from, to));
    for (const translation of prose.translations ?? []) {
        check(translation.text, rangeInTranslation(translation, 0));
    }
}

function valueIn(context: Context, inside: string, range: RangeOf): Expression | undefined {
    const [from, to] = trimmed(inside);
    const whole = range(from, to);
    const name = nameIn(inside);
    const ownName = name === 'name' && readingsOfName(context, name).length === 0 ? called(context, whole) : undefined;
    if (ownName !== undefined) {
        return ownName;
    }
    if (name === '' || (isFormula.test(name) && readingsOfName(context, name).length === 0)) {
        const message = nameMessages.onlyNames(name);
        context.run.report({ code: 'PW009', message, range: whole });
        return undefined;
    }
    const path = pathIn(inside, range);
    const told = context.run.findings.length;
    const type = context.check(context, path);
    return type.kind === 'unknown' && context.run.findings.length > told ? undefined : path;
}

const isFormula = /[+*/<>=≠(]|\s-\s|\sas at\s|^(?:how many|(?:total|highest|lowest|earliest|latest) of)\s/;

/** The innermost who is called by a name. */
function called({ scope, stack }: Context, range: SourceRange): Expression | undefined {
    const subject = stack.findIndex(({ kind }) => kind === 'entity');
    const somebody = stack[subject];
    return somebody?.kind === 'entity' && (subject < stack.length - 1 || somebody.entity !== scope.root)
        ? { kind: 'name', name: { text: 'name', range }, target: { kind: 'subject', subject }, range }
        : undefined;
}

/** `claimant's date of birth` as the reader of expressions would read it. */
function pathIn(inside: string, range: RangeOf): Expression {
    const nameAt = (start: number, end: number): NameExpression => {
        const [from, to] = trimmed(inside.slice(start, end));
        const place = range(start + from, start + to);
        return { kind: 'name', name: { text: nameIn(inside.slice(start, end)), range: place }, range: place };
    };
    let path: Expression | undefined;
    let start = 0;
    for (const { 0: mark, index } of inside.matchAll(/['’]s\s+|$/g)) {
        const part = nameAt(start, index);
        path =
            path === undefined
                ? part
                : { kind: 'member', subject: path, member: part.name, range: spanOf(path.range, part.range) };
        start = index + mark.length;
    }
    return path ?? nameAt(0, inside.length);
}

function tellNotInAQuestion(context: Context, name: string, range: SourceRange, nearest: readonly string[]): void {
    context.run.report({
        code: 'PW009',
        message: nameMessages.notInAQuestion(name, nearest),
        range,
        fixes: nearest.map(other => replaceName(range, other)),
    });
}

function nameIn(inside: string): string {
    return normaliseName(inside.replaceAll('`', '').trim());
}

function trimmed(text: string): [number, number] {
    return [text.length - text.trimStart().length, text.trimEnd().length];
}

/** A translation on one line ends with its text and a quote; where it has more lines, all of it is shown. */
function rangeInTranslation({ range, text }: Translation, offset: number): RangeOf {
    const oneLine = (): boolean => range.start.line === range.end.line;
    const at = (place: number): number => range.end.character - 1 - text.length + offset + place;
    return (from, to) =>
        liveRange(
            range.file,
            () => (oneLine() ? { line: range.start.line, character: at(from) } : range.start),
            () => (oneLine() ? { line: range.end.line, character: at(to) } : range.end),
        );
}
