import { wordingRules, wordingTextRules } from './catalogue.ts';
import { expandedIn } from './text/abbreviations.ts';
import { definedIn } from './text/defined-terms.ts';
import { namesAround } from './text/inside-term.ts';
import type { Sentence } from './text/sentence.ts';
import { sentencesOf } from './text/sentences.ts';
import type { WordingFinding, WordingMark, WordingRule, WordingSetting, WordingTextRule } from './wording-rule.ts';
import { plainSetting } from './wording-rule.ts';

/**
 * Every question that the wording of a text leaves open, in the order of the text. Offsets are those of `text`.
 * Lines may be wrapped; a blank line, a list marker or a heading begins anew.
 */
export function findWording(text: string, setting: Partial<WordingSetting> = {}): WordingFinding[] {
    const whole = { ...plainSetting, ...setting };
    const sentences = sentencesOf(text);
    whole.terms = new Set([...whole.terms, ...expandedIn(sentences), ...definedIn(sentences)]);
    return marksOf(text, whole.alone).filter(mark => isOpen(mark, namesAround(text, mark.start, mark.end), whole));
}

/** The same before it is known what is defined and for whom the text is; only codes that are wanted. */
export function marksOf(
    text: string,
    alone: boolean,
    isWanted: (code: string) => boolean = () => true,
): WordingFinding[] {
    const sentences = sentencesOf(text);
    const found: WordingFinding[] = [];
    const asked = new Set<string>();
    for (const sentence of sentences) {
        for (const rule of rulesFor(sentence)) {
            if ((rule.onlyAlone && !alone) || !isWanted(rule.code)) continue;
            for (const mark of rule.find(sentence)) {
                const question = `${rule.code} ${mark.message.toLowerCase()}`;
                if (rule.oncePerText && asked.has(question)) continue;
                asked.add(question);
                found.push(finding(rule, mark, sentence.start));
            }
        }
    }
    for (const rule of wordingTextRules) {
        if ((rule.onlyAlone && !alone) || !isWanted(rule.code)) continue;
        for (const mark of rule.find(text, sentences)) found.push(finding(rule, mark, 0));
    }
    return found.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
}

/** Most rules have nothing to ask of most sentences: only those whose words stand in it are run. */
function rulesFor(sentence: Sentence): Set<WordingRule> {
    const rules = new Set(always);
    for (const word of sentence.vocabulary) for (const rule of byWord.get(word) ?? []) rules.add(rule);
    return rules;
}

const always = wordingRules.filter(({ needs }) => needs === undefined);
const byWord = new Map<string, WordingRule[]>();
for (const rule of wordingRules)
    for (const word of rule.needs ?? []) byWord.set(word, [...(byWord.get(word) ?? []), rule]);

/** Whether nothing that is known settles the question; `around` are the names that its place could stand inside of. */
export function isOpen(mark: WordingMark, around: readonly string[], setting: WordingSetting): boolean {
    if (mark.aboutDefinition) return true;
    if (mark.settledBy?.some(term => setting.terms.has(term))) return false;
    if (mark.readableFrom === undefined) return !around.some(name => setting.terms.has(name));
    return setting.audience === 'citizen' && mark.readableFrom > setting.readingAge;
}

function finding(rule: WordingRule | WordingTextRule, mark: WordingMark, by: number): WordingFinding {
    const fixes = (mark.fixes ?? []).map(({ title, edits }) => ({
        title,
        edits: edits.map(edit => ({ ...edit, start: edit.start + by, end: edit.end + by })),
    }));
    return { code: rule.code, severity: rule.severity, ...mark, start: mark.start + by, end: mark.end + by, fixes };
}
