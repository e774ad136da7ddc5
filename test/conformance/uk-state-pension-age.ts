/** State Pension age: cases recorded from the calculators behind GOV.UK's “Check your State Pension age”. */
import type { Facts, FactValue } from '../../language-server/src/model/facts.ts';
import { type Adapter, type Case, decided, type Question, Unsupported } from './support/adapter.ts';
import { dateOf, numberOf, type Recorded, readRecorded } from './support/smart-answers.ts';

export const adapter: Adapter = { policy: 'samples/state-pension-age/state-pension-age.policy', ask };

/** What the calculators call a decision of the policy. */
const decisions: Record<string, string> = {
    state_pension_date: 'State Pension date',
    pension_credit_date: 'Pension Credit qualifying date',
    bus_pass_qualification_date: 'bus pass date',
    earliest_application_date: 'first day to claim',
    can_apply: 'can claim now',
    'can_apply?': 'can claim now',
    'pension_age_based_on_gender?': 'pension age depends on sex',
};

/** Quantities about the calculator itself. */
const internal: Record<string, string> = {
    'born_in_range?': 'tests one row of the calculator’s own table, and the row is not in the case',
    'same_gender?': 'tests one row of the calculator’s own table, and the row is not in the case',
    'over_16_years_old?': 'turns on the time of day, which no rule of State Pension age does',
};

function ask(example: Case): Question {
    const recorded = readRecorded(example);
    const { quantity, today } = recorded;
    const why = internal[quantity];
    if (why !== undefined) {
        throw new Unsupported(`${quantity} ${why}`);
    }
    const question = { facts: factsOf(recorded), at: today, expected: (example.expected as { value: unknown }).value };
    const decision = decisions[quantity];
    if (decision !== undefined) {
        return { ...question, decide: [decision], read: result => decided(result, decision) };
    }
    switch (quantity) {
        case 'state_pension_age':
            return {
                ...question,
                decide: lengths.map(([name]) => name),
                read: result => lengthText(name => decided(result, name)),
            };
        case 'old_state_pension?':
            return {
                ...question,
                decide: ['which State Pension'],
                read: result => decided(result, 'which State Pension') === 'old State Pension',
            };
        case 'before_state_pension_date?':
            return daysBefore(question, 'days until State Pension date', recorded);
        case 'before_pension_credit_date?':
            return daysBefore(question, 'days until Pension Credit qualifying date', recorded);
        default:
            throw new Unsupported(`${quantity} is not decided by the policy`);
    }
}

function factsOf({ answers, assume }: Recorded): Facts {
    const facts: Facts = {};
    const born = dateOf(assume.get('dob') ?? answers.get('dob'));
    if (born !== undefined) {
        facts['date of birth'] = born;
    }
    const sex =
        answers.get('gender_for_calculation') ?? assume.get('gender') ?? answers.get('gender') ?? answers.get('sex');
    if (sex === 'female' || sex === 'male') {
        facts.sex = sex;
    }
    const assumed: Record<string, FactValue> = {};
    for (const [name, value] of assume) {
        const decision = decisions[name];
        if (decision !== undefined) {
            assumed[decision] = dateOf(value) ?? (value as FactValue);
        }
    }
    return Object.keys(assumed).length === 0 ? facts : { ...facts, assume: assumed };
}

/** Whether there are still more days than the number asked about. */
function daysBefore(question: Omit<Question, 'decide' | 'read'>, decision: string, { answers }: Recorded): Question {
    const days = Number(numberOf(answers.get('days')) ?? 0);
    return { ...question, decide: [decision], read: result => Number(decided(result, decision)) > days };
}

const lengths = [
    ['years of State Pension age', 'year'],
    ['further months of State Pension age', 'month'],
    ['further days of State Pension age', 'day'],
] as const;

/** `66 years, 2 months`: parts that are nothing are left out. */
function lengthText(value: (decision: string) => FactValue): string {
    return lengths
        .map(([decision, unit]) => [Number(value(decision)), unit] as const)
        .filter(([count]) => count !== 0)
        .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
        .join(', ');
}
