/** Child Benefit in a tax year and the charge: cases recorded from GOV.UK's Child Benefit tax calculator. */
import type { Facts, FactValue, RunResult } from '../../language-server/src/model/facts.ts';
import { type Adapter, type Case, decided, type Question, Unsupported } from './support/adapter.ts';
import { dateOf, isRecord, numberOf, type Recorded, readRecorded } from './support/smart-answers.ts';

export const adapter: Adapter = { policy: 'samples/child-benefit/child-benefit.policy', ask };

/** What the calculator calls a decision of the policy. */
const decisions: Record<string, string> = {
    benefits_claimed_amount: 'benefit for the year',
    tax_estimate: 'charge as the calculator estimates it',
    percent_tax_charge: 'charge percentage',
    adjusted_net_income: 'highest adjusted net income',
    calculate_adjusted_net_income: 'highest adjusted net income',
};

/** The calculator's checks of an answer, and the facts that the policy checks with `valid when`. */
const checks: Record<string, string> = {
    'valid_number_of_part_year_children?': 'children paid for part of the year',
    'valid_end_date?': 'Child Benefit stopped',
};

const dateFacts: Record<string, string> = { start_date: 'Child Benefit started', end_date: 'Child Benefit stopped' };

function ask(example: Case): Question {
    const recorded = readRecorded(example);
    const { quantity, answers, today } = recorded;
    const facts = factsOf(recorded);
    const question = { facts, at: today, expected: (example.expected as { value: unknown }).value };
    const decision = decisions[quantity];
    if (decision !== undefined) {
        return { ...question, decide: [decision], read: result => accepted(result, decision) };
    }
    if (quantity === 'nothing_owed?') {
        const charge = decisions.tax_estimate as string;
        return { ...question, decide: [charge], read: result => Number(accepted(result, charge)) === 0 };
    }
    const checked =
        quantity === 'valid_within_tax_year?' ? dateFacts[String(answers.get('date_type'))] : checks[quantity];
    if (checked === undefined) {
        throw new Unsupported(`${quantity} is a helper inside the calculator`);
    }
    if (quantity === 'valid_within_tax_year?') {
        // Only the date that is asked about: whether one is after the other is another check.
        keepDate(facts, checked);
    }
    return { ...question, decide: [], read: ({ invalid = [] }) => !invalid.some(({ fact }) => isAbout(fact, checked)) };
}

function factsOf({ quantity, answers, assume }: Recorded): Facts {
    const facts: Facts = { 'opted out of payment': false, partner: { notApplicable: true } };
    const year = numberOf(answers.get('tax_year'));
    if (year !== undefined) {
        // A tax year is called by the year in which it begins; every calendar year ends in the one of its own name.
        facts['day in the tax year'] = `${year}-12-31`;
    }
    facts.claimant = {
        income: numberOf(answers.get('income_details')) ?? '0',
        'net contributions': numberOf(answers.get('allowable_deductions')) ?? '0',
        'other deductions': numberOf(answers.get('other_allowable_deductions')) ?? '0',
    };
    // The calculator says none as 0, and refuses 0 where somebody types it.
    const partYear = numberOf(answers.get('part_year_children_count')) ?? 0;
    const isTyped = checks[quantity] === 'children paid for part of the year';
    facts['children paid for part of the year'] =
        Number(partYear) === 0 && !isTyped ? { notApplicable: true } : partYear;
    facts.children = childrenOf(answers);
    const assumed: Record<string, FactValue> = {};
    for (const [name, value] of assume) {
        const decision = decisions[name];
        const number = numberOf(value);
        if (decision !== undefined && number !== undefined) {
            assumed[decision] = number;
        }
    }
    return Object.keys(assumed).length === 0 ? facts : { ...facts, assume: assumed };
}

/** Children with dates first; the others were claimed for all year, and so have no dates in it. */
function childrenOf(answers: ReadonlyMap<string, unknown>): FactValue[] {
    const claims = answers.get('part_year_claim_dates');
    const dates = isRecord(claims) ? Object.values(claims).filter(isRecord) : [];
    const count = Math.max(Number(numberOf(answers.get('children_count')) ?? 0), dates.length);
    return Array.from({ length: count }, (_, index) => {
        const child: Record<string, FactValue> = { name: `Child ${index + 1}` };
        for (const [key, fact] of Object.entries(dateFacts)) {
            child[fact] = dateOf(dates[index]?.[key]) ?? { notApplicable: true };
        }
        return child;
    });
}

function keepDate(facts: Facts, kept: string): void {
    for (const child of facts.children as Record<string, FactValue>[]) {
        for (const fact of Object.values(dateFacts)) {
            if (fact !== kept) {
                child[fact] = { notApplicable: true };
            }
        }
    }
}

/** The calculator works on with dates that its own check refuses; the policy decides nothing on them. */
function accepted(result: RunResult, decision: string): FactValue {
    const refused = result.invalid?.find(({ fact }) => Object.values(dateFacts).some(about => isAbout(fact, about)));
    if (refused !== undefined) {
        throw new Unsupported('claim dates that the calculator’s own check of its answers refuses');
    }
    return decided(result, decision);
}

function isAbout(fact: string, name: string): boolean {
    return fact === name || fact.endsWith(`'s ${name}`);
}
