import { policy, tableOf } from './delivering.ts';

const languages = 'languages   English, Welsh';
const journey = (tells: string): string => `journey Claim
    in Welsh    "Hawlio"
    step Ask
        in Welsh    "Gofyn"
        for         the family, online or by phone
        asks        savings
    step Decide
        by          HMRC, within 5 working days
        decides     help
    ending ${tells}
        challenge   a second look, within 1 month`;

const told = '        tells       "You get {help}."';
const named = '        in Welsh    "Penderfynwyd"';
const inWelsh = '        in Welsh    "Byddwch yn cael {help}."';

tableOf(
    'PW423',
    [
        {
            name: 'a question',
            text: policy({ header: languages, facts: '<|savings|> : money\n    ask         "How much?"' }),
            says: 'There is no Welsh for the question.',
            severity: 'information',
            fixes: ['Add a line for the Welsh'],
            related: 1,
        },
        {
            name: 'what stands around a question that is translated',
            text: policy({
                header: languages,
                facts: `<|home|> : one of
    own         "Your own"
    rented      "Rented"
    in Welsh    "Wedi’i rentu"
    ask         "Whose home is it?"
    in Welsh    "Cartref pwy yw e?"
    hint        "The place where you sleep."
    proof       "a tenancy agreement"
savings : money`,
            }),
            says: 'the option ‘own’, the hint and the proof',
            fixes: ['Add 3 lines for the Welsh'],
            related: 3,
        },
        {
            name: 'why an answer is refused',
            text: policy({
                header: languages,
                facts: `<|savings|> : money
    ask         "How much?"
    in Welsh    "Faint?"
    valid when  savings is at least £0, "It cannot be less than nothing."`,
            }),
            says: 'what is said when the answer is refused',
            fixes: ['Add a line'],
        },
        {
            name: 'what an ending tells',
            text: policy({ header: languages, more: journey(`<|Decided|>\n${named}\n${told}`) }),
            says: 'What does somebody read in Welsh at ‘Decided’?',
            fixes: ['Add a line'],
        },
        {
            name: 'reasons, on the line of their case and below it',
            text: policy({
                header: languages,
                more: `decide <|entitled|> : yes or no
    is no when savings is more than £10 because "you have more than {savings}"
    is yes otherwise
        because "you have little"`,
            }),
            says: 'There is no Welsh for the reason.',
            fixes: ['Add 2 lines for the Welsh'],
            related: 2,
        },
        {
            name: 'the name of an ending, which stands above its page',
            text: policy({ header: languages, more: journey(`<|Decided|>\n${told}\n${inWelsh}`) }),
            says: 'no Welsh for the name',
            fixes: ['Add a line'],
        },
        {
            name: 'the question about a named place, with one that is translated',
            text: policy({
                header: languages,
                facts: `<|adults|> : list of adult, each an adult
    claimant
    partner, if any "Do you live with a partner?"
    lodger, if any "Do you have a lodger?"
    in Welsh    "Oes gennych chi lojer?"
savings : money`,
                more: 'each adult has\n    working : yes or no',
            }),
            says: 'no Welsh for the question about ‘partner’',
            fixes: ['Add a line'],
            related: 1,
        },
        {
            name: 'one language of two',
            text: policy({
                header: 'languages   English, Welsh, Irish',
                facts: '<|savings|> : money\n    ask         "How much?"\n    in Welsh    "Faint?"',
            }),
            says: 'no Irish',
            fixes: ['for the Irish'],
        },
    ],
    [
        { name: 'no language is declared', text: policy({ facts: 'savings : money\n    ask         "How much?"' }) },
        {
            name: 'one language is declared',
            text: policy({ header: 'languages   English', facts: 'savings : money\n    ask         "How much?"' }),
        },
        {
            name: 'everything is there',
            text: policy({ header: languages, more: journey(`Decided\n${named}\n${told}\n${inWelsh}`) }),
        },
        {
            name: 'nobody is asked, so nobody reads it',
            text: policy({
                header: languages,
                facts: 'savings : money\n    held by     HMRC, as "tax"\n    hint        "Of the last year."',
            }),
        },
        {
            name: 'several proofs on one line, of which none can be translated alone',
            text: policy({
                header: languages,
                facts: `savings : money
    ask         "How much?"
    in Welsh    "Faint?"
    proof       "a bank statement", or "a letter"`,
            }),
        },
    ],
);
