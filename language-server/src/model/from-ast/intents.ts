import type * as Ast from '../../../../grammar/generated/ast.ts';
import type { SectionRange } from '../../syntax/section-range.ts';
import type { Budget, Intent, Outcome, Safeguard } from '../intent.ts';
import type { Converters } from './amounts.ts';
import { commonLines, ProseLines, spoken } from './context.ts';
import { durationParts, isoDate, plainNumber } from './literals.ts';

export function intent(converters: Converters, node: Ast.Intent): Intent {
    const { context } = converters;
    const lines = node.lines ?? [];
    const result: Intent = {
        kind: 'intent',
        id: 'intent:',
        name: { text: 'intent', range: context.firstToken(node) },
        outcomes: [],
        safeguards: [],
        notAbout: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    for (const line of lines) {
        if (line.$type === 'Problem') result.problem = context.prose(line);
        else if (line.$type === 'Outcome') result.outcomes.push(outcome(converters, line));
        else if (line.$type === 'Safeguard') result.safeguards.push(safeguard(converters, line));
        else if (line.$type === 'NotAbout') result.notAbout.push(context.prose(line));
        else if (line.$type === 'Budget') result.budget = budget(converters, line);
    }
    return result;
}

function outcome({ context, expressions }: Converters, node: Ast.Outcome): Outcome {
    const lines = node.lines ?? [];
    const prose = new ProseLines(context);
    const text = node.text !== undefined ? prose.take(context.prose(node)) : undefined;
    const result: Outcome = {
        name: context.name(node),
        ...(text ? { text } : {}),
        measures: [],
        data: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    for (const line of lines) {
        if (line.$type === 'Measure') {
            const by = line.by === undefined ? '' : isoDate(line.by);
            result.measures.push({
                name: context.name(line),
                ...(line.op ? { op: spoken(line.op) === 'at least' ? 'at least' : 'at most' } : {}),
                ...(line.value ? { value: expressions.expression(line.value) } : {}),
                ...(by ? { by } : {}),
                range: context.range(line),
            });
        } else if (line.$type === 'Data') {
            result.data.push(prose.take(context.prose(line)));
        } else if (line.$type === 'Translation') {
            prose.translate(line);
        }
    }
    return result;
}

function safeguard({ context, expressions }: Converters, node: Ast.Safeguard): Safeguard {
    const lines = node.lines ?? [];
    const prose = new ProseLines(context);
    const text = node.text !== undefined ? prose.take(context.prose(node)) : undefined;
    const result: Safeguard = {
        name: context.name(node),
        ...(text ? { text } : {}),
        always: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    for (const line of lines) {
        if (line.$type === 'Always') {
            result.always.push(expressions.condition(line.condition));
        } else if (line.$type === 'NeverFalls') {
            const direction = spoken(line.direction) === 'never rises' ? 'never rises' : 'never falls';
            result.neverFalls = { direction, what: expressions.expression(line.what), range: context.range(line) };
        } else if (line.$type === 'AsThisRises' && result.neverFalls) {
            result.neverFalls.asThisRises = expressions.expression(line.what);
            result.neverFalls.range = (result.neverFalls.range as SectionRange).to(context.range(line));
            if (line.by) result.neverFalls.by = expressions.expression(line.by);
        } else if (line.$type === 'Translation') {
            prose.translate(line);
        }
    }
    return result;
}

function budget({ context }: Converters, node: Ast.Budget): Budget {
    const items = (node.items ?? []).map(item => {
        const [part] = item.duration ? durationParts(item.duration) : [];
        const range = context.range(item);
        if (part) return { most: part.value, of: `${part.unit}s`, range };
        return { most: plainNumber(item.count ?? '0'), of: item.unit ? context.name(item, 'unit').text : '', range };
    });
    return { items, range: context.range(node) };
}
