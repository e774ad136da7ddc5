/** Allocations familiales: cases of OpenFisca-France. A month is decided on its first day; what is not given is nothing. */
import type { Facts, FactValue, RunResult } from '../../language-server/src/model/facts.ts';
import { type Adapter, type Case, decided, type Question, Unsupported } from './support/adapter.ts';
import type { Variables } from './support/openfisca.ts';
import { isRecord, numberOf } from './support/smart-answers.ts';

export const adapter: Adapter = { policy: 'samples/allocations-familiales/allocations-familiales.policy', ask };

const shares: Readonly<Record<string, string>> = { full: '1', half: '0.5', quarter: '0.25' };

/** What OpenFisca works out, and which decision of the policy it is. */
const decisions: Readonly<Record<string, string>> = {
    af: 'allowance',
    af_base: 'basic allowance',
    af_majoration: 'all increases',
    af_complement_degressif: 'supplement',
    af_coeff_garde_alternee: 'coefficient',
    af_allocation_forfaitaire: 'flat allowance',
    af_allocation_forfaitaire_complement_degressif: 'supplement to the flat allowance',
    af_nbenf: 'number of dependent children',
    af_allocation_forfaitaire_nb_enfants: 'number of children of twenty',
    af_taux_modulation: 'level',
    af_allocation_forfaitaire_taux_modulation: 'level with children of twenty',
};

const benefits: Readonly<Record<string, string>> = {
    cf: 'complément familial',
    asf: 'allocation de soutien familial',
    ars: 'allocation de rentrée scolaire',
};

/** What is said of a person that the policy asks, or that changes nothing for it. */
const ofPeople = ['age', 'date_naissance', 'garde_alternee', 'revenu_assimile_salaire'];
const roles = ['parents', 'enfants', 'declarants', 'personnes_a_charge', 'personne_de_reference', 'conjoint'];
const ofGroups = [...roles, 'residence_dom', 'residence_mayotte', 'revenu_categoriel_foncier'];

interface Family {
    people: Variables;
    parents: string[];
    children: string[];
    /** Everything that is said of the family, the household and the tax household. */
    group: Variables;
    /** The first day of the month. */
    day: string;
}

function ask(example: Case): Question {
    const expected = example.expected as Variables;
    const quantities = Object.keys(expected);
    for (const name of quantities) {
        const other = benefits[name.split('_')[0] ?? ''];
        if (other !== undefined) throw new Unsupported(`expects the ${other}, another benefit`);
        if (!(name in decisions)) throw new Unsupported(`${name} is not decided by the policy`);
    }
    const family = familyOf(example);
    return {
        facts: factsOf(family),
        at: family.day,
        decide: [...new Set(quantities.map(name => decisions[name] as string))],
        read: result => Object.fromEntries(quantities.map(name => [name, answer(name, result)])),
    };
}

function answer(name: string, result: RunResult): FactValue {
    const value = decided(result, decisions[name] as string);
    return name.endsWith('taux_modulation') && typeof value === 'string' ? (shares[value] ?? value) : value;
}

function familyOf({ inputs, date }: Case): Family {
    const day = `${date}-01`;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Unsupported('asks for a year, and the policy decides for a month');
    const { individus: people, ...groups } = inputs;
    const group = Object.assign({}, ...Object.values(groups).flatMap(groupsIn).reverse()) as Variables;
    const foreign = [
        ...Object.values(isRecord(people) ? people : {}).flatMap(each => unknownIn(each, ofPeople)),
        ...unknownIn(group, ofGroups),
    ];
    if (!isRecord(people) || foreign.length > 0) {
        throw new Unsupported(`gives what the policy does not ask: ${[...new Set(foreign)].sort().join(', ')}`);
    }
    return { people, parents: namesIn(group.parents), children: namesIn(group.enfants), group, day };
}

/** A group by its name, or several with a name each. */
function groupsIn(group: unknown): Variables[] {
    if (!isRecord(group)) return [];
    const inner = Object.values(group);
    return inner.length > 0 && inner.every(isRecord) ? (inner as Variables[]) : [group];
}

const unknownIn = (variables: unknown, known: readonly string[]): string[] =>
    isRecord(variables) ? Object.keys(variables).filter(name => !known.includes(name)) : [];

const namesIn = (names: unknown): string[] => (Array.isArray(names) ? names : [names ?? []]).flat().map(String);

function factsOf({ people, parents, children, group, day }: Family): Facts {
    const [applicant, partner] = parents.map(name => adult(people[name], Number(day.slice(0, 4)) - 2));
    const rents = numberOf(inYear(group.revenu_categoriel_foncier, Number(day.slice(0, 4)) - 2)) ?? '0';
    return {
        residence: isTrue(group.residence_mayotte) ? 'Mayotte' : isTrue(group.residence_dom) ? 'overseas' : 'mainland',
        applicant: { ...applicant, 'other income': rents },
        partner: partner ?? { notApplicable: true },
        children: children.map(name => child(name, people[name], day)),
    };
}

const adult = (variables: unknown, year: number): Record<string, FactValue> => ({
    salary: (isRecord(variables) && numberOf(inYear(variables.revenu_assimile_salaire, year))) || '0',
    'other income': '0',
});

/** Of a child whose age is given, the birthday is the first day of the month. */
function child(name: string, variables: unknown, day: string): Record<string, FactValue> {
    const { date_naissance: born, age, garde_alternee: shared } = isRecord(variables) ? variables : ({} as Variables);
    const year = Number(day.slice(0, 4)) - Number(numberOf(inYear(age, undefined)) ?? 0);
    return {
        name,
        'date of birth': typeof born === 'string' ? born : `${year}${day.slice(4)}`,
        'monthly pay': '0',
        care: isTrue(shared) ? 'shared' : 'full time',
        'allowance paid before': true,
    };
}

/** A variable may be given by period; of a year that is not among them nothing is said. */
const inYear = (value: unknown, year: number | undefined): unknown =>
    isRecord(value) && !('decimal' in value) ? (year === undefined ? Object.values(value)[0] : value[year]) : value;

const isTrue = (value: unknown): boolean => inYear(value, undefined) === true;
