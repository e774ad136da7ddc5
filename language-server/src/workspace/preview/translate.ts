/** Texts for citizens in another language of the policy. */
import { bracesIn } from '../../model/filled-prose.ts';
import type { PolicyModel } from '../../model/policy-model.ts';
import { languageTag } from '../../render/language-tags.ts';
import type { CitizenText } from '../../render/preview-data.ts';

export interface Translator {
    (text: string): CitizenText;
    /** Texts that are in the first language because nobody translated them; each counts once. */
    readonly missing: ReadonlySet<string>;
}

interface Template {
    readonly pattern: RegExp;
    /** Names in braces, in the order of the text. */
    readonly names: readonly string[];
    readonly translation: string;
}

/** Translates texts as they are shown, with names filled in; `first` is the language of those without translation. */
export function translatorTo(language: string, first: string, model: PolicyModel): Translator {
    const missing = new Set<string>();
    if (language === first) return Object.assign((text: string) => ({ text }), { missing });
    const { whole, templates } = translationsInto(language, model);
    const lang = languageTag(first);
    const translate = (text: string): CitizenText => {
        const found = whole.get(text) ?? filled(text, templates);
        if (found !== undefined) return { text: found };
        missing.add(text);
        return { text, lang };
    };
    return Object.assign(translate, { missing });
}

/** The values that stand in the text in place of names, put into the translation. */
function filled(text: string, templates: readonly Template[]): string | undefined {
    for (const { pattern, names, translation } of templates) {
        const values = pattern.exec(text)?.slice(1);
        if (values === undefined) continue;
        const byName = new Map(names.map((name, index) => [name, values[index] ?? '']));
        return translation.replace(/\{([^{}]*)\}/g, (braces, inside: string) => byName.get(tidy(inside)) ?? braces);
    }
    return undefined;
}

type Translations = { whole: Map<string, string>; templates: Template[] };

const known = new WeakMap<PolicyModel, Map<string, Translations>>();

function translationsInto(language: string, model: PolicyModel): Translations {
    const ofModel = known.get(model) ?? new Map<string, Translations>();
    known.set(model, ofModel);
    const before = ofModel.get(language);
    if (before !== undefined) return before;
    const found: Translations = { whole: new Map(), templates: [] };
    for (const { declarations } of model.files) gather(declarations, language, found);
    ofModel.set(language, found);
    return found;
}

function gather(node: unknown, language: string, found: Translations): void {
    if (Array.isArray(node)) {
        for (const each of node) gather(each, language, found);
        return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { text, translations } = node as { text?: unknown; translations?: { language: string; text: string }[] };
    if (typeof text === 'string' && Array.isArray(translations)) {
        const translation = translations.find(each => each.language === language)?.text;
        if (translation !== undefined) keep(text, translation, found);
    }
    for (const [key, inner] of Object.entries(node)) {
        if (key !== 'range' && key !== 'target' && key !== 'translations') gather(inner, language, found);
    }
}

function keep(text: string, translation: string, { whole, templates }: Translations): void {
    if (!whole.has(text)) whole.set(text, translation);
    const braces = bracesIn(text);
    if (braces.length === 0) return;
    let pattern = '^';
    let at = 0;
    for (const { start, end } of braces) {
        pattern += `${escaped(text.slice(at, start))}(.*?)`;
        at = end;
    }
    pattern += `${escaped(text.slice(at))}$`;
    templates.push({ pattern: new RegExp(pattern, 's'), names: braces.map(({ inside }) => tidy(inside)), translation });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const tidy = (name: string): string => name.trim().replace(/\s+/g, ' ').replaceAll('’', "'");
