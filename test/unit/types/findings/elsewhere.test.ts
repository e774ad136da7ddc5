import { describe, expect, it } from 'vitest';
import { check, type Expected, expectFinding, expectNothing, family, told } from '../checking.ts';

const facts = (...lines: string[]): string =>
    `policy Help\n    decides for each family\n\neach family has\n    ${lines.join('\n    ')}\n`;

describe('a type as it is called elsewhere', () => {
    it.each([
        ['integer', 'whole number'],
        ['int', 'whole number'],
        ['Integer', 'whole number'],
        ['boolean', 'yes or no'],
        ['bool', 'yes or no'],
        ['pounds', 'money'],
        ['pounds per week', 'money per week'],
        ['string', 'text'],
        ['float', 'number'],
        ['decimal', 'number'],
        ['percentage', 'percent'],
        ['whole number from 0 to 24', 'whole number, 0 to 24'],
        ['number between 1 and 9', 'number, 1 to 9'],
    ])('%s is %s', (found, here) => {
        const text = facts(`one : <|${found}|>`, 'two : money');
        expectFinding(text, { code: 'PW312', says: `The language says ‘${here}’.`, fixes: [here], fixed: `: ${here}` });
    });

    it('says in which units a length of time is written', () => {
        const fixes = ['days', 'weeks', 'months', 'years'];
        expectFinding(facts('one : <|duration|>', 'two : money'), {
            code: 'PW312',
            says: 'The language says ‘days’',
            fixes,
        });
    });

    it('names types where nothing is near', () => {
        expectFinding(facts('one : <|flugel|>', 'two : money'), {
            code: 'PW312',
            says: 'Types are for example',
            fixes: [],
        });
    });

    it('is missing from a judgement', () => {
        const text = `${facts('one : money')}\njudgement <|fair|>\n    made by     an officer\n`;
        expectFinding(text, { code: 'PW312', fixed: 'fair : yes or no' });
    });

    it('is told once, whatever uses the fact', () => {
        const rules =
            'decide d : money\n    is two when one is at least 3\n    is two * one otherwise\n\n' +
            'persona P\n    on 1 June 2025\n    given\n        one is 2\n        two is £3\n    expect\n        d is £6\n';
        expectFinding(`${facts('one : <|integer|>, 0 to 10', 'two : money')}\n${rules}`, { code: 'PW312' });
    });

    it('is no mistake where something is declared by that name', () => {
        expectNothing(facts('currency : one of GBP, EUR', 'other currency : currency'));
    });
});

const given: [what: string, line: string][] = [
    ['a conversion', 'rent is <|£5 per week, converted weekly to monthly|>'],
    ['a sum', 'members is <|1 + 1|>'],
    ['a date and a length of time', 'started is <|1 May 2025 + 2 days|>'],
    ['a rounding', 'capital is <|£5.50, rounded down to a whole pound|>'],
    ['another fact', 'members is <|members|>'],
    ['what is assumed', 'assume d is <|capital|>'],
];

describe('a persona is given values, not formulas', () => {
    const persona = (line: string): string =>
        family(
            'decide d : money\n    is capital\n\npersona P\n    on 1 June 2025\n    given\n' +
                `        ${line}\n    expect\n        d is £1\n`,
        );
    it.each(given)('%s', (_what, line) => {
        expectFinding(persona(line), { code: 'PW301', says: 'a value, not a formula' });
    });

    it.each([
        'members is 2',
        'capital is -£5',
        'residence is UK',
        'claim period is 1 May 2025 to 3 May 2025',
        'claim period is 1 May 2025 through 3 May 2025',
        'settled is not known',
        'there is no partner',
    ])('%s', line => expectNothing(persona(line)));
});

const hours: [what: string, text: string, expected: Omit<Expected, 'code'>][] = [
    ['hours are added to a date', 'decide d : date\n    is <|started + 8 hours|>', { says: 'cannot be added' }],
    ['hours are taken from a date', 'decide d : date\n    is <|started - 8 hours|>', { says: 'cannot be subtracted' }],
];

describe('a date moves by whole days', () => {
    it.each(hours)('%s', (_what, text, expected) => expectFinding(family(text), { code: 'PW301', ...expected }));

    it('and by weeks, months, years and working days', () => {
        expectNothing(family('decide d : date\n    is started + 2 weeks + 1 month - 3 years'));
    });
});

describe('a letter in a cell is read by the type of its column', () => {
    const claim = (rows: string, rest = ''): string =>
        'policy Letters\n    decides for each claim\n\neach claim has\n    A : yes or no\n    B : whole number\n' +
        `    other code : text\n    band : one of A, B\n    code : text\n\n${rest}` +
        `decide result : one of B, A, by table\n    | band | code | result |\n${rows}`;

    it('as an option and as a code, though facts have the same names', () => {
        const text = claim('    | A | A | A |\n    | A | not A | B |\n    | B | - | B |\n');
        expectNothing(text);
        const { model } = check(text);
        const decision = model.files[0]?.declarations.find(({ kind }) => kind === 'decision');
        const rows = decision?.kind === 'decision' ? decision.versions[0]?.body.table?.rows : undefined;
        const values = rows?.[0]?.cells.map(cell => (cell.kind === 'tests' ? cell.tests[0] : cell));
        expect(values).toMatchObject([
            { value: { kind: 'name', target: { kind: 'option', enumeration: 'fact:claim.band' } } },
            { value: { kind: 'literal', value: { kind: 'text', value: 'A' } } },
            { value: { kind: 'name', target: { kind: 'option', enumeration: 'decision:result' } } },
        ]);
    });

    it('as a code in capitals where nothing has its name', () => {
        expectNothing(claim('    | A | X1, Y | A |\n    | - | not X1, Y | B |\n'));
    });

    it('as what it means where that is a text', () => {
        const text = claim('    | A | other code | A |\n');
        expect(told(check(text).findings)).toEqual([]);
    });

    it('as a mistake where it means nothing', () => {
        expectFinding(claim('    | A | <|othr code|> | A |\n'), { code: 'PW009', fixes: ['other code'] });
    });
});
