import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../language-server/src/model/expressions.ts';
import type { Decision } from '../../../language-server/src/model/policy-model.ts';
import { everythingIn } from '../../../language-server/src/types/index.ts';
import { check, family, told } from './checking.ts';

/** What the names of the last decision's first result mean, in the order of the text. */
function meanings(text: string): string[] {
    const { model, findings } = check(text);
    expect(told(findings)).toEqual([]);
    const decisions = model.files[0]?.declarations.filter(each => each.kind === 'decision') as Decision[];
    const result = decisions.at(-1)?.versions[0]?.body.cases[0];
    return result?.kind === 'case' ? [...everythingIn(result.result)].flatMap(meaning) : [];
}

function meaning(node: Expression): string[] {
    if (node.kind === 'birthday') {
        return [`birthday of ${node.person}`];
    }
    if (node.kind !== 'name' && node.kind !== 'member' && node.kind !== 'relative member') {
        return [];
    }
    const { target } = node;
    const subject =
        target !== undefined && 'subject' in target && target.subject !== undefined ? ` @${target.subject}` : '';
    switch (target?.kind) {
        case 'fact':
            return [`${target.entity}.${target.fact}${subject}`];
        case 'role':
            return [`role ${target.entity}.${target.fact}.${target.role}${subject}`];
        case 'declaration':
        case 'constant':
            return [`${target.id}${subject}`];
        case 'option':
            return [`${target.enumeration}: ${target.option}`];
        case 'local':
            return [`local ${target.name}`];
        case 'subject':
            return [`subject${subject}`];
        case 'neighbour':
            return [`${target.rank} ${target.step}${subject}`];
        case 'built-in':
            return [`built-in ${target.name}${subject}`];
        default:
            return ['nothing'];
    }
}

const practice = `policy P
    decides for each practice

conventions
    born on 29 February  birthday on 1 March

each practice has
    clinicians : list of clinician, each a clinician
    segments : list of segment, each a segment
    reports : yes or no

each clinician has
    segments : list of segment, each a segment
    rooms : list of room, each a room
    date of birth : date

each room has
    size : whole number
    use : one of office, store

each segment has
    patients : whole number

`;

describe('what names mean', () => {
    it.each<[string, string, string[]]>([
        ['a fact of the root', family('decide d : money\n    is capital'), ['family.capital @0']],
        [
            'a fact of a member, and of the root',
            family('decide d for each child : yes or no\n    is settled and disabled'),
            ['family.settled @1', 'person.disabled @0'],
        ],
        [
            'a member in a where',
            family('decide d : whole number\n    is how many children where disabled'),
            ['person.disabled @0'],
        ],
        [
            'a possessive',
            family("decide d : money per month\n    is claimant's income"),
            ['person.income', 'family.claimant @0'],
        ],
        [
            'the root by its name',
            family("decide d : money\n    is the family's capital"),
            ['family.capital', 'subject @0'],
        ],
        [
            'an option',
            family('decide d : yes or no\n    is residence is UK'),
            ['family.residence @0', 'fact:family.residence: UK'],
        ],
        [
            'age of a member',
            family('decide d : whole number\n    is how many children where age is under 16'),
            ['built-in age @0'],
        ],
        [
            'age of somebody',
            family("decide d : whole number\n    is claimant's age"),
            ['built-in age', 'family.claimant @0'],
        ],
        [
            'a birthday in a where',
            family('decide d : whole number\n    is how many children where started is before 16th birthday'),
            ['family.started @1', 'birthday of 0'],
        ],
        ['date of decision', family('decide d : date\n    is date of decision'), ['built-in date of decision']],
        ['a local name', family('decide d : money\n    is x\n    where x is capital'), ['local x']],
        [
            'this child',
            family(
                "rank order for each child\n    by date of birth, earliest first\n\ndecide d for each child : whole number\n    is how many children where order is less than this child's order",
            ),
            ['rank:order @0', 'rank:order', 'subject @1'],
        ],
        [
            'the previous child',
            family(
                "rank order for each child\n    by date of birth, earliest first\n\ndecide d for each child : money per month\n    is previous child's income when there is a previous child\n    is £0 otherwise",
            ),
            ['person.income', 'rank:order -1 @0'],
        ],
        [
            'a Monday',
            family('decide d for each Monday in claim period : yes or no\n    is this Monday is after started'),
            ['subject @0', 'family.started @1'],
        ],
        [
            'the weekday of a day',
            family('decide d : whole number\n    is how many days in claim period where weekday is Monday'),
            ['family.claim period @0', 'built-in weekday @0', 'weekday: Monday'],
        ],
        [
            'a short form',
            family('decide d : date\n    is first day of the claim period'),
            ['built-in first day', 'family.claim period @0'],
        ],
        [
            'a name with an apostrophe',
            family("rate carer's sum : money\n    from 1 May 2024: £5\n\ndecide d : money\n    is carer's sum"),
            ["rate:carer's sum"],
        ],
        [
            'a rate by a fact of a member',
            family(
                'rate r : money\n    by sex\n    | from       | female | male |\n    | 1 May 2024 | £5     | £6   |\n\ndecide d : money\n    is total of r for each child',
            ),
            ['rate:r @0'],
        ],
        [
            'a decision for each child',
            family('decide e for each child : money\n    is £5\n\ndecide d : money\n    is total of e for each child'),
            ['decision:e @0'],
        ],
        [
            'the nearest list',
            `${practice}decide d for each clinician : whole number\n    is how many segments where patients is at least 5`,
            ['segment.patients @0'],
        ],
        [
            'owners up to the root',
            `${practice}decide d for each room : yes or no\n    is size is at least 5 and reports and age is at least 18`,
            ['room.size @0', 'practice.reports @2', 'built-in age @1'],
        ],
        [
            'all of several lists',
            `${practice}decide d for each segment : yes or no\n    is patients is at least 5 and reports`,
            ['segment.patients @0', 'practice.reports @1'],
        ],
        [
            'a definition about several things',
            `${practice}define big\n    about a clinician, a practice\n    when each segment's patients is at least 5\n\ndecide d for each clinician : yes or no\n    is big and the practice's big`,
            ['definition:big@clinician @0', 'definition:big@practice', 'subject @1'],
        ],
        [
            'each option',
            `${practice}decide d for each use : yes or no\n    is this use is office`,
            ['subject @0', 'fact:room.use: office'],
        ],
        [
            'a fact of the one thing that somebody has',
            `policy P\n    decides for each person\n\neach county has\n    limit : money\n\neach person has\n    county : county\n\ndecide d : money\n    is limit`,
            ['county.limit', 'person.county @0'],
        ],
        [
            'a role',
            `policy P\n    decides for each unit\n\neach person has\n    pay : money\n\neach unit has\n    adults : list of person, each an adult\n        claimant\n        partner, if any\n\ndecide d : money\n    is claimant's pay`,
            ['person.pay', 'role unit.adults.claimant @0'],
        ],
    ])('%s', (_what, text, wanted) => expect(meanings(text)).toEqual(wanted));
});

