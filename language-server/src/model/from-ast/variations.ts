import type * as Ast from '../../../../grammar/generated/ast.ts';
import type { Declaration, Variation } from '../declarations.ts';
import { type Converters, rate } from './amounts.ts';
import { commonLines, spoken } from './context.ts';
import { decision, definitions } from './decisions.ts';
import { period } from './rules.ts';

export function variation(converters: Converters, node: Ast.Variation): Variation {
    const { context } = converters;
    const name = context.name(node);
    const lines = node.lines ?? [];
    const result: Variation = {
        kind: 'variation',
        id: `variation:${name.text}`,
        name,
        replaces: [],
        adds: [],
        removes: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    for (const line of lines) {
        switch (line.$type) {
            case 'Varies':
                result.varies = context.prose(line, 'path');
                break;
            case 'InForce':
                result.inForce = { ...period(line), range: context.range(line) };
                break;
            case 'Replace':
                result.replaces.push(...replacement(converters, line));
                break;
            case 'Remove':
                result.removes.push({
                    what: spoken(line.what).replace(/^remove /, '') as 'rate',
                    name: context.name(line),
                    range: context.range(line),
                });
                break;
            case 'Rate':
                result.adds.push(rate(converters, line));
                break;
            case 'Decide':
                result.adds.push(decision(converters, line));
                break;
            case 'Define':
                result.adds.push(...definitions(converters, line));
                break;
            default:
        }
    }
    return result;
}

function replacement(converters: Converters, line: Ast.Replace): Declaration[] {
    const what = spoken(line.what);
    if (what === 'replace rate') return [rate(converters, line)];
    return what === 'replace definition' ? definitions(converters, line) : [decision(converters, line)];
}
