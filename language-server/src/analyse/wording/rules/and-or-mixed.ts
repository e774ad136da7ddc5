import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule, replaceBy } from '../phrase-rule.ts';

const starter = `(?:an?|the|your|their|his|her|its|proof of|evidence of)`;
const rest = String.raw`(?: [\p{L}\p{N}'£$€.-]+){1,6}?`;
const verb = `(?:not )?(?:is|are|was|were|has|have|had|lives?|works?|gets?|receives?|owns?|pays?|rents?|claims?|earns?|holds?|attends?|does|do)`;
/** Three members of one kind in a row – things, or conditions – with no comma, bracket or word that groups them. */
const mixed = new RegExp(
    [
        String.raw`(?<![\p{L}'-])(?<a>${starter}${rest}) (?<first>and|or) (?<b>${starter}${rest}) (?!\k<first>\b)(?<second>and|or) (?<c>${starter} [\p{L}'-]+)`,
        String.raw`(?<![\p{L}'-])(?<va>${verb}${rest}) (?<vfirst>and|or) (?<vb>${verb}${rest}) (?!\k<vfirst>\b)(?<vsecond>and|or) (?<vc>${verb}(?: (?:an?|the|in|at|on|under|over|not|no))* [\p{L}\p{N}'£$€-]+)`,
    ].join('|'),
    'gu',
);
const grouped = /\b(?:both|either|whether|between|neither)\b[^,;]*$/;
const inner = /\b(?:both|either|who|that|which|if|when|and|or)\b/;

/** PW231: “A and B or C” can be read in two ways. */
export const andOrMixed = phraseRule('PW231', 'warning', ['or'], mixed, place => {
    const { groups, sentence, before, start, end } = place;
    const a = groups.a ?? groups.va ?? '';
    const b = groups.b ?? groups.vb ?? '';
    const c = groups.c ?? groups.vc ?? '';
    const first = groups.first ?? groups.vfirst ?? '';
    const second = groups.second ?? groups.vsecond ?? '';
    if (sentence.isQuestion || grouped.test(before) || [a, b, c].some(member => inner.test(member))) return;
    const cut = (from: number, to: number): string => sentence.text.slice(from, to);
    const middle = start + a.length + first.length + 2;
    const left = `${cut(start, middle + b.length)}, ${second} ${cut(end - c.length, end)}`;
    const right = `${cut(start, start + a.length)}, ${first} ${cut(middle, end)}`;
    const choices = [left, right].map(words => [say.writeInstead(words), words] as const);
    return { message: say.mixed(a, b, c, first, second), fixes: replaceBy(place, choices) };
});
