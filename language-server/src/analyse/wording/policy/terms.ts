import type { Declaration } from '../../../model/declarations.ts';
import type { AnalysedPolicy } from '../../analysis.ts';
import { expandedIn } from '../text/abbreviations.ts';
import { sentencesOf } from '../text/sentences.ts';
import { termKey } from '../wording-rule.ts';
import { proseOf } from './prose-of.ts';

/** Everything that a policy and the files it uses give a name to, as {@link termKey} writes it. */
export function termsOf(policy: AnalysedPolicy): Set<string> {
    const terms = new Set<string>();
    for (const file of policy.model.files ?? []) {
        for (const declaration of file.declarations ?? []) {
            for (const key of policy.remember(keysOf, declaration)) terms.add(key);
        }
    }
    return terms;
}

function keysOf(declaration: Declaration): string[] {
    const keys = new Set<string>();
    for (const name of namesOf(declaration)) addName(name, keys);
    for (const { prose } of proseOf(declaration)) {
        if (!/[A-Z]{2}|[A-Z]&/.test(prose.text)) continue;
        for (const abbreviation of expandedIn(sentencesOf(prose.text))) keys.add(termKey(abbreviation));
    }
    return [...keys];
}

/** `has a reasonable excuse` defines a reasonable excuse. */
function addName(name: string, keys: Set<string>): void {
    const words = name.split(' ');
    keys.add(termKey(name));
    for (let from = 1; from < words.length - 1; from++) keys.add(termKey(words.slice(from).join(' ')));
    for (const word of words) if (/^[A-Z&]{2,}s?$/.test(word)) keys.add(termKey(word));
}

function namesOf(declaration: Declaration): string[] {
    const names = declaration.name?.text ? [declaration.name.text] : [];
    switch (declaration.kind) {
        case 'body': {
            const full = declaration.named?.text;
            return full === undefined ? names : [...names, full];
        }
        case 'entity':
            for (const { name, type } of declaration.facts ?? []) {
                names.push(name.text);
                for (const option of type?.options ?? []) names.push(option.name.text);
            }
            return names;
        case 'conventions':
            if (declaration.bornOn29February) names.push('born on 29 february');
            if (declaration.missingDayOfMonth) names.push('missing day of a month');
            if (declaration.weeksStart) names.push('weeks start');
            if (declaration.taxYear) names.push('tax year');
            if ((declaration.conversions ?? []).length > 0) names.push('weekly to monthly');
            return names;
        default:
            return names;
    }
}
