/** Statutory Sick Pay: cases recorded from the calculator behind GOV.UK's “Calculate Statutory Sick Pay”. */
import { addDays } from '../../language-server/src/evaluate/dates/arithmetic.ts';
import { parseIso, toIso } from '../../language-server/src/evaluate/dates/day-text.ts';
import { toFractionString } from '../../language-server/src/evaluate/numbers/decimal-text.ts';
import { parseDecimal } from '../../language-server/src/evaluate/numbers/parse.ts';
import { round } from '../../language-server/src/evaluate/numbers/rounding.ts';
import type { Facts, FactValue, RunResult } from '../../language-server/src/model/facts.ts';
import { type Adapter, type Case, decided, decidedForEach, type Question, Unsupported } from './support/adapter.ts';
import { dateOf, numberOf, type Recorded, readRecorded, textOf } from './support/smart-answers.ts';
import { otherPay, payHistories, payPatterns, ticked, weekdays } from './support/statutory-sick-pay.ts';

export const adapter: Adapter = { policy: 'samples/statutory-sick-pay/statutory-sick-pay.policy', ask };

const average = 'average weekly earnings';

/** What the calculator calls a decision of the policy. */
const decisions: Record<string, string> = {
    prev_sick_days: 'qualifying days of earlier illness',
    normal_workdays: 'qualifying days of sickness',
    number_of_days: 'days of sickness',
    number_of_waiting_days_not_in_linked_piw: 'waiting days',
    days_to_pay: 'paid days',
    days_paid: 'paid days',
    days_that_can_be_paid_for_this_period: 'days left',
    days_paid_in_linked_period: 'days paid before',
    sick_start_date_for_awe: 'first day of the series',
    pay_day_offset: 'latest earlier payday',
    lower_earning_limit: 'limit for the series',
    employee_average_weekly_earnings: average,
    ssp_payment: 'amount to pay',
    monthly_pattern_payments: 'months of pay as the calculator counts them',
    'april_2026_policy_change_applies?': 'under the new rules',
    'straddles_april_2026_rule_change_date?': 'ill across the change of the rules',
    'sick_period_straddles_april_2026_rule_change_date?': 'ill across the change of the rules',
    'not_earned_enough?': 'earns too little',
    'maximum_entitlement_reached?': 'used up',
    'maximum_entitlement_reached_v2?': 'used up',
    'already_getting_maternity_pay?': 'maternity pay comes first',
};

/** What the calculator says yes to where the policy says no. */
const opposites: Record<string, string> = {
    'valid?': 'ill for too few days',
    'valid_period_of_incapacity_for_work?': 'ill for too few days',
};

/** The calculator's checks of an answer: the fact that the policy checks, and what it compares that with. */
const checks: Record<string, readonly [fact: string, ...others: string[]]> = {
    'valid_last_sick_day?': ['last day of sickness', 'first day of sickness'],
    'valid_linked_sickness_start_date?': ['first day of earlier illness', 'first day of sickness'],
    'within_eight_weeks_of_current_sickness_period?': ['last day of earlier illness', 'first day of sickness'],
    'at_least_1_day_before_first_sick_day?': ['last day of earlier illness', 'first day of sickness'],
    'valid_linked_period_of_incapacity_for_work?': ['last day of earlier illness', 'first day of earlier illness'],
    'valid_last_payday_before_sickness?': ['last payday before sickness', 'first day of sickness'],
    'valid_last_payday_before_offset?': ['earlier payday', 'last payday before sickness'],
    'valid_contractual_days_covered_by_earnings?': ['days of the first pay'],
};

const repeated = [
    'paid_at_least_8_weeks_of_earnings?',
    'paid_less_than_8_weeks_of_earnings?',
    'fell_sick_before_payday?',
];

type Read = Omit<Question, 'decide' | 'read'>;

