import type { Section } from '../../../grammar/generated/ast.ts';
import { type SectionPlace, SectionRange } from '../syntax/section-range.ts';
import type { Declaration } from './declarations.ts';
import { type Converters, codeSet, rate, scale } from './from-ast/amounts.ts';
import { ConversionContext, type ConversionProblem, commonLines } from './from-ast/context.ts';
import { decision, definitions, judgement, rank } from './from-ast/decisions.ts';
import { fact } from './from-ast/entities.ts';
import { ExpressionConverter } from './from-ast/expressions.ts';
import { body, calendar, conventions, policyHeader, topAcceptance, use } from './from-ast/headers.ts';
import { intent } from './from-ast/intents.ts';
import { journey } from './from-ast/journeys.ts';
import { personaFile } from './from-ast/persona-files.ts';
import { persona } from './from-ast/personas.ts';
import { RuleConverter } from './from-ast/rules.ts';
import { variation } from './from-ast/variations.ts';

export type { ConversionProblem } from './from-ast/context.ts';

/** A section as declarations of the model: one, or for a definition about several things one for each. */
export function declarationsFromAst(
    section: Section,
    place: SectionPlace,
): { declarations: Declaration[]; problems: ConversionProblem[] } {
    const context = new ConversionContext(place, section);
    const expressions = new ExpressionConverter(context);
    const converters: Converters = { context, expressions, rules: new RuleConverter(context, expressions) };
    const declarations = convert(converters, section);
    if (context.unplaced.size > 0) placeMissing(declarations, context.unplaced);
    return { declarations, problems: context.problems };
}

/** What is missing stands at the end of what it is missing from. */
function placeMissing(value: unknown, unplaced: ReadonlySet<object>, around?: SectionRange): void {
    if (value === null || typeof value !== 'object') return;
    const node = value as { range?: SectionRange };
    if (around && unplaced.has(value)) node.range = around.atEnd();
    const inside = node.range instanceof SectionRange ? node.range : around;
    for (const inner of Object.values(value)) if (inner !== node.range) placeMissing(inner, unplaced, inside);
}

function convert(converters: Converters, section: Section): Declaration[] {
    const { context, expressions } = converters;
    switch (section.$type) {
        case 'PolicyHeader':
            return [policyHeader(converters, section)];
        case 'Use':
            return [use(converters, section)];
        case 'Body':
            return [body(converters, section)];
        case 'Conventions':
            return [conventions(converters, section)];
        case 'Intent':
            return [intent(converters, section)];
        case 'Define':
            return definitions(converters, section);
        case 'Each': {
            const name = context.name(section);
            const facts = (section.facts ?? []).map(node => fact(context, expressions, node));
            return [
                {
                    kind: 'entity',
                    id: `entity:${name.text}`,
                    name,
                    facts,
                    ...commonLines(context, []),
                    range: context.range(section),
                },
            ];
        }
        case 'Rate':
            return [rate(converters, section)];
        case 'Decide':
            return [decision(converters, section)];
        case 'Rank':
            return [rank(converters, section)];
        case 'Judgement':
            return [judgement(converters, section)];
        case 'Scale':
            return [scale(converters, section)];
        case 'Codes':
            return [codeSet(converters, section)];
        case 'Calendar':
            return [calendar(converters, section)];
        case 'Journey':
            return [journey(converters, section)];
        case 'Persona':
            return [persona(converters, section)];
        case 'PersonaFile':
            return [personaFile(converters, section)];
        case 'Variation':
            return [variation(converters, section)];
        case 'Accept':
            return [topAcceptance(converters, section)];
        default:
            return [];
    }
}
