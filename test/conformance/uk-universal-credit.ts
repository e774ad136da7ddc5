/**
 * Universal Credit: cases of PolicyEngine UK. It works with years: a flow is shared over twelve months, and a month's answer is
 * taken twelve times. A year's rates are those of 30 April, on which the month of the question begins.
 */
import type { CompiledPolicy } from '../../language-server/src/evaluate/index.ts';
import { exact } from '../../language-server/src/evaluate/numbers/rational.ts';
import type { Facts, FactValue, RunResult } from '../../language-server/src/model/facts.ts';
import { type Adapter, type Case, decided, decidedForEach, Unsupported } from './support/adapter.ts';
import { readSituation, type Situation, sumOf, type Variables, valueIn } from './support/openfisca.ts';
import { isRecord, numberOf } from './support/smart-answers.ts';
import { monthly, plus, yearly } from './support/twelve-months.ts';

export const adapter: Adapter = { policy: 'samples/universal-credit/universal-credit.policy', follow };

type Person = Situation['people'][number];
type Given = Record<string, FactValue>;

interface Claim {
    adults: Person[];
    children: Person[];
    /** Of the benefit unit and of the household. */
    group: Variables;
    year: string;
}

interface Answer {
    decision: string;
    /** Another one that is needed. */
    with?: string;
    read(result: RunResult, claim: Claim, expected: unknown): unknown;
}

const roles = ['claimant', 'partner'];

/** An amount of the policy's, twelve times. */
const amount = (decision: string): Answer => ({ decision, read: result => yearly(decided(result, decision)) });
const plain = (decision: string): Answer => ({ decision, read: result => decided(result, decision) });
const each = (decision: string, of: 'adults' | 'children', show: (value: FactValue) => unknown): Answer => ({
    decision,
    read: (result, claim, expected) => {
        const values = decidedForEach(result, decision);
        const shown = claim[of].map(({ name }, index) =>
            show(values.get((of === 'adults' ? roles[index] : name) ?? name) ?? null),
        );
        return Array.isArray(expected) ? shown : shown[0];
    },
});

const types = new Map([
    ['SINGLE_YOUNG', 'single under 25'],
    ['SINGLE_OLD', 'single 25 plus'],
    ['COUPLE_YOUNG', 'couple under 25'],
    ['COUPLE_OLD', 'couple 25 plus'],
]);

/** What PolicyEngine works out, and which decision of the policy it is. */
const answers = new Map<string, Answer>([
    ['is_uc_eligible', plain('entitled')],
    ['is_uc_work_allowance_eligible', plain('has a work allowance')],
    ['uc_childcare_work_condition', plain('work condition for childcare')],
    [
        'uc_standard_allowance_claimant_type',
        {
            decision: 'claimant type',
            read: result => [...types].find(([, type]) => type === decided(result, 'claimant type'))?.[0],
        },
    ],
    ['uc_standard_allowance', amount('allowance for the adults')],
    ['uc_child_element', amount('amount for the children')],
    ['uc_individual_child_element', each('child element', 'children', value => yearly(value))],
    ['uc_individual_disabled_child_element', each('disabled child addition', 'children', value => yearly(value))],
    [
        'uc_individual_severely_disabled_child_element',
        each('disabled child addition', 'children', value => yearly(value)),
    ],
    ['uc_is_child_born_before_child_limit', each('born before the two-child limit', 'children', value => value)],
    ['uc_LCWRA_element', amount('health amount')],
    [
        'uc_disability_elements',
        {
            decision: 'health amount',
            with: 'disabled child addition',
            read: result =>
                [...decidedForEach(result, 'disabled child addition').values()]
                    .map(value => yearly(value))
                    .reduce(plus, yearly(decided(result, 'health amount'))),
        },
    ],
    ['uc_carer_element', amount('amount for caring')],
    ['uc_housing_costs_element', amount('amount for the home')],
    ['uc_childcare_element', amount('childcare amount')],
    ['uc_maximum_childcare_element_amount', amount('limit for childcare')],
    ['uc_maximum_amount', amount('maximum amount')],
    ['uc_minimum_income_floor', each('weekly floor', 'adults', value => yearly(value, exact(52)))],
    ['uc_mif_applies', each('floor applies', 'adults', value => value)],
    ['uc_mif_capped_earned_income', each('earnings that count', 'adults', value => yearly(value))],
    ['uc_earned_income', amount('earned income')],
    ['uc_work_allowance', amount('work allowance given')],
    ['uc_tariff_income', amount('tariff income')],
    ['uc_unearned_income', amount('unearned income')],
    ['uc_income_reduction', amount('reduction for income')],
    ['universal_credit_pre_benefit_cap', amount('award before the cap')],
    ['uc_deductions', amount('repayment')],
    ['universal_credit', amount('award after repayments')],
]);

