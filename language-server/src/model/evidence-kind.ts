import type { EvidenceKind } from './persona-declarations.ts';

const kinds: readonly EvidenceKind[] = [
    'statute example',
    'published figure',
    'signed off by',
    'another engine',
    'snapshot',
];

/** The kind of evidence that a text itself begins with, as in “snapshot of 3 June 2025”. */
export function evidenceKindOf(text: string): EvidenceKind | undefined {
    const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
    return kinds.find(kind => words.startsWith(kind) && !/^[\p{L}\p{N}]/u.test(words.slice(kind.length)));
}
