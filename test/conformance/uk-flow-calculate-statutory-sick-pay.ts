/** GOV.UK's calculator for employers: which page comes next, which answers are refused, and where it ends. */
import type { FactValue } from '../../language-server/src/model/facts.ts';
import type { Adapter } from './support/adapter.ts';
import { type FlowNames, follow, options } from './support/flow.ts';
import { otherPay, payHistories, payPatterns, ticked, weekdays } from './support/statutory-sick-pay.ts';

const policy = 'samples/statutory-sick-pay/statutory-sick-pay.policy';

const named =
    (names: Record<string, string> | readonly string[]) =>
    (response: unknown): FactValue =>
        ticked(response).map(box => (names as Record<string, string>)[box] ?? box);

const outcomes: Record<string, string> = {
    Paid: 'entitled_to_sick_pay',
    'Getting maternity pay': 'already_getting_maternity',
    'Work it out by hand': 'not_regular_schedule',
    'Rules changed in between': 'sick_period_may_not_straddle_april_2026_rule_change',
    'Ill for too few days': 'must_be_sick_for_4_days',
    'Earns too little': 'not_earned_enough',
    'Used up': 'maximum_entitlement_reached',
    'Nothing for the first three days': 'not_entitled_3_days_not_paid',
};

const names: FlowNames = {
    policy,
    pages: [
        { node: 'is_your_employee_getting?', fact: 'other pay', answer: named(otherPay) },
        { node: 'employee_tell_within_limit?', fact: 'told in time' },
        { node: 'employee_work_different_days?', fact: 'works different days each week' },
        { node: 'first_sick_day?', fact: 'first day of sickness' },
        { node: 'last_sick_day?', fact: 'last day of sickness' },
        { node: 'has_linked_sickness?', fact: 'had an earlier illness' },
        { node: 'linked_sickness_start_date?', fact: 'first day of earlier illness' },
        { node: 'linked_sickness_end_date?', fact: 'last day of earlier illness' },
        {
            node: 'paid_at_least_8_weeks?',
            fact: 'pay history',
            answer: options(payHistories),
        },
        {
            node: 'how_often_pay_employee_pay_patterns?',
            fact: 'pay pattern',
            answer: options(payPatterns),
        },
        { node: 'last_payday_before_sickness?', fact: 'last payday before sickness' },
        { node: 'last_payday_before_offset?', fact: 'earlier payday' },
        { node: 'total_employee_earnings?', fact: 'earnings between the paydays' },
        { node: 'pay_amount_if_not_sick?', fact: 'pay due on the first payday' },
        { node: 'contractual_days_covered_by_earnings?', fact: 'days of the first pay' },
        { node: 'total_earnings_before_sick_period?', fact: 'earnings so far' },
        { node: 'days_covered_by_earnings?', fact: 'days of the earnings so far' },
        { node: 'usual_work_days?', fact: 'usual work days', answer: named(weekdays) },
    ],
    outcome: ending => outcomes[ending],
};

export const adapter: Adapter = { policy, follow: (example, compiled) => follow(names, example, compiled) };
