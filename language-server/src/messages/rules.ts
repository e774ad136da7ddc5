/** What is told about rules that leave somebody out, contradict one another, or say too much (PW320 to PW339). */

import { toldFirst } from './told-first.ts';

const quoted = (text: string): string => `‘${text}’`;
const listed = (items: readonly string[], word: 'and' | 'or'): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
const article = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is known of the person for whom a rule fails. */
export interface PersonWords {
    entity: string;
    born?: string;
    facts: readonly (
        | { kind: 'is'; whose: string; fact: string; value: string }
        | {
              kind: 'over time';
              whose: string;
              fact: string;
              changes: readonly (readonly [from: string, text: string])[];
          }
        | { kind: 'there is'; whose: string; fact: string; negated: boolean }
        | { kind: 'several'; list: string; count: number; others: boolean }
    )[];
    on?: string;
}

/** `On 1 June 2025, somebody born on 6 April 1960 whose income is £5`. */
export function person({ entity, born, facts, on }: PersonWords): string {
    const who = entity === '' || entity === 'person' ? 'somebody' : article(entity);
    const parts = facts.map((fact, i) => {
        const joined = i === 0 ? '' : i === facts.length - 1 ? ' and' : ',';
        const words = factWords(fact);
        const before = facts[i - 1];
        const goesOn = words.startsWith(FOR_WHOM) && before !== undefined && factWords(before).startsWith(FOR_WHOM);
        return `${joined} ${goesOn ? words.slice(FOR_WHOM.length) : words}`;
    });
    const whole = `${who}${born === undefined ? '' : ` born on ${born}`}${parts.join('')}`;
    return sentence(on === undefined ? whole : `on ${on}, ${whole}`);
}

/** `A claim`, of whom the rest is said elsewhere. */
export const briefly = ({ entity }: PersonWords): string => person({ entity, facts: [] });

/** All that is known of them, where the rest has been said. */
export const inDetail = (who: PersonWords): string =>
    `This is one of them: ${person(who).replace(/^[A-Z]/, c => c.toLowerCase())}.`;

const FOR_WHOM = 'for whom ';
/** A name that begins with one of these is no thing that somebody has: ‘whose gets a pension is yes’ would be no sentence. */
const says =
    /^(?:is|are|was|were|has|have|had|gets?|receives?|can|could|will|does|did|lives?|works?|owns?|needs?|wants?|cares|pays|claims|agrees|knows|lost|left|moved|applied|been)[ \t]/;

/** So is one that ends as `returned on` does. */
const leansOn = / (?:on|at|by|from|since|until|to)$/;

function factWords(fact: PersonWords['facts'][number]): string {
    if (fact.kind === 'several') return `with ${fact.count}${fact.others ? ' more' : ''} ${fact.list}`;
    const name = fact.whose === '' ? fact.fact : `${fact.whose}'s ${fact.fact}`;
    if (fact.kind === 'over time') {
        const values = fact.changes.map(([from, text]) => `${text} from ${from}`);
        return `${FOR_WHOM}${quoted(name)} is ${listed(values, 'and')}`;
    }
    if (
        fact.kind === 'is' &&
        fact.whose === '' &&
        (/^(?:yes|no)$/.test(fact.value) || says.test(`${name} `) || leansOn.test(name))
    )
        return `${FOR_WHOM}${quoted(name)} is ${fact.value}`;
    if (fact.kind === 'is')
        return fact.whose === '' ? `whose ${name} is ${fact.value}` : `where ${name} is ${fact.value}`;
    return fact.negated ? `with no ${name}` : `with ${article(name)}`;
}

const noneOf = (cases: number, row: boolean): string => {
    const [one, several] = row ? ['row', 'rows'] : ['case', 'cases'];
    return cases === 1
        ? `does not fit the only ${one}`
        : cases === 2
          ? `fits neither ${one}`
          : `fits none of the ${cases} ${several}`;
};

