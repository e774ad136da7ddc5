import type { Analysis } from '../analysis.ts';
import { faultsOf } from './journey-faults.ts';

/** PW420: a step or an ending to which nothing leads. */
export const unreachablePlace: Analysis = {
    code: 'PW420',
    severity: 'warning',
    when: 'pause',
    find: policy => faultsOf(policy, ['unreachable step', 'unreachable ending']),
};
