import { describe, expect, test, vi } from 'vitest';
import { cli, grant } from './cli-harness.ts';

vi.mock('../../../language-server/src/cli/find-policies.ts', () => ({
    findPolicies: () => {
        throw new Error('the roof leaks');
    },
}));

describe('an error that nobody foresaw', () => {
    test('is told in plain words, with where to report it', async () => {
        const { status, stdout, stderr } = await cli(['check'], { 'a.policy': grant });
        expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
        expect(stderr).toMatch(/^policywright: Something went wrong inside Policywright itself: the roof leaks\n/);
        expect(stderr).toMatch(/Please report it at https:\/\/\S+\/issues/);
        expect(stderr).not.toMatch(/\n\s+at /);
    });

    test('says more with POLICYWRIGHT_DEBUG=1', async () => {
        const { stderr } = await cli(['check'], {}, { env: { POLICYWRIGHT_DEBUG: '1' } });
        expect(stderr).toMatch(/\n\s+at /);
    });
});