function ask(example: Case): Question {
    const recorded = readRecorded(example);
    const { object, quantity, answers, today } = recorded;
    const expected = (example.expected as { value: unknown }).value;
    if (object === 'Money') {
        throw new Unsupported('an amount of money is compared with itself: nothing says whose it is');
    }
    if (repeated.includes(quantity)) {
        throw new Unsupported(`${quantity} repeats an answer`);
    }
    if (quantity.endsWith('?') === false && typeof expected === 'boolean') {
        throw new Unsupported('expects yes or no of a number');
    }
    if (quantity === 'employee_average_weekly_earnings' && answers.get('pay_pattern') === 'irregularly') {
        throw new Unsupported('pay at no regular time: the calculator leaves a day of the period out of its count');
    }
    const facts = factsOf(recorded);
    const question: Read = { facts, at: today, expected };
    const check = checks[quantity];
    if (check !== undefined) {
        const [fact, ...others] = check;
        const about = { ...question, facts: only(facts, [fact, ...others]) };
        return { ...about, decide: [], read: result => !refused(result).includes(fact) };
    }
    const opposite = opposites[quantity];
    if (opposite !== undefined) {
        return { ...question, decide: [opposite], read: result => answer(result, opposite) === false };
    }
    const decision = decisions[quantity];
    if (decision === average) return averageOf(question);
    if (decision !== undefined) {
        return { ...question, decide: [decision], read: result => answer(result, decision) };
    }
    switch (quantity) {
        case 'entitled_to_sick_pay?':
            return {
                ...question,
                decide: ['amount to pay'],
                read: result => Number(answer(result, 'amount to pay')) > 0,
            };
        case 'lower_earning_limit_on':
            return assuming(question, 'first day of the series', dateOf(answers.get('date')), 'limit for the series');
        case 'months_between': {
            const period = { from: dateOf(answers.get('start_date')) ?? '', to: dateOf(answers.get('end_date')) ?? '' };
            return assuming(question, 'relevant period', period, 'months of pay as the calculator counts them');
        }
        case 'total_earnings_awe':
            return averageSoFar(question, 'some weeks', 'earnings so far', 'days of the earnings so far', recorded);
        case 'contractual_earnings_awe':
            return averageSoFar(
                question,
                'nothing yet',
                'pay due on the first payday',
                'days of the first pay',
                recorded,
            );
        case 'average_weekly_earnings':
            return averageOfEightWeeks(question, recorded);
        case 'weekly_rate_on':
            return ofTheDay(question, dateOf(answers.get('date')), 'weekly amount');
        case 'daily_rate_from_weekly':
            return worthOfTheDay(question, recorded);
        case 'payable_days':
            return { ...question, decide: ['pay for the day'], read: payableDays };
        case 'weekly_payments':
            return { ...question, decide: ['pay for the week'], read: weeklyPayments };
        case 'weekly_payment':
            return weeklyPayment(question, dateOf(answers.get('week_start_date')));
        default:
            throw new Unsupported(`${quantity} is a helper inside the calculator`);
    }
}

const dates: Record<string, string> = {
    sick_start_date: 'first day of sickness',
    sick_end_date: 'last day of sickness',
    begins_on: 'first day of sickness',
    ends_on: 'last day of sickness',
    linked_sickness_start_date: 'first day of earlier illness',
    linked_sickness_end_date: 'last day of earlier illness',
    relevant_period_to: 'last payday before sickness',
};

const numbers: Record<string, string> = {
    total_employee_earnings: 'earnings between the paydays',
    relevant_contractual_pay: 'pay due on the first payday',
    contractual_days_covered_by_earnings: 'days of the first pay',
    total_earnings_before_sick_period: 'earnings so far',
    days_covered_by_earnings: 'days of the earnings so far',
};

/** An answer that is missing is missing; but an earlier illness that nobody speaks of is none. */
function factsOf({ answers, assume }: Recorded): Facts {
    const facts: Facts = { 'had an earlier illness': answers.get('has_linked_sickness') === true };
    for (const [name, fact] of Object.entries(dates)) {
        const day = dateOf(answers.get(name));
        if (day !== undefined) facts[fact] = day;
    }
    for (const [name, fact] of Object.entries(numbers)) {
        const value = answers.get(name);
        if (value !== undefined) facts[fact] = numberOf(value) ?? textOf(value);
    }
    const from = dateOf(answers.get('relevant_period_from'));
    // The calculator's period begins on the day after the earlier payday.
    if (from !== undefined) facts['earlier payday'] = daysAfter(from, -1);
    const worked = answers.get('days_of_the_week_worked');
    if (worked !== undefined) facts['usual work days'] = ticked(worked).map(day => weekdays[Number(day)] ?? day);
    const others = answers.get('other_pay_types_received');
    if (others !== undefined) facts['other pay'] = ticked(others).map(kind => otherPay[kind] ?? kind);
    const history = payHistories[String(answers.get('eight_weeks_earnings'))];
    if (history !== undefined) facts['pay history'] = history;
    const pattern = textOf(answers.get('pay_pattern'));
    if (pattern !== '') facts['pay pattern'] = payPatterns[pattern] ?? pattern;
    const assumed: Record<string, FactValue> = {};
    for (const [name, value] of assume) {
        const decision = decisions[name];
        if (decision !== undefined) assumed[decision] = dateOf(value) ?? numberOf(value) ?? (value as FactValue);
    }
    return Object.keys(assumed).length === 0 ? facts : { ...facts, assume: assumed };
}

function daysAfter(day: string, days: number): string {
    const parsed = parseIso(day);
    const then = parsed === undefined ? undefined : addDays(parsed, days);
    return typeof then === 'number' ? toIso(then) : day;
}

