import { typeMessages } from '../../messages/types.ts';
import type { PolicyHeader } from '../../model/declarations.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Fix } from '../../model/finding.ts';
import type { Context } from '../context.ts';
import { placeAfter, placeBefore } from '../ranges.ts';
import { written } from '../say.ts';
import { lookupName } from '../symbols/scope.ts';
import { headerIndex } from '../symbols/signature-conventions.ts';

const decisionDay = 'date of decision';

/**
 * An age without a day, in a policy that is dated by another day than that of the decision: readers take the age to be as at
 * the policy's day, and the language takes it as at the date of decision.
 */
export function tellAgeDay(context: Context, node: Expression): void {
    if (context.dayIsSaid === true || context.placeholder === true || context.unknownCode === 'PW502') {
        return;
    }
    const header = ownHeader(context);
    const { datedBy } = context.run.declaration.kind === 'decision' ? context.run.declaration : {};
    if (header?.datedBy === undefined || isDecisionDay(header.datedBy) || (datedBy && isDecisionDay(datedBy))) {
        return;
    }
    const day = asWritten(header.datedBy);
    const days = day === undefined ? [decisionDay] : [decisionDay, day];
    context.run.report({
        code: 'PW318',
        severity: 'information',
        message: typeMessages.ageOnWhichDay(day),
        range: node.range,
        // A row of a table is laid out as a whole.
        fixes: context.inTable === true ? [] : days.map(on => saysDay(context, node, on)),
    });
}

function ownHeader({ scope }: Context): PolicyHeader | undefined {
    const header = scope.look(headerIndex).find(({ file }) => file === scope.file)?.declaration;
    return header?.kind === 'policy' ? header : undefined;
}

export function isDecisionDay(day: Expression): boolean {
    return day.kind === 'name' && lookupName(day.name) === decisionDay;
}

/** What stands after `as at` is one value: in a sum the age needs brackets. */
function saysDay(context: Context, node: Expression, day: string): Fix {
    const [before, after] = context.inSum === true ? ['(', ')'] : ['', ''];
    const edits = [{ range: placeAfter(node.range), newText: ` as at ${day}${after}` }];
    return {
        title: typeMessages.sayDay(`${written(node) ?? 'age'} as at ${day}`),
        edits: before === '' ? edits : [{ range: placeBefore(node.range), newText: before }, ...edits],
    };
}

/** A path in the words in which it stands in the header; nothing for a formula. */
export function asWritten(day: Expression): string | undefined {
    if (day.kind !== 'name' && day.kind !== 'member') {
        return undefined;
    }
    const isShort =
        day.kind === 'member' && day.target?.kind === 'built-in' && isSamePlace(day.member.range, day.range);
    const path = written(day);
    return isShort ? `${day.member.text} of the ${written(day.subject)}` : path;
}

function isSamePlace({ start: one }: Expression['range'], { start: other }: Expression['range']): boolean {
    return one.line === other.line && one.character === other.character;
}
