import { lexSection } from '../lexer/section-lexer.ts';
import { policyParser } from '../parser-services.ts';

/** Whether two texts of a section say the same in the same order, comments included. Only blanks may differ. */
export function sameTokens(before: string, after: string): boolean {
    const one = said(before);
    const two = said(after);
    return one.length === two.length && one.every((word, index) => word === two[index]);
}

function said(text: string): string[] {
    const { tokens, hidden, problems } = lexSection(text, policyParser().lexer.definition);
    const words = tokens.map(
        ({ tokenType, image }) => `${tokenType.name} ${image.replace(/\s+/g, ' ').replace(/^, ?/, ',')}`,
    );
    return [...words, ...hidden.map(({ image }) => image.trim()), ...problems.map(({ code }) => code)];
}
