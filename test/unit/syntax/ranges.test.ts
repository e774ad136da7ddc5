import { describe, expect, test } from 'vitest';
import type { SourceRange } from '../../../language-server/src/model/source-range.ts';
import { normaliseName, unquote } from '../../../language-server/src/syntax/names.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { expressionText } from '../../support/expression-text.ts';
import { wholePolicies } from '../../support/policies.ts';
import { dedent, textAt } from '../../support/policy-text.ts';

interface Node {
    kind?: string;
    text?: string;
    range: SourceRange;
    [key: string]: unknown;
}

/** Every node of a model, with the property it stands in and the node around it. */
function* nodesIn(
    value: unknown,
    key = '',
    around?: Node,
): Generator<{ node: Node; key: string; around: Node | undefined }> {
    if (value === null || typeof value !== 'object') return;
    const node = value as Node;
    const isNode = 'range' in node;
    if (isNode) yield { node, key, around };
    for (const [inner, part] of Object.entries(node)) {
        if (inner !== 'range') yield* nodesIn(part, Array.isArray(value) ? key : inner, isNode ? node : around);
    }
}

const nameKeys =
    /^(?:name|member|element|owner|decidesFor|languages|about|serves|body|madeBy|target|who|channels|before|after|holder|what|decides|place|columns|workingDays|weeksStart|weekend)$/;
const byPlace = (a: SourceRange['start'], b: SourceRange['start']): number =>
    a.line - b.line || a.character - b.character;

describe.each(wholePolicies)('$name', ({ text }) => {
    const nodes = [...nodesIn(loadText(text).model)];

    test('every name stands where its range says', () => {
        const names = nodes.filter(({ node, key }) => nameKeys.test(key) && typeof node.text === 'string');
        expect(names.length).toBeGreaterThan(5);
        for (const { node } of names) {
            const written = normaliseName(unquote(textAt(text, node.range)));
            expect(withoutArticle(written), JSON.stringify(node)).toBe(node.text);
        }
    });

    test('every piece of prose stands where its range says', () => {
        const prose = nodes.filter(
            ({ node, key }) => !nameKeys.test(key) && Object.keys(node).join() === 'text,range' && key !== 'sources',
        );
        for (const { node } of prose) expect(unquote(textAt(text, node.range))).toBe(node.text);
    });

    test('every node lies inside the node around it', () => {
        for (const { node, key, around } of nodes) {
            if (!around || liesElsewhere(node, key, around)) continue;
            expect(byPlace(around.range.start, node.range.start), JSON.stringify([around, node])).toBeLessThanOrEqual(
                0,
            );
            expect(byPlace(node.range.end, around.range.end), JSON.stringify([around, node])).toBeLessThanOrEqual(0);
        }
    });

    test('no node is empty or begins or ends in a blank', () => {
        // What is missing has a place, and no text there.
        const written = nodes.filter(({ node }) => node.kind !== 'missing' && !(node.base === 'named' && !node.name));
        for (const { node } of written)
            expect(textAt(text, node.range), JSON.stringify(node)).toMatch(/^\S(?:[\s\S]*\S)?$/);
    });
});

function withoutArticle(name: string): string {
    return name.replace(/^(?:an?|this|previous|next) /, '');
}

/**
 * Some parts stand on lines of their own below what they belong to; a member in a table has the paths of its facts from
 * the header; versions share what stands beside them.
 */
function liesElsewhere(node: Node, key: string, around: Node): boolean {
    if (/^(?:options|roles|translations|list)$/.test(key)) return true;
    return (around.kind === 'value' && around.path === node) || 'locals' in around;
}

describe('expressions', () => {
    const marks: [written: string, part: string, read: string][] = [
        ['a + b * c', 'b * c', '(b * c)'],
        ['a - b - c', 'a - b', '(a - b)'],
        ['(a + b) * c', 'a + b', '(a + b)'],
        ['a and b or c', 'a and b', '(a and b)'],
        ["claimant's date of birth + 2 months", "claimant's date of birth", "claimant's date of birth"],
        [
            'x, rounded down to the penny, but not less than £0',
            'x, rounded down to the penny',
            '(x rounded down to 0.01 money)',
        ],
        ['age is at least 16 and less than 20 and b', 'age is at least 16 and less than 20', '(age >= 16 < 20)'],
        ['total of a for each child where b = 1', 'b = 1', '(b = 1)'],
        ['the rent and service', 'the rent', 'rent'],
        ['1 + first Monday on or after D', 'first Monday on or after D', '(Monday on or after D)'],
    ];
    test.each(marks)('%s: %s', (written, part, read) => {
        const text = dedent(`
            decide x
                is ${written}
        `);
        const { model } = loadText(text);
        const found = [...nodesIn(model)]
            .filter(({ node }) => node.kind && safeText(node) === read)
            .map(({ node }) => textAt(text, node.range));
        expect(found).toContain(part);
    });
});

function safeText(node: Node): string | undefined {
    try {
        return expressionText(node as never);
    } catch {
        return undefined;
    }
}
