import type { Analysis } from '../analysis.ts';
import { faultsOf } from './journey-faults.ts';

/** PW422: steps lead in a circle that no condition ends. */
export const endlessJourney: Analysis = {
    code: 'PW422',
    severity: 'warning',
    when: 'pause',
    find: policy => faultsOf(policy, ['endless']),
};
