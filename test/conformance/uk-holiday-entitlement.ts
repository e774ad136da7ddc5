/** Holiday entitlement: cases recorded from the calculator behind GOV.UK's “Calculate holiday entitlement”. */
import { toFractionString } from '../../language-server/src/evaluate/numbers/decimal-text.ts';
import { parseDecimal } from '../../language-server/src/evaluate/numbers/parse.ts';
import { round } from '../../language-server/src/evaluate/numbers/rounding.ts';
import type { Facts, FactValue, RunResult } from '../../language-server/src/model/facts.ts';
import { type Adapter, type Case, decided, type Question, Unsupported } from './support/adapter.ts';
import { exactOf } from './support/compare-values.ts';
import { dateOf, numberOf, type Recorded, readRecorded } from './support/smart-answers.ts';

export const adapter: Adapter = { policy: 'samples/holiday-entitlement/holiday-entitlement.policy', ask };

/** What the calculator calls a decision of the policy. */
const decisions: Record<string, string> = {
    irregular_hours_entitlement: 'hours built up',
    formatted_full_time_part_time_days: 'days of leave',
    shift_entitlement: 'days of leave',
    formatted_full_time_part_time_compressed_hours: 'hours of leave',
    formatted_full_time_part_time_weeks: 'weeks of leave',
};

/** Steps on the way, which the calculator's tests compare to ten decimals. */
const onTheWay: Record<string, string> = {
    fraction_of_year: 'share of the year',
    full_time_part_time_days: 'days earned',
    full_time_part_time_hours: 'hours for a full year',
    pro_rated_hours: 'hours earned',
    full_time_part_time_weeks: 'weeks earned',
};

const TEN_DECIMALS = parseDecimal('0.0000000001');

const HOURS_AND_MINUTES = ['full hours of leave', 'further minutes of leave'];

function ask(example: Case): Question {
    const recorded = readRecorded(example);
    const { object, quantity, today } = recorded;
    if (object !== 'HolidayEntitlement') {
        throw new Unsupported(`${object} works out leave under another law than the Working Time Regulations`);
    }
    const question = { facts: factsOf(recorded), at: today, expected: (example.expected as { value: unknown }).value };
    const one = (decision: string, read: (value: FactValue) => FactValue = value => value): Question => ({
        ...question,
        decide: [decision],
        read: (result: RunResult) => read(decided(result, decision)),
    });
    if (quantity === 'full_time_part_time_hours_and_minutes') {
        const read = (result: RunResult) => HOURS_AND_MINUTES.map(each => decided(result, each));
        return { ...question, decide: HOURS_AND_MINUTES, read };
    }
    if (decisions[quantity] !== undefined) return one(decisions[quantity]);
    if (onTheWay[quantity] !== undefined) return one(onTheWay[quantity], toTenDecimals);
    throw new Unsupported(`${quantity} is not decided by the policy`);
}

const facts: Record<string, string> = {
    hours_in_pay_period: 'hours in the pay period',
    hours_per_week: 'hours worked a week',
    working_days_per_week: 'days worked a week',
    shifts_per_shift_pattern: 'shifts in the pattern',
    days_per_shift_pattern: 'days in the pattern',
    start_date: 'first day of work',
    leaving_date: 'last day of work',
    leave_year_start_date: 'leave year began',
};

function factsOf({ answers }: Recorded): Facts {
    const given: Facts = { 'way of working': wayOfWorking(answers), 'time worked': timeWorked(answers) };
    for (const [name, fact] of Object.entries(facts)) {
        const value = dateOf(answers.get(name)) ?? numberOf(answers.get(name));
        if (value !== undefined) given[fact] = value;
    }
    return given;
}

/** The calculator is not told; it is built with what is asked of those who work so. */
function wayOfWorking(answers: Recorded['answers']): string {
    if (answers.has('shifts_per_shift_pattern')) return 'shifts';
    if (answers.has('hours_per_week')) return 'hours';
    return answers.has('working_days_per_week') ? 'days' : 'annualised';
}

function timeWorked(answers: Recorded['answers']): string {
    if (answers.has('start_date')) return answers.has('leaving_date') ? 'starting then leaving' : 'starting';
    return answers.has('leaving_date') ? 'leaving' : 'whole year';
}

function toTenDecimals(value: FactValue): FactValue {
    const exact = exactOf(value);
    return exact === undefined ? value : toFractionString(round(exact, 'half up', TEN_DECIMALS));
}
