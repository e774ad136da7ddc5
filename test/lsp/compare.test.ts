import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMPARABLE_REQUEST, COMPARE_REQUEST, type CompareAnswer } from '../../extension/src/protocol.ts';
import { TestClient, uri } from './client.ts';

const policy = (limit: string, more = ''): string => `policy Grant
    in force    from 1 May 2025
    decides for each applicant

each applicant has
    income : money

decide grant : money
    is £100 when income is at most ${limit}
    is £0 otherwise

persona Ann
    on          1 June 2025
    given
        income is £1,900
    expect
        grant is £100

persona Bob
    on          1 June 2025
    given
        income is £900
    expect
        grant is £100
${more}`;

const variation = `
variation Lower limit
    varies      "test.policy"
    replace decision grant
        is £100 when income is at most £1,000
        is £0 otherwise
`;

describe('two versions of a policy', () => {
    let client: TestClient;
    beforeAll(async () => {
        client = await TestClient.start();
    });
    afterAll(() => client.stop());

    test('the text of another day: who gets something else, and who not', async () => {
        await client.open(policy('£1,000'));
        const { kind, text } = await compare({ texts: [[uri, policy('£2,000')]] }, 'the last version committed');
        expect(kind).toBe('done');
        expect(text).toContain('# Who gets something else: Grant');
        expect(text).toContain('**Before:** the last version committed');
        expect(text).toContain('Something changes for 1 of 2 personas.');
        expect(text).toContain('| Ann | 1 June 2025 | grant | £100.00 | £0.00 | −\u2060£100.00 |');
        expect(text).not.toContain('| Bob');
    });

    test('what is typed in the meantime counts', async () => {
        await client.open(policy('£2,000'));
        const { text } = await compare({ texts: [[uri, policy('£2,000')]] });
        expect(text).toContain('Nothing changes for any of 2 personas.');
    });

    test('a version with an error is not compared, and it is said which', async () => {
        await client.open(policy('£1,000'));
        const answer = await compare(
            { texts: [[uri, policy('£2,000').replace('income is at', 'incmoe is at')]] },
            'it',
        );
        expect(answer).toEqual({ kind: 'failed', text: expect.stringContaining('yet: it has an error') });
    });

    test('a variation in the file is offered and compared', async () => {
        await client.open(policy('£2,000', variation));
        const comparable = await client.request(COMPARABLE_REQUEST, { uri });
        expect(comparable).toEqual({ variations: ['Lower limit'], uses: [] });
        const { text } = await compare({ variation: 'Lower limit' }, 'Lower limit');
        expect(text).toContain('**Now:** the variation “Lower limit”');
        expect(text).toContain('| Ann |');
    });

    test('names mean nothing in Markdown', async () => {
        await client.open(policy('£1,000').replace('persona Ann', 'persona Ann_of_the_*stars*'));
        const { text } = await compare({ texts: [[uri, policy('£2,000').replace('persona Ann', 'persona Zoe')]] });
        expect(text).not.toContain('*stars*');
    });

    function compare(against: object, name = 'before'): Promise<CompareAnswer> {
        return client.request<CompareAnswer>(COMPARE_REQUEST, { uri, against, name });
    }
});
