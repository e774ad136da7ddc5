import { describe, expect, test } from 'vitest';
import { CliFolder, cli } from './cli-harness.ts';

const office = (definitions: string): string => `policy Office
    decides for each practice

each practice has
    clinicians : whole number

${definitions}`;
const define = (name: string, means: string, when: string): string =>
    `define ${name}\n    means       "${means}"\n    when        ${when}\n`;
const files = {
    'enrolment.policy': office(define('group practice', 'a practice of two or more', 'clinicians is at least 2')),
    'payment.policy': office(define('Group practices', 'a practice of more than two', 'clinicians is more than 2')),
    'survey.policy': office(define('team', 'more than one clinician', 'clinicians is more than 1')),
};

describe('check --definitions', () => {
    test('sets the definitions of files that do not use one another side by side', async () => {
        const { status, stdout, stderr } = await cli(['check', '--definitions'], files);
        expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
        expect(stderr).toMatchInlineSnapshot(`
          "Term             Where                 Since  In words                     As a condition
          ---------------  --------------------  -----  ---------------------------  -------------------------
          group practice   enrolment.policy:7:8  –      a practice of two or more    clinicians is at least 2
          Group practices  payment.policy:7:8    –      a practice of more than two  clinicians is more than 2
          team             survey.policy:7:8     –      more than one clinician      clinicians is more than 1

          “group practice”: the same term, different meanings
            enrolment.policy:7:8: the others are compared with this one
            payment.policy:7:8:
                condition: ‘clinicians is at least 2’ in enrolment.policy, ‘clinicians is more than 2’ in payment.policy
                words: ‘two or more’ in enrolment.policy, ‘more than two’ in payment.policy

          “group practice”, “team”: different terms, the same meaning
            enrolment.policy:7:8: group practice
            survey.policy:7:8: team

          3 definitions; 1 term with different meanings; 1 meaning with different terms.
          "
        `);
    });

    test('says the same as JSON', async () => {
        const { stdout } = await cli(['check', '--definitions', '--json'], files);
        const answer = JSON.parse(stdout);
        expect(answer.definitions.map(({ term, file }: Record<string, string>) => `${term}, ${file}`)).toEqual([
            'group practice, enrolment.policy',
            'Group practices, payment.policy',
            'team, survey.policy',
        ]);
        expect(answer.definitions[0]).toMatchObject({
            range: { start: { line: 6, character: 7 } },
            means: 'a practice of two or more',
            versions: [{ when: 'clinicians is at least 2' }],
        });
        expect(answer.sameTerm).toMatchObject([
            {
                term: 'group practice',
                differences: [
                    {
                        term: 'Group practices',
                        differences: [
                            { in: 'condition', here: 'clinicians is at least 2', there: 'clinicians is more than 2' },
                            { in: 'words', here: 'two or more', there: 'more than two' },
                        ],
                    },
                ],
            },
        ]);
        expect(answer.sameMeaning).toMatchObject([{ terms: ['group practice', 'team'] }]);
    });

    test('fits a narrow terminal', async () => {
        const { stdout } = await new CliFolder(files).run(['check', '--definitions'], { terminal: 60 });
        const table = stdout.split('\n\n')[0]?.split('\n') ?? [];
        expect(table.length).toBeGreaterThan(6);
        expect(Math.max(...table.map(({ length }) => length))).toBeLessThanOrEqual(60);
    });

    test('says so where nothing is defined', async () => {
        const { stderr } = await cli(['check', '--definitions'], { 'a.policy': office('').trimEnd() });
        expect(stderr).toBe('Nothing is defined.\n');
    });
});
