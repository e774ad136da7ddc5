/** One of the nine protected characteristics of the Equality Act 2010, section 4, and how facts about it are called. */
export interface ProtectedCharacteristic {
    /** As the Act calls it. */
    called: string;
    /** The section of the Act that says what it is. */
    section: number;
    /** Whole words or phrases in the name of a fact, in lower case. A star stands for any ending. */
    names: readonly string[];
    /** Options of a fact whose name says nothing: two of them show what it is about. */
    options: readonly string[];
    /** Phrases that hold one of the names and mean something else. */
    otherwise: readonly string[];
}

export const protectedCharacteristics: readonly ProtectedCharacteristic[] = [
    {
        called: 'age',
        section: 5,
        names: [
            'age',
            'aged',
            'ages',
            'date of birth',
            'birth date',
            'birthday',
            'year of birth',
            'born',
            'elderly',
            'pensioner',
        ],
        options: ['child', 'adult', 'pensioner', 'under 25', '25 plus', 'working age', 'pension age'],
        otherwise: [
            'age of the vehicle',
            'age of the building',
            'age of the property',
            'age of the house',
            'vehicle age',
            'building age',
            'property age',
        ],
    },
    {
        called: 'disability',
        section: 6,
        names: [
            'disab*',
            'impairment',
            'impaired',
            'blind',
            'deaf',
            'wheelchair',
            'sight loss',
            'hearing loss',
            'learning difficult*',
            'mental health',
            'long-term illness',
        ],
        options: ['disabled', 'not disabled'],
        otherwise: ['disability benefit rate', 'credit impaired', 'credit impairment'],
    },
    {
        called: 'gender reassignment',
        section: 7,
        names: [
            'gender reassignment',
            'transgender',
            'trans person',
            'transsexual',
            'gender identity',
            'gender recognition*',
            'acquired gender',
        ],
        options: ['trans', 'cis', 'transgender'],
        otherwise: [],
    },
    {
        called: 'marriage and civil partnership',
        section: 8,
        names: ['married', 'marital status', 'marriage', 'civil partner*', 'spouse', 'husband', 'wife', 'widow*'],
        options: ['married', 'single', 'divorced', 'widowed', 'civil partner', 'in a civil partnership', 'separated'],
        otherwise: [],
    },
    {
        called: 'pregnancy and maternity',
        section: 4,
        names: ['pregnan*', 'maternity', 'expecting a baby', 'breastfeed*', 'due date of the baby'],
        options: ['pregnant', 'not pregnant'],
        otherwise: ['statutory maternity pay rate'],
    },
    {
        called: 'race',
        section: 9,
        names: [
            'race',
            'racial',
            'ethnic*',
            'nationality',
            'national origin',
            'nationals',
            'citizenship',
            'colour of skin',
            'skin colour',
            'country of birth',
            'place of birth',
        ],
        options: ['white', 'black', 'asian', 'mixed'],
        otherwise: ['horse race', 'race course', 'race meeting'],
    },
    {
        called: 'religion or belief',
        section: 10,
        names: ['religion', 'religious', 'belief', 'beliefs', 'faith', 'denomination'],
        options: ['christian', 'muslim', 'jewish', 'hindu', 'sikh', 'buddhist', 'no religion'],
        otherwise: ['good faith', 'bad faith'],
    },
    {
        called: 'sex',
        section: 11,
        names: ['sex', 'gender', 'female', 'male', 'woman', 'man'],
        options: ['female', 'male', 'woman', 'man', 'women', 'men'],
        otherwise: ['gender reassignment', 'gender identity', 'gender recognition'],
    },
    {
        called: 'sexual orientation',
        section: 12,
        names: ['sexual orientation', 'sexuality', 'same-sex', 'same sex', 'opposite sex'],
        options: ['gay', 'lesbian', 'bisexual', 'straight', 'heterosexual', 'homosexual'],
        otherwise: [],
    },
];
