import { tableOf } from '../delivery/delivering.ts';
import { policy } from './defining.ts';

/** A definition about a child, used. */
const child = (means: string, when: string, terms = ''): string =>
    policy({
        terms: `${terms === '' ? '' : `${terms}\n\n`}define small child\n    about       a child\n    means       "${means}"\n    when        ${when}`,
        help: 'is £10 * how many children where small child',
    });

/** A definition about the family, used. */
const poor = (means: string, when: string, more = ''): string =>
    policy({
        facts: 'savings : money\nweeks in prison : whole number\nshare : percent\nclaimed on : date\nlived here : weeks\nmembers : whole number',
        terms: `define poor\n    means       "${means}"\n    when        ${when}`,
        help: 'is £10 when poor\nis £0 otherwise',
        more,
    });

const rate = 'rate limit : money\n    from 6 April 2024: £16,000\n    from 6 April 2025: £17,000';

tableOf(
    'PW107',
    [
        {
            name: 'under 16 beside at most 16',
            text: child('a person who is <|under 16|>', 'age is at most 16'),
            says: 'They treat exactly 16 differently',
            severity: 'warning',
            related: 1,
            fixes: ['Let the text say ‘16 or under’', 'Let the condition say ‘is under 16’'],
        },
        {
            name: '16 or over beside more than 16',
            text: child('a person who is <|16 or over|>', 'age is more than 16'),
            related: 1,
            fixes: ['Let the condition say ‘is at least 16’'],
        },
        {
            name: '16 or over beside more than 16, in signs',
            text: child('a person <|aged 16 or over|>'.replace('<|aged ', 'aged <|'), 'age > 16'),
            related: 1,
            fixes: ['Let the condition say ‘>= 16’'],
        },
        {
            name: 'another age',
            text: child('a person who is <|under 18|>', 'age is under 16'),
            says: 'The text says ‘under 18’, the condition says ‘age is under 16’',
            related: 1,
            fixes: ['Let the text say ‘16’', 'Let the condition say ‘18’'],
        },
        {
            name: 'the next age, with the same words',
            text: child('a person who is <|at least 15|>', 'age is at least 16'),
            says: 'The text says ‘at least 15’, the condition says ‘age is at least 16’',
            related: 1,
            fixes: ['Let the text say ‘16’', 'Let the condition say ‘15’'],
        },
        {
            name: 'the second of two bounds',
            text: child('a person who is at least 16 and <|under 20|>', 'age is at least 16 and at most 20'),
            related: 1,
            fixes: ['‘20 or under’', '‘under 20’'],
        },
        {
            name: 'under the age of',
            text: child('a person <|under the age of 16|>', 'age is at most 16'),
            related: 1,
            fixes: ['‘16 or under’', '‘is under 16’'],
        },
        {
            name: 'who has reached',
            text: child('a person who <|has reached the age of 16|>', 'age is more than 16'),
            related: 1,
            fixes: ['‘is at least 16’'],
        },
        {
            name: 'a birthday',
            text: child('a person <|before their 16th birthday|>', 'age is at most 16'),
            related: 1,
            fixes: ['‘is under 16’'],
        },
        {
            name: 'a number in letters',
            text: poor('a family with <|more than two|> members', 'members is at least 2'),
            related: 1,
            fixes: ['‘at least two’', '‘is more than 2’'],
        },
        {
            name: 'an amount',
            text: poor('a family with savings of <|at most £6,000|>', 'savings is under £6,000'),
            related: 1,
            fixes: ['‘less than £6,000’', '‘is at most £6,000’'],
        },
        {
            name: 'another amount',
            text: poor('a family with savings of <|£16,000 or less|>', 'savings is at most £6,000'),
            related: 1,
            fixes: ['‘£6,000’', '‘£16,000’'],
        },
        {
            name: 'a percentage',
            text: poor('a family with <|less than 50%|> of it', 'share is at most 50%'),
            related: 1,
            fixes: ['‘at most 50%’', '‘is under 50%’'],
        },
        {
            name: 'up to and including a date',
            text: poor(
                'who claimed <|up to and including 31 August|> 2025'.replace('|> 2025', ' 2025|>'),
                'claimed on is before 31 August 2025',
            ),
            related: 1,
            fixes: ['‘before 31 August 2025’', '‘is on or before 31 August 2025’'],
        },
        {
            name: 'another date',
            text: poor('who claimed <|before 1 September 2025|>', 'claimed on is before 1 October 2025'),
            related: 1,
            fixes: ['‘1 October 2025’', '‘1 September 2025’'],
        },
        {
            name: 'a length of time',
            text: poor('who was in prison for <|8 weeks or more|>', 'weeks in prison is more than 8'),
            related: 1,
            fixes: ['‘more than 8 weeks’', '‘is at least 8’'],
        },
        {
            name: 'a number of a rate',
            text: poor('with savings of <|at most £15,000|>', 'savings is at most limit', rate),
            says: '‘savings is at most limit’',
            fixes: [],
        },
        {
            name: 'a number that only the text has',
            text: child('a person under 16, or <|under 20|> in education', 'age is under 16'),
            severity: 'information',
        },
        {
            name: 'a number that only the condition has',
            text: child('a person under 16', 'age is under 16 and <|age is more than 4|>'),
            severity: 'information',
            related: 1,
        },
        {
            name: 'another term',
            text: child(
                'a person who is <|in approved education|>',
                'young person',
                'define young person\n    about       a child\n    means       "a person under 20"\n    when        age is under 20',
            ),
            says: 'The text speaks of ‘in approved education’, the condition of ‘young person’',
            related: 2,
            fixes: ['‘young person’', '‘in approved education’'],
        },
        {
            name: 'a term with another number in its name',
            text: child(
                'a <|child under 17|> with a claim',
                'child under 16',
                'define child under 16\n    about       a child\n    means       "a person under 16"\n    when        age is under 16',
            ),
            related: 1,
            fixes: ['‘child under 16’'],
        },
        {
            name: 'a term that only the text has',
            text: child('a person under 16 who is <|in approved education|>', 'age is under 16'),
            severity: 'information',
            related: 1,
        },
    ],
    [
        { name: 'the same', text: child('a person who is under 16', 'age is under 16') },
        {
            name: 'the same amount as it is written on the Continent',
            text: poor('a family whose savings are at most 6 500,50 £', 'savings is at most £6,500.50'),
        },
        { name: 'the same of whole numbers', text: child('a person aged 15 or under', 'age is under 16') },
        { name: 'under 16 as not 16 or over', text: child('a person who is under 16', 'not (age is at least 16)') },
        { name: 'a negative text', text: child('a person, unless they are 16 or over', 'age is under 16') },
        { name: 'not yet reached', text: child('a person who has not reached the age of 16', 'age is under 16') },
        {
            name: 'two bounds',
            text: child('a person who is at least 16 and under 20', 'age is at least 16 and less than 20'),
        },
        {
            name: 'bounds that leave it open',
            text: child('a person between 16 and 19', 'age is at least 16 and at most 19'),
        },
        {
            name: 'over an age, which another finding asks about',
            text: child('a person over 16', 'age is at least 16'),
        },
        { name: 'no number in the text', text: child('a person who is small', 'age is under 16') },
        {
            name: 'a reference to a law',
            text: child('a person under 16, as section 142 of the Act of 1992 has it', 'age is under 16'),
        },
        {
            name: 'a number in a term',
            text: child(
                'a child under 16 or a baby',
                'child under 16',
                'define child under 16\n    about       a child\n    means       "a person under 16"\n    when        age is under 16',
            ),
        },
        { name: 'a value of a rate', text: poor('with savings of at most £16,000', 'savings is at most limit', rate) },
        {
            name: 'weeks as days',
            text: poor('who lived here for more than 14 days', 'lived here is more than 2 weeks'),
        },
        {
            name: 'a way of speaking',
            text: poor('one of the two parents of a family with no savings', 'savings is £0'),
        },
        {
            name: 'a date without its year',
            text: poor('who claimed before 1 October', 'claimed on is before 1 October 2025'),
        },
        {
            name: 'a date a day earlier',
            text: poor('who claimed on or before 30 September 2025', 'claimed on is before 1 October 2025'),
        },
        {
            name: 'a term that does not matter',
            text: child('a person under 16, whether or not in approved education', 'age is under 16'),
        },
    ],
);
