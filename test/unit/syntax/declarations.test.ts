import { describe, expect, test } from 'vitest';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { plain } from '../../support/plain.ts';
import { dedent } from '../../support/policy-text.ts';

/** Every construct of the language and the model it makes. */
const constructs = [
    {
        title: "the policy's header",
        policy: `
            policy Child Benefit
                owner       HMRC
                in force    from 8 April 2024 until 5 April 2030
                decides for each family
                dated by    first day of the tax year
                languages   English, Welsh
                source      "SSCBA 1992, Part IX" <https://www.legislation.gov.uk/ukpga/1992/4/part/IX>
                accept      PW204 because "agreed on 3 May"
        `,
        model: [
            {
                kind: 'policy',
                id: 'policy:Child Benefit',
                name: 'Child Benefit',
                languages: ['English', 'Welsh'],
                sources: ['SSCBA 1992, Part IX <https://www.legislation.gov.uk/ukpga/1992/4/part/IX>'],
                accepts: [{ code: 'PW204', because: 'agreed on 3 May' }],
                owner: 'HMRC',
                inForce: { from: '2024-04-08', to: '2030-04-05' },
                decidesFor: 'family',
                datedBy: 'first day of the tax year',
            },
        ],
    },
    {
        title: 'a policy of one line',
        policy: `
            policy Something and nothing
        `,
        model: [{ kind: 'policy', id: 'policy:Something and nothing', name: 'Something and nothing' }],
    },
    {
        title: 'use, and an acceptance of its own',
        policy: `
            use "../shared/uk.policy"
            accept PW301 because "no citizen sees it"
        `,
        model: [
            {
                kind: 'use',
                id: 'use:../shared/uk.policy',
                name: '../shared/uk.policy',
                path: '../shared/uk.policy',
            },
            {
                kind: 'accept',
                id: 'accept:PW301',
                name: 'PW301',
                acceptance: { code: 'PW301', because: 'no citizen sees it' },
            },
        ],
    },
    {
        title: 'a body with its name in another language',
        policy: `
            body HMRC
                named       "HM Revenue and Customs"
                in Welsh    "Cyllid a Thollau EF"
        `,
        model: [
            {
                kind: 'body',
                id: 'body:HMRC',
                name: 'HMRC',
                named: 'HM Revenue and Customs [Welsh: Cyllid a Thollau EF]',
            },
        ],
    },
    {
        title: 'conventions',
        policy: `
            conventions
                born on 29 February     birthday on 28 February
                missing day of a month  first day of the next month
                working days            England and Wales
                weeks start             Monday
                tax year                starts 6 April
                currency                €
                weekly to monthly       by 52 / 12
                four-weekly to yearly   by 13
        `,
        model: [
            {
                kind: 'conventions',
                id: 'conventions:',
                name: 'conventions',
                conversions: [
                    { from: 'week', to: 'month', factor: '(52 / 12)' },
                    { from: '4 weeks', to: 'year', factor: '13' },
                ],
                bornOn29February: { rule: '28 February' },
                missingDayOfMonth: { rule: 'first day of the next month' },
                workingDays: 'England and Wales',
                weeksStart: 'Monday',
                taxYear: { month: 4, day: 6 },
                currency: { code: 'EUR' },
            },
        ],
    },
    {
        title: 'intent',
        policy: `
            intent
                problem     "Raising a child costs money."
                outcome help with costs: "every family gets help"
                    measure     take-up, at least 95%, by 5 April 2027
                    measure     complaints, at most 100
                    data        "statistics, annual"
                    in Welsh    "ystadegau"
                outcome quick and fair
                safeguard fair: "the charge never exceeds the benefit"
                    always      charge is at most benefit for the year
                safeguard never worse off: "earning more never costs more"
                    never falls income after the charge
                    as this rises income of the higher earner, by £200
                safeguard cheap
                    never rises cost
                    as this rises income
                not about   "childcare costs"
                budget      at most 12 questions, 1 document, 10 working days
        `,
        model: [
            {
                kind: 'intent',
                id: 'intent:',
                name: 'intent',
                outcomes: [
                    {
                        name: 'help with costs',
                        text: 'every family gets help',
                        measures: [
                            { name: 'take-up', op: 'at least', value: '95%', by: '2027-04-05' },
                            { name: 'complaints', op: 'at most', value: '100' },
                        ],
                        data: ['statistics, annual [Welsh: ystadegau]'],
                    },
                    { name: 'quick and fair' },
                ],
                safeguards: [
                    {
                        name: 'fair',
                        text: 'the charge never exceeds the benefit',
                        always: ['(charge <= benefit for the year)'],
                    },
                    {
                        name: 'never worse off',
                        text: 'earning more never costs more',
                        neverFalls: {
                            direction: 'never falls',
                            what: 'income after the charge',
                            asThisRises: 'income of the higher earner',
                            by: 'GBP 200',
                        },
                    },
                    {
                        name: 'cheap',
                        neverFalls: { direction: 'never rises', what: 'cost', asThisRises: 'income' },
                    },
                ],
                notAbout: ['childcare costs'],
                problem: 'Raising a child costs money.',
                budget: {
                    items: [
                        { most: '12', of: 'questions' },
                        { most: '1', of: 'document' },
                        { most: '10', of: 'working days' },
                    ],
                },
            },
        ],
    },
    {
        title: 'a definition',
        policy: `
            define qualifying child
                about       a person, an adult
                means       "a person who is under 16"
                in Welsh    "person dan 16"
                when        age is under 16 or
                    in approved education
                dated by    date of birth
                source      "section 142"
        `,
        model: [
            {
                kind: 'definition',
                id: 'definition:qualifying child@person',
                name: 'qualifying child',
                about: 'person',
                versions: [{ body: '((age < 16) or in approved education)' }],
                sources: ['section 142'],
                means: 'a person who is under 16 [Welsh: person dan 16]',
                datedBy: 'date of birth',
            },
            {
                kind: 'definition',
                id: 'definition:qualifying child@adult',
                name: 'qualifying child',
                about: 'adult',
                versions: [{ body: '((age < 16) or in approved education)' }],
                sources: ['section 142'],
                means: 'a person who is under 16 [Welsh: person dan 16]',
                datedBy: 'date of birth',
            },
        ],
    },
    {
        title: 'a definition as it stood at different times',
        policy: `
            define period of incapacity
                until 5 April 2026
                    when    how many days in days off is at least 4
                from 6 April 2026 until 1 May 2027
                    when    all of
                        - a
                        - none of
                            - b
                            - c
                    source  "SI 2026/1"
        `,
        model: [
            {
                kind: 'definition',
                id: 'definition:period of incapacity',
                name: 'period of incapacity',
                versions: [
                    { to: '2026-04-05', body: '((count days in days off) >= 4)' },
                    {
                        from: '2026-04-06',
                        to: '2027-05-01',
                        body: 'all[a; none[b; c]]',
                        sources: ['SI 2026/1'],
                    },
                ],
            },
        ],
    },
    {
        title: 'facts, with all that may stand under one',
        policy: `
            each person has
                date of birth : date
                    held by     General Register Office, as "birth registration"
                    held by     DWP
                    justified by "Pensions Act 1995"
                    valid when  date of birth is on or before date of decision, "Must be in the past."
                    valid when  age is at most 130
                in education : yes or no
                    ask         "Is {name} in education?"
                    in Welsh    "A yw {name} mewn addysg?"
                    hint        "For example A levels."
                    proof       "a letter", or "the college's own record"
                    source      "regulation 3"
                    accept      PW410 because "never wrong"
        `,
        model: [
            {
                kind: 'entity',
                id: 'entity:person',
                name: 'person',
                facts: [
                    {
                        name: 'date of birth',
                        type: 'date',
                        holders: [{ body: 'General Register Office', as: 'birth registration' }, { body: 'DWP' }],
                        validWhen: [
                            {
                                condition: '(date of birth <= date of decision)',
                                message: 'Must be in the past.',
                            },
                            { condition: '(age <= 130)', message: '' },
                        ],
                        justifiedBy: 'Pensions Act 1995',
                    },
                    {
                        name: 'in education',
                        type: 'yes or no',
                        proofs: [{ alternatives: ['a letter', "the college's own record"] }],
                        sources: ['regulation 3'],
                        accepts: [{ code: 'PW410', because: 'never wrong' }],
                        ask: 'Is {name} in education? [Welsh: A yw {name} mewn addysg?]',
                        hint: 'For example A levels.',
                    },
                ],
            },
        ],
    },
    {
        title: 'types',
        policy: `
            each thing has
                a : money
                b : money per week
                c : money in € per month
                d : number
                e : whole number, 0 to 168
                f : number, more than 0 and at most 7
                g : percent, if any
                h : date, over time
                i : period
                j : text
                k : yes or no, over time
                l : years, 1 to 15, if any
                m : hours per week
                n : working days
                o : person
                p : person, if any
                q : list of person, each an adult
                r : list of spell of sickness
                s : one of red, green, dark blue
                t : any of weekday
                u : one of Prop 64 sections, if any
                v : year
                w : date of birth
                x : money, at least £0
        `,
        model: [
            {
                kind: 'entity',
                id: 'entity:thing',
                name: 'thing',
                facts: [
                    { name: 'a', type: 'money' },
                    { name: 'b', type: 'money per week' },
                    { name: 'c', type: 'money in EUR per month' },
                    { name: 'd', type: 'number' },
                    { name: 'e', type: 'whole number >= 0 <= 168' },
                    { name: 'f', type: 'number > 0 <= 7' },
                    { name: 'g', type: 'percent if any' },
                    { name: 'h', type: 'date over time' },
                    { name: 'i', type: 'period' },
                    { name: 'j', type: 'text' },
                    { name: 'k', type: 'yes or no over time' },
                    { name: 'l', type: 'duration in years >= 1 <= 15 if any' },
                    { name: 'm', type: 'duration in hours per week' },
                    { name: 'n', type: 'duration in working days' },
                    { name: 'o', type: 'named person' },
                    { name: 'p', type: 'named person if any' },
                    { name: 'q', type: 'list person each adult' },
                    { name: 'r', type: 'list spell of sickness' },
                    { name: 's', type: 'one of (red | green | dark blue)' },
                    { name: 't', type: 'any of weekday' },
                    { name: 'u', type: 'one of Prop 64 sections if any' },
                    { name: 'v', type: 'named year' },
                    { name: 'w', type: 'named date of birth' },
                    { name: 'x', type: 'money >= GBP 0' },
                ],
            },
        ],
    },
    {
        title: 'options and places in a list, on lines of their own',
        policy: `
            each family has
                residence : one of
                    UK          "The United Kingdom"
                    England     "England"
                    in Welsh    "Lloegr"
                    abroad
                    held by     HMRC
                    ask         "Where do you live?"
                adults : list of person, each an adult
                    claimant
                    partner, if any
        `,
        model: [
            {
                kind: 'entity',
                id: 'entity:family',
                name: 'family',
                facts: [
                    {
                        name: 'residence',
                        type: 'one of (UK="The United Kingdom" | England="England" | abroad)',
                        holders: [{ body: 'HMRC' }],
                        ask: 'Where do you live?',
                    },
                    { name: 'adults', type: 'list person each adult role claimant role partner?' },
                ],
            },
        ],
    },
    {
        title: 'a rate with dates',
        policy: `
            rate eldest child rate : money per week
                from 8 April 2024: £25.60
                from 7 April 2025 until 5 April 2026: £26.05
                dated by    this Monday
                source      "regulation 2(1)(a)"
        `,
        model: [
            {
                kind: 'rate',
                id: 'rate:eldest child rate',
                name: 'eldest child rate',
                type: 'money per week',
                values: [
                    { from: '2024-04-08', value: 'GBP 25.60' },
                    { from: '2025-04-07', to: '2026-04-05', value: 'GBP 26.05' },
                ],
                sources: ['regulation 2(1)(a)'],
                datedBy: 'this:Monday',
            },
        ],
    },
    {
        title: 'a rate by category',
        policy: `
            rate standard allowance : money per month
                by          claimant type
                | from                         | single | couple         |
                | 1 April 2024 to 31 March 2025 | £1.50  | no limit       |
                | 1 April 2025                 | £2     | does not apply |
        `,
        model: [
            {
                kind: 'rate',
                id: 'rate:standard allowance',
                name: 'standard allowance',
                type: 'money per month',
                by: 'claimant type',
                table: {
                    columns: ['single', 'couple'],
                    rows: [
                        { from: '2024-04-01', to: '2025-03-31', values: ['GBP 1.50', '<no limit>'] },
                        { from: '2025-04-01', values: ['GBP 2', '<not applicable>'] },
                    ],
                },
            },
        ],
    },
    {
        title: 'a scale',
        policy: `
            scale stamp duty : money
                on          purchase price
                charges     each slice
                | up to £125,000 | 0% |
                | above          | 2% |
        `,
        model: [
            {
                kind: 'scale',
                id: 'scale:stamp duty',
                name: 'stamp duty',
                type: 'money',
                versions: [{ body: [{ upTo: 'GBP 125000', value: '0%' }, { value: '2%' }] }],
                on: 'purchase price',
                charges: 'each slice',
            },
        ],
    },
    {
        title: 'a scale with dates, on the whole amount',
        policy: `
            scale fee
                on          income
                charges     the whole amount
                from 1 April 2025
                    | up to £10 | £1     |
                    | above     | £1 + x |
        `,
        model: [
            {
                kind: 'scale',
                id: 'scale:fee',
                name: 'fee',
                type: 'named',
                versions: [
                    {
                        from: '2025-04-01',
                        body: [{ upTo: 'GBP 10', value: 'GBP 1' }, { value: '(GBP 1 + x)' }],
                    },
                ],
                on: 'income',
                charges: 'the whole amount',
            },
        ],
    },
    {
        title: 'codes',
        policy: `
            codes eligible professions : profession
                from 1 January 2017: physician, dentist
                from 1 January 2019: adds physical therapist
                from 1 January 2022: removes dentist, "nurse"
                source "42 CFR 414.1305"
        `,
        model: [
            {
                kind: 'codes',
                id: 'codes:eligible professions',
                name: 'eligible professions',
                type: 'named profession',
                changes: [
                    {
                        from: '2017-01-01',
                        change: 'sets',
                        codes: [{ name: 'physician' }, { name: 'dentist' }],
                    },
                    { from: '2019-01-01', change: 'adds', codes: [{ name: 'physical therapist' }] },
                    {
                        from: '2022-01-01',
                        change: 'removes',
                        codes: [{ name: 'dentist' }, { name: 'nurse' }],
                    },
                ],
                sources: ['42 CFR 414.1305'],
            },
        ],
    },
    {
        title: 'codes with labels',
        policy: `
            codes Prop 64 sections : text
                - "11357" "possession"
                - "11358"
                - cultivation
        `,
        model: [
            {
                kind: 'codes',
                id: 'codes:Prop 64 sections',
                name: 'Prop 64 sections',
                type: 'text',
                codes: [{ name: '11357', label: 'possession' }, { name: '11358' }, { name: 'cultivation' }],
            },
        ],
    },
    {
        title: 'a calendar',
        policy: `
            calendar England and Wales
                holidays from file "bank-holidays.csv"
                holiday     25 December 2025 "Christmas Day"
                holiday     26 December 2025
                never worked Saturday, Sunday
                source      "https://www.gov.uk/bank-holidays"
        `,
        model: [
            {
                kind: 'calendar',
                id: 'calendar:England and Wales',
                name: 'England and Wales',
                holidays: [{ date: '2025-12-25', name: 'Christmas Day' }, { date: '2025-12-26' }],
                sources: ['https://www.gov.uk/bank-holidays'],
                file: 'bank-holidays.csv',
                weekend: ['Saturday', 'Sunday'],
            },
        ],
    },
    {
        title: 'cases',
        policy: `
            decide weekly award : money per week
                serves      help with costs, quick and fair
                is £0 when children = 0 because "no children"
                    source "regulation 1"
                is one rate
                    when children = 1 and
                        claimed
                    because "one child"
                is other rate otherwise
                dated by    first day
        `,
        model: [
            {
                kind: 'decision',
                id: 'decision:weekly award',
                name: 'weekly award',
                type: 'money per week',
                serves: ['help with costs', 'quick and fair'],
                versions: [
                    {
                        body: {
                            cases: [
                                {
                                    kind: 'case',
                                    result: 'GBP 0',
                                    condition: '(children = 0)',
                                    because: 'no children',
                                    sources: ['regulation 1'],
                                },
                                {
                                    kind: 'case',
                                    result: 'one rate',
                                    condition: '((children = 1) and claimed)',
                                    because: 'one child',
                                },
                                { kind: 'case', result: 'other rate', otherwise: true },
                            ],
                        },
                    },
                ],
                datedBy: 'first day',
            },
        ],
    },
    {
        title: 'order matters, local names, cases in groups',
        policy: `
            decide what you may tow : one of car, full, none
                first that applies
                    when vehicle is car
                        is car when early
                        when late
                            is full when old
                            is none otherwise
                    is none otherwise
                where early is given is before 2 May 1997
                where late is not early
        `,
        model: [
            {
                kind: 'decision',
                id: 'decision:what you may tow',
                name: 'what you may tow',
                type: 'one of (car | full | none)',
                versions: [
                    {
                        body: {
                            ordered: true,
                            cases: [
                                {
                                    kind: 'group',
                                    condition: '(vehicle = car)',
                                    cases: [
                                        { kind: 'case', result: 'car', condition: 'early' },
                                        {
                                            kind: 'group',
                                            condition: 'late',
                                            cases: [
                                                { kind: 'case', result: 'full', condition: 'old' },
                                                { kind: 'case', result: 'none', otherwise: true },
                                            ],
                                        },
                                    ],
                                },
                                { kind: 'case', result: 'none', otherwise: true },
                            ],
                            locals: [
                                { name: 'early', value: '(given < 1997-05-02)' },
                                { name: 'late', value: '(not early)' },
                            ],
                        },
                    },
                ],
            },
        ],
    },
    {
        title: 'versions and exceptions',
        policy: `
            decide charge : money
                until 5 April 2024
                    is £1
                from 6 April 2024 until 5 April 2025
                    is £2 when a
                    is £3 otherwise
                    source "SI 2024/1"
                except prisoners when weeks in prison is more than 8
                    is £0 because "in prison"
                    except on remand when on remand
                        is £1
                    source "schedule 9"
                except when abroad
                    is £5
                except prisoners before on remand
        `,
        model: [
            {
                kind: 'decision',
                id: 'decision:charge',
                name: 'charge',
                type: 'money',
                versions: [
                    {
                        to: '2024-04-05',
                        body: {
                            cases: [{ kind: 'case', result: 'GBP 1' }],
                            exceptions: [
                                {
                                    name: 'prisoners',
                                    condition: '(weeks in prison > 8)',
                                    body: {
                                        cases: [{ kind: 'case', result: 'GBP 0', because: 'in prison' }],
                                        exceptions: [
                                            {
                                                name: 'on remand',
                                                condition: 'on remand',
                                                body: { cases: [{ kind: 'case', result: 'GBP 1' }] },
                                            },
                                        ],
                                    },
                                    sources: ['schedule 9'],
                                },
                                { condition: 'abroad', body: { cases: [{ kind: 'case', result: 'GBP 5' }] } },
                            ],
                        },
                    },
                    {
                        from: '2024-04-06',
                        to: '2025-04-05',
                        body: {
                            cases: [
                                { kind: 'case', result: 'GBP 2', condition: 'a' },
                                { kind: 'case', result: 'GBP 3', otherwise: true },
                            ],
                            exceptions: [
                                {
                                    name: 'prisoners',
                                    condition: '(weeks in prison > 8)',
                                    body: {
                                        cases: [{ kind: 'case', result: 'GBP 0', because: 'in prison' }],
                                        exceptions: [
                                            {
                                                name: 'on remand',
                                                condition: 'on remand',
                                                body: { cases: [{ kind: 'case', result: 'GBP 1' }] },
                                            },
                                        ],
                                    },
                                    sources: ['schedule 9'],
                                },
                                { condition: 'abroad', body: { cases: [{ kind: 'case', result: 'GBP 5' }] } },
                            ],
                        },
                        sources: ['SI 2024/1'],
                    },
                ],
            },
        ],
    },
    {
        title: 'a decision for each member, for each day, for each option',
        policy: `
            decide amount for each Monday in tax year : money
                is this Monday's amount
            decide credit for each kind : money
                is total of cost for each item where kind is this kind
        `,
        model: [
            {
                kind: 'decision',
                id: 'decision:amount',
                name: 'amount',
                forEach: { element: 'Monday', period: 'tax year' },
                type: 'money',
                versions: [{ body: { cases: [{ kind: 'case', result: "this:Monday's amount" }] } }],
            },
            {
                kind: 'decision',
                id: 'decision:credit',
                name: 'credit',
                forEach: { element: 'kind' },
                type: 'money',
                versions: [
                    {
                        body: {
                            cases: [{ kind: 'case', result: '(total cost for item where (kind = this:kind))' }],
                        },
                    },
                ],
            },
        ],
    },
    {
        title: 'a table, all kinds of cells',
        policy: `
            decide relief : one of dismissal, reduction, by table
                | section      | felony | age        | on                           | cost           | relief    |
                | 11357        | -      | under 21   | up to 5 April 1950           | £1 to £5       | dismissal |
                | 11358, 11359 | yes    | 21 or over | 6 April 1950 to 5 May 1950   | £5 or more     | reduction |
                | not Prop 64  | no     | more than 3 | from 6 May 1950              | at most £3     | reduction |
                | "a b"        | -      | 5 or under | before 1 May 1950            | more than £3   | x + 1     |
                | not known    | -      | 1, 5 to 6  | on or after 1 May 1950       | £2 or less     | x         |
        `,
        model: [
            {
                kind: 'decision',
                id: 'decision:relief',
                name: 'relief',
                type: 'one of (dismissal | reduction)',
                versions: [
                    {
                        body: {
                            table: {
                                columns: [
                                    { header: 'section' },
                                    { header: 'felony' },
                                    { header: 'age' },
                                    { header: 'on' },
                                    { header: 'cost' },
                                    { header: 'relief', result: true },
                                ],
                                rows: [
                                    {
                                        cells: [
                                            { kind: 'tests', tests: [{ kind: 'is', value: '11357' }] },
                                            { kind: 'any' },
                                            { kind: 'tests', tests: [{ kind: 'compare', op: '<', value: '21' }] },
                                            {
                                                kind: 'tests',
                                                tests: [{ kind: 'compare', op: '<=', value: '1950-04-05' }],
                                            },
                                            {
                                                kind: 'tests',
                                                tests: [{ kind: 'between', low: 'GBP 1', high: 'GBP 5' }],
                                            },
                                            { kind: 'result', value: 'dismissal' },
                                        ],
                                    },
                                    {
                                        cells: [
                                            {
                                                kind: 'tests',
                                                tests: [
                                                    { kind: 'is', value: '11358' },
                                                    { kind: 'is', value: '11359' },
                                                ],
                                            },
                                            { kind: 'tests', tests: [{ kind: 'is', value: 'yes' }] },
                                            { kind: 'tests', tests: [{ kind: 'compare', op: '>=', value: '21' }] },
                                            {
                                                kind: 'tests',
                                                tests: [{ kind: 'between', low: '1950-04-06', high: '1950-05-05' }],
                                            },
                                            {
                                                kind: 'tests',
                                                tests: [{ kind: 'compare', op: '>=', value: 'GBP 5' }],
                                            },
                                            { kind: 'result', value: 'reduction' },
                                        ],
                                    },
                                    {
                                        cells: [
                                            { kind: 'tests', tests: [{ kind: 'is not', value: 'Prop 64' }] },
                                            { kind: 'tests', tests: [{ kind: 'is', value: 'no' }] },
                                            { kind: 'tests', tests: [{ kind: 'compare', op: '>', value: '3' }] },
                                            {
                                                kind: 'tests',
                                                tests: [{ kind: 'compare', op: '>=', value: '1950-05-06' }],
                                            },
                                            {
                                                kind: 'tests',
                                                tests: [{ kind: 'compare', op: '<=', value: 'GBP 3' }],
                                            },
                                            { kind: 'result', value: 'reduction' },
                                        ],
                                    },
                                    {
                                        cells: [
                                            { kind: 'tests', tests: [{ kind: 'is', value: '"a b"' }] },
                                            { kind: 'any' },
                                            { kind: 'tests', tests: [{ kind: 'compare', op: '<=', value: '5' }] },
                                            {
                                                kind: 'tests',
                                                tests: [{ kind: 'compare', op: '<', value: '1950-05-01' }],
                                            },
                                            {
                                                kind: 'tests',
                                                tests: [{ kind: 'compare', op: '>', value: 'GBP 3' }],
                                            },
                                            { kind: 'result', value: '(x + 1)' },
                                        ],
                                    },
                                    {
                                        cells: [
                                            { kind: 'tests', tests: [{ kind: 'is', value: '<not known>' }] },
                                            { kind: 'any' },
                                            {
                                                kind: 'tests',
                                                tests: [
                                                    { kind: 'is', value: '1' },
                                                    { kind: 'between', low: '5', high: '6' },
                                                ],
                                            },
                                            {
                                                kind: 'tests',
                                                tests: [{ kind: 'compare', op: '>=', value: '1950-05-01' }],
                                            },
                                            {
                                                kind: 'tests',
                                                tests: [{ kind: 'compare', op: '<=', value: 'GBP 2' }],
                                            },
                                            { kind: 'result', value: 'x' },
                                        ],
                                    },
                                ],
                            },
                        },
                    },
                ],
            },
        ],
    },
    {
        title: 'options of a decision on lines of their own, and a table',
        policy: `
            decide type : one of
                    single under 25
                    single 25 plus      "Single and 25"
                is single under 25 when a
                is single 25 plus otherwise
        `,
        model: [
            {
                kind: 'decision',
                id: 'decision:type',
                name: 'type',
                type: 'one of (single under 25 | single 25 plus="Single and 25")',
                versions: [
                    {
                        body: {
                            cases: [
                                { kind: 'case', result: 'single under 25', condition: 'a' },
                                { kind: 'case', result: 'single 25 plus', otherwise: true },
                            ],
                        },
                    },
                ],
            },
        ],
    },
    {
        title: 'bullets as values',
        policy: `
            decide maximum : money
                is total of
                    - standard allowance
                    - housing costs, if any
                    - £5 * steps
            decide minimum : money
                is lowest of
                    - a
                    - b, but not less than £0
        `,
        model: [
            {
                kind: 'decision',
                id: 'decision:maximum',
                name: 'maximum',
                type: 'money',
                versions: [
                    {
                        body: {
                            cases: [
                                {
                                    kind: 'case',
                                    result: 'total[standard allowance; housing costs if any; (GBP 5 * steps)]',
                                },
                            ],
                        },
                    },
                ],
            },
            {
                kind: 'decision',
                id: 'decision:minimum',
                name: 'minimum',
                type: 'money',
                versions: [
                    {
                        body: { cases: [{ kind: 'case', result: 'lowest[a; (b not less than GBP 0)]' }] },
                    },
                ],
            },
        ],
    },
    {
        title: 'a rank',
        policy: `
            rank birth order for each child
                among       the family's children where qualifying child
                by          date of birth, earliest first
                by          income
                ties        in the order the claimant names them
        `,
        model: [
            {
                kind: 'rank',
                id: 'rank:birth order',
                name: 'birth order',
                forEach: { element: 'child', list: "family's children" },
                by: [
                    { value: 'date of birth', order: 'earliest first' },
                    { value: 'income', order: 'lowest first' },
                ],
                where: 'qualifying child',
                ties: { rule: 'in the order named' },
            },
        ],
    },
    {
        title: 'a judgement',
        policy: `
            judgement equal care for each child : yes or no
                made by     HMRC decision maker, within 10 working days
                considering
                    - "where the child sleeps"
                    - "who buys clothes"
                until made  "both parents are paid half"
                review      mandatory reconsideration, within 1 month
        `,
        model: [
            {
                kind: 'judgement',
                id: 'judgement:equal care',
                name: 'equal care',
                forEach: { element: 'child' },
                type: 'yes or no',
                considering: ['where the child sleeps', 'who buys clothes'],
                madeBy: 'HMRC decision maker',
                within: { value: '10', unit: 'working day' },
                untilMade: 'both parents are paid half',
                review: { name: 'mandatory reconsideration', within: { value: '1', unit: 'month' } },
            },
        ],
    },
    {
        title: 'a journey',
        policy: `
            journey Claim
                step Tell us and wait
                    for         claimant, online or by phone or on paper
                    asks        each child's age, capital
                    proof       "a letter", or "a card"
                step Check
                    by          HMRC, within 1 working day
                    uses        each child's date of birth, General Register Office
                    uses        capital
                    waits       2 weeks
                    tells       "We are checking."
                    in Welsh    "Rydym yn gwirio."
                step Decide
                    by          HMRC, automatically, within 5 working days
                    decides     entitled, weekly award
                    goes to Refused when entitled is no
                    goes to Paid
                    challenge   appeal
                step Paid
                    pays        weekly award, every 4 weeks
                ending Refused
                    when        entitled is no
                    tells       "No."
                    challenge   mandatory reconsideration, within 1 month
        `,
        model: [
            {
                kind: 'journey',
                id: 'journey:Claim',
                name: 'Claim',
                steps: [
                    {
                        name: 'Tell us and wait',
                        asks: ['(each child: age)', 'capital'],
                        proofs: ['a letter', 'a card'],
                        for: { who: 'claimant', channels: ['online', 'by phone', 'on paper'] },
                    },
                    {
                        name: 'Check',
                        uses: [
                            { what: '(each child: date of birth)', holder: 'General Register Office' },
                            { what: 'capital' },
                        ],
                        waits: [{ value: '2', unit: 'week' }],
                        tells: ['We are checking. [Welsh: Rydym yn gwirio.]'],
                        by: { body: 'HMRC', within: { value: '1', unit: 'working day' } },
                    },
                    {
                        name: 'Decide',
                        decides: ['entitled', 'weekly award'],
                        goesTo: [{ target: 'Refused', when: '(entitled = no)' }, { target: 'Paid' }],
                        by: { body: 'HMRC', automatically: true, within: { value: '5', unit: 'working day' } },
                        challenge: { name: 'appeal' },
                    },
                    { name: 'Paid', pays: { what: 'weekly award', every: { value: '4', unit: 'week' } } },
                ],
                endings: [
                    {
                        name: 'Refused',
                        tells: ['No.'],
                        when: '(entitled = no)',
                        challenge: { name: 'mandatory reconsideration', within: { value: '1', unit: 'month' } },
                    },
                ],
            },
        ],
    },
    {
        title: 'a persona',
        policy: `
            persona Amira and Noor
                story       "Lone parent."
                on          1 June 2025
                given
                    claimant's date of birth is 3 May 1994
                    there is no partner
                    there are housing costs
                    assume weekly award is £20
                    settled is yes
                    income is not known
                    days is (Monday, Tuesday)
                    lives in London
                        from 1 May 2025: yes
                        from 1 June 2025 until 2 June 2025: no
                    children
                        Zayn: date of birth is 31 August 2008, in education is yes, there is no father
                            pets
                                Rex: age is 3
                        Noor:
                            date of birth is 1 September 2008
                            there is a father
                expect
                    weekly award is £43.30 because "two children"
                    Noor's birth order is 2
                        evidence "section 1"
                    each conviction's relief is dismissal
                    not entitled
                    charge is at most £100 and income is 3
                    entitled needs usual residence, claimant's status
                    asked at most 6 questions
                    asked at least 1 document
                    never asked for date of birth
                    asked for claimant's income
                    reaches Refused
                    within 10 working days
                evidence    "GOV.UK"
        `,
        model: [
            {
                kind: 'persona',
                id: 'persona:Amira and Noor',
                name: 'Amira and Noor',
                given: [
                    { kind: 'value', path: "claimant's date of birth", values: ['1994-05-03'] },
                    { kind: 'there is', path: 'partner', negated: true },
                    { kind: 'there is', path: 'housing costs' },
                    { kind: 'assume', path: 'weekly award', value: 'GBP 20' },
                    { kind: 'value', path: 'settled', values: ['yes'] },
                    { kind: 'value', path: 'income', values: ['<not known>'] },
                    { kind: 'value', path: 'days', values: ['Monday', 'Tuesday'] },
                    {
                        kind: 'timeline',
                        path: 'lives in London',
                        values: [
                            { from: '2025-05-01', value: 'yes' },
                            { from: '2025-06-01', to: '2025-06-02', value: 'no' },
                        ],
                    },
                    {
                        kind: 'members',
                        path: 'children',
                        members: [
                            {
                                name: 'Zayn',
                                items: [
                                    { kind: 'value', path: 'date of birth', values: ['2008-08-31'] },
                                    { kind: 'value', path: 'in education', values: ['yes'] },
                                    { kind: 'there is', path: 'father', negated: true },
                                    {
                                        kind: 'members',
                                        path: 'pets',
                                        members: [
                                            {
                                                name: 'Rex',
                                                items: [{ kind: 'value', path: 'age', values: ['3'] }],
                                            },
                                        ],
                                    },
                                ],
                            },
                            {
                                name: 'Noor',
                                items: [
                                    { kind: 'value', path: 'date of birth', values: ['2008-09-01'] },
                                    { kind: 'there is', path: 'father' },
                                ],
                            },
                        ],
                    },
                ],
                expect: [
                    {
                        kind: 'condition',
                        condition: '(weekly award = GBP 43.30)',
                        because: 'two children',
                    },
                    {
                        kind: 'condition',
                        condition: "(Noor's birth order = 2)",
                        evidence: ['section 1'],
                    },
                    { kind: 'condition', condition: '(each conviction: (relief = dismissal))' },
                    { kind: 'condition', condition: '(not entitled)' },
                    { kind: 'condition', condition: '((charge <= GBP 100) and (income = 3))' },
                    {
                        kind: 'needs',
                        path: 'entitled',
                        needs: ['usual residence', "claimant's status"],
                    },
                    { kind: 'asked', limit: 'at most', count: '6', of: 'questions' },
                    { kind: 'asked', limit: 'at least', count: '1', of: 'document' },
                    { kind: 'asked for', negated: true, path: 'date of birth' },
                    { kind: 'asked for', path: "claimant's income" },
                    { kind: 'reaches', place: 'Refused' },
                    { kind: 'within', deadline: { value: '10', unit: 'working day' } },
                ],
                evidence: ['GOV.UK'],
                story: 'Lone parent.',
                on: { date: '2025-06-01' },
            },
        ],
    },
    {
        title: 'members in a table',
        policy: `
            persona Record
                given
                    convictions
                        | name | code section  | felony |
                        | A    | "11357(A) HS" | yes    |
                        | B b  | "11359 HS"    | -      |
        `,
        model: [
            {
                kind: 'persona',
                id: 'persona:Record',
                name: 'Record',
                given: [
                    {
                        kind: 'members',
                        path: 'convictions',
                        members: [
                            {
                                name: 'A',
                                items: [
                                    { kind: 'value', path: 'code section', values: ['"11357(A) HS"'] },
                                    { kind: 'value', path: 'felony', values: ['yes'] },
                                ],
                            },
                            {
                                name: 'B b',
                                items: [{ kind: 'value', path: 'code section', values: ['"11359 HS"'] }],
                            },
                        ],
                    },
                ],
            },
        ],
    },
    {
        title: 'personas from a file',
        policy: `
            personas from file "cases.csv"
                on 1 June 2025
                column "Date of birth" is claimant's date of birth
                expect column "Award" is weekly award
                evidence "engine"
        `,
        model: [
            {
                kind: 'persona file',
                id: 'persona file:cases.csv',
                name: 'cases.csv',
                file: 'cases.csv',
                columns: [
                    { heading: 'Date of birth', path: "claimant's date of birth" },
                    { heading: 'Award', path: 'weekly award', expected: true },
                ],
                on: { date: '2025-06-01' },
                evidence: ['engine'],
            },
        ],
    },
    {
        title: 'a variation',
        policy: `
            variation Two-child limit kept
                varies      "universal-credit.policy"
                in force    from 1 April 2026
                replace rate children paid for
                    from 6 April 2017: 2
                replace rate allowance : money
                    by kind
                    | from         | a  |
                    | 1 April 2017 | £1 |
                replace decision award for each child : money
                    from 1 April 2026
                        is £2
                replace definition old
                    about   a person
                    when    age is at least 70
                remove exception prisoners
                remove rate x
                remove decision y
                remove definition z
                decide extra : money
                    is £1
                rate more : money
                    from 1 May 2020: £3
                define new
                    when a
                accept PW100 because "pilot"
        `,
        model: [
            {
                kind: 'variation',
                id: 'variation:Two-child limit kept',
                name: 'Two-child limit kept',
                replaces: [
                    {
                        kind: 'rate',
                        id: 'rate:children paid for',
                        name: 'children paid for',
                        type: 'named',
                        values: [{ from: '2017-04-06', value: '2' }],
                    },
                    {
                        kind: 'rate',
                        id: 'rate:allowance',
                        name: 'allowance',
                        type: 'money',
                        by: 'kind',
                        table: { columns: ['a'], rows: [{ from: '2017-04-01', values: ['GBP 1'] }] },
                    },
                    {
                        kind: 'decision',
                        id: 'decision:award',
                        name: 'award',
                        forEach: { element: 'child' },
                        type: 'money',
                        versions: [{ from: '2026-04-01', body: { cases: [{ kind: 'case', result: 'GBP 2' }] } }],
                    },
                    {
                        kind: 'definition',
                        id: 'definition:old',
                        name: 'old',
                        about: 'person',
                        versions: [{ body: '(age >= 70)' }],
                    },
                ],
                adds: [
                    {
                        kind: 'decision',
                        id: 'decision:extra',
                        name: 'extra',
                        type: 'money',
                        versions: [{ body: { cases: [{ kind: 'case', result: 'GBP 1' }] } }],
                    },
                    {
                        kind: 'rate',
                        id: 'rate:more',
                        name: 'more',
                        type: 'money',
                        values: [{ from: '2020-05-01', value: 'GBP 3' }],
                    },
                    {
                        kind: 'definition',
                        id: 'definition:new',
                        name: 'new',
                        versions: [{ body: 'a' }],
                    },
                ],
                removes: [
                    { what: 'exception', name: 'prisoners' },
                    { what: 'rate', name: 'x' },
                    { what: 'decision', name: 'y' },
                    { what: 'definition', name: 'z' },
                ],
                accepts: [{ code: 'PW100', because: 'pilot' }],
                varies: 'universal-credit.policy',
                inForce: { from: '2026-04-01' },
            },
        ],
    },
];

describe('declarations', () => {
    test.each(constructs)('$title', ({ policy, model: wanted }) => {
        const { model, findings } = loadText(dedent(policy));
        expect(findings.map(finding => finding.message)).toEqual([]);
        expect(model.files[0]?.declarations.map(plain)).toEqual(wanted);
    });
});
