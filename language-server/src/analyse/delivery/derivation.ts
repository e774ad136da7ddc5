import type { Fact } from '../../model/declarations.ts';
import type { DeclaredFact, Overview } from '../intent/overview.ts';
import { meaningKey, wordsOf } from './meaning.ts';

type Accepts = (other: DeclaredFact) => boolean;

/** The answers from which another one can be worked out; undefined when nothing shows that it can. */
export function answersThatFollow(
    { facts }: Overview,
    asked: DeclaredFact,
    accepts: Accepts,
): DeclaredFact[] | undefined {
    const beside = facts.filter(other => other.entity.name?.text === asked.entity.name?.text && other !== asked);
    const known = beside.filter(accepts);
    for (const rule of rules) {
        const from = rule(asked.fact, { beside, known, facts, accepts });
        if (from !== undefined && from.length > 0) return from;
    }
    return undefined;
}

interface Around {
    /** Other facts of the same thing. */
    beside: DeclaredFact[];
    /** Of these, those whose answer is there. */
    known: DeclaredFact[];
    facts: DeclaredFact[];
    accepts: Accepts;
}

const rules = [age, ageLimit, count, presence, sumOfMembers, sumOfParts] as const;

const isNumber = ({ type }: Fact): boolean => ['number', 'whole number', 'duration'].includes(type.base);
const isAmount = ({ type }: Fact): boolean => ['number', 'whole number', 'money'].includes(type.base);

/** `date of birth`; of somebody whom the name says, `carer's date of birth`. */
const dateOfBirth = ({ known }: Around, whose = ''): DeclaredFact[] | undefined => {
    const wanted = meaningKey(`${whose} date of birth`);
    const found = known.find(({ fact }) => fact.type.base === 'date' && meaningKey(fact.name.text) === wanted);
    return found && [found];
};

/** An age today beside a date of birth; an age at some other time needs that time as well. */
function age(fact: Fact, around: Around): DeclaredFact[] | undefined {
    const pattern =
        /^(?:(.+?)(?:['’]s)? )?(?:(?:current|present) )?age(?: (?:now|today|in years|last birthday|in whole years))?$/i;
    const match = isNumber(fact) ? pattern.exec(fact.name.text) : null;
    return match === null ? undefined : dateOfBirth(around, match[1]?.replace(/^(?:current|present)$/i, ''));
}

/** `over 18`, `is at least 66`, `aged under 16` beside a date of birth. */
function ageLimit(fact: Fact, around: Around): DeclaredFact[] | undefined {
    const isLimit =
        /^(?:is )?(?:aged )?(?:over|under|above|below|at least|older than|younger than) \d{1,3}(?: years old| years of age| or over| or under| now| today)?$/i;
    const isAdult = /^(?:is )?(?:an adult|a pensioner|a minor|of working age)$/i;
    const text = fact.name.text.trim();
    return fact.type.base === 'yes or no' && (isLimit.test(text) || isAdult.test(text))
        ? dateOfBirth(around)
        : undefined;
}

/** `number of children` beside the list of them. */
function count(fact: Fact, { beside }: Around): DeclaredFact[] | undefined {
    if (!isNumber(fact)) return undefined;
    const [, counted = ''] =
        /^(?:number of|how many|count of|total number of) (.+)$/i.exec(fact.name.text) ??
        /^(.+) count$/i.exec(fact.name.text) ??
        [];
    if (counted === '') return undefined;
    const wanted = meaningKey(counted);
    const found = beside.find(other => isListOf(other, wanted));
    return found && [found];
}

function isListOf({ fact }: DeclaredFact, wanted: string): boolean {
    if (fact.type.base !== 'list' || wanted === '') return false;
    const names = [fact.name.text, fact.type.element?.text ?? ''];
    return names.some(each => meaningKey(each) === wanted);
}

/** `has children` beside the list of them, `has a partner` beside a partner who may not be there. */
function presence(fact: Fact, { beside }: Around): DeclaredFact[] | undefined {
    if (fact.type.base !== 'yes or no') return undefined;
    const [, what = ''] = /^(?:has|have|any|there is|there are)(?: an?| any)? (.+)$/i.exec(fact.name.text) ?? [];
    const wanted = meaningKey(what);
    const found = beside.find(
        other => isListOf(other, wanted) || (other.fact.type.optional && meaningKey(other.fact.name.text) === wanted),
    );
    return wanted !== '' && found ? [found] : undefined;
}

const totalName = /^(?:total|combined|joint|overall|household|family) (.+)$|^(.+) in total$/i;

/** What a name is the total of: `income` for `total income`. */
function totalled(fact: Fact): string | undefined {
    const [, before, after] = totalName.exec(fact.name.text) ?? [];
    return isAmount(fact) ? (before ?? after) : undefined;
}

/** `total income` of a family whose adults are each asked for their income. */
function sumOfMembers(fact: Fact, { beside, facts, accepts }: Around): DeclaredFact[] | undefined {
    const of = totalled(fact);
    if (of === undefined) return undefined;
    const wanted = meaningKey(of);
    for (const { fact: list } of beside) {
        if (list.type.base !== 'list') continue;
        const part = facts.find(
            other =>
                other.entity.name?.text === list.type.name?.text &&
                meaningKey(other.fact.name.text) === wanted &&
                sameUnit(other.fact, fact) &&
                accepts(other),
        );
        if (part !== undefined) return [part];
    }
    return undefined;
}

/** `total income` beside `earned income` and `pension income`. */
function sumOfParts(fact: Fact, { known }: Around): DeclaredFact[] | undefined {
    const of = totalled(fact);
    if (of === undefined) return undefined;
    const head = wordsOf(of);
    const parts = known.filter(({ fact: other }) => {
        const words = wordsOf(other.name.text);
        return (
            sameUnit(other, fact) &&
            totalled(other) === undefined &&
            words.length > head.length &&
            words.slice(-head.length).join(' ') === head.join(' ')
        );
    });
    return parts.length >= 2 ? parts : undefined;
}

function sameUnit({ type: a }: Fact, { type: b }: Fact): boolean {
    return a.base === b.base && a.per === b.per && a.currency === b.currency;
}
