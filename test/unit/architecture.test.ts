import { describe, expect, test } from 'vitest';
import { cyclesAmong, importsOf } from './architecture/imports.ts';
import { breaches } from './architecture/rules.ts';
import { readSources, type SourceFile } from './architecture/source-files.ts';

// The invariants of docs/architecture.md.

describe('the sources', () => {
    const sources = readSources();

    test('are found', () => {
        expect(sources.map(file => file.path)).toContain('extension/src/extension.ts');
    });

    test('import only what their folder may import', () => {
        expect(breaches(sources)).toEqual([]);
    });

    test('have no import cycles', () => {
        expect(cyclesAmong(sources)).toEqual([]);
    });
});

describe('the checker sees', () => {
    test.each<[what: string, path: string, text: string]>([
        ['Langium in the evaluator', 'evaluate/run.ts', `import type { AstNode } from 'langium';`],
        ['Langium in the model', 'model/policy-model.ts', `import { URI } from 'langium';`],
        ['VS Code in an analysis', 'analyse/rules/gap.ts', `import { Range } from 'vscode-languageserver-types';`],
        ['Node in the evaluator', 'evaluate/run.ts', `import { readFileSync } from 'node:fs';`],
        ['LSP outside of lsp', 'syntax/scope.ts', `import { Connection } from 'vscode-languageserver/node';`],
        ['a room that comes later', 'evaluate/run.ts', `import { gaps } from '../analyse/rules/gap.ts';`],
        ['the syntax in a type of the model', 'model/policy-model.ts', `import { name } from '../syntax/names.ts';`],
        ['lsp in a command', 'cli/check.ts', `import { start } from '../lsp/main.ts';`],
        ['an import over several lines', 'evaluate/run.ts', `import {\n    a,\n    b,\n} from '../journey/graph.ts';`],
        ['an import for its effects', 'evaluate/run.ts', `import '../journey/graph.ts';`],
        ['an import on demand', 'evaluate/run.ts', `const graph = await import('../journey/graph.ts');`],
        ['something handed on', 'evaluate/run.ts', `export * from '../journey/graph.ts';`],
        ['a folder outside of the house', 'misc/text.ts', ''],
        ['the clock', 'evaluate/run.ts', 'const today = Date.now();'],
        ['today', 'analyse/rules/gap.ts', 'const today = new Date();'],
        ['randomness', 'journey/graph.ts', 'const pick = Math.random();'],
        ['a locale', 'evaluate/run.ts', `text.toLocaleUpperCase('tr')`],
        ['formatting by locale', 'evaluate/run.ts', `new Intl.NumberFormat('de').format(amount)`],
        ['an analysis that throws', 'analyse/rules/gap.ts', `throw new Error('no cases');`],
        ['output outside of the command line', 'personas/run.ts', `console.log('passed');`],
    ])('%s', (_, path, text) => {
        expect(breaches([{ path: `language-server/src/${path}`, text }])).toHaveLength(1);
    });

    test.each([
        [
            'the insides of the server in the extension',
            'extension/src/x.ts',
            `import '../../language-server/src/model/m.ts';`,
        ],
        ['a package in the protocol', 'extension/src/protocol.ts', `import type { Uri } from 'vscode';`],
        [
            'the evaluator in the webview',
            'extension/webview/x.ts',
            `import '../../language-server/src/evaluate/run.ts';`,
        ],
        ['the server in the grammar', 'grammar/generated/ast.ts', `import '../../language-server/src/model/m.ts';`],
    ])('%s', (_, path, text) => {
        expect(breaches([{ path, text }])).toHaveLength(1);
    });

    test('a cycle, also of types alone', () => {
        const files: SourceFile[] = [
            { path: 'a.ts', text: `import type { B } from './b.ts';` },
            { path: 'b.ts', text: `import { c } from './c.ts';` },
            { path: 'c.ts', text: `export { a } from './a.ts';` },
            { path: 'd.ts', text: `import { a } from './a.ts';` },
        ];
        expect(cyclesAmong(files)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
    });
});

describe('the checker lets pass', () => {
    test.each<[what: string, path: string, text: string]>([
        ['what the table allows', 'evaluate/run.ts', `import type { PolicyModel } from '../model/policy-model.ts';`],
        ['a file of the same folder', 'evaluate/a/run.ts', `import { add } from '../numbers/rational.ts';`],
        [
            'Langium at the one place that converts',
            'model/from-ast.ts',
            `import { isDecision } from '../../../grammar/generated/ast.ts';`,
        ],
        ['the command that starts the server', 'cli/lsp.ts', `import { start } from '../lsp/main.ts';`],
        [
            'the protocol in the server',
            'lsp/status.ts',
            `import { LANGUAGE_ID } from '../../../extension/src/protocol.ts';`,
        ],
        [
            'words in comments',
            'evaluate/run.ts',
            '// never Date.now()\n/* import { x } from "langium"; */ const link = "https://x";',
        ],
    ])('%s', (_, path, text) => {
        expect(breaches([{ path: `language-server/src/${path}`, text }])).toEqual([]);
    });

    test('an import in a comment', () => {
        const text = `/**\n * import x from 'y'\n */\nimport { a } from './a.ts';`;
        expect(importsOf({ path: 'x/b.ts', text })).toEqual(['x/a.ts']);
    });
});
