import type * as Ast from '../../../../grammar/generated/ast.ts';
import { monthNames } from '../../messages/calendar-words.ts';
import { syntaxMessages } from '../../messages/syntax.ts';
import type { Body, Conventions, PolicyHeader, TopAcceptance, Use, WorkingCalendar } from '../declarations.ts';
import type { Converters } from './amounts.ts';
import { type ConversionContext, commonLines, ProseLines } from './context.ts';
import { conversionUnits, isoDate } from './literals.ts';
import { period } from './rules.ts';

export function policyHeader({ context, expressions }: Converters, node: Ast.PolicyHeader): PolicyHeader {
    const name = context.name(node);
    const lines = node.lines ?? [];
    const result: PolicyHeader = {
        kind: 'policy',
        id: `policy:${name.text}`,
        name,
        languages: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    for (const line of lines) {
        if (line.$type === 'Owner') result.owner = context.name(line);
        else if (line.$type === 'InForce') result.inForce = { ...period(line), range: context.range(line) };
        else if (line.$type === 'DecidesFor') result.decidesFor = context.name(line);
        else if (line.$type === 'DatedBy') result.datedBy = expressions.expression(line.date);
        else if (line.$type === 'Languages')
            result.languages.push(...context.names(line, 'names', line.names?.length ?? 0));
    }
    return result;
}

export function use({ context }: Converters, node: Ast.Use): Use {
    const path = context.prose(node, 'path');
    return {
        kind: 'use',
        id: `use:${path.text}`,
        name: { text: path.text, range: path.range },
        path,
        sources: [],
        accepts: [],
        range: context.range(node),
    };
}

export function body({ context }: Converters, node: Ast.Body): Body {
    const name = context.name(node);
    const lines = node.lines ?? [];
    const prose = new ProseLines(context);
    const result: Body = {
        kind: 'body',
        id: `body:${name.text}`,
        name,
        ...commonLines(context, lines),
        range: context.range(node),
    };
    for (const line of lines) {
        if (line.$type === 'Named') result.named = prose.take(context.prose(line));
        else if (line.$type === 'Translation') prose.translate(line);
    }
    return result;
}

export function conventions({ context, expressions }: Converters, node: Ast.Conventions): Conventions {
    const lines = node.lines ?? [];
    const range = context.range(node);
    const result: Conventions = {
        kind: 'conventions',
        id: 'conventions:',
        name: { text: 'conventions', range: context.firstToken(node) },
        conversions: [],
        ...commonLines(context, lines),
        range,
    };
    for (const line of lines) {
        const place = context.range(line);
        switch (line.$type) {
            case 'BornOn': {
                const rule = choice(context, line, 'rule', ['1 March', '28 February'], 'birthday on ');
                if (rule) result.bornOn29February = { rule, range: place };
                break;
            }
            case 'MissingDay': {
                const rule = choice(context, line, 'rule', ['last day of that month', 'first day of the next month']);
                if (rule) result.missingDayOfMonth = { rule, range: place };
                break;
            }
            case 'WorkingDays':
                result.workingDays = context.name(line, 'calendar');
                break;
            case 'WeeksStart':
                result.weeksStart = context.name(line, 'day');
                break;
            case 'TaxYear': {
                const day = dayOfYear(context.name(line, 'starts').text);
                if (day) result.taxYear = { ...day, range: place };
                else
                    context.problem(
                        'PW001',
                        syntaxMessages.oneOf(['starts 6 April']),
                        context.token(line, 'starts')?.range ?? place,
                    );
                break;
            }
            case 'CurrencyLine': {
                const code = choice(context, line, 'code', ['GBP', 'EUR', 'USD', 'JPY', '£', '€', '$', '¥']);
                if (code)
                    result.currency = {
                        code: { '£': 'GBP', '€': 'EUR', $: 'USD', '¥': 'JPY' }[code as '£'] ?? code,
                        range: place,
                    };
                break;
            }
            case 'Conversion': {
                const units = conversionUnits(line.pair ?? '');
                if (units)
                    result.conversions.push({ ...units, factor: expressions.expression(line.factor), range: place });
                break;
            }
            default:
        }
    }
    return result;
}

/** One of a few fixed phrases; anything else is a question back to the author. */
function choice<T extends string>(
    context: ConversionContext,
    node: Ast.BornOn | Ast.MissingDay | Ast.CurrencyLine,
    property: string,
    phrases: readonly T[],
    prefix = '',
): T | undefined {
    const written = context.name(node, property);
    const found = phrases.find(phrase => written.text === prefix + phrase);
    if (!found)
        context.problem(
            'PW001',
            syntaxMessages.oneOf(phrases.map(phrase => prefix + phrase)),
            context.token(node, property)?.range ?? context.range(node),
        );
    return found;
}

function dayOfYear(text: string): { month: number; day: number } | undefined {
    const m = /^starts (\d{1,2}) ([A-Z][a-z]+)$/.exec(text);
    const month = monthNames.indexOf(m?.[2] as (typeof monthNames)[number]) + 1;
    const day = Number(m?.[1]);
    return month > 0 && day >= 1 && day <= 31 ? { month, day } : undefined;
}

export function calendar({ context }: Converters, node: Ast.Calendar): WorkingCalendar {
    const name = context.name(node);
    const lines = node.lines ?? [];
    const result: WorkingCalendar = {
        kind: 'calendar',
        id: `calendar:${name.text}`,
        name,
        holidays: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    for (const line of lines) {
        if (line.$type === 'HolidayFile') result.file = context.prose(line, 'path');
        else if (line.$type === 'NeverWorked') result.weekend = context.names(line, 'days', line.days?.length ?? 0);
        else if (line.$type === 'Holiday') {
            const label = line.text !== undefined ? context.prose(line) : undefined;
            result.holidays.push({
                date: isoDate(line.date),
                ...(label ? { name: label } : {}),
                range: context.range(line),
            });
        }
    }
    return result;
}

export function topAcceptance({ context }: Converters, node: Ast.Accept): TopAcceptance {
    const acceptance = context.acceptance(node);
    const range = acceptance.range;
    return {
        kind: 'accept',
        id: `accept:${acceptance.code}`,
        name: { text: acceptance.code, range: context.token(node, 'code')?.range ?? range },
        acceptance,
        sources: [],
        accepts: [],
        range,
    };
}
