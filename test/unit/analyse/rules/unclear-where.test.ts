import { describe, expect, test } from 'vitest';
import { formatPolicy } from '../../../../language-server/src/syntax/format/format-policy.ts';
import { apply } from '../../types/checking.ts';
import { findingsOf, said } from './findings.ts';

const facts = `policy Fee
    decides for each family

conventions
    born on 29 February     birthday on 1 March

each person has
    date of birth : date
    disabled : yes or no
    in work : yes or no
    friends : list of person, each a friend

each family has
    children : list of person, each a child
    adults : list of person, each an adult
    income : money
    renting : yes or no
    started : date
    ended : date

define small
    about       a person
    when        age is under 5
`;

function policy(condition: string): string {
    return `${facts}\ndecide fee : yes or no\n    is yes when ${condition}\n    is no otherwise\n`;
}

function asked(condition: string): ReturnType<typeof findingsOf> {
    const found = findingsOf(policy(condition));
    expect(found.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    return found.filter(({ code }) => code === 'PW335');
}

describe('how far a where reaches is asked', () => {
    test.each<[condition: string, apart: string, together: string]>([
        [
            'there is a child where disabled or income is £0',
            '(there is a child where disabled) or income is £0',
            'there is a child where (disabled or income is £0)',
        ],
        [
            'there is a child where disabled or there is an adult where in work',
            '(there is a child where disabled) or there is an adult where in work',
            'there is a child where (disabled or there is an adult where in work)',
        ],
        [
            'there is a child where disabled or there is an adult where in work or renting',
            '(there is a child where disabled) or (there is an adult where in work) or renting',
            'there is a child where (disabled or there is an adult where (in work or renting))',
        ],
        [
            'there is no child where disabled and renting',
            '(there is no child where disabled) and renting',
            'there is no child where (disabled and renting)',
        ],
        [
            'there is no child where disabled and (small or in work) or renting and income is £0',
            '(there is no child where disabled and (small or in work)) or renting and income is £0',
            'there is no child where (disabled and (small or in work) or renting and income is £0)',
        ],
        [
            'renting and there is a child where disabled or income is £0',
            'renting and ((there is a child where disabled) or income is £0)',
            'renting and there is a child where (disabled or income is £0)',
        ],
        [
            'renting and not there is a child where disabled or income is £0',
            'renting and (not (there is a child where disabled) or income is £0)',
            'renting and not there is a child where (disabled or income is £0)',
        ],
        [
            'there is a child where disabled and there is an adult where in work or renting',
            'there is a child where disabled and ((there is an adult where in work) or renting)',
            'there is a child where disabled and there is an adult where (in work or renting)',
        ],
        [
            'renting and (there is a child where disabled or income is £0)',
            'renting and ((there is a child where disabled) or income is £0)',
            'renting and (there is a child where (disabled or income is £0))',
        ],
        [
            'there is a child where (disabled or small) or (renting and income is £0)',
            '(there is a child where (disabled or small)) or (renting and income is £0)',
            'there is a child where ((disabled or small) or (renting and income is £0))',
        ],
        [
            '2 is at most how many children where disabled or renting',
            '2 is at most (how many children where disabled) or renting',
            '2 is at most how many children where (disabled or renting)',
        ],
        [
            '2 is at most 1 + how many children where disabled and renting',
            '2 is at most 1 + (how many children where disabled) and renting',
            '2 is at most 1 + how many children where (disabled and renting)',
        ],
        [
            "there is a child where there is a friend where small or this child's disabled",
            "there is a child where (there is a friend where small) or this child's disabled",
            "there is a child where there is a friend where (small or this child's disabled)",
        ],
        [
            "each child's age is at least how many adults where in work or renting",
            "each child's age is at least (how many adults where in work) or renting",
            "each child's age is at least how many adults where (in work or renting)",
        ],
    ])('%s', (condition, ...mended) => {
        const found = asked(condition);
        expect(found).toHaveLength(1);
        const texts = found[0]?.fixes.map(fix => apply(policy(condition), fix)) ?? [];
        expect(texts).toEqual(mended.map(policy));
        for (const [i, text] of texts.entries()) {
            expect(asked(mended[i] as string)).toEqual([]);
            expect(formatPolicy(text)).toBe(text);
        }
    });

    test('over several lines', () => {
        const found = asked(`there is a child where disabled
            or there is an adult where in work
            or renting`);
        expect(found).toHaveLength(1);
    });

    test('in a bullet, and what comes after a bullet is not looked at', () => {
        const found = findingsOf(
            `${facts}\ndecide fee : yes or no\n    is yes when any of\n        - there is a child where disabled or renting\n        - there is an adult where small\n        - income is £0\n    is no otherwise\n`,
        ).filter(({ code }) => code === 'PW335');
        expect(found.map(({ range }) => range.start.line)).toEqual([facts.split('\n').length + 2]);
    });
});

describe('and is not asked', () => {
    test.each([
        ['all of it speaks of the member', 'there is a child where disabled or in work'],
        ['a term speaks of the member', 'there is a child where disabled or small'],
        ['an age does', 'there is no child where disabled and age is under 5'],
        ['a birthday does', 'there is no child where disabled and 5th birthday is before started'],
        ['a list of the member does', 'there is no child where disabled and there is a friend where small'],
        [
            'what stands in a list speaks of it',
            "there is no child where small and there is an adult where age = this child's age",
        ],
        ['what does not stands before what does', 'there is no child where renting or disabled'],
        ['nothing speaks of the member', 'there is no child where renting or income is £0'],
        ['both readings come to the same', 'there is a child where disabled and renting'],
        ['brackets say it', 'there is a child where (disabled or renting)'],
        ['brackets say the other', '(there is a child where disabled) or renting'],
        ['brackets end a count', '2 is at most (how many children where disabled or renting)'],
        [
            'days are counted',
            '5 is at most how many days in (started through ended) where weekday is Monday or renting',
        ],
        ['a count alone could not be joined', '(how many children where disabled or renting) is at least 2'],
    ])('where %s', (_what, condition) => {
        expect(asked(condition)).toEqual([]);
    });

    test('nor of what is counted or summed as a result', () => {
        const decision = '\ndecide fee : whole number\n    is how many children where disabled and renting\n';
        expect(findingsOf(facts + decision).filter(({ code }) => code === 'PW335')).toEqual([]);
    });
});

test('the words', () => {
    const of = (condition: string): string => asked(condition)[0]?.message ?? '';
    expect(of('there is a child where disabled or income is £0')).toBe(
        'Does ‘or income is £0’ still belong to the ‘where’? It says nothing of the child. As it is written it does: without any child the answer is no, even where ‘income is £0’ holds. If it stands for itself, one of the two is enough: ‘there is a child where disabled’, or ‘income is £0’. Brackets say which one is meant.',
    );
    expect(of('there is no child where disabled or renting')).toContain(
        'As it is written it does: where ‘renting’ holds there must be no child at all, else none of whom ‘disabled’ holds. If it stands for itself, one of the two is enough: ‘there is no child where disabled’, or ‘renting’.',
    );
    expect(of('there is no child where disabled and renting')).toContain(
        'It says nothing of the child. As it is written it does: only where ‘renting’ holds must there be no child of whom ‘disabled’ holds. If it stands for itself, both must hold: ‘there is no child where disabled’, and ‘renting’.',
    );
    expect(of('2 is at most how many children where disabled and renting')).toContain(
        'As it is written it does: no child is picked unless ‘renting’ holds. If it stands for itself, both must hold: ‘2 is at most (how many children where disabled)’, and ‘renting’.',
    );
    expect(said('', /^PW335/)).toEqual([]);
});