const capital = ['savings', 'other_residential_property_value', 'non_residential_property_value', 'corporate_wealth'];
const other = ['carers_allowance', 'jsa_contrib', 'private_pension_income', 'state_pension'];

const additions = ['uc_individual_disabled_child_element', 'uc_individual_severely_disabled_child_element'];

/** Where the case says what an intermediate step comes to. */
const steps: readonly (readonly [variable: string, decision: string])[] = [
    ['uc_maximum_amount', 'maximum amount'],
    ['uc_earned_income', 'earned income'],
    ['uc_unearned_income', 'unearned income'],
    ['uc_tariff_income', 'tariff income'],
    ['uc_work_allowance', 'work allowance given'],
    ['uc_standard_allowance', 'allowance for the adults'],
    ['uc_child_element', 'amount for the children'],
    ['uc_LCWRA_element', 'health amount'],
    ['uc_carer_element', 'amount for caring'],
    ['uc_housing_costs_element', 'amount for the home'],
    ['uc_non_dep_deductions', 'contributions of others'],
    ['uc_childcare_element', 'childcare amount'],
    ['universal_credit_pre_benefit_cap', 'award before the cap'],
    ['benefit_cap_reduction', 'reduction for the cap'],
];

function follow(example: Case, compiled: CompiledPolicy): { expected: unknown; actual: unknown } {
    const expected = example.expected as Record<string, unknown>;
    const quantities = Object.keys(expected).filter(name => answers.has(name));
    if (quantities.length === 0) throw new Unsupported(reasonFor(Object.keys(expected)));
    const claim = claimOf(example);
    const facts = factsOf(claim, example);
    const at = dayOf(claim);
    const wanted = quantities.flatMap(name => answers.get(name) ?? []);
    const decide = [...new Set(wanted.flatMap(answer => [answer.decision, answer.with ?? answer.decision]))];
    if (claim.group.uc_latent_deduction_rate !== undefined) owe(facts, claim, compiled);
    const result = compiled.run(facts as Facts, { at, decide });
    const actual: Record<string, unknown> = {};
    for (const name of quantities) {
        actual[name] = answers.get(name)?.read(result, claim, expected[name]);
    }
    return { expected: Object.fromEntries(quantities.map(name => [name, expected[name]])), actual };
}

function reasonFor(quantities: readonly string[]): string {
    if (quantities.includes('uc_childcare_element_eligible_children')) {
        return 'counts children with a child element; the law’s limit goes by the children for whom charges were paid';
    }
    if (quantities.some(name => name.startsWith('uc_non_dep') || name.startsWith('uc_individual_non_dep'))) {
        return 'asks which benefits spare another grown-up a contribution, or shares a home between claims: facts of the policy';
    }
    if (quantities.includes('uc_assessable_capital')) return 'shares the savings of one home between claims';
    if (
        quantities.some(name => name.startsWith('uc_') || name.startsWith('universal_credit') || name.includes('_uc_'))
    ) {
        return `${quantities[0]} is not decided by the policy`;
    }
    return 'asks for another benefit or tax, such as those that Universal Credit replaced';
}

/** One claim, its people told apart by age or by what the case says of them. */
function claimOf(example: Case): Claim {
    const { inputs } = example;
    const units = inputs.benunits;
    if (isRecord(units) && Object.values(units).filter(isRecord).length > 1) {
        throw new Unsupported('several claims in one home: the policy decides for one');
    }
    const { people, group, year } = readSituation(example, ['benunits', 'benunit']);
    const { group: household } = readSituation(example, ['households', 'household']);
    const isChild = ({ variables }: Person): boolean => {
        const said = valueIn(variables.is_child);
        if (typeof said === 'boolean') return said;
        if (valueIn(variables.is_adult) === false) return true;
        if (Object.keys(variables).some(name => /^uc_individual_.*child_element$/.test(name))) return true;
        if (variables.is_disabled_for_benefits !== undefined || asksOfChild(example)) return true;
        return valueIn(variables.is_adult) !== true && ageOf(variables) < 18;
    };
    return {
        adults: people.filter(person => !isChild(person)),
        children: people.filter(isChild),
        group: { ...household, ...group },
        year,
    };
}

/** A case of one person that asks what only a child has is about a child. */
function asksOfChild({ inputs, expected }: Case): boolean {
    return !isRecord(inputs.people) && Object.keys(expected as object).some(name => name.includes('child_'));
}

const ageOf = (variables: Variables): number => Math.floor(Number(numberOf(valueIn(variables.age)) ?? '40'));

