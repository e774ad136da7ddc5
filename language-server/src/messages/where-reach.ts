/** What is asked about how far a `where` reaches (PW335). */

const MOST = 70;

/** Long conditions are told by their beginning. */
const quoted = (text: string): string => {
    if (text.length <= MOST) return `‘${text}’`;
    return `‘${text.slice(0, text.lastIndexOf(' ', MOST))} …’`;
};

/** The parts of what is asked, in the policy's words. */
export interface WhereReachWords {
    readonly word: 'and' | 'or';
    /** The word for one of the list: `child`. */
    readonly member: string;
    /** What stands behind `where` and speaks of the member; and what does not. */
    readonly own: string;
    readonly rest: string;
    /** The condition as it would be without the rest. */
    readonly without: string;
    /** `there is`, `there is no`, or a comparison with what is picked. */
    readonly kind: 'there is' | 'there is no' | 'comparison';
}

export const whereReachMessages = {
    asks: (words: WhereReachWords) =>
        `Does ${quoted(`${words.word} ${words.rest}`)} still belong to the ‘where’? ` +
        `It says nothing of the ${words.member}. ${asItIs(words)} ${apart(words)} Brackets say which one is meant.`,
    picking: 'This is the ‘where’',
    fixes: {
        apart: (words: WhereReachWords) =>
            `Put brackets round ${quoted(words.without)}: what follows stands for itself`,
        together: (words: WhereReachWords) =>
            `Put brackets round all that follows ‘where’: ${quoted(`${words.own} ${words.word} ${words.rest}`)}`,
    },
};

/** What the text means as it stands. */
function asItIs({ word, kind, member, own, rest }: WhereReachWords): string {
    const [a, b] = [quoted(own), quoted(rest)];
    if (kind === 'there is')
        return `As it is written it does: without any ${member} the answer is no, even where ${b} holds.`;
    if (kind === 'there is no')
        return word === 'or'
            ? `As it is written it does: where ${b} holds there must be no ${member} at all, else none of whom ${a} holds.`
            : `As it is written it does: only where ${b} holds must there be no ${member} of whom ${a} holds.`;
    return word === 'or'
        ? `As it is written it does: where ${b} holds every ${member} is picked, else those of whom ${a} holds.`
        : `As it is written it does: no ${member} is picked unless ${b} holds.`;
}

/** What it would mean if the rest stood for itself. */
function apart({ word, rest, without }: WhereReachWords): string {
    const [whole, b] = [quoted(without), quoted(rest)];
    return word === 'or'
        ? `If it stands for itself, one of the two is enough: ${whole}, or ${b}.`
        : `If it stands for itself, both must hold: ${whole}, and ${b}.`;
}
