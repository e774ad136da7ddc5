import { hoverWords } from '../../messages/editor.ts';
import type { Fact } from '../../model/declarations.ts';
import type { Prose } from '../../model/source-range.ts';
import { escapeMarkdown } from './markdown.ts';

/** What a citizen is asked, who knows it already, what proves it, what can be answered. */
export function describeFact({ ask, hint, holders, proofs, justifiedBy, type }: Fact): string {
    const lines = [
        said(hoverWords.asks, ask),
        said(hoverWords.hint, hint),
        ...(holders ?? []).map(
            ({ body, as }) =>
                `${hoverWords.heldBy} ${escapeMarkdown(as ? hoverWords.asRecord(body.text, as.text) : body.text)}`,
        ),
        ...(proofs ?? []).map(
            ({ alternatives }) =>
                `${hoverWords.proof}: ${alternatives.map(({ text }) => `“${escapeMarkdown(text)}”`).join(' or ')}`,
        ),
        said(hoverWords.justifiedBy, justifiedBy),
        optionsOf(type),
    ];
    return lines.filter(line => line !== undefined).join('  \n');
}

function said(what: string, prose: Prose | undefined): string | undefined {
    return prose && `${what}: “${escapeMarkdown(prose.text)}”`;
}

function optionsOf(type: Fact['type'] | undefined): string | undefined {
    const names = type?.options?.map(({ name }) => escapeMarkdown(name.text)) ?? [];
    return names.length === 0 ? undefined : `${hoverWords.options}: ${names.join(', ')}`;
}