describe('first and last day of the one period that something has', () => {
    it('bare', () => {
        const text = `policy P\n    decides for each spell\n\neach spell has\n    days off : period\n\ndecide d : date\n    is first day`;
        expect(meanings(text)).toEqual(['built-in first day', 'spell.days off @0']);
    });
});

describe('there is', () => {
    it.each([
        ['there is no partner', 'applies'],
        ['there are housing costs', 'applies'],
        ['there is a child', 'member'],
        ['there is a child where disabled', 'member'],
        ["there is a claimant's disabled", 'applies'],
    ])('%s', (condition, sense) => {
        const { model } = check(family(`decide d : yes or no\n    is ${condition}`));
        const decision = model.files[0]?.declarations.findLast(each => each.kind === 'decision') as Decision;
        expect(decision.versions[0]?.body.cases[0]).toMatchObject({ result: { kind: 'there is', sense } });
    });
});

describe('what is gone through', () => {
    const over = (text: string): unknown => {
        const { model } = check(text);
        const decision = model.files[0]?.declarations.findLast(each => each.kind === 'decision') as Decision;
        const first = decision.versions[0]?.body.cases[0];
        const result = first?.kind === 'case' ? first.result : undefined;
        return result?.kind === 'count' || result?.kind === 'there is' ? result.over?.target : decision.forEach?.target;
    };
    it.each<[string, string, unknown]>([
        [
            'a list of the root',
            family('decide d : whole number\n    is how many children'),
            { kind: 'list', entity: 'person', fact: 'children', subject: 0, owner: 'family' },
        ],
        [
            'the nearest list',
            `${practice}decide d for each clinician : whole number\n    is how many segments`,
            { kind: 'list', entity: 'segment', fact: 'segments', subject: 0, owner: 'clinician' },
        ],
        [
            'a list of an owner',
            `${practice}decide d for each room : whole number\n    is how many segments`,
            { kind: 'list', entity: 'segment', fact: 'segments', subject: 1, owner: 'clinician' },
        ],
        [
            'all members',
            `${practice}decide d : whole number\n    is how many rooms`,
            { kind: 'all members', entity: 'room' },
        ],
        [
            'there is a child',
            family('decide d : yes or no\n    is there is a child where disabled'),
            { kind: 'list', entity: 'person', fact: 'children', subject: 0, owner: 'family' },
        ],
        [
            'a decision for each child',
            family('decide d for each child : yes or no\n    is disabled'),
            { kind: 'list', entity: 'person', fact: 'children', subject: 0, owner: 'family' },
        ],
        ['days', family('decide d for each day in claim period : yes or no\n    is settled'), { kind: 'days' }],
        [
            'Mondays',
            family('decide d for each Monday in claim period : yes or no\n    is settled'),
            { kind: 'weekdays', weekday: 'Monday' },
        ],
        [
            'options',
            family('decide d for each residence : yes or no\n    is settled'),
            { kind: 'options', enumeration: 'fact:family.residence' },
        ],
    ])('%s', (_what, text, target) => expect(over(text)).toEqual(target));
});

it('a code in a table stands for its text', () => {
    const text = family(
        'codes sections : text\n    - "11357"\n    - "11358"\n\neach claim has\n    section : one of sections\n    code : text\n\ndecide d for each claim : money, by table\n    | section | code  | d  |\n    | 11357   | 11358 | £1 |',
    );
    const { model, findings } = check(text);
    expect(told(findings)).toEqual([]);
    const decision = model.files[0]?.declarations.findLast(each => each.kind === 'decision') as Decision;
    const cells = decision.versions[0]?.body.table?.rows[0]?.cells;
    expect(cells?.[0]).toMatchObject({ tests: [{ value: { value: { kind: 'text', value: '11357' } } }] });
    expect(cells?.[1]).toMatchObject({ tests: [{ value: { value: { kind: 'text', value: '11358' } } }] });
});
