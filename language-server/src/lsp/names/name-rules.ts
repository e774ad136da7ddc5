import { editorMessages } from '../../messages/editor.ts';
import { longestName } from '../../syntax/names.ts';
import { readTokens } from '../text/tokens.ts';

/** Why a text cannot be a name, not even in backticks. */
export function nameProblem(name: string): string | undefined {
    if (name === '') return editorMessages.emptyName;
    if (name.length > longestName) return editorMessages.nameTooLong(longestName);
    if (!/^\p{L}/u.test(name)) return editorMessages.mustBeginWithLetter(name);
    const strange = /[^\p{L}\p{M}\p{N} '_.&/-]/u.exec(name)?.[0];
    if (strange !== undefined) return editorMessages.notAName(name, strange);
    const neighbour = /^(?:this|previous|next) /.exec(name)?.[0];
    if (neighbour !== undefined) return editorMessages.neighbourNotName(name, neighbour.trim());
    return name === 'yes' || name === 'no' ? editorMessages.valueNotName(name) : undefined;
}

/** Whether a name would fall apart, or be read as something else, where values are written: then it needs backticks. */
export function splitsInExpressions(name: string): boolean {
    return (
        !isOneName(`decide x : number\n    is ${name}`, name) ||
        !isOneName(`decide x : number\n    is 1 + ${name} otherwise`, name)
    );
}

/** Whether a name would end early where only names stand: before `when`, `before` or a comma. */
export function splitsInTitles(name: string): boolean {
    return /(?:^| )(?:when|before)(?: |$)/.test(name) || /^[.&/'-]/.test(name);
}

function isOneName(text: string, name: string): boolean {
    return readTokens(text).some(token => token.type === 'NAME' && token.image === name);
}