const beginning = ({ year }: Claim): string => `${year}-04-30`;
const dayOf = ({ year }: Claim): string => `${year}-05-29`;
/** An age holds all year in the source: so it is reached on the last day of the month. */
const bornAt = (age: number, { year }: Claim): string => `${String(Number(year) - age).padStart(4, '0')}-05-29`;

const yes = (value: unknown): boolean => value === true;
const sum = (variables: Variables, names: readonly string[]): string => sumOf(variables, names) ?? '0';

function factsOf(claim: Claim, example: Case): Given {
    const { adults, children, group } = claim;
    const [first, second] = adults;
    const allVariables: Variables = Object.assign({}, group, ...claim.adults.map(({ variables }) => variables));
    const own = numberOf(valueIn(group.uc_assessable_capital ?? group.uc_reported_capital));
    const isReported = own !== undefined && Number(own) >= 0;
    const facts: Given = {
        'first day of the assessment period': beginning(claim),
        claimant: first === undefined ? {} : adult(first, claim, example, isReported),
        partner: second === undefined ? { notApplicable: true } : adult(second, claim, example, isReported),
        children: children.map(person => child(person, claim)),
        'other grown-ups at home': [],
        capital: isReported ? own : sum(group, capital),
        'income from the capital': monthly(ofCapital(allVariables, isReported)),
        ...home(claim),
        'others need not contribute': false,
        'lives in Greater London': valueIn(group.region) === 'LONDON',
        'other benefits under the cap': '0',
        'benefit that lifts the cap': false,
        'within nine months of steady work': false,
        'repayments due': '0',
    };
    const paidFor = numberOf(valueIn(group.uc_childcare_element_eligible_children));
    if (paidFor !== undefined) {
        // So many children, and the charges of the whole family for them.
        const charges = monthly(sum(allVariables, ['childcare_expenses']));
        facts.children = Array.from({ length: Number(paidFor) }, (_, index) => ({
            ...child({ name: `child ${index + 1}`, variables: { age: 3 } }, claim),
            'childcare charges': index > 0 ? '0' : charges,
        }));
    }
    const assume = assumed(claim);
    return Object.keys(assume).length === 0 ? facts : { ...facts, assume };
}

function adult({ variables }: Person, claim: Claim, example: Case, isReported: boolean): Given {
    const profit = sum(variables, ['self_employment_income']);
    const pay = sum(variables, ['employment_income']);
    const taxed = sumOf(variables, ['income_tax', 'national_insurance']);
    const isPaidOut = Object.keys(example.expected as object).some(name => name.startsWith('universal_credit'));
    const given = variables.uc_mif_capped_earned_income ?? claim.group.uc_earned_income;
    if (isPaidOut && given === undefined && taxed === undefined && Number(pay) + Number(profit) > 0) {
        throw new Unsupported('needs Income Tax and National Insurance, which another law decides');
    }
    const works = valueIn(variables.in_work);
    return {
        'date of birth': bornAt(ageOf(variables), claim),
        'State Pension date': bornAt(ageOf(variables) - 66, claim),
        'lives in Great Britain': true,
        'subject to immigration control': false,
        'in full-time education': false,
        'accepted the claimant commitment': true,
        'work capability': yes(valueIn(variables.uc_limited_capability_for_WRA)) ? 'limited for activity' : 'can work',
        'protected health element': false,
        'cares for somebody': yes(valueIn(claim.group.benunit_has_carer)) && isFirst(claim, variables),
        'in paid work': typeof works === 'boolean' ? works : Number(pay) + Number(profit) > 0,
        pay: monthly(pay),
        'self-employed': variables.self_employment_income !== undefined,
        profit: monthly(profit),
        'gainfully self-employed': Number(profit) > 0,
        'must look for work': true,
        'hours expected': '35',
        'start-up period began': yes(valueIn(variables.uc_is_in_startup_period))
            ? beginning(claim)
            : { notApplicable: true },
        'tax with National Insurance': monthly(taxed ?? '0'),
        'pension contributions': monthly(sum(variables, ['pension_contributions', 'personal_pension_contributions'])),
        'other income': monthly(sum(variables, [...other, ...notOfCapital(variables, claim.group, isReported)])),
    };
}

const isFirst = (claim: Claim, variables: Variables): boolean => claim.adults[0]?.variables === variables;

/** Dividends and rents come from the capital that the case names; interest always does. */
function incomes(group: Variables, isReported: boolean): [of: string[], notOf: string[]] {
    const has = (name: string): boolean => isReported || Number(numberOf(valueIn(group[name])) ?? '0') > 0;
    const ofShares = has('corporate_wealth');
    const ofHouses = has('other_residential_property_value') || has('non_residential_property_value');
    const of = ['savings_interest_income'];
    const notOf: string[] = [];
    (ofShares ? of : notOf).push('dividend_income');
    (ofHouses ? of : notOf).push('property_income');
    return [of, notOf];
}

