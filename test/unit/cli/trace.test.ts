import { describe, expect, test } from 'vitest';
import { CliFolder, grant } from './cli-harness.ts';

const promises = `intent
    outcome warm homes: "every home is warm"
        measure     take-up, at least 90%
    outcome dry homes: "no home is damp"
        measure     damp homes, at most 5%
        data        "Housing survey"
    safeguard never too much: "nobody gets more than £300"
        always      payment is at most £300
    safeguard once only: "nobody is asked twice"

decide spare : yes or no
    is yes

decide paid : money
    serves      warm homes
    is payment
    source      "Warm Homes Act 2025, section 1" <https://www.legislation.gov.uk/>

journey Claim
    step Decide
        by          HMRC, automatically, within 1 day
        decides     paid

persona Bo
    on          1 June 2025
    given
        savings is £5,000
    expect
        paid is £300
`;

interface Row {
    intent: { name: string } | null;
    decision: { name: string } | null;
    through?: string;
    steps: object[];
    personas: string[];
    sources: object[];
    file: string;
    line: number;
}

async function matrix(
    text: string,
): Promise<{ rows: Row[]; missing: { kind: string; name: string; lacks: string }[] }> {
    const { status, stdout } = await new CliFolder({ 'a.policy': text }).run(['trace', 'a.policy', '--json']);
    expect(status).toBe(0);
    return JSON.parse(stdout);
}

describe('trace', () => {
    test('has a row for each promise and each rule that serves it, and for what serves nothing', async () => {
        const { rows } = await matrix(`${grant}\n${promises}`);
        expect(
            rows.map(({ intent, decision, through }) =>
                [intent?.name, decision?.name, through].map(each => each ?? '-'),
            ),
        ).toEqual([
            ['warm homes', 'paid', '-'],
            ['warm homes', 'entitled', 'paid'],
            ['warm homes', 'payment', 'paid'],
            ['dry homes', '-', '-'],
            ['never too much', 'payment', '-'],
            ['once only', '-', '-'],
            ['-', 'young', '-'],
            ['-', 'spare', '-'],
        ]);
    });

    test('says where it is decided, who tries it, where it comes from, and where it stands', async () => {
        const { rows } = await matrix(`${grant}\n${promises}`);
        expect(rows[0]).toMatchObject({
            steps: [{ journey: 'Claim', step: 'Decide' }],
            personas: ['Bo'],
            sources: [{ text: 'Warm Homes Act 2025, section 1', url: 'https://www.legislation.gov.uk/' }],
            file: 'a.policy',
        });
        // Whoever expects something of what rests on a decision tries it too.
        expect(rows[1]).toMatchObject({ steps: [], personas: ['Ada', 'Bo'], sources: [] });
    });

    test('says what is missing', async () => {
        const { missing } = await matrix(`${grant}\n${promises}`);
        expect(missing.map(({ kind, name, lacks }) => `${kind} ${name}: ${lacks}`)).toEqual([
            'outcome warm homes: data',
            'outcome dry homes: rule',
            'safeguard once only: test',
            'decision entitled: source',
            'decision payment: source',
            'decision young: outcome',
            'decision young: persona',
            'decision young: source',
            'decision spare: outcome',
            'decision spare: persona',
            'decision spare: source',
        ]);
    });

    test('shows people a table', async () => {
        const folder = new CliFolder({ 'a.policy': `${grant}\n${promises}` });
        const { status, stdout, stderr } = await folder.run(['trace', 'a.policy']);
        expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
        expect(stderr).toContain('Outcome: warm homes\n  every home is warm\n');
        expect(stderr).toMatch(/^ {2}paid +Decide +Bo +Warm Homes Act 2025, section 1$/m);
        expect(stderr).toMatch(/^ {4}entitled +– +2: Ada, … +–$/m);
        expect(stderr).toContain('Missing (11):\n  The measure of ‘warm homes’ names no data.  a.policy:48:13\n');
    });

    test('says what somebody accepted', async () => {
        const spare = 'decide spare : yes or no\n';
        const text = promises.replace(spare, `${spare}    accept PW415 because "used elsewhere"\n`);
        const { missing } = await matrix(`${grant}\n${text}`);
        expect(missing.find(({ name, lacks }) => name === 'spare' && lacks === 'outcome')).toMatchObject({
            code: 'PW415',
            accepted: 'used elsewhere',
        });
    });

    test('of a policy without promises lists what it decides', async () => {
        const { rows } = await matrix(grant);
        expect(rows.map(({ intent, decision }) => [intent, decision?.name])).toEqual([
            [null, 'entitled'],
            [null, 'payment'],
            [null, 'young'],
        ]);
    });

    test('fails for a policy that cannot be read as it was meant', async () => {
        const folder = new CliFolder({ 'a.policy': grant.replace('decide entitled', 'deside entitled') });
        expect((await folder.run(['trace', 'a.policy'])).status).toBe(1);
    });
});
