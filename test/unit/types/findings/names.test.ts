import { describe, expect, it } from 'vitest';
import { apply, check, checkFiles, type Expected, expectFinding, expectNothing, family, told } from '../checking.ts';

type Case = [what: string, text: string, expected: Omit<Expected, 'code'>];

function findings(code: string, cases: Case[]): void {
    it.each(cases)(`${code}: %s`, (_what, text, expected) => expectFinding(family(text), { code, ...expected }));
}

function nothing(cases: [what: string, text: string][]): void {
    it.each(cases)('nothing: %s', (_what, text) => expectNothing(family(text)));
}

describe('PW009 unknown name', () => {
    findings('PW009', [
        [
            'a letter is wrong',
            'decide d : money\n    is <|captial|>',
            { says: 'There is no ‘captial’ here. Did you mean ‘capital’?', fixes: ['Change to ‘capital’'] },
        ],
        [
            'nothing is near',
            'decide d : money\n    is <|zeppelin|>',
            { says: 'There is no ‘zeppelin’ here.', fixes: [] },
        ],
        [
            'a member that there is not',
            "decide d : money per month\n    is claimant's <|incom|>",
            { says: '‘claimant’ has no ‘incom’. Did you mean ‘income’?', fixes: ['Change to ‘income’'] },
        ],
        [
            'capitals',
            'decide d : money\n    is <|Capital|>',
            { says: 'capitals matter', fixes: ['Change to ‘capital’'] },
        ],
        [
            'capitals of a member',
            "decide d : money per month\n    is claimant's <|Income|>",
            { says: 'Did you mean ‘income’?', fixes: ['Change to ‘income’'] },
        ],
        [
            'a list that there is not',
            'decide d : whole number\n    is how many <|childs|>',
            { says: 'no list whose members are called ‘childs’', fixes: ['Change to ‘child’'] },
        ],
        [
            'an outcome that there is not',
            'intent\n    outcome less debt: "less debt"\n\ndecide d : money\n    serves <|les debt|>\n    is capital',
            { fixes: ['Change to ‘less debt’'] },
        ],
        [
            'a step that there is not',
            'journey J\n    step One\n        goes to <|Finnish|>\n    ending Finish\n        tells "done"',
            { fixes: ['Change to ‘Finish’'] },
        ],
        [
            'an exception that there is not',
            'decide d : money\n    is £1\n    except big when capital is more than £5\n        is £2\n    except small when capital is less than £2\n        is £3\n    except big before <|smal|>',
            { fixes: ['Change to ‘small’'] },
        ],
        [
            'a decision that a step does not know',
            'decide d : money\n    is capital\n\njourney J\n    step One\n        decides <|dd|>',
            { fixes: ['Change to ‘d’'] },
        ],
        [
            'two names that are one in backticks',
            'rate `rent and service charges` : money\n    from 1 January 2024: £5\n\ndecide d : money\n    is <|rent and service charges|>',
            { says: 'one name', fixes: ['in backticks'], fixed: 'is `rent and service charges`' },
        ],
        [
            'one name in backticks inside a condition',
            'rate `more or less` : money\n    from 1 January 2024: £5\n\ndecide d : yes or no\n    is capital is <|more or less|>',
            { fixes: ['in backticks'] },
        ],
        [
            'a name that begins with not',
            'define `not in work`\n    when members = 1\n\ndecide d : yes or no\n    is <|not in work|>',
            { fixes: ['in backticks'] },
        ],
    ]);
    nothing([
        ['a fact of the root', 'decide d : money\n    is capital'],
        ['the root by its name', "decide d : money\n    is the family's capital"],
        ['a leading the', 'decide d : money\n    is the capital'],
        ['a role’s fact', "decide d : money per month\n    is claimant's income"],
        [
            'two yes or no names joined by and',
            'define a\n    when settled\n\ndefine b\n    when settled\n\ndecide d : yes or no\n    is a and b',
        ],
        ['a step of the journey', 'journey J\n    step One\n        goes to Two\n    step Two\n        asks capital'],
        ['the weekday of a date', "decide d : yes or no\n    is started's weekday is Monday"],
        ['the first day of a period', 'decide d : date\n    is the first day of the claim period'],
        ['date of decision', "decide d : whole number\n    is date of decision's year"],
        [
            'a name in backticks',
            'rate `a and b` : money\n    from 1 January 2024: £5\n\ndecide d : money\n    is `a and b`',
        ],
    ]);
});