export const ruleMessages = {
    gap: (what: string, who: PersonWords, cases: number, row: boolean, more: number) => {
        const asks = `${noneOf(cases, row)} of ${quoted(what)}. What should they get?`;
        const told = toldFirst(`${person(who)} ${asks}`, `${briefly(who)} ${asks} ${inDetail(who)}`);
        return told + (more === 0 ? '' : ` There are others like this.`);
    },
    gapAtPoint: (what: string, who: PersonWords, of: string, value: string, cases: number, row: boolean) => {
        const exactly = `${quoted(of)} of exactly ${value} is left out between`;
        const fits = `${person(who)} ${noneOf(cases, row)}`;
        return toldFirst(
            `${fits} of ${quoted(what)}: ${exactly} ${cases === 2 ? 'them' : 'two of them'}. On which side does it belong?`,
            `${exactly} two ${row ? 'rows' : 'cases'} of ${quoted(what)}. On which side does it belong? ${fits}.`,
        );
    },
    pointToOtherwise: (what: string, who: PersonWords, of: string, value: string) => {
        const exactly = `${quoted(of)} of exactly ${value}`;
        return toldFirst(
            `${person(who)} falls to ‘otherwise’ in ${quoted(what)}: ${exactly} is left out between two cases. Is that meant?`,
            `${exactly} falls to ‘otherwise’ in ${quoted(what)}, between two cases. Is that meant? ${inDetail(who)}`,
        );
    },
    unsaid: (what: string, who: PersonWords, condition: string) => {
        const why = `whether ${quoted(condition)} holds cannot be said, because it speaks of something that does not apply to them`;
        const gets = `gets no answer from ${quoted(what)}`;
        return toldFirst(
            `${person(who)} ${gets}: ${why}. Ask first, with ‘there is’.`,
            `${briefly(who)} ${gets}. Ask first, with ‘there is’: ${why}. ${inDetail(who)}`,
        );
    },
    overlap: (what: string, who: PersonWords, first: string, second: string) => {
        const fits = `fits two cases of ${quoted(what)}`;
        return toldFirst(
            `${person(who)} ${fits}: ${quoted(first)} and ${quoted(second)}. Which one decides?`,
            `${briefly(who)} ${fits}. Which one decides, ${quoted(first)} or ${quoted(second)}? ${inDetail(who)}`,
        );
    },
    overlapAtPoint: (what: string, who: PersonWords, of: string, value: string, first: string, second: string) => {
        const both = `${quoted(first)} and ${quoted(second)}`;
        const exactly = `${quoted(of)} of exactly ${value} is counted twice`;
        return toldFirst(
            `${person(who)} fits two cases of ${quoted(what)}, ${both}: ${exactly}. On which side does it belong?`,
            `${exactly} in ${quoted(what)}. On which side does it belong? ${person(who)} fits both ${both}.`,
        );
    },
    exceptionsDisagree: (what: string, who: PersonWords, first: string, second: string) => {
        const falls = `falls under two exceptions to ${quoted(what)} that disagree`;
        return toldFirst(
            `${person(who)} ${falls}: ${quoted(first)} and ${quoted(second)}. Which one comes first?`,
            `${briefly(who)} ${falls}. Which one comes first, ${quoted(first)} or ${quoted(second)}? ${inDetail(who)}`,
        );
    },
    otherCase: 'The other case',
    otherRow: 'The other row',
    unreachable: (what: string) => `Nobody can ever fit this case of ${quoted(what)}. Whom was it written for?`,
    unreachableOtherwise: (what: string) =>
        `The other cases of ${quoted(what)} leave nobody for ‘otherwise’. Is a case too wide, or can this one go?`,
    unreachableException: (what: string) =>
        `This exception to ${quoted(what)} can never apply. Whom was it written for?`,
    masked: (what: string) =>
        `Whoever fits this case of ${quoted(what)} fits one before it, so it never decides. Should it come first?`,
    maskedBy: 'This case comes before it',
    maskedException: (what: string) =>
        `Wherever this exception to ${quoted(what)} applies, one that comes before it applies too. Should it come first?`,
    subsumed: (what: string) =>
        `Everybody who fits this case of ${quoted(what)} also fits another that gives the same. Can one of them go?`,
    subsumedBy: 'This case holds for them too',
    mergeable: (what: string) =>
        `This case of ${quoted(what)} and the other one give the same. Could they be one case?`,
    alwaysTrue: (condition: string) => `${quoted(condition)} holds for everybody. Which limit was meant?`,
    alwaysFalse: (condition: string) => `${quoted(condition)} holds for nobody. Which limit was meant?`,
    notAnalysed: {
        gap: (what: string, why: string) =>
            `Not analysed whether ${quoted(what)} has a case for everybody, because ${why}. Try it with personas near its limits.`,
        overlap: (what: string, why: string) =>
            `Not analysed whether two cases of ${quoted(what)} can hold at once, because ${why}. Try it with personas near its limits.`,
        whole: (what: string, why: string) =>
            `Not analysed whether the cases of ${quoted(what)} fit together, because ${why}.`,
        workedOut: (values: readonly string[]) =>
            values.length === 0
                ? 'its conditions depend on one another'
                : `it turns on ${listed(values.map(quoted), 'and')}, which several facts work together in`,
        tooMany: 'its conditions combine in too many ways',
        noPerson: 'no person could be made up for it',
        notTold: 'trying people did not tell, and neither did the solver in the time that it had',
    },
    fixes: {
        persona: 'Add as persona test',
        missingCase: 'Add the missing case',
        missingRow: 'Add the missing row',
        otherwise: 'Add ‘otherwise’',
        narrow: (text: string) => `Narrow this case: ${quoted(text)}`,
        widen: (text: string) => `Widen this case: ${quoted(text)}`,
        widenRow: (text: string) => `Widen this row: ${quoted(text)}`,
        narrowCase: 'Narrow this case',
        precedence: (first: string, second: string) => `Put ${quoted(first)} before ${quoted(second)}`,
        remove: 'Remove this case',
    },
    persona: {
        gapName: (what: string) => `fits no case of ${what}`,
        overlapName: (what: string) => `fits two cases of ${what}`,
        gapStory: 'No case decides for them. What should they get?',
        overlapStory: 'Two cases decide for them. Which one is meant?',
        numbered: (name: string, number: number) => `${name} ${number}`,
    },
    row: (number: number) => `row ${number}`,
    nearRow: (but: readonly string[]) =>
        `This row comes near: they would fit it but for ${listed(but.map(quoted), 'and')}`,
    exception: (condition: string) => `except when ${condition}`,
    coverage: (analysed: number, not: number) =>
        `${analysed} ${analysed === 1 ? 'decision' : 'decisions'} analysed, ${not} not.`,
};
