/** Texts for citizens in another language of the policy. */
import type { PolicyModel } from '../../model/policy-model.ts';
import { textsIn } from '../../model/translated-texts.ts';
import { languageTag } from '../../render/language-tags.ts';
import type { CitizenText } from '../../render/preview-data.ts';

export interface Translator {
    (text: string): CitizenText;
    /** For a text that may be nobody's to translate: a condition that stands in place of a reason. */
    readonly ifWritten: (text: string) => CitizenText;
    /** Texts that are in the first language because nobody translated them; each counts once. */
    readonly missing: ReadonlySet<string>;
    /** Absent: the first language, in which everything is written. */
    readonly language?: string;
}

/** Translates texts as they are shown, with names filled in; `first` is the language of those without translation. */
export function translatorTo(language: string, first: string, model: PolicyModel): Translator {
    const missing = new Set<string>();
    const asWritten = (text: string): CitizenText => ({ text });
    if (language === first) return Object.assign((text: string) => ({ text }), { ifWritten: asWritten, missing });
    const texts = textsIn(language, model);
    const lang = languageTag(first);
    const ifWritten = (text: string): CitizenText => {
        const found = texts(text);
        return found === undefined ? { text, lang } : { text: found };
    };
    const translate = (text: string): CitizenText => {
        const shown = ifWritten(text);
        if (shown.lang !== undefined) missing.add(text);
        return shown;
    };
    return Object.assign(translate, { ifWritten, missing, language });
}
