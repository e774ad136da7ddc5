import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { readCursor } from './completion/cursor.ts';
import { proposalsInLine } from './completion/in-line.ts';
import { type Proposal, toItem } from './completion/items.ts';
import { proposalsAtLineStart } from './completion/line-start.ts';
import type { EditorSession } from './session.ts';
import { containsInOrder } from './text/contains-in-order.ts';

const nothing: CompletionList = { isIncomplete: false, items: [] };
const triggeredByCharacter = 2;
/** Above this many, only those that fit what was typed are sent, and the editor asks again. */
const most = 200;

/** What may be written at a position: words of the block, names in scope, what is expected there. */
export function provideCompletion(
    session: EditorSession,
    { textDocument: { uri }, position, context }: CompletionParams,
): CompletionList {
    const document = session.document(uri);
    const names = session.names(uri);
    if (!document || !names) return nothing;
    const cursor = readCursor(document, session.lines(uri), position);
    if (!cursor) return nothing;
    const blank = cursor.before.trim() === '';
    // A space that only moves the line to the right asks for nothing.
    if (blank && context?.triggerKind === triggeredByCharacter) return nothing;
    const found = [
        ...proposalsAtLineStart(session, names, cursor),
        ...(blank ? [] : proposalsInLine(session, names, cursor)),
    ];
    const items: CompletionItem[] = [];
    const seen = new Set<string>();
    const count = found.reduce((sum, { proposals }) => sum + proposals.length, 0);
    const many = count > most;
    for (const { from, proposals } of found) {
        const typed = cursor.before.slice(from);
        const wanted = many ? typed.toLowerCase() : '';
        for (const proposal of proposals)
            if (wanted === '' || containsInOrder(proposal.label.toLowerCase(), wanted))
                take(items, seen, afterWhole(proposal, typed), position, from);
    }
    // Once such a line is typed whole, the editor is to ask again.
    const wholeLines = found.some(({ proposals }) => proposals.some(isWholeLine));
    return { isIncomplete: many || wholeLines, items };
}

/** Whoever has typed all of a line, `intent`, and presses Enter wants the next line, not what could stand there. */
function afterWhole(proposal: Proposal, typed: string): Proposal {
    const { label } = proposal;
    return label === typed && isWholeLine(proposal) ? { ...proposal, text: label, snippet: false } : proposal;
}

/** Whether a proposal is a line and the lines below it. */
function isWholeLine({ label, text = label }: Proposal): boolean {
    return text.startsWith(`${label}\n`);
}

/** Of two proposals that read alike the first is shown. */
function take(
    items: CompletionItem[],
    seen: Set<string>,
    proposal: Proposal,
    position: CompletionParams['position'],
    from: number,
): void {
    if (seen.has(proposal.label)) return;
    seen.add(proposal.label);
    items.push(toItem(proposal, position, from));
}
