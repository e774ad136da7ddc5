import { AstUtils, GrammarAST, GrammarUtils } from 'langium';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { blockOpenedBy, blocks } from '../../../language-server/src/syntax/lexer/blocks.ts';
import { lineMode } from '../../../language-server/src/syntax/lexer/line-modes.ts';
import { createPolicyServices } from '../../../language-server/src/syntax/parser-services.ts';
import { followConflicts } from '../../support/follow-conflicts.ts';

const services = createPolicyServices();

/** `how many children where age = 5 and …`: an expression inside another takes all that it can. */
const takenByTheInnermost = /^(?:Junction|Comparison|Range|Arithmetic|Postfix|Primary|AggregateOver): /;

describe('the grammar', () => {
    const spies = (['log', 'warn', 'error', 'info'] as const).map(method => vi.spyOn(console, method));
    afterEach(() => {
        for (const spy of spies) spy.mockClear();
    });

    test('is not ambiguous: Chevrotain, which examines it in development, has nothing to say', () => {
        const { parser } = createPolicyServices('development');
        const { wrapper } = parser.LangiumParser as unknown as { wrapper: { skipValidations: boolean } };
        expect(wrapper.skipValidations).toBe(false);
        expect((parser.LangiumParser as unknown as { definitionErrors: unknown[] }).definitionErrors).toEqual([]);
        for (const spy of spies) expect(spy.mock.calls).toEqual([]);
    });

    test('never lets an optional or repeated part take what belongs to what follows it', () => {
        const { wrapper } = services.parser.LangiumParser as unknown as { wrapper: { getGAstProductions(): never } };
        const conflicts = followConflicts(wrapper.getGAstProductions()).filter(
            conflict => !takenByTheInnermost.test(conflict),
        );
        // `6 April 1950 to 5 May 1950` in a table is one period, which the model reads as both ends.
        expect(conflicts).toEqual(['Literal: to']);
    });

    test('is reached in full: no rule without use', () => {
        const used = GrammarUtils.getAllReachableRules(services.Grammar, false);
        expect(
            services.Grammar.rules.filter(rule => !used.has(rule) && !isHidden(rule)).map(rule => rule.name),
        ).toEqual([]);
    });
});

function isHidden(rule: GrammarAST.AbstractRule): boolean {
    return GrammarAST.isTerminalRule(rule) && rule.hidden;
}

describe('the table of blocks', () => {
    const keywords = new Set(
        AstUtils.streamAllContents(services.Grammar)
            .filter(GrammarAST.isKeyword)
            .map(keyword => keyword.value),
    );
    const lineWords = [...new Set(Object.values(blocks).flatMap(block => block.words))];
    const lineToken = (word: string): string => `${word.replaceAll(' ', '-')}:`;
    /** Phrases that end in a colon but begin a list of bullets inside a line. */
    const inLine = /^(?:total|highest|lowest|earliest|latest|how-many)-of:$|^\|:$/;

    test('names only words of the grammar', () => {
        expect(lineWords.map(lineToken).filter(token => !keywords.has(token))).toEqual([]);
    });

    test('names every line word of the grammar', () => {
        const known = new Set(lineWords.map(lineToken));
        const tokens = [...keywords].filter(token => token.endsWith(':') && token.length > 1 && !inLine.test(token));
        expect(tokens.filter(token => !known.has(token))).toEqual([]);
    });

    test('opens only blocks that it describes', () => {
        const opened = Object.entries(blocks).flatMap(([name, block]) =>
            block.words.map(word => blockOpenedBy(name, word)),
        );
        expect(opened.filter(name => name !== undefined && !(name in blocks))).toEqual([]);
    });

    test('says of every word how the rest of its line is read', () => {
        // `plain` is also the answer for a word that nobody thought of.
        const plain = Object.entries(blocks).flatMap(([name, block]) =>
            block.words.filter(word => lineMode(name, word) === 'plain'),
        );
        expect([...new Set(plain)].sort()).toMatchInlineSnapshot(`
          [
            "accept",
            "ask",
            "asked at least",
            "asked at most",
            "because",
            "budget",
            "considering",
            "conventions",
            "data",
            "dates",
            "evidence",
            "evidence column",
            "expect",
            "first that applies",
            "given",
            "hint",
            "holiday",
            "holidays from file",
            "in force",
            "intent",
            "justified by",
            "means",
            "name column",
            "named",
            "not about",
            "numbers",
            "on",
            "personas from file",
            "problem",
            "proof",
            "source",
            "story",
            "tells",
            "until",
            "until made",
            "use",
            "varies",
            "waits",
            "within",
            "without column",
          ]
        `);
    });
});
