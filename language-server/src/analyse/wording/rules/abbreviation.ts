import { wordingMessages as say } from '../../../messages/wording.ts';
import { abbreviationsOf } from '../text/abbreviations.ts';
import type { WordingRule } from '../wording-rule.ts';
import { termKey } from '../wording-rule.ts';

/** PW262: an abbreviation that nothing expands. */
export const abbreviation262: WordingRule = {
    code: 'PW262',
    severity: 'warning',
    oncePerText: true,
    *find(sentence) {
        if (!/[A-Z]{2}|[A-Z]&/.test(sentence.text)) return;
        const asked = new Set<string>();
        for (const { start, end, text, isExpanded } of abbreviationsOf(sentence)) {
            if (isExpanded || asked.has(text)) continue;
            asked.add(text);
            yield { start, end, message: say.abbreviation(text), settledBy: [termKey(text)] };
        }
    },
};
