import type * as Ast from '../../../../grammar/generated/ast.ts';
import { syntaxMessages } from '../../messages/syntax.ts';
import type { Decision, Definition, Judgement, Rank, RankKey, Version } from '../declarations.ts';
import type { Expression } from '../expressions.ts';
import type { Name } from '../source-range.ts';
import type { Converters } from './amounts.ts';
import { commonLines, ProseLines, spoken } from './context.ts';
import { declaredType, withoutArticle } from './declared-types.ts';
import { challenge, deadline } from './journeys.ts';
import { period } from './rules.ts';

export function decision({ context, expressions, rules }: Converters, node: Ast.Decide | Ast.Replace): Decision {
    const name = context.name(node);
    const lines = node.lines ?? [];
    const below = lines.filter(line => line.$type === 'OptionLine');
    const result: Decision = {
        kind: 'decision',
        id: `decision:${name.text}`,
        name,
        ...(node.forEach ? { forEach: expressions.iteration(node.forEach) } : {}),
        type: declaredType(context, expressions, node.type, below),
        serves: [],
        versions: rules.versions(lines, node),
        ...commonLines(context, lines),
        range: context.range(node),
    };
    for (const line of lines) {
        if (line.$type === 'Serves') result.serves.push(...context.names(line, 'names', line.names?.length ?? 0));
        else if (line.$type === 'DatedBy') result.datedBy = expressions.expression(line.date);
    }
    return result;
}

/** A definition about several things is one declaration for each: what its words mean differs between them. */
export function definitions({ context, expressions }: Converters, node: Ast.Define | Ast.Replace): Definition[] {
    const name = context.name(node);
    const lines = node.lines ?? [];
    const prose = new ProseLines(context);
    const make = (about?: Name): Definition => {
        const result: Definition = {
            kind: 'definition',
            id: `definition:${name.text}${about && abouts.length > 1 ? `@${about.text}` : ''}`,
            name,
            ...(about ? { about } : {}),
            versions: [],
            ...commonLines(context, lines),
            range: context.range(node),
        };
        for (const line of lines) {
            if (line.$type === 'Means') result.means = prose.take(context.prose(line));
            else if (line.$type === 'DatedBy') result.datedBy = expressions.expression(line.date);
            else if (line.$type === 'Translation') prose.translate(line);
            else if (line.$type === 'When')
                result.versions.push({
                    body: expressions.condition(line.condition),
                    sources: [],
                    range: context.range(line),
                });
            else if (line.$type === 'Version' || line.$type === 'ReplaceVersion')
                result.versions.push(...version(line));
        }
        return result;
    };
    const version = (line: Ast.Version | Ast.ReplaceVersion): Version<Expression>[] =>
        (line.lines ?? [])
            .filter(inner => inner.$type === 'When')
            .map(inner => ({
                ...period(line),
                body: expressions.condition(inner.condition),
                sources: commonLines(context, line.lines).sources,
                range: context.range(line),
            }));
    const abouts = lines
        .filter(line => line.$type === 'About')
        .flatMap(line => context.names(line, 'entities', line.entities?.length ?? 0))
        .map(about => ({ ...about, text: withoutArticle(about.text) }));
    return abouts.length === 0 ? [make()] : abouts.map(make);
}

export function rank({ context, expressions }: Converters, node: Ast.Rank): Rank {
    const name = context.name(node);
    const lines = node.lines ?? [];
    const result: Rank = {
        kind: 'rank',
        id: `rank:${name.text}`,
        name,
        forEach: node.forEach
            ? expressions.iteration(node.forEach)
            : { element: { text: '', range: name.range }, range: name.range },
        by: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    if (!node.forEach) context.problem('PW001', syntaxMessages.rankForEach(name.text), name.range as never);
    for (const line of lines) {
        if (line.$type === 'Among') {
            const list = line.list ? expressions.expression(line.list) : undefined;
            const where = expressions.optional(line.condition);
            if (list) result.forEach = { ...result.forEach, list };
            if (where) result.where = where;
        } else if (line.$type === 'ByLine') {
            result.by.push({
                value: expressions.expression(line.what),
                order: rankOrder(line),
                range: context.range(line),
            });
        } else if (line.$type === 'Ties') {
            // Any wording that ends in the order of naming is the one rule there is.
            result.ties = { rule: 'in the order named', range: context.range(line) };
        }
    }
    return result;
}

function rankOrder(line: Ast.ByLine): RankKey['order'] {
    return (spoken(line.order?.word) || 'lowest first') as RankKey['order'];
}

export function judgement({ context, expressions }: Converters, node: Ast.Judgement): Judgement {
    const name = context.name(node);
    const lines = node.lines ?? [];
    const result: Judgement = {
        kind: 'judgement',
        id: `judgement:${name.text}`,
        name,
        ...(node.forEach ? { forEach: expressions.iteration(node.forEach) } : {}),
        type: declaredType(context, expressions, node.type),
        considering: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    for (const line of lines) {
        if (line.$type === 'MadeBy') {
            result.madeBy = context.name(line, 'body');
            const within = deadline(context, line, line.within);
            if (within) result.within = within;
        } else if (line.$type === 'Considering') {
            result.considering.push(...(line.items ?? []).map(item => context.prose(item)));
        } else if (line.$type === 'UntilMade') {
            result.untilMade = context.prose(line);
        } else if (line.$type === 'Review') {
            result.review = challenge(context, line);
        }
    }
    return result;
}
