/** Ways to name one thing; each is read as the first. Whole words, in lower case, as they stand in names of facts. */
export const otherWords: readonly (readonly [meant: string, ...written: string[]])[] = [
    ['date of birth', 'birth date', 'birthdate', 'date born', 'born on', 'birthday', 'dob'],
    ['date of death', 'death date', 'died on'],
    ['surname', 'last name', 'family name'],
    ['first name', 'given name', 'forename', 'christian name'],
    ['postcode', 'post code', 'postal code', 'zip code'],
    ['email', 'email address', 'e-mail', 'e-mail address', 'mail address'],
    ['phone number', 'telephone number', 'telephone', 'phone'],
    ['mobile number', 'mobile phone', 'mobile phone number', 'mobile'],
    ['National Insurance number', 'NI number', 'NINO', 'NINo'],
    ['number of', 'how many', 'count of'],
    ['each week', 'weekly', 'per week', 'a week', 'every week'],
    ['each month', 'monthly', 'per month', 'a month', 'every month'],
    ['each year', 'yearly', 'annual', 'annually', 'per year', 'a year', 'every year', 'per annum'],
    ['sex', 'gender'],
    ['spouse', 'husband or wife', 'wife or husband'],
    ['wage', 'wages'],
    ['earnings', 'pay from work'],
];

/** Words that do not change what a name names. */
export const idleWords: ReadonlySet<string> = new Set(
    'the a an of your their his her its our my for to in at on per any current currently now please'.split(' '),
);

/** Names that say nothing by themselves: that two kinds of things both have them does not make them one fact. */
export const bareNames: ReadonlySet<string> = new Set(
    (
        'name|kind|type|status|state|amount|value|cost|price|number|reference|code|date|start|end|started|ended|start date|end date|' +
        'from|to|first day|last day|period|description|reason|title|address|category|age|income|quantity|size|length|country|purpose'
    ).split('|'),
);
