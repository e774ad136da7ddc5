import { describe, expect, it } from 'vitest';
import { check, expectNothing, family, told } from '../checking.ts';

/** The names of which it is said that they may not apply. */
function open(text: string): string[] {
    const { findings } = check(family(text));
    expect(told(findings.filter(({ code }) => code !== 'PW313'))).toEqual([]);
    return findings.map(({ message }) => /‘(.*?)’/.exec(message)?.[1] ?? '');
}

const couple = 'define couple\n    about a family\n    when there is a partner\n\n';
const alone = 'decide alone : yes or no\n    is yes when there is no partner\n    is no otherwise\n\n';
const rank = (among = '') =>
    `rank order for each child\n${among}    by date of birth, earliest first\n    ties in the order the claimant names them\n\n`;
const among = '    among children where disabled\n';

describe('what may not apply', () => {
    it.each([
        [
            'an earlier case, by a definition',
            `${couple}decide d : money per month\n    first that applies\n        is £0  when not couple\n        is partner's income  otherwise`,
        ],
        [
            'an earlier case, by a decision',
            `${alone}decide d : money per month\n    first that applies\n        is £0  when alone\n        is partner's income  otherwise`,
        ],
        [
            'an earlier case that asks for yes or no',
            `${alone}decide d : money per month\n    first that applies\n        is £0  when alone is yes\n        is partner's income  otherwise`,
        ],
        [
            'a condition to the left',
            `${couple}decide d : yes or no\n    is yes when couple and partner's income is at most £5 per month\n    is no otherwise`,
        ],
        [
            'a condition to the left of or',
            `${alone}decide d : yes or no\n    is yes when alone or partner's income is at most £5 per month\n    is no otherwise`,
        ],
        [
            'the group',
            `${couple}decide d : money per month\n    first that applies\n        when couple\n            is partner's income  when settled\n            is £1  otherwise\n        is £0  otherwise`,
        ],
        [
            'the rest of cases in no order',
            `${couple}decide d : money per month\n    is £0 when not couple\n    is partner's income otherwise`,
        ],
        [
            'an exception',
            `${alone}decide d : money per month\n    is partner's income\n    except alone when alone\n        is £0`,
        ],
        [
            'a local name',
            `decide d : money per month\n    first that applies\n        is £0  when nobody\n        is partner's income  otherwise\n    where nobody is there is no partner`,
        ],
        [
            'the previous member, by asking',
            `${rank()}decide d for each child : money per month\n    first that applies\n        is £0  when there is no previous child\n        is previous child's income  otherwise`,
        ],
        [
            'the previous member, by the place',
            `${rank()}decide d for each child : money per month\n    first that applies\n        is £0  when order = 1\n        is previous child's income  otherwise`,
        ],
        [
            'a place in a rank, by its condition',
            `${rank(among)}decide d for each child : money\n    first that applies\n        is £0  when not disabled\n        is £1  when order = 1\n        is £2  otherwise`,
        ],
        [
            'a place in a rank of everybody',
            `${rank()}decide d for each child : money\n    is £1 when order = 1\n    is £2 otherwise`,
        ],
        [
            'a place by which members are picked',
            `${rank(among)}decide d : whole number\n    is how many children where order is at least 2`,
        ],
    ])('is settled: %s', (_what, text) => expectNothing(family(text)));

    it.each([
        ['by nothing', `decide d : money per month\n    is partner's income`, ["partner's income"]],
        [
            'by a case that comes later',
            `${couple}decide d : money per month\n    first that applies\n        is partner's income  when settled\n        is £0  when not couple\n        is £1  otherwise`,
            ["partner's income"],
        ],
        [
            'by another case, in no order',
            `${couple}decide d : money per month\n    is £0 when not couple\n    is partner's income when settled\n    is £1 otherwise`,
            ["partner's income"],
        ],
        [
            'and is known not to apply',
            `decide d : money per month\n    is £0 when there is a partner\n    is partner's income otherwise`,
            ["partner's income"],
        ],
        [
            'the previous member',
            `${rank()}decide d for each child : money per month\n    is previous child's income`,
            ["previous child's income"],
        ],
        [
            'the previous member where only the second has been ruled out',
            `${rank()}decide d for each child : money per month\n    first that applies\n        is £0  when order = 2\n        is previous child's income  otherwise`,
            ["previous child's income"],
        ],
        [
            'a place in a rank',
            `${rank(among)}decide d for each child : money\n    is £1 when order = 1\n    is £2 otherwise`,
            ['order'],
        ],
    ])('is not settled: %s', (_what, text, wanted) => expect(open(text)).toEqual(wanted));
});
