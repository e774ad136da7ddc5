import type * as Ast from '../../../../grammar/generated/ast.ts';
import type { PersonaColumn, PersonaFile } from '../declarations.ts';
import type { Prose } from '../source-range.ts';
import type { Converters } from './amounts.ts';
import { commonLines, spoken } from './context.ts';
import { conversionUnits, isoDate, plainNumber, roundingPhrase } from './literals.ts';
import { evidence } from './personas.ts';

/** `personas from file "cases.csv"`, with a line for each column. */
export function personaFile(converters: Converters, node: Ast.PersonaFile): PersonaFile {
    const { context } = converters;
    const file = context.prose(node, 'path');
    const lines = node.lines ?? [];
    const on = lines.find(line => line.$type === 'OnDate');
    const date = isoDate(on?.date);
    const order = lines.find(line => line.$type === 'DateOrder');
    const form = lines.find(line => line.$type === 'NumberForm');
    const others = (word: string): Prose[] =>
        lines
            .filter(line => line.$type === 'OtherColumn')
            .filter(line => spoken(line.word) === word)
            .flatMap(line => (line.headings ?? []).map((_, index) => context.prose(line, 'headings', index)));
    const [nameColumn] = others('name column');
    const [evidenceColumn] = others('evidence column');
    return {
        kind: 'persona file',
        id: `persona file:${file.text}`,
        name: { text: file.text, range: file.range },
        file,
        columns: lines.filter(line => line.$type === 'Column').map(line => column(converters, line)),
        ...(nameColumn && { nameColumn }),
        ...(evidenceColumn && { evidenceColumn }),
        without: others('without column'),
        ...(order && { dateOrder: spoken(order.order) as 'day first' | 'month first' }),
        ...(form && { numberForm: spoken(form.form) as 'decimal comma' | 'decimal point' }),
        ...(on && date ? { on: { date, range: context.range(on) } } : {}),
        evidence: lines.filter(line => line.$type === 'Evidence').map(line => evidence(context, line)),
        ...commonLines(context, lines),
        range: context.range(node),
    };
}

function column({ context, expressions }: Converters, node: Ast.Column): PersonaColumn {
    const { margin } = node;
    // `each child's date of birth` is said of every member.
    const pathOf = ({ path }: Ast.Column): PersonaColumn['path'] => {
        const every = path === undefined ? undefined : expressions.expression(path);
        return every?.kind === 'every' ? every : expressions.path(path);
    };
    const value = margin === undefined ? undefined : /\d[\d,]*(?:\.\d+)?/.exec(margin.$cstNode?.text ?? '')?.[0];
    const phrase = (property: 'conversion' | 'rounding') => context.token(node, property);
    const [converted, rounded] = [phrase('conversion'), phrase('rounding')];
    const units = converted && conversionUnits(converted.text);
    const rounding = rounded && roundingPhrase(rounded.text);
    return {
        heading: context.prose(node, 'heading'),
        path: pathOf(node),
        expected: spoken(node.word) === 'expect column',
        ...(converted && units && { conversion: { ...units, range: converted.range } }),
        ...(rounded && rounding && { rounding: { ...rounding, range: rounded.range } }),
        ...(value !== undefined && { margin: { value: plainNumber(value), range: context.range(margin) } }),
        range: context.range(node),
    };
}