describe('PW010 declared twice', () => {
    findings('PW010', [
        [
            'two decisions',
            'decide d : money\n    is capital\n\ndecide <|d|> : money\n    is £5',
            { says: '‘d’ is declared twice' },
        ],
        [
            'a decision and a rate',
            'rate d : money\n    from 1 January 2024: £5\n\ndecide <|d|> : money\n    is capital',
            {},
        ],
        ['a decision and a fact', 'decide <|capital|> : money\n    is £5', {}],
        ['for each child and its fact', 'decide <|income|> for each child : money per month\n    is £5 per month', {}],
        [
            'a local name',
            'decide d : money\n    is capital + x\n    where <|capital|> is £5\n    where x is £1',
            { says: 'already means something' },
        ],
    ]);

    it('says where the other one is', () => {
        const { findings: found } = check(family('decide d : money\n    is capital\n\ndecide d : money\n    is £5'));
        expect(found[0]?.related).toHaveLength(1);
    });

    it('two facts and two entities', () => {
        const found = check('each person has\n    a : money\n    a : date\n\neach person has\n    b : money').findings;
        expect(told(found)).toEqual([
            expect.stringContaining('PW010 5:6 The entity ‘person’'),
            expect.stringContaining('PW010 3:5 The fact ‘a’'),
        ]);
    });

    nothing([
        [
            'the same name about different things',
            'define x\n    about a child, a family\n    when date of decision is after 1 May 2024',
        ],
        ['the same option in two enumerations', 'decide a : one of x, y\n    is x\n\ndecide b : one of x, z\n    is x'],
    ]);
});

describe('PW011 two readings', () => {
    findings('PW011', [
        [
            'an apostrophe of its own or a possessive',
            "rate claimant's income : money per month\n    from 1 January 2024: £5\n\ndecide d : money per month\n    is <|claimant's income|>",
            { says: 'can be read in two ways' },
        ],
    ]);

    it('an option and a decision fit alike', () => {
        const { findings: found } = check(
            family('decide abroad : one of residence\n    is UK\n\ndecide d : yes or no\n    is residence is abroad'),
        );
        expect(told(found)).toEqual([expect.stringContaining('PW011 35:21 ‘abroad’ can be read in two ways')]);
    });

    it('two used files mean different things', () => {
        const { findings: found } = checkFiles({
            'file:///a.policy': {
                text: 'policy A\n    decides for each x\n\neach x has\n    f : money\n\ndecide d : money\n    is r',
                uses: ['file:///b.policy', 'file:///c.policy'],
            },
            'file:///b.policy': { text: 'rate r : money\n    from 1 January 2024: £5' },
            'file:///c.policy': { text: 'rate r : money\n    from 1 January 2024: £6' },
        });
        expect(told(found)).toEqual([expect.stringContaining('PW011 8:8 ‘r’ can be read in two ways')]);
        expect(found[0]?.related).toHaveLength(2);
    });

    nothing([
        [
            'a name with an apostrophe only',
            "rate carer's Allowance : money\n    from 1 January 2024: £5\n\ndecide d : money\n    is carer's Allowance",
        ],
        [
            'the option that is expected',
            'decide abroad : money\n    is £1\n\ndecide d : yes or no\n    is residence is abroad',
        ],
    ]);
});

describe('PW308 a list, or a member, where one value is needed', () => {
    findings('PW308', [
        [
            'a list',
            'decide d : whole number\n    is <|children|> + 1',
            { says: 'list of person', fixes: ['how many children'] },
        ],
        [
            'a list in a comparison',
            'decide d : yes or no\n    is <|children|> is more than 1',
            { fixes: ['how many children'] },
        ],
        [
            'a decision for each child',
            'decide e for each child : money\n    is £5\n\ndecide d : money\n    is <|e|>',
            { says: 'decided for each child', fixes: ['total of e for each child'] },
        ],
        [
            'a definition about a child',
            'define young\n    about a child\n    when age is under 16\n\ndecide d : yes or no\n    is <|young|>',
            { fixes: ['there is a child where young'] },
        ],
        [
            'this child where there is none',
            "decide d : money per month\n    is <|this child|>'s income",
            { says: 'No child' },
        ],
        [
            'the one before without an order',
            'decide d for each child : yes or no\n    is there is no <|previous child|>',
            { says: 'needs an order' },
        ],
        [
            'a rate by a fact of nobody',
            'rate addition : money\n    by disabled\n    | from           | yes | no |\n    | 1 January 2024 | £5  | £0 |\n\ndecide d : money\n    is <|addition|>',
            { says: 'depends on ‘disabled’' },
        ],
        ['a person', 'decide d : yes or no\n    is <|claimant|> is 5', { says: 'not a value' }],
        ['a birthday of nobody', 'decide d : date\n    is <|66th birthday|>', { says: 'Whose birthday?' }],
    ]);

    it('a fact of somebody: the owners are offered', () => {
        const { findings: found } = check(family('decide d : money per month\n    is income'));
        expect(told(found)).toEqual([expect.stringContaining('PW308 32:8 ‘income’ is a fact of a person')]);
        expect(found[0]?.fixes.map(({ title }) => title)).toEqual([
            "Say ‘claimant's income’",
            "Say ‘partner's income’",
            'Decide it for each child',
        ]);
    });

    it.each(['age is under 16', 'disabled'])('in a definition about nobody in particular: %s', condition => {
        const text = family(`define young\n    when ${condition}`);
        const [finding] = check(text).findings;
        expect(finding?.message).toContain('‘about a person’');
        const [mend] = finding?.fixes.slice(-1) ?? [];
        expect(mend?.title).toBe('Say that it is about a person');
        expect(mend && told(check(apply(text, mend)).findings)).toEqual([]);
    });

    nothing([
        ['how many', 'decide d : whole number\n    is how many children where age is under 16'],
        ['for each child', 'decide e for each child : money per month\n    is income'],
        [
            'about a child in a where',
            'define young\n    about a child\n    when age is under 16\n\ndecide d : whole number\n    is how many children where young',
        ],
        [
            'about a person for a child',
            'define young\n    about a person\n    when age is under 16\n\ndecide d for each child : yes or no\n    is young',
        ],
        ['each child', "decide d : yes or no\n    is each child's age is at least 5"],
        [
            'a rate by a fact inside for each',
            'rate addition : money\n    by disabled\n    | from           | yes | no |\n    | 1 January 2024 | £5  | £0 |\n\ndecide d : money\n    is total of addition for each child',
        ],
    ]);
});

