/** Child Benefit and the charge: cases of PolicyEngine UK. A year Y is tax year Y to Y + 1, at its rates, of 52 weeks. */
import type { Facts, FactValue, RunResult } from '../../language-server/src/model/facts.ts';
import { type Adapter, type Case, decided, decidedForEach, type Question, Unsupported } from './support/adapter.ts';
import { readSituation, type Situation, sumOf, valueIn } from './support/openfisca.ts';
import { numberOf } from './support/smart-answers.ts';

export const adapter: Adapter = { policy: 'samples/child-benefit/child-benefit.policy', ask };

const incomes = ['employment_income', 'self_employment_income', 'adjusted_net_income', 'total_income'];

const weekly = { child_benefit: 'yearly amount', child_benefit_respective_amount: 'yearly amount for the child' };
const charge = ['charge', 'who pays the charge'];

type Person = Situation['people'][number];

function ask(example: Case): Question {
    const expected = example.expected as Record<string, unknown>;
    const quantities = Object.keys(expected);
    if (quantities.some(name => name.startsWith('income_tax'))) {
        throw new Unsupported('expects Income Tax as a whole, which another law decides');
    }
    const foreign = quantities.find(name => !(name in weekly) && name !== 'CB_HITC');
    if (foreign !== undefined) {
        throw new Unsupported(`${foreign} is not decided by the policy`);
    }
    const situation = readSituation(example, ['benunits', 'benunit']);
    // Nothing says who is a parent but an income: the policy finds by age which of the others are children.
    const earners = situation.people.filter(({ variables }) => sumOf(variables, incomes) !== undefined);
    const only = situation.people.length === 1 ? situation.people : [];
    const adults = earners.length > 0 ? earners : only;
    const children = situation.people.filter(person => !adults.includes(person));
    const day = `${situation.year}-12-31`;
    return {
        facts: factsOf(situation, adults, children, day),
        at: day,
        decide: [
            ...new Set(
                quantities.flatMap(name => (name === 'CB_HITC' ? charge : [weekly[name as keyof typeof weekly]])),
            ),
        ],
        read: result =>
            Object.fromEntries(quantities.map(name => [name, answer(name, expected[name], situation, adults, result)])),
    };
}

function factsOf(
    { group, year }: Situation,
    adults: readonly Person[],
    children: readonly Person[],
    day: string,
): Facts {
    const [claimant, partner] = adults;
    const facts: Facts = {
        'claim made': valueIn(group.would_claim_child_benefit) !== false,
        'usual residence': 'UK',
        'subject to immigration control': false,
        'opted out of payment': false,
        'day in the tax year': day,
        claimant: claimant === undefined ? {} : adult(claimant),
        partner: partner === undefined ? { notApplicable: true } : adult(partner),
        children: children.map(person => child(person, year)),
    };
    const assumed: Record<string, FactValue> = {};
    for (const { name, variables } of children) {
        const amount = numberOf(valueIn(variables.child_benefit_respective_amount));
        if (amount !== undefined) {
            assumed[`${name}'s ${weekly.child_benefit_respective_amount}`] = amount;
        }
    }
    const benefit = numberOf(valueIn(group.child_benefit ?? claimant?.variables.child_benefit));
    if (benefit !== undefined) {
        assumed['benefit for the year'] = benefit;
    }
    return Object.keys(assumed).length === 0 ? facts : { ...facts, assume: assumed };
}

/** What is not given is nothing, by the convention of the source. */
function adult({ variables }: Person): Record<string, FactValue> {
    return { income: sumOf(variables, incomes) ?? '0', 'net contributions': '0', 'other deductions': '0' };
}

/** The source knows of a child only the age, which holds all year, so that the birthday is 1 January; all else is as in an undisputed claim. */
function child({ name, variables }: Person, year: string): Record<string, FactValue> {
    const age = Number(numberOf(valueIn(variables.age)) ?? 40);
    return {
        name,
        'date of birth': `${String(Number(year) - Math.floor(age)).padStart(4, '0')}-01-01`,
        'in approved education': false,
        'lives with the claimant': true,
        'somebody else claims': false,
        'weeks in care': '0',
        'Child Benefit started': { notApplicable: true },
        'Child Benefit stopped': { notApplicable: true },
    };
}

function answer(
    quantity: string,
    expected: unknown,
    { people }: Situation,
    adults: readonly Person[],
    result: RunResult,
): unknown {
    if (quantity === 'child_benefit') {
        return decided(result, weekly.child_benefit);
    }
    if (quantity === 'child_benefit_respective_amount') {
        const amounts = decidedForEach(result, weekly.child_benefit_respective_amount);
        return perPerson(people, expected, ({ name }) => amounts.get(name) ?? '0');
    }
    const pays = decided(result, 'who pays the charge');
    const payer = pays === 'claimant pays' ? adults[0] : pays === 'partner pays' ? adults[1] : undefined;
    return perPerson(people, expected, person => (person === payer ? decided(result, 'charge') : '0'));
}

/** One value for each person, or the only one. */
function perPerson(people: readonly Person[], expected: unknown, value: (person: Person) => FactValue): unknown {
    const values = people.map(value);
    return Array.isArray(expected) ? values : values[0];
}
