import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { readCursor } from './completion/cursor.ts';
import { proposalsAtLineStart } from './completion/line-start.ts';
import { type Proposal, toItem } from './completion/items.ts';
import { proposalsInLine } from './completion/in-line.ts';
import type { EditorSession } from './session.ts';

const nothing: CompletionList = { isIncomplete: false, items: [] };
const triggeredByCharacter = 2;

/** What may be written at a position: words of the block, names in scope, what is expected there. */
export function provideCompletion(session: EditorSession, { textDocument: { uri }, position, context }: CompletionParams): CompletionList {
    const document = session.document(uri);
    const names = session.names(uri);
    if (!document || !names) return nothing;
    const cursor = readCursor(document, session.lines(uri), position);
    if (!cursor) return nothing;
    const blank = cursor.before.trim() === '';
    // A space that only moves the line to the right asks for nothing.
    if (blank && context?.triggerKind === triggeredByCharacter) return nothing;
    const found = [...proposalsAtLineStart(session, names, cursor), ...(blank ? [] : proposalsInLine(session, names, cursor))];
    const items: CompletionItem[] = [];
    const seen = new Set<string>();
    for (const { from, proposals } of found) {
        for (const proposal of proposals) take(items, seen, proposal, position, from);
    }
    return { isIncomplete: false, items };
}

/** Of two proposals that read alike the first is shown. */
function take(items: CompletionItem[], seen: Set<string>, proposal: Proposal, position: CompletionParams['position'], from: number): void {
    if (seen.has(proposal.label)) return;
    seen.add(proposal.label);
    items.push(toItem(proposal, position, from));
}
