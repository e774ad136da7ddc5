import { findWording } from '../../language-server/src/analyse/wording/index.ts';
import codes from './categories.json' with { type: 'json' };

/** A sentence with the places that readers marked: `marks` by both, `disputed` by one only. */
export interface MarkedSentence {
    id: string;
    source?: string;
    text: string;
    marks: SpanMark[];
    disputed?: SpanMark[];
}

export interface SpanMark {
    category: string;
    /** Words copied from the sentence. */
    span: string;
}

export interface Told {
    id: string;
    code: string;
    category: string;
    words: string;
    verdict: 'right' | 'wrong' | 'disputed';
}

export interface Missed extends SpanMark {
    id: string;
}

export interface Figures {
    /** Findings that are right, and that are right or wrong; a finding on a disputed place is neither. */
    right: number;
    told: number;
    /** Marks that are found, and all marks. */
    found: number;
    marks: number;
    /** Percent; absent where nothing was told or marked. */
    precision?: number;
    recall?: number;
}

export interface Score {
    sentences: number;
    overall: Figures;
    categories: Record<string, Figures>;
    told: Told[];
    missed: Missed[];
}

const categoryOf = new Map(Object.entries(codes));

/** What is told as a warning under a code that has a category; each sentence read alone. */
export function warningsOf(text: string): { code: string; category: string; start: number; end: number }[] {
    return findWording(text)
        .filter(({ severity }) => severity === 'warning')
        .flatMap(({ code, start, end }) => {
            const category = categoryOf.get(code);
            return category === undefined ? [] : [{ code, category, start, end }];
        });
}

/** A finding is right when category and span overlap an agreed mark. */
export function score(sentences: readonly MarkedSentence[]): Score {
    const told: Told[] = [];
    const missed: Missed[] = [];
    const foundMarks: SpanMark[] = [];
    for (const { id, text, marks, disputed = [] } of sentences) {
        const warnings = warningsOf(text);
        for (const warning of warnings) {
            const fits = (mark: SpanMark): boolean => overlaps(text, mark, warning);
            const verdict = marks.some(fits) ? 'right' : disputed.some(fits) ? 'disputed' : 'wrong';
            told.push({
                id,
                code: warning.code,
                category: warning.category,
                words: text.slice(warning.start, warning.end),
                verdict,
            });
        }
        for (const mark of marks) {
            if (warnings.some(warning => overlaps(text, mark, warning))) foundMarks.push(mark);
            else missed.push({ id, ...mark });
        }
    }
    const allMarks = sentences.flatMap(({ marks }) => marks);
    const names = [...new Set([...allMarks, ...told].map(({ category }) => category))].sort();
    const figuresOf = (fits: (one: { category: string }) => boolean): Figures =>
        figures(told.filter(fits), foundMarks.filter(fits).length, allMarks.filter(fits).length);
    return {
        sentences: sentences.length,
        overall: figuresOf(() => true),
        categories: Object.fromEntries(names.map(name => [name, figuresOf(({ category }) => category === name)])),
        told,
        missed,
    };
}

function figures(told: readonly Told[], found: number, marks: number): Figures {
    const right = told.filter(({ verdict }) => verdict === 'right').length;
    const counted = told.filter(({ verdict }) => verdict !== 'disputed').length;
    return {
        right,
        told: counted,
        found,
        marks,
        ...(counted > 0 && { precision: (100 * right) / counted }),
        ...(marks > 0 && { recall: (100 * found) / marks }),
    };
}

function overlaps(text: string, mark: SpanMark, finding: { category: string; start: number; end: number }): boolean {
    if (mark.category !== finding.category || mark.span === '') return false;
    for (let at = text.indexOf(mark.span); at >= 0; at = text.indexOf(mark.span, at + 1)) {
        if (finding.start < at + mark.span.length && finding.end > at) return true;
    }
    return false;
}
