import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
    DocumentLink,
    DocumentSymbol,
    FoldingRange,
    SelectionRange,
    SymbolInformation,
} from 'vscode-languageserver';
import { positionAt, TestClient, unindented } from './client.ts';
import { sample } from './sample.ts';

describe('a policy as a whole', () => {
    let client: TestClient;
    beforeAll(async () => {
        client = await TestClient.start();
        await client.open(sample);
    });
    afterAll(() => client.stop());

    test('has an outline in its own words', async () => {
        const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {});
        expect(`\n${printed(symbols)}`).toBe(`
Child Benefit (policy)
conventions
HMRC (body)
intent
    help with costs (outcome)
person (entity · 2 facts)
    date of birth (date)
    in approved education (yes or no)
family (entity · 3 facts)
    claimant (person)
    children (list of person, each a child)
    usual residence (one of)
        UK
        abroad
qualifying child (definition about person)
eldest child rate (rate · money per week)
number of qualifying children (decision · whole number)
weekly award (decision · money per week)
    steps (where)
entitled (decision · yes or no)
Claim (journey)
    Decide
    Refused
Amira (persona)
`);
    });

    test('folds sections, blocks, comments and uses', async () => {
        const at = 'file:///policies/folds.policy';
        await client.open(
            unindented(`
                -- one
                -- two
                use "a.policy"
                use "b.policy"

                decide x : number
                    first that applies
                        is 1 when yes
                        is 2 otherwise

                -- about y
                decide y : number
                    is 1

                -- =======
                -- Part two
                -- =======

                decide z : number, by table
                    | x | z |
                    | 1 | 2 |

                    -- and the others
                    | - | 3 |
            `),
            at,
        );
        const ranges = await client.request<FoldingRange[]>('textDocument/foldingRange', {}, at);
        expect(
            ranges.map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`),
        ).toEqual(['0-1 comment', '2-3 imports', '5-8', '6-8', '11-12', '15-16 comment', '18-23', '19-23']);
    });

    test('can be selected part by part', async () => {
        const position = positionAt(sample, sample.indexOf('child rate * steps') + 2);
        const [range] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
            positions: [position],
        });
        const lines = sample.split('\n');
        const selected: string[] = [];
        for (let at: SelectionRange | undefined = range; at; at = at.parent) {
            const { start, end } = at.range;
            selected.push(
                start.line === end.line
                    ? (lines[start.line] ?? '').slice(start.character, end.character)
                    : `${end.line - start.line} lines`,
            );
        }
        expect(selected.slice(0, 4)).toEqual([
            'child',
            'eldest child rate',
            'eldest child rate * steps',
            'is eldest child rate * steps otherwise',
        ]);
        expect(selected.at(-1)).toBe(`${lines.length - 1} lines`);
    });

    test('links to its sources and to the files it uses', async () => {
        const at = 'file:///policies/links.policy';
        await client.open(
            'use "../shared/my uk.policy"\n\npolicy X\n    source      "Act" <https://example.org/a>\n',
            at,
        );
        expect(await client.request<DocumentLink[]>('textDocument/documentLink', {}, at)).toMatchObject([
            {
                target: 'file:///shared/my%20uk.policy',
                range: { start: { line: 0, character: 5 }, end: { line: 0, character: 27 } },
            },
            { target: 'https://example.org/a', range: { start: { line: 3, character: 23 } } },
        ]);
    });

    test('colours names by what they are, in prose too', async () => {
        const at = 'file:///policies/colours.policy';
        const text =
            'define term\n    means       "the term itself"\n    when        yes\n\ndecide x : yes or no\n    is term\n';
        await client.open(text, at);
        const { data } = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', {}, at);
        const legend = client.initialized?.capabilities.semanticTokensProvider?.legend;
        expect(decoded(text, data, legend?.tokenTypes ?? [], legend?.tokenModifiers ?? [])).toEqual([
            'term interface declaration',
            'term interface documentation',
            'x function declaration',
            'term interface',
        ]);
    });

    test('is found by name in the folders of the workspace, open or not', async () => {
        const folder = mkdtempSync(path.join(tmpdir(), 'policywright-'));
        mkdirSync(path.join(folder, 'deep'));
        writeFileSync(
            path.join(folder, 'deep', 'closed.policy'),
            'decide weekly award of somebody else : number\n    is 1\n',
        );
        mkdirSync(path.join(folder, 'old'));
        writeFileSync(path.join(folder, 'old', 'left-out.policy'), 'decide weekly award of old : number\n    is 1\n');
        writeFileSync(path.join(folder, 'policywright.json'), '{"exclude": ["old"]}');
        const diskClient = await TestClient.start({ folders: [pathToFileURL(folder).href], onDisk: true });
        await diskClient.open(sample);
        const found = await diskClient.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
            query: 'weekaward',
        });
        const told = ({ name, containerName, location }: SymbolInformation): string =>
            `${name}, ${containerName}, in ${path.basename(location.uri)}`;
        expect(found.map(told).sort()).toEqual([
            'weekly award of somebody else, decision, in closed.policy',
            'weekly award, decision, in test.policy',
        ]);
        const event = { added: [], removed: [{ uri: pathToFileURL(folder).href, name: 'gone' }] };
        await diskClient.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
        const left = await diskClient.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
            query: 'weekaward',
        });
        expect(left.map(told)).toEqual(['weekly award, decision, in test.policy']);
        diskClient.stop();
        rmSync(folder, { recursive: true });
    });
});

function printed(symbols: readonly DocumentSymbol[], margin = ''): string {
    return symbols
        .map(
            ({ name, detail, children = [] }) =>
                `${margin}${name}${detail ? ` (${detail})` : ''}\n${printed(children, `${margin}    `)}`,
        )
        .join('');
}

function decoded(
    text: string,
    data: readonly number[],
    types: readonly string[],
    modifiers: readonly string[],
): string[] {
    const lines = text.split('\n');
    const found: string[] = [];
    let line = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
        const [down = 0, right = 0, length = 0, type = 0, marks = 0] = data.slice(i, i + 5);
        character = down > 0 ? right : character + right;
        line += down;
        const said = modifiers.filter((_, bit) => marks & (1 << bit));
        found.push([(lines[line] ?? '').slice(character, character + length), types[type], ...said].join(' '));
    }
    return found;
}
