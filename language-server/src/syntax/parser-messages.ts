import type { IToken, TokenType } from 'chevrotain';
import { LangiumParserErrorMessageProvider } from 'langium';
import { describeExpected, describeRule } from '../messages/grammar-words.ts';
import { syntaxMessages } from '../messages/syntax.ts';

type Mismatch = Parameters<LangiumParserErrorMessageProvider['buildMismatchTokenMessage']>[0];
type NoAlternative = Parameters<LangiumParserErrorMessageProvider['buildNoViableAltMessage']>[0];
type EarlyExit = Parameters<LangiumParserErrorMessageProvider['buildEarlyExitMessage']>[0];
type NotAll = Parameters<LangiumParserErrorMessageProvider['buildNotAllInputParsedMessage']>[0];

/** Says what was expected in the words of the language: no message of the parser generator reaches a person. */
export class PolicyParserMessages extends LangiumParserErrorMessageProvider {
    override buildMismatchTokenMessage({ expected, actual, previous }: Mismatch): string {
        return this.say(describeExpected([expected.name]), actual, previous);
    }

    override buildNotAllInputParsedMessage({ firstRedundant }: NotAll): string {
        return syntaxMessages.unexpected(firstRedundant.image);
    }

    override buildNoViableAltMessage({ expectedPathsPerAlt, actual, previous, ruleName }: NoAlternative): string {
        const first = actual[0];
        const wanted = describeRule(ruleName) ?? describeExpected(firstTokens(expectedPathsPerAlt.flat()));
        return this.say(wanted, first, previous);
    }

    override buildEarlyExitMessage({ expectedIterationPaths, actual, previous, ruleName }: EarlyExit): string {
        const wanted = describeRule(ruleName) ?? describeExpected(firstTokens(expectedIterationPaths));
        return this.say(wanted, actual[0], previous);
    }

    private say(expected: string, actual: IToken | undefined, previous: IToken | undefined): string {
        const found = actual?.image ?? '';
        const onNextLine = previous?.endLine !== undefined && (actual?.startLine ?? 0) > previous.endLine;
        if (found === '' || onNextLine) {
            return previous && previous.image !== ''
                ? syntaxMessages.missingAfter(previous.image, expected)
                : syntaxMessages.missingHere(expected);
        }
        if (expected === '') return syntaxMessages.lineEnds(found);
        return syntaxMessages.unexpectedInstead(found, expected);
    }
}

function firstTokens(paths: TokenType[][]): string[] {
    return [...new Set(paths.map(path => path[0]?.name).filter(name => name !== undefined))];
}
