import type * as Ast from '../../../../grammar/generated/ast.ts';
import type { Challenge, Deadline } from '../declarations.ts';
import type { Ending, Journey, Step } from '../journey-declarations.ts';
import type { Converters } from './amounts.ts';
import { type ConversionContext, commonLines, ProseLines } from './context.ts';
import { durationParts } from './literals.ts';

/** `10 working days` */
export function deadline(
    context: ConversionContext,
    node: { $type: string } & object,
    text: string | undefined,
): Deadline | undefined {
    const [part] = text === undefined ? [] : durationParts(text);
    if (!part || part.unit === 'hour') return undefined;
    return { value: part.value, unit: part.unit, range: context.range(node as never) };
}

export function challenge(context: ConversionContext, node: Ast.Challenge | Ast.Review): Challenge {
    const within = deadline(context, node, node.within);
    return { name: context.name(node), ...(within ? { within } : {}), range: context.range(node) };
}

export function journey(converters: Converters, node: Ast.Journey): Journey {
    const { context } = converters;
    const lines = node.lines ?? [];
    const name = context.name(node);
    const prose = new ProseLines(context);
    prose.take(name);
    for (const line of lines) if (line.$type === 'Translation') prose.translate(line);
    return {
        kind: 'journey',
        id: `journey:${name.text}`,
        name,
        ...commonLines(context, lines),
        range: context.range(node),
        steps: lines.filter(line => line.$type === 'Step').map(line => step(converters, line)),
        endings: lines.filter(line => line.$type === 'Ending').map(line => ending(converters, line)),
    };
}

function step({ context, expressions }: Converters, node: Ast.Step): Step {
    const lines = node.lines ?? [];
    const result: Step = {
        name: context.name(node),
        asks: [],
        uses: [],
        proofs: [],
        decides: [],
        waits: [],
        goesTo: [],
        tells: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    const prose = new ProseLines(context);
    // What stands first translates the name.
    prose.take(result.name);
    for (const line of lines) {
        const range = context.range(line);
        switch (line.$type) {
            case 'ForWhom':
                result.for = {
                    who: context.name(line, 'who'),
                    channels: context.names(line, 'channels', line.channels?.length ?? 0),
                    range,
                };
                break;
            case 'StepBy': {
                const within = deadline(context, line, line.within);
                result.by = {
                    body: context.name(line, 'body'),
                    automatically: line.automatically ?? false,
                    ...(within ? { within } : {}),
                    range,
                };
                break;
            }
            case 'Asks':
                result.asks.push(...(line.items ?? []).map(item => expressions.expression(item)));
                break;
            case 'Uses': {
                const holder = context.optionalName(line, 'holder');
                result.uses.push({ what: expressions.expression(line.what), ...(holder ? { holder } : {}), range });
                break;
            }
            case 'ProofLine':
                result.proofs.push(
                    ...(line.alternatives ?? []).map((_, index) =>
                        prose.take(context.prose(line, 'alternatives', index)),
                    ),
                );
                break;
            case 'Decides':
                result.decides.push(...context.names(line, 'names', line.names?.length ?? 0));
                break;
            case 'Waits': {
                const wait = deadline(context, line, line.duration);
                if (wait) result.waits.push(wait);
                break;
            }
            case 'GoesTo': {
                const when = expressions.optional(line.condition);
                result.goesTo.push({ target: context.name(line, 'target'), ...(when ? { when } : {}), range });
                break;
            }
            case 'Pays': {
                const every = deadline(context, line, line.every);
                result.pays = { what: context.name(line, 'what'), ...(every ? { every } : {}), range };
                break;
            }
            case 'Tells':
                result.tells.push(prose.take(context.prose(line)));
                break;
            case 'Challenge':
                result.challenge = challenge(context, line);
                break;
            case 'Translation':
                prose.translate(line);
                break;
            default:
        }
    }
    return result;
}

function ending({ context, expressions }: Converters, node: Ast.Ending): Ending {
    const lines = node.lines ?? [];
    const result: Ending = {
        name: context.name(node),
        tells: [],
        ...commonLines(context, lines),
        range: context.range(node),
    };
    const prose = new ProseLines(context);
    prose.take(result.name);
    for (const line of lines) {
        if (line.$type === 'EndingWhen') result.when = expressions.condition(line.condition);
        else if (line.$type === 'Tells') result.tells.push(prose.take(context.prose(line)));
        else if (line.$type === 'Challenge') result.challenge = challenge(context, line);
        else if (line.$type === 'Translation') prose.translate(line);
    }
    return result;
}
