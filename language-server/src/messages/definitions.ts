/** What the diagnostics about definitions tell (PW1xx). */

import { fileName } from '../model/file-name.ts';

const quote = (text: string): string => `‘${text}’`;
const list = (names: readonly string[], word: 'and' | 'or'): string =>
    names.length < 2
        ? names.map(quote).join('')
        : `${names.slice(0, -1).map(quote).join(', ')} ${word} ${quote(names.at(-1) ?? '')}`;

/** In what two meanings differ, as `analyse/definitions` finds it. */
interface Difference {
    in: 'about' | 'condition' | 'joining' | 'dates' | 'words';
    here?: string;
    there?: string;
}

interface Meaning {
    term: string;
    means?: string;
    about?: string;
    file: string;
    versions: readonly { shown: string; from?: string; to?: string }[];
}

const nothing = 'nothing';
const differenceWords: Readonly<Record<Difference['in'], string>> = {
    about: 'about',
    condition: 'condition',
    joining: 'the same conditions, joined differently',
    dates: 'in force',
    words: 'words',
};

const difference = (one: Difference, here: string, there: string): string =>
    `${differenceWords[one.in]}: ${one.here === undefined ? nothing : `‘${one.here}’`} ${here}, ${
        one.there === undefined ? nothing : `‘${one.there}’`
    } ${there}`;

/** All conditions that stand on one side only, in one. */
function inShort(differences: readonly Difference[]): Difference[] {
    const conditions = differences.filter(each => each.in === 'condition');
    if (conditions.length < 2) return [...differences];
    const [here, there] = (['here', 'there'] as const).map(side =>
        conditions.flatMap(each => each[side] ?? []).join('’ and ‘'),
    );
    const both: Difference = { in: 'condition', ...(here && { here }), ...(there && { there }) };
    return [both, ...differences.filter(each => each.in !== 'condition')];
}

