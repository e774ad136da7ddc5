/** GOV.UK's “Calculate holiday entitlement”: which page comes next, which answers are refused, and where it ends. */
import type { Facts } from '../../language-server/src/model/facts.ts';
import type { Adapter } from './support/adapter.ts';
import { type FlowNames, follow, options } from './support/flow.ts';

const policy = 'samples/holiday-entitlement/holiday-entitlement.policy';

const timeWorked = options({
    'full-year': 'whole year',
    'starting-and-leaving': 'starting then leaving',
});

const worksFrom =
    (...ways: string[]) =>
    (given: Facts) =>
        ways.some(way => way === given['way of working']);

const outcomes: Record<string, string> = {
    'Leave built up': 'irregular_hours_and_part_year_done',
    'Leave in days': 'days_per_week_done',
    'Leave in hours': 'hours_per_week_done',
    'Leave in hours and minutes': 'compressed_hours_done',
    'Leave in weeks': 'annualised_done',
    'Leave in shifts': 'shift_worker_done',
};

const names: FlowNames = {
    policy,
    pages: [
        {
            node: 'regular_or_irregular_hours?',
            fact: 'works irregularly',
            answer: options({ 'irregular-hours-and-part-year': true, regular: false }),
        },
        { node: 'when_does_your_leave_year_start?', fact: 'leave year began' },
        { node: 'hours_in_pay_period?', fact: 'hours in the pay period' },
        {
            node: 'basis_of_calculation?',
            fact: 'way of working',
            answer: options({
                'days-worked-per-week': 'days',
                'hours-worked-per-week': 'hours',
                'annualised-hours': 'annualised',
                'compressed-hours': 'compressed',
                'shift-worker': 'shifts',
            }),
        },
        // One question of the policy, and two pages.
        { node: 'shift_worker_basis?', fact: 'time worked', answer: timeWorked, where: worksFrom('shifts') },
        { node: 'calculation_period?', fact: 'time worked', answer: timeWorked },
        { node: 'what_is_your_starting_date?', fact: 'first day of work' },
        { node: 'what_is_your_leaving_date?', fact: 'last day of work' },
        { node: 'how_many_hours_per_week?', fact: 'hours worked a week' },
        {
            node: 'how_many_days_per_week_for_hours?',
            fact: 'days worked a week',
            where: worksFrom('hours', 'compressed'),
        },
        { node: 'how_many_days_per_week?', fact: 'days worked a week' },
        { node: 'shift_worker_hours_per_shift?', fact: 'hours in a shift' },
        { node: 'shift_worker_shifts_per_shift_pattern?', fact: 'shifts in the pattern' },
        { node: 'shift_worker_days_per_shift_pattern?', fact: 'days in the pattern' },
    ],
    outcome: ending => outcomes[ending],
};

export const adapter: Adapter = { policy, follow: (example, compiled) => follow(names, example, compiled) };
