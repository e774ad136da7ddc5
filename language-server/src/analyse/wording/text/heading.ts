import type { Sentence } from './sentence.ts';

const finite =
    /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|must|shall|may|can|cannot|will|would|should|could|might|means|includes|if|when|unless|who|where|you|your|we)\b|n't\b|'(?:re|ll|ve)\b/;
const imperative =
    /^(?:ask|apply|get|find|check|use|tell|send|contact|enter|add|read|call|fill|keep|give|work|include|do|make|pay|report|register|see|select|choose|provide|give|submit|write|complete|count|bring|take|claim|go|sign|wait)\b(?! of\b)/;
/** Sentences begin so, headings hardly ever. */
const subject =
    /^["“]?(?:the|a|an|any|each|every|no|all|it|they|he|she|this|that|these|those|there|such|in the case|for)\b/;
const markers = /^(?:\([^)]{1,5}\) *|[\d.]+ +|§+ ?[\d.]+ *)+/;

/** A heading names what follows; it rules nothing: `(B) Exception for sales to related parties`. */
export function isHeading({ text, plain }: Sentence): boolean {
    if (text.startsWith('#')) return true;
    const marked = markers.exec(text)?.[0] ?? '';
    const body = text.slice(marked.length);
    // Only a numbered heading may end with a full stop.
    if (marked === '' && /[.!?]["”]?$/.test(body)) return false;
    if (!/^["“]?\p{Lu}/u.test(body) || /[;:,—]\s*(?:and|or)?$/.test(body) || body.length > 160) return false;
    const words = plain.slice(marked.length);
    return !finite.test(words) && !imperative.test(words) && !subject.test(words);
}