describe('PW310 not an option', () => {
    findings('PW310', [
        [
            'a misspelt option',
            'decide d : yes or no\n    is residence is <|abraod|>',
            { fixes: ['Change to ‘abroad’'] },
        ],
        [
            'an option of another enumeration',
            'decide d : yes or no\n    is residence is <|female|>',
            { says: '‘female’ is not an option of ‘residence’' },
        ],
        ['in a result', 'decide d : one of high, low\n    is <|hihg|>', { fixes: ['Change to ‘high’'] }],
        ['in a list of options', 'decide d : yes or no\n    is residence is one of (UK, <|moon|>)', {}],
        [
            'in a table',
            'decide d : money, by table\n    | residence | d  |\n    | UK        | £1 |\n    | <|abrod|>     | £2 |',
            { fixes: ['abroad'] },
        ],
        ['in a code set', 'codes home : residence\n    from 1 January 2024: UK, <|abrod|>', { fixes: ['abroad'] }],
        [
            'a code',
            'codes sections : text\n    - "11357"\n    - "11358"\n\ndecide s : one of sections\n    is <|"11359"|>',
            { fixes: ['Change to ‘11357’', 'Change to ‘11358’'] },
        ],
    ]);
    nothing([
        ['an option', 'decide d : yes or no\n    is residence is abroad'],
        ['options in brackets', 'decide d : yes or no\n    is residence is one of (UK, abroad)'],
        [
            'a code set',
            'codes home : residence\n    from 1 January 2024: UK\n\ndecide d : yes or no\n    is residence is one of home',
        ],
    ]);
});

describe('PW312 not a type', () => {
    findings('PW312', [
        ['an entity that there is not', 'each dog has\n    owner : <|persn|>', { fixes: ['Change to ‘person’'] }],
        ['a list of nothing', 'each dog has\n    toys : list of <|toy|>', {}],
        [
            'an enumeration that there is not',
            'decide d : one of <|residense|>\n    is UK',
            { fixes: ['Change to ‘residence’'] },
        ],
        ['about nothing', 'define x\n    about a <|chidl|>\n    when 1 = 1', { fixes: ['Change to ‘child’'] }],
    ]);
    it('the root', () => {
        const { findings: found } = check('policy P\n    decides for each famly\n\neach family has\n    a : money');
        expect(told(found)).toEqual([expect.stringContaining('PW312 2:22 ‘famly’ is not a type')]);
    });
    it('a decision without a type', () => {
        expect(told(check(family('decide d\n    is capital')).findings)).toEqual([
            expect.stringContaining('PW312 31:8'),
        ]);
    });
    nothing([
        ['an enumeration by the name of its fact', 'each dog has\n    home : residence'],
        ['weekdays', 'each dog has\n    walks : any of weekday'],
        ['a year', 'each dog has\n    born : year'],
    ]);
});

describe('PW502 unknown in a persona', () => {
    const persona = (given: string, expectation = 'd is £5'): string =>
        `decide d : money\n    is capital\n\ndecide e for each child : money per month\n    is income\n\npersona P\n    given\n        ${given}\n    expect\n        ${expectation}`;
    findings('PW502', [
        ['a fact', persona('<|captial|> is £5'), { fixes: ['Change to ‘capital’'] }],
        [
            'a fact of a member',
            persona('children\n            Ann: <|incme|> is £5'),
            { fixes: ['Change to ‘income’'] },
        ],
        ['an expectation', persona('capital is £5', '<|dd|> is £5'), {}],
        ['what is decided', persona('<|d|> is £5'), { says: 'worked out by the policy', fixes: ['assume'] }],
        ['assume of a fact', persona('assume <|capital|> is £5'), { fixes: ['Leave out ‘assume’'] }],
        [
            'a person who is not given',
            persona('children\n            Ann: income is £5', "<|Anne|>'s e is £5"),
            { fixes: ['Change to ‘Ann’'] },
        ],
    ]);
    nothing([
        [
            'members and their decisions',
            persona('children\n            Ann: income is £5, sex is female', "Ann's e is £5"),
        ],
        ['all members', persona('children\n            Ann: income is £5', "each child's e is £5")],
        ['there is no', persona('there is no partner')],
        ['not known', persona('capital is not known')],
        ['assume', persona('assume d is £6')],
        ['never asked for', persona('capital is £5', 'never asked for date of birth')],
        ['reasons to wait', persona('there is no partner', 'd needs capital')],
    ]);
});
