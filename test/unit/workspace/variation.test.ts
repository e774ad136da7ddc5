import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../language-server/src/model/facts.ts';
import { formatPolicy } from '../../../language-server/src/syntax/format/format-policy.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';

const base = `policy Fee
    in force from 1 April 2020
    decides for each applicant

each applicant has
    savings : money
    student : yes or no

rate limit : money
    from 1 April 2020 until 31 March 2025: £5,000
    from 1 April 2025: £6,000

define poor
    when        savings is at most limit

decide fee : money
    is £0 when poor
    is £45 otherwise
    except students when student
        is £10

persona Ann
    on          1 June 2025
    given
        savings is £6,100
        student is no
    expect
        fee is £45
    evidence    "by hand"
`;
const uri = 'file:///varied.policy';
const other = 'file:///base.policy';

function projectOf(variation: string, varied = base): PolicyProject {
    return new PolicyProject(
        new MemoryFiles([
            [other, varied],
            [uri, variation],
        ]),
    );
}

function feeOf(project: PolicyProject, facts: Facts): unknown {
    const { fee } = project.compile(project.policy(uri).checked).run(facts).decisions;
    return fee !== undefined && 'status' in fee ? (fee.error ?? fee.value) : undefined;
}

const variation = (...lines: string[]): string =>
    ['variation Other fee', '    varies      "base.policy"', ...lines.map(line => `    ${line}`), ''].join('\n');

const student = { on: '2025-06-01', savings: '6100', student: true };
const other_ = { ...student, student: false };

describe('a variation decides', () => {
    const cases: [what: string, text: string, facts: Facts, fee: string][] = [
        ['as the policy that it varies', variation(), other_, '45.00'],
        [
            'by the rate that it puts in',
            variation('replace rate limit', '    from 1 April 2020: £7,000'),
            other_,
            '0.00',
        ],
        [
            'by the old rate before the first day of the new one',
            variation('replace rate limit', '    from 1 July 2025: £7,000'),
            other_,
            '45.00',
        ],
        [
            'by the new rate from its first day',
            variation('replace rate limit', '    from 1 July 2025: £7,000'),
            { ...other_, on: '2025-07-01' },
            '0.00',
        ],
        [
            'by the definition that it puts in',
            variation('replace definition poor', '    when savings is at most £9,000'),
            other_,
            '0.00',
        ],
        ['without the exception that it removes', variation('remove exception students'), student, '45.00'],
        [
            'with the exception that it leaves',
            variation('replace rate limit', '    from 1 April 2020: £5'),
            student,
            '10.00',
        ],
        [
            'by the decision that it puts in',
            variation('replace decision fee', '    is £1 when poor', '    is £2 otherwise'),
            student,
            '2.00',
        ],
    ];
    test.each(cases)('%s', (_, text, facts, fee) => {
        expect(feeOf(projectOf(text), facts)).toBe(fee);
        expect(formatPolicy(formatPolicy(text))).toBe(formatPolicy(text));
    });

    test('by what it adds', () => {
        const project = projectOf(variation('decide double fee : money', '    is fee * 2'));
        const { decisions } = project.compile(project.policy(uri).checked).run(other_);
        expect(decisions['double fee']).toMatchObject({ status: 'known', value: '90.00' });
    });

    test('as a variation of a variation says', () => {
        const files = new MemoryFiles([
            [other, base],
            ['file:///between.policy', variation('replace rate limit', '    from 1 April 2020: £7,000')],
            [uri, 'variation Third\n    varies      "between.policy"\n    remove exception students\n'],
        ]);
        const project = new PolicyProject(files);
        expect(project.policy(uri).findings).toEqual([]);
        expect([feeOf(project, student), feeOf(project, other_)]).toEqual(['0.00', '0.00']);
    });

    test('by what the other file says now', () => {
        const project = projectOf(variation('remove exception students'));
        expect(feeOf(project, student)).toBe('45.00');
        project.update(other, base.replace('£45', '£50'));
        expect(feeOf(project, student)).toBe('50.00');
        project.update(uri, variation());
        expect(feeOf(project, student)).toBe('10.00');
    });
});

