import {
    type CompletionItem,
    CompletionItemKind,
    InsertTextFormat,
    InsertTextMode,
    type Range,
} from 'vscode-languageserver';
import type { Position } from '../../model/source-range.ts';
import type { PolicySymbol } from '../../types/index.ts';
import { rangeOf } from '../to-lsp.ts';

/** Groups of proposals, in the order in which they are shown. */
export type Rank = 'expected' | 'word' | 'near' | 'far' | 'phrase';

const order: Readonly<Record<Rank, string>> = { expected: '0', phrase: '1', word: '2', near: '3', far: '4' };

export interface Proposal {
    label: string;
    kind: CompletionItemKind;
    rank: Rank;
    detail?: string | undefined;
    /** What is written instead of the label; with `snippet` in the syntax of snippets. */
    text?: string;
    snippet?: boolean;
    documentation?: string;
    /** Its place among those of its rank; without one they are in the order of the alphabet. */
    place?: number;
}

/** A proposal that replaces what was typed from a column of the line on. */
export function toItem(
    { label, kind, rank, detail, text, snippet, documentation, place }: Proposal,
    position: Position,
    from: number,
): CompletionItem {
    const range: Range = rangeOf(position.line, from, position.line, position.character);
    const item: CompletionItem = {
        label,
        kind,
        sortText: order[rank] + (place === undefined ? label : String(place).padStart(2, '0')),
        filterText: label,
        textEdit: { range, newText: text ?? label },
    };
    if (detail !== undefined) item.detail = detail;
    if (documentation !== undefined) item.documentation = documentation;
    if (snippet) {
        item.insertTextFormat = InsertTextFormat.Snippet;
        item.insertTextMode = InsertTextMode.adjustIndentation;
    }
    return item;
}

export function escapeSnippet(text: string): string {
    return text.replace(/[\\$}]/g, '\\$&');
}

/** A choice of a snippet, after a placeholder number. */
export function choice(number: number, options: readonly string[]): string {
    return `\${${number}|${options.map(option => option.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}

const kinds: Partial<Record<PolicySymbol['kind'], CompletionItemKind>> = {
    fact: CompletionItemKind.Field,
    role: CompletionItemKind.Variable,
    element: CompletionItemKind.Variable,
    entity: CompletionItemKind.Class,
    option: CompletionItemKind.EnumMember,
    decision: CompletionItemKind.Function,
    judgement: CompletionItemKind.Function,
    rank: CompletionItemKind.Function,
    definition: CompletionItemKind.Interface,
    rate: CompletionItemKind.Constant,
    scale: CompletionItemKind.Constant,
    codes: CompletionItemKind.Enum,
};

export function kindOf({ kind }: PolicySymbol): CompletionItemKind {
    return kinds[kind] ?? CompletionItemKind.Reference;
}
