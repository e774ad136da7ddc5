/** What the texts of a policy are in another of its languages. */
import { bracesIn } from './filled-prose.ts';
import type { PolicyModel } from './policy-model.ts';

/** A text as it is shown, with names filled in; undefined where nobody has translated it. */
export type TextsIn = (text: string) => string | undefined;

interface Template {
    readonly pattern: RegExp;
    /** Names in braces, in the order of the text. */
    readonly names: readonly string[];
    readonly translation: string;
}

interface Translations {
    whole: Map<string, string>;
    templates: Template[];
}

const known = new WeakMap<PolicyModel, Map<string, TextsIn>>();

export function textsIn(language: string, model: PolicyModel): TextsIn {
    const ofModel = known.get(model) ?? new Map<string, TextsIn>();
    known.set(model, ofModel);
    const before = ofModel.get(language);
    if (before !== undefined) return before;
    const found: Translations = { whole: new Map(), templates: [] };
    for (const { declarations } of model.files) gather(declarations, language, found);
    const texts: TextsIn = text => found.whole.get(text) ?? filled(text, found.templates);
    ofModel.set(language, texts);
    return texts;
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