const ofCapital = (variables: Variables, isReported: boolean): string =>
    sum(variables, incomes(variables, isReported)[0]);
const notOfCapital = (_: Variables, group: Variables, isReported: boolean): string[] => incomes(group, isReported)[1];

function child({ name, variables }: Person, claim: Claim): Given {
    const severe = yes(valueIn(variables.is_severely_disabled_for_benefits));
    const disabled = yes(valueIn(variables.is_disabled_for_benefits));
    const age = variables.age === undefined ? 5 : ageOf(variables);
    return {
        name,
        'date of birth': bornAt(age, claim),
        'normally lives with the claimant': true,
        'normally lives with somebody else too': false,
        'looked after elsewhere': false,
        'in approved education': isAtCollege(variables),
        'course agreed on': bornAt(Math.max(age - 16, 0), claim),
        'exception to the two-child limit': yes(valueIn(variables.is_CTC_child_limit_exempt)),
        disability: severe ? 'higher rate' : disabled ? 'lower rate' : 'none',
        'childcare charges': '0',
    };
}

function isAtCollege({ current_education }: Variables): boolean {
    return ['UPPER_SECONDARY', 'LOWER_SECONDARY', 'POST_SECONDARY'].includes(textIn(current_education));
}

function textIn(variable: unknown): string {
    const value = valueIn(variable);
    return typeof value === 'string' ? value : '';
}

function home({ group }: Claim): Given {
    const tenure = textIn(group.tenure_type);
    const rent = sumOf(group, ['benunit_rent']) ?? sum(group, ['rent']);
    const isSocial = tenure === 'RENT_FROM_COUNCIL' || tenure === 'RENT_FROM_HA';
    if (!isSocial && Number(rent) === 0) return { home: 'no rent' };
    if (isSocial) return { home: 'social rent', rent: monthly(rent) };
    const limit = sumOf(group, ['LHA_cap']);
    if (limit === undefined) throw new Unsupported('needs a Local Housing Allowance, which rent officers set');
    return { home: 'private rent', rent: monthly(rent), 'Local Housing Allowance': monthly(limit) };
}

function assumed({ adults, children, group }: Claim): Given {
    const assume: Given = {};
    for (const [variable, decision] of steps) {
        const value = numberOf(valueIn(group[variable]));
        if (value !== undefined) assume[decision] = monthly(value);
    }
    const inChildcare = numberOf(valueIn(group.uc_childcare_element_eligible_children));
    if (inChildcare !== undefined) assume['children in childcare'] = inChildcare;
    const type = types.get(textIn(group.uc_standard_allowance_claimant_type));
    if (type !== undefined) assume['claimant type'] = type;
    const eligible = valueIn(group.is_uc_work_allowance_eligible);
    if (typeof eligible === 'boolean') assume['has a work allowance'] = eligible;
    for (const [index, { variables }] of adults.entries()) {
        const who = index === 0 ? 'claimant' : 'partner';
        const floor = numberOf(valueIn(variables.uc_minimum_income_floor));
        if (floor !== undefined) assume[`${who}'s minimum income floor`] = monthly(floor);
        const applies = valueIn(variables.uc_mif_applies);
        if (typeof applies === 'boolean') assume[`${who}'s floor applies`] = applies;
        const wage = numberOf(valueIn(variables.minimum_wage));
        if (wage !== undefined) assume[`${who}'s minimum wage`] = wage;
        const counted = numberOf(valueIn(variables.uc_mif_capped_earned_income));
        if (counted !== undefined) assume[`${who}'s earnings that count`] = monthly(counted);
    }
    for (const { name, variables } of children) {
        const element = numberOf(valueIn(variables.uc_individual_child_element));
        if (element !== undefined) assume[`${name}'s child element`] = monthly(element);
        const addition = sumOf(variables, additions);
        if (addition !== undefined) assume[`${name}'s disabled child addition`] = monthly(addition);
    }
    return assume;
}

/** Of a share of the standard allowance, what somebody owes in a month. */
function owe(facts: Given, claim: Claim, compiled: CompiledPolicy): void {
    const share = numberOf(valueIn(claim.group.uc_latent_deduction_rate)) ?? '0';
    const isOwed = valueIn(claim.group.uc_deduction_combination) !== 'NONE';
    const decision = 'allowance for the adults';
    const result = compiled.run(facts as Facts, { at: dayOf(claim), decide: [decision] });
    facts['repayments due'] = isOwed ? yearly(decided(result, decision), exact(share)) : '0';
}