describe('what is said of a variation', () => {
    const said = (project: PolicyProject, of = uri): string[] =>
        project.policy(of).findings.map(({ code, range, message }) => `${code} ${range.start.line + 1} ${message}`);

    test.each([
        ['nothing of what it leaves', variation(), []],
        [
            'what is not there to replace',
            variation('replace rate limt', '    from 1 April 2020: £7'),
            ['PW009 3 The policy that is varied has no ‘limt’. Did you mean ‘limit’?'],
        ],
        [
            'that it varies nothing',
            'variation V\n    remove exception students\n',
            ['PW012 1 Which policy is varied? Name its file on a line ‘varies "….policy"’.'],
        ],
        [
            'what is not there to remove',
            variation('remove exception student'),
            ['PW009 3 The policy that is varied has no ‘student’. Did you mean ‘students’?'],
        ],
    ])('%s', (_, text, findings) => expect(said(projectOf(text))).toEqual(findings));

    test('what it brings about in the other text, told where it can be mended', () => {
        const text = variation(
            'replace decision fee',
            '    is £0 when poor',
            '    is £45 when savings is at least £7,000',
        );
        const [gap] = projectOf(text).policy(uri).findings;
        expect(gap).toMatchObject({ code: 'PW320', range: { file: uri, start: { line: 2 } } });
        const missing = projectOf(variation('remove rate limit')).policy(uri).findings[0];
        expect(missing).toMatchObject({ code: 'PW009', range: { file: uri, start: { line: 0 } }, fixes: [] });
        expect(missing?.message).toBe('Because of ‘Other fee’: There is no ‘limit’ here.');
        expect(missing?.related[0]?.range.file).toBe(other);
    });

    test('two that vary one another', () => {
        const files = new MemoryFiles([
            [uri, 'variation One\n    varies      "base.policy"\n'],
            [other, 'variation Two\n    varies      "varied.policy"\n'],
        ]);
        const project = new PolicyProject(files);
        expect([said(project), said(project, other)].map(([first]) => first?.slice(0, 5))).toEqual(['PW013', 'PW013']);
    });

    test('nothing of the other file changes', () => {
        const project = projectOf(variation('remove rate limit'));
        project.policy(uri);
        expect(said(project, other)).toEqual(said(projectOf(variation()), other));
    });
});

describe('a variation of the very file that it stands in', () => {
    const both = (...lines: string[]): string =>
        `${base}\n${variation(...lines).replace('base.policy', 'varied.policy')}`;
    const within = `${uri}#Other%20fee`;
    const decided = (project: PolicyProject, of: string): unknown => {
        const { fee } = project.compile(project.policy(of).checked).run(student).decisions;
        return fee !== undefined && 'status' in fee ? fee.value : undefined;
    };

    test('leaves the file as it is, and is a policy of its own', () => {
        const project = projectOf(both('remove exception students'));
        expect(project.policy(uri).findings).toEqual([]);
        expect([decided(project, uri), decided(project, within)]).toEqual(['10.00', '45.00']);
        project.update(uri, both('replace rate limit', '    from 1 April 2020: £7,000', 'remove exception students'));
        expect([decided(project, uri), decided(project, within)]).toEqual(['10.00', '0.00']);
    });

    test.each([
        ['what it replaces is missing', ['replace rate limt', '    from 1 April 2020: £7'], 'PW009', 'no ‘limt’'],
        ['what it puts in is of another kind', ['replace decision fee', '    is yes'], 'PW301', 'fee'],
        [
            'what it puts in leaves somebody out',
            ['replace decision fee', '    is £0 when poor', '    is £45 when savings is at least £7,000'],
            'PW320',
            'neither case',
        ],
        [
            'what it takes away is needed',
            ['remove rate limit'],
            'PW009',
            'Because of ‘Other fee’: There is no ‘limit’ here.',
        ],
    ])('%s', (_, lines, code, says) => {
        const findings = projectOf(both(...lines)).policy(uri).findings;
        expect(findings.map(finding => finding.code)).toContain(code);
        expect(findings.map(({ message }) => message).join('\n')).toContain(says);
        const first = base.split('\n').length;
        expect(findings.every(({ range }) => range.start.line >= first)).toBe(true);
    });
});