export const definitionMessages = {
    define: (term: string) => `Define ${quote(term)}`,
    /** Stands in a new definition until the drafter has written something better. */
    meansWhat: 'write here who or what counts',
    usedHereToo: (term: string) => `${quote(term)} is used here too`,
    undefinedTerm: {
        marker: (written: string, name: string) =>
            `Which ones are meant by ${quote(written)}? Nothing here defines ${quote(name)}.`,
        capitals: (written: string, name: string) =>
            `${quote(written)} is written like a defined term. What does it mean? Nothing here defines ${quote(name)}.`,
        quotes: (written: string, name: string) =>
            `${quote(written)} stands in quotation marks like a defined term. What does it mean? Nothing here defines ${quote(name)}.`,
    },
    everydayWord: (word: string, asks: string) =>
        `Everybody knows what ${quote(word)} means, and everybody means something else. ${asks} Nothing here says so.`,

    differentMeaning: (term: string, otherFile: string, differences: readonly Difference[], ownFile?: string) => {
        const here = ownFile === undefined ? 'here' : `in ${fileName(ownFile)}`;
        const there = `in ${fileName(otherFile)}`;
        const differing = inShort(differences)
            .map(each => difference(each, here, there))
            .join('; ');
        return `${quote(term)} means one thing ${here} and another ${there} (${differing}). Which one holds?`;
    },
    /** One difference in words, for a table. */
    difference,
    definedAs: (meaning: Meaning) => {
        const when = meaning.versions.map(({ shown }) => shown).join('; ');
        return [
            `${quote(meaning.term)} in ${fileName(meaning.file)}`,
            ...(meaning.means === undefined ? [] : [`means “${meaning.means}”`]),
            ...(when === '' ? [] : [`when ${when}`]),
        ].join(' · ');
    },

    sameMeaning: (kind: string, name: string, otherKind: string, other: string) =>
        `The ${kind} ${quote(name)} holds in the same cases as the ${otherKind} ${quote(other)}. Are they two names for one thing?`,
    sameRule: (name: string, other: string) =>
        `${quote(name)} is worked out in the same way as ${quote(other)}. Are they two names for one thing?`,
    onlyAnotherName: (name: string, other: string) =>
        `${quote(name)} is only another name for ${quote(other)}. Does it need a name of its own?`,
    otherName: (name: string) => `${quote(name)} says the same`,

    nearlySameName: (kind: string, name: string, otherKind: string, other: string) =>
        `The ${kind} ${quote(name)} and the ${otherKind} ${quote(other)} have nearly the same name. Are they the same thing?`,
    nearlySameTerm: (written: string, name: string) =>
        `Is ${quote(written)} the same as ${quote(name)}? Then write it the same way.`,
    nearlySameHere: (name: string) => `${quote(name)} is declared here`,
    writeAs: (name: string) => `Write ${quote(name)}`,

    oneNameTwoThings: (name: string, kind: string, otherKind: string, otherFile: string, ownFile?: string) =>
        `${quote(name)} is a ${kind} ${ownFile === undefined ? 'here' : `in ${fileName(ownFile)}`} and ${
            kind === otherKind ? 'another' : 'a'
        } ${otherKind} in ${fileName(otherFile)}. One of them needs another name.`,
    otherThing: (name: string, kind: string) => `the ${kind} ${quote(name)}`,

    usesItself: (term: string) =>
        `The meaning of ${quote(term)} uses the word itself. Somebody who does not know what it is still does not know.`,
    circular: (terms: readonly string[]) =>
        `These meanings go round in a circle: ${[...terms, terms[0] ?? ''].map(quote).join(' → ')}. One of them must be said in other words.`,
    restsOn: (term: string, other: string) => `${quote(term)} is explained by ${quote(other)}`,

    valueDiffers: (inText: string, inCondition: string) =>
        `The text says ${quote(inText)}, the condition says ${quote(inCondition)}. Which one is right?`,
    boundDiffers: (inText: string, inCondition: string, value: string) =>
        `The text says ${quote(inText)}, the condition says ${quote(inCondition)}. They treat exactly ${value} differently. Which one is right?`,
    onlyInText: (inText: string) =>
        `The text says ${quote(inText)}, and the condition does not ask for it. Is it missing there?`,
    onlyInCondition: (inCondition: string) =>
        `The condition asks for ${quote(inCondition)}, and the text does not say so. Is it missing there?`,
    termDiffers: (inText: string, inCondition: string) =>
        `The text speaks of ${quote(inText)}, the condition of ${quote(inCondition)}. Which one is right?`,
    theCondition: 'the condition',
    theText: 'the text',
    changeText: (text: string) => `Let the text say ${quote(text)}`,
    changeCondition: (text: string) => `Let the condition say ${quote(text)}`,

    neverUsed: (kind: string, name: string) =>
        `The ${kind} ${quote(name)} is not used anywhere. Is a rule missing, or is it left over?`,
    remove: (kind: string, name: string) => `Remove the ${kind} ${quote(name)}`,

    onlyExamples: (term: string) =>
        `${quote(term)} is explained by examples alone. What do they have in common, so that somebody can decide about the next case?`,

    notYetInForce: (term: string, policyFrom: string, from: string) =>
        `The policy is in force from ${policyFrom}, but ${quote(term)} means something only from ${from}. What did it mean before?`,
    noLonger: (term: string, to: string) =>
        `${quote(term)} means something only until ${to}, and the policy goes on. What does it mean afterwards?`,
    noMeaningBetween: (term: string, to: string, from: string) =>
        `${quote(term)} means nothing between ${to} and ${from}. What does it mean on the days between?`,
    letItHold: (dates: string) => `Let it hold ${dates}`,
    usedIn: (name: string) => `${quote(name)} needs it`,
    policyInForce: 'the policy is in force',

    proseOnly: (term: string, rules: readonly string[]) =>
        `${quote(term)} is defined in words only, and ${list(rules, 'and')} ${rules.length === 1 ? 'needs' : 'need'} to know when it holds. Add a line ‘when …’, or let a fact or a judgement say it.`,
};
