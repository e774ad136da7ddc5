import { describe, expect, test } from 'vitest';
import { countProblems, statusText } from '../../../extension/src/features/status/status-text.ts';

describe('the status bar', () => {
    test.each([
        [[], '$(check) Policy', 'Policywright found no problems in this policy'],
        [[0], '$(error) 1 $(warning) 0 Policy', 'Policywright: 1 error, 0 warnings. Click to see them.'],
        [[1, 0, 0, 2, 3], '$(error) 2 $(warning) 1 Policy', 'Policywright: 2 errors, 1 warning. Click to see them.'],
        [[2, 3], '$(check) Policy', 'Policywright found no problems in this policy'],
    ])('of severities %j', (severities, text, tooltip) => {
        expect(statusText(countProblems(severities))).toEqual({ text, tooltip });
    });
});
