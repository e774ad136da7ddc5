import { wordingMessages as say } from '../../../messages/wording.ts';
import type { WordingMark, WordingTextRule } from '../wording-rule.ts';

interface Line {
    text: string;
    start: number;
}

const bullet = /^\s*(?:[-*+•–—]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)])\s+/i;
/** The introduction says how the items belong together, or they are only named. */
const settled =
    /\b(?:all|any|both|either|each|every|one|none|two|three|neither|whichever|following steps|in this order|these|any of|including|such as|for example|e\.g\.?|depends on|depend on|considering|choose|check|you (?:can|could|may)(?=\s*:)|what|how|which|where)\b[^:]*:?\s*$/i;
/** The list decides something: who qualifies, what must be done, or when. */
const decides =
    /\b(?:if|when|where|unless|must|shall|need|needs|have to|has to|eligible|entitled|qualif\w+|means|who|provided|requires?|only|can|may|get|condition|conditions)\b[^:]*:?\s*$/i;

/** PW235: the items of a list with no “and” or “or” between them. */
export const bulletedList: WordingTextRule = {
    code: 'PW235',
    severity: 'warning',
    // Texts in policies have no bullets; there lists are formal.
    onlyAlone: true,
    *find(text) {
        const lines = linesOf(text);
        for (let at = 0; at < lines.length; at++) {
            const intro = lines[at] as Line;
            if (bullet.test(intro.text) || !/[:—–-]\s*$/.test(intro.text)) continue;
            const items = itemsAfter(lines, at + 1);
            if (items.length < 2) continue;
            const mark = asked(intro, items);
            if (mark) yield mark;
        }
    },
};

function asked(intro: Line, items: readonly Line[]): WordingMark | undefined {
    const trimmed = intro.text.trim();
    const connected = items.slice(0, -1).some(({ text }) => /\b(?:and|or)[,;]?\s*$/i.test(text));
    const begun = items.slice(1).some(({ text }) => /^(?:and|or)\b/i.test(text.replace(bullet, '')));
    if (connected || begun || settled.test(trimmed) || !decides.test(trimmed)) return undefined;
    const start = intro.start + (intro.text.length - intro.text.trimStart().length);
    const second = items.at(-2) as Line;
    const at = second.start + second.text.replace(/[\s;,.]+$/, '').length;
    const stop = second.start + second.text.trimEnd().length;
    const fixes = (['and', 'or'] as const).map(word => ({
        title: say.listFix(word),
        edits: [{ start: at, end: stop, newText: `; ${word}` }],
    }));
    return { start, end: start + trimmed.length, message: say.list(items.length), fixes };
}

function itemsAfter(lines: readonly Line[], from: number): Line[] {
    const items: Line[] = [];
    for (const line of lines.slice(from)) {
        if (line.text.trim() === '') {
            if (items.length > 0) break;
        } else if (bullet.test(line.text)) items.push(line);
        else if (items.length > 0 && /^\s+/.test(line.text))
            items[items.length - 1] = joined(items.at(-1) as Line, line);
        else break;
    }
    return items;
}

/** An item that goes on in the next line. */
function joined(item: Line, next: Line): Line {
    return { start: item.start, text: `${item.text}\n${next.text}` };
}

function linesOf(text: string): Line[] {
    let start = 0;
    return text.split('\n').map(line => {
        const begin = start;
        start += line.length + 1;
        return { text: line, start: begin };
    });
}
