import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { wholePolicies } from '../../support/policies.ts';
import { dedent } from '../../support/policy-text.ts';

const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof import('vscode-oniguruma');
const textMate = require('vscode-textmate') as typeof import('vscode-textmate');
const root = path.resolve(import.meta.dirname, '../../..');

let grammar: IGrammar;

beforeAll(async () => {
    await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
    const registry = new textMate.Registry({
        onigLib: Promise.resolve({
            createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
            createOnigString: text => new oniguruma.OnigString(text),
        }),
        loadGrammar: async () => {
            const file = path.join(root, 'extension/syntaxes/policy.tmLanguage.json');
            return textMate.parseRawGrammar(readFileSync(file, 'utf8'), file);
        },
    });
    grammar = (await registry.loadGrammar('source.policy')) as IGrammar;
});

/** The coloured pieces of a text, each with the first two parts of its innermost scope. */
function colours(text: string): string[] {
    let state = textMate.INITIAL;
    return text.split('\n').flatMap(line => {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
        state = ruleStack;
        return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
            const scope = scopes[scopes.length - 1] ?? '';
            if (/^(?:source|meta)\./.test(scope)) return [];
            return [`${line.slice(startIndex, endIndex)} ← ${scope.split('.').slice(0, 2).join(' ')}`];
        });
    });
}

/** Policies, and the pieces of them that are coloured. */
const examples: [title: string, policy: string, coloured: string[]][] = [
    [
        'words begin a line, and mean nothing elsewhere',
        `
        decide from source
            is date of decision when source of income = by hand
        `,
        [
            'decide ← keyword control',
            'from source ← entity name',
            'is ← keyword other',
            'when ← keyword operator',
            '= ← keyword operator',
        ],
    ],
    [
        'a fact may begin with any word',
        `
        each person has
            source of income : money per week, if any
                ask         "What?"
            held by nobody : yes or no
        `,
        [
            'each ← keyword control',
            'person ← entity name',
            'source of income ← variable other',
            ': ← punctuation separator',
            'money per week ← storage type',
            ', if any ← keyword other',
            'ask ← keyword other',
            '" ← string quoted',
            'What? ← string quoted',
            '" ← string quoted',
            'held by nobody ← variable other',
            ': ← punctuation separator',
            'yes or no ← storage type',
        ],
    ],
    [
        'names in backticks are never words',
        `
        decide x
            is \`rent and service\` and \`not known\`
        `,
        [
            'decide ← keyword control',
            'x ← entity name',
            'is ← keyword other',
            '`rent and service` ← variable other',
            'and ← keyword operator',
            '`not known` ← variable other',
        ],
    ],
    [
        'prose over lines, with places for names',
        `
        define a
            means "one and {name}
                two when" -- note
            when b
        `,
        [
            'define ← keyword control',
            'a ← entity name',
            'means ← keyword other',
            '" ← string quoted',
            'one and  ← string quoted',
            '{name} ← variable other',
            '        two when ← string quoted',
            '" ← string quoted',
            '-- note ← comment line',
            'when ← keyword other',
        ],
    ],
    [
        'prose that is never closed ends with its section',
        `
        define a
            means "b
        decide c
        `,
        [
            'define ← keyword control',
            'a ← entity name',
            'means ← keyword other',
            '" ← string quoted',
            'b ← string quoted',
            'decide ← keyword control',
            'c ← entity name',
        ],
    ],
    [
        'literals',
        `
        decide x
            is £1,000.50 per week + 5% * 12,000 - 2 weeks
            is 6 April 2025 when no limit is not applicable
        `,
        [
            'decide ← keyword control',
            'x ← entity name',
            'is ← keyword other',
            '£1,000.50 per week ← constant numeric',
            '+ ← keyword operator',
            '5% ← constant numeric',
            '* ← keyword operator',
            '12,000 ← constant numeric',
            '- ← keyword operator',
            '2 weeks ← constant numeric',
            'is ← keyword other',
            '6 April 2025 ← constant numeric',
            'when ← keyword operator',
            'no limit ← constant language',
            'is ← keyword operator',
            'not applicable ← constant language',
        ],
    ],
    [
        'comparisons, modifiers and lists',
        `
        decide x for each child : money
            is total of a for each child where age is at least 16 and less than 20, rounded down to the penny when there is no b or there is an e
        `,
        [
            'decide ← keyword control',
            'x ← entity name',
            'for each ← keyword operator',
            'money ← storage type',
            'is ← keyword other',
            'total of ← keyword operator',
            'for each ← keyword operator',
            'where ← keyword operator',
            'is at least ← keyword operator',
            '16 ← constant numeric',
            'and less than ← keyword operator',
            '20 ← constant numeric',
            ', rounded down to the penny ← keyword other',
            'when ← keyword operator',
            'there is no ← keyword operator',
            'or ← keyword operator',
            'there is an ← keyword operator',
        ],
    ],
    [
        'tables',
        `
        decide x : one of a, b, by table
            | from | not a | x |  -- note
            | -    | 5 or over, 3 to 4 | a |
        `,
        [
            'decide ← keyword control',
            'x ← entity name',
            'one of ← storage type',
            ', by table ← keyword other',
            '| ← punctuation separator',
            '| ← punctuation separator',
            'not ← keyword operator',
            '| ← punctuation separator',
            '| ← punctuation separator',
            '-- note ← comment line',
            '| ← punctuation separator',
            '- ← constant language',
            '| ← punctuation separator',
            '5 ← constant numeric',
            'or over ← keyword operator',
            '3 ← constant numeric',
            'to ← keyword operator',
            '4 ← constant numeric',
            '| ← punctuation separator',
            '| ← punctuation separator',
        ],
    ],
    [
        'titles are one name',
        `
        journey Claim and wait
            step Ask when it is over
                goes to Refused when a is no
        `,
        [
            'journey ← keyword control',
            'Claim and wait ← entity name',
            'step ← keyword other',
            'Ask when it is over ← entity name',
            'goes to ← keyword other',
            'when ← keyword operator',
            'is ← keyword operator',
            'no ← constant language',
        ],
    ],
    [
        'comments need a blank before them',
        `
        -- first
        decide x--y -- second
        `,
        ['-- first ← comment line', 'decide ← keyword control', 'x--y ← entity name', '-- second ← comment line'],
    ],
];

describe('the colouring', () => {
    test.each(examples)('%s', (_, policy, coloured) => {
        expect(colours(dedent(policy))).toEqual(coloured);
    });

    test.each(wholePolicies)('knows the beginning of every section of $name', ({ text }) => {
        const heads = text.split('\n').filter(line => /^[a-z]/.test(line));
        expect(colours(text).filter(piece => piece.endsWith('← keyword control'))).toHaveLength(heads.length);
    });
});
