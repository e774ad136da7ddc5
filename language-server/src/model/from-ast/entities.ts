import type * as Ast from '../../../../grammar/generated/ast.ts';
import type { Fact } from '../declarations.ts';
import { type ConversionContext, commonLines, ProseLines } from './context.ts';
import { declaredType } from './declared-types.ts';
import type { ExpressionConverter } from './expressions.ts';

/** A fact of an entity, with its question, who holds it, and what proves it. */
export function fact(context: ConversionContext, expressions: ExpressionConverter, node: Ast.Fact): Fact {
    const lines = node.lines ?? [];
    const below = lines.filter(line => line.$type === 'OptionLine');
    const result: Fact = {
        name: context.name(node),
        type: declaredType(context, expressions, node.type, below),
        holders: [],
        proofs: [],
        validWhen: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    const prose = new ProseLines(context);
    for (const line of lines) {
        switch (line.$type) {
            case 'OptionLine': {
                const at = below.indexOf(line);
                const text = result.type.options?.[at]?.label ?? result.type.roles?.[at]?.ask;
                if (text) prose.take(text);
                break;
            }
            case 'Ask':
                result.ask = prose.take(context.prose(line));
                break;
            case 'Hint':
                result.hint = prose.take(context.prose(line));
                break;
            case 'HeldBy':
                result.holders.push({
                    body: context.name(line, 'body'),
                    ...(line.text !== undefined ? { as: context.prose(line) } : {}),
                    range: context.range(line),
                });
                break;
            case 'ProofLine':
                result.proofs.push(proof(context, prose, line));
                break;
            case 'ValidWhen':
                result.validWhen.push({
                    condition: expressions.condition(line.condition),
                    message: prose.take(context.prose(line, 'message')),
                    range: context.range(line),
                });
                break;
            case 'JustifiedBy':
                result.justifiedBy = context.prose(line);
                break;
            case 'Translation':
                prose.translate(line);
                break;
            default:
        }
    }
    return result;
}

function proof(context: ConversionContext, prose: ProseLines, line: Ast.ProofLine): Fact['proofs'][number] {
    const alternatives = (line.alternatives ?? []).map((_, index) =>
        prose.take(context.prose(line, 'alternatives', index)),
    );
    return { alternatives, range: context.range(line) };
}
