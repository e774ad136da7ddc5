/** GOV.UK's “Check your State Pension age”: which page comes next, which answers are refused, and where it ends. */
import type { Adapter } from './support/adapter.ts';
import { type FlowNames, follow, options } from './support/flow.ts';

const policy = 'samples/state-pension-age/state-pension-age.policy';

/** Several endings of the policy stand on one page of GOV.UK. */
const outcomes: Record<string, string> = {
    'Bus pass': 'bus_pass_result',
    Reached: 'has_reached_sp_age',
    'Claim or see a forecast': 'not_yet_reached_sp_age',
    Claim: 'not_yet_reached_sp_age',
    'See a forecast': 'not_yet_reached_sp_age',
};

const names: FlowNames = {
    policy,
    journey: 'Check your State Pension age',
    pages: [
        {
            node: 'which_calculation?',
            fact: 'what you want to know',
            answer: options({ age: 'pension age', bus_pass: 'bus pass' }),
        },
        { node: 'dob_age?', fact: 'date of birth' },
        {
            node: 'gender?',
            fact: 'sex',
            // Somebody who prefers not to say it: the policy then says what it cannot decide.
            answer: response => (response === 'prefer_not_to_say' ? null : String(response)),
        },
    ],
    outcome: (ending, { next }, given) =>
        outcomes[ending] ?? (given.sex === null && 'ending' in next ? 'has_reached_sp_age_non_binary' : undefined),
};

export const adapter: Adapter = { policy, follow: (example, compiled) => follow(names, example, compiled) };