function only(facts: Facts, names: readonly string[]): Facts {
    return Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
}

function refused({ invalid = [], problems = [] }: RunResult): string[] {
    return [...invalid, ...problems].map(({ fact }) => fact);
}

/** The calculator works on with answers that its own pages refuse; the policy decides nothing on them. */
function answer(result: RunResult, decision: string): FactValue {
    const found = result.decisions[decision];
    if (found !== undefined && !('values' in found) && found.status === 'invalid') {
        throw new Unsupported('answers that GOV.UK’s pages refuse, such as a week without working days');
    }
    return decided(result, decision);
}

function assuming(question: Read, assumed: string, value: FactValue | undefined, decision: string): Question {
    const assume = { ...question.facts.assume, [assumed]: value ?? '' };
    return {
        ...question,
        facts: { ...question.facts, assume },
        decide: [decision],
        read: result => answer(result, decision),
    };
}

/** The policy writes five decimals of an average, the calculator as many as it has, and a test sometimes only pennies. */
function averageOf(question: Read): Question {
    const text = numberOf(question.expected);
    const places = text?.split('.')[1]?.length ?? 0;
    const read = (result: RunResult) => {
        const value = answer(result, average);
        return places === 2 && typeof value === 'string'
            ? toFractionString(round(parseDecimal(value), 'half up', parseDecimal('0.01')))
            : value;
    };
    const expected = places > 5 ? text?.slice(0, 5 - places) : question.expected;
    return { ...question, expected, decide: [average], read };
}

function averageSoFar(question: Read, history: string, pay: string, days: string, { answers }: Recorded): Question {
    const facts = {
        ...question.facts,
        'pay history': history,
        [pay]: numberOf(answers.get('pay')) ?? '',
        [days]: numberOf(answers.get('days_worked')) ?? '',
    };
    return averageOf({ ...question, facts });
}

/** Here the calculator counts the days after `relevant_period_from`: it is the payday itself. The number of months is given. */
function averageOfEightWeeks(question: Read, { answers }: Recorded): Question {
    const facts: Facts = {
        ...question.facts,
        'pay history': 'full eight weeks',
        'earnings between the paydays': numberOf(answers.get('pay')) ?? '',
    };
    const from = dateOf(answers.get('relevant_period_from'));
    if (from !== undefined) facts['earlier payday'] = from;
    const months = numberOf(answers.get('monthly_pattern_payments'));
    if (months !== undefined) facts.assume = { ...facts.assume, 'months of pay': months };
    return averageOf({ ...question, facts });
}

/** A decision for a day of the illness; without an illness, for somebody who is ill on that day alone. */
function ofTheDay(question: Read, day: string | undefined, decision: string): Question {
    const first = question.facts['first day of sickness'] ?? day;
    const last = question.facts['last day of sickness'] ?? day;
    if (day === undefined || first === undefined || last === undefined || day < first || day > last) {
        throw new Unsupported('a day on which nobody is ill');
    }
    const facts = { ...question.facts, 'first day of sickness': first, 'last day of sickness': last };
    return { ...question, facts, decide: [decision], read: result => decidedForEach(result, decision).get(day) };
}

/** The weekly amount is given, and the number of working days: which days of the week they are makes no difference. */
function worthOfTheDay(question: Read, { answers, today }: Recorded): Question {
    const day = dateOf(question.facts['first day of sickness']) ?? today;
    const worked = Number(numberOf(answers.get('pattern_days')) ?? 0);
    if (worked === 0) {
        throw new Unsupported('answers that GOV.UK’s pages refuse, such as a week without working days');
    }
    const assume = { ...question.facts.assume, [`${day}'s weekly amount`]: numberOf(answers.get('weekly_rate')) ?? '' };
    const facts = { ...question.facts, assume, 'usual work days': weekdays.slice(0, worked) };
    return ofTheDay({ ...question, facts }, day, 'worth of the day');
}

function payableDays(result: RunResult): string[] {
    return [...decidedForEach(result, 'pay for the day')].filter(([, pay]) => Number(pay) > 0).map(([day]) => day);
}

/** The calculator calls a week by its Saturday, and leaves out weeks without pay at the end. */
function weeklyPayments(result: RunResult): FactValue[][] {
    const weeks = [...decidedForEach(result, 'pay for the week')].map(([sunday, pay]) => [daysAfter(sunday, 6), pay]);
    const last = weeks.findLastIndex(([, pay]) => Number(pay) > 0);
    return weeks.slice(0, last + 1);
}

function weeklyPayment(question: Read, saturday = ''): Question {
    const decision = 'pay for the week';
    const sunday = daysAfter(saturday, -6);
    return { ...question, decide: [decision], read: result => decidedForEach(result, decision).get(sunday) ?? '0' };
}
