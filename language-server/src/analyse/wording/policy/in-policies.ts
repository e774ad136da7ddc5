import type { Declaration } from '../../../model/declarations.ts';
import type { Fix } from '../../../model/finding.ts';
import { ProseRange } from '../../../model/prose-range.ts';
import { isInEnglish } from '../../../model/written-language.ts';
import type { AnalysedPolicy, Analysis, Found } from '../../analysis.ts';
import { wordingRules, wordingTextRules } from '../catalogue.ts';
import { isOpen, marksOf } from '../find-wording.ts';
import { namesAround } from '../text/inside-term.ts';
import { plainSetting, type WordingFinding } from '../wording-rule.ts';
import { exactInCondition, forCitizens, inTheirLanguage, isAsked } from './applies.ts';
import { fixInPolicy, judgementFixes } from './mends.ts';
import { type PieceOfProse, proseOf } from './prose-of.ts';
import { areSettled, figuresOf } from './settled-figures.ts';
import { termsOf } from './terms.ts';

/** A question about a text of a declaration, before it is known what the rest of the policy settles. */
interface Asked {
    mark: WordingFinding;
    piece: PieceOfProse;
    /** Names that the place could stand inside of. */
    around: readonly string[];
    range: ProseRange;
    fixes: Fix[];
}

/** Each policy is looked at once, whichever codes are asked for. */
const looked = new WeakMap<AnalysedPolicy, Map<string, Found[]>>();

/** The rules about wording, each as an analysis of policies. */
export const wordingInPolicies: readonly Analysis[] = [...wordingRules, ...wordingTextRules]
    .filter(rule => rule.onlyAlone !== true)
    .map(({ code, severity }) => ({ code, severity, when: 'typing', find: policy => look(policy).get(code) ?? [] }));

function look(policy: AnalysedPolicy): Map<string, Found[]> {
    const known = looked.get(policy);
    if (known !== undefined) return known;
    const found = new Map<string, Found[]>();
    looked.set(policy, found);
    const setting = { ...plainSetting, alone: false, readingAge: policy.settings.readingAge, terms: termsOf(policy) };
    const { declarations } = policy.model.files[0] ?? policy.file;
    const forEnglish = isInEnglish(declarations?.find(each => each.kind === 'policy'));
    for (const declaration of policy.file.declarations ?? []) {
        for (const { mark, piece, around, range, fixes } of policy.remember(askedOf, declaration)) {
            // The words that are looked for are English ones.
            if (!forEnglish && inTheirLanguage.has(piece.kind)) continue;
            const audience = forCitizens.has(piece.kind) ? 'citizen' : 'staff';
            if (!isOpen(mark, around, { ...setting, audience })) continue;
            const more = mark.term === undefined ? [] : judgementFixes(policy, mark.term, declaration);
            const list = found.get(mark.code) ?? [];
            list.push({ message: mark.message, severity: mark.severity, range, fixes: [...more, ...fixes] });
            found.set(mark.code, list);
        }
    }
    return found;
}

function askedOf(declaration: Declaration): Asked[] {
    const figures = declaration.kind === 'definition' ? figuresOf(declaration) : new Set<string>();
    return proseOf(declaration).flatMap(piece =>
        marksOf(piece.prose.text, false, code => isAsked(code, piece))
            .filter(mark => !exactInCondition.has(mark.code) || !areSettled(wordsOf(mark, piece), figures))
            .filter(mark => piece.kind !== 'tells' || !isDoubtful(mark))
            .map(mark => ({
                mark,
                piece,
                around: namesAround(piece.prose.text, mark.start, mark.end),
                range: new ProseRange(piece.prose, mark.start, mark.end),
                fixes: mark.fixes.map(fix => fixInPolicy(fix, piece.prose)),
            })),
    );
}

/** Citizens are told “up to 3” as everybody says it: there only what nearly surely needs an answer is asked. */
function isDoubtful({ code, severity }: WordingFinding): boolean {
    return code === 'PW221' && severity === 'information';
}

function wordsOf({ start, end }: WordingFinding, { prose }: PieceOfProse): string {
    return prose.text.slice(start, end);
}
