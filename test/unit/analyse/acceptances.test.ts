import { describe, expect, test } from 'vitest';
import { sortAccepted } from '../../../language-server/src/analyse/acceptances.ts';
import type { Finding } from '../../../language-server/src/model/finding.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { feeRules } from '../../support/fee-policy.ts';

const uri = 'file:///policy.policy';
const text = `policy Fee
    decides for each applicant

accept PW901 because "the whole file"

each applicant has
    income : money
        accept PW902 because "known to be so"
    savings : money

intent
    outcome fair: "everybody pays the same"
        accept PW903 because "agreed in cabinet"

decide fee : money
    is £0 when savings is at most £6,000
    is £45 otherwise
    except waived when income is £0
        is £0
        accept PW904 because "one exception"
    accept PW905 because "one decision"

journey Pay
    step Send the bill
        accept PW907 because "one step"
    ending Paid
        accept PW908 because "one ending"
`;

function at(code: string, line: number, severity: Finding['severity'] = 'warning'): Finding {
    const range = { file: uri, start: { line, character: 4 }, end: { line, character: 8 } };
    return { code, severity, message: 'Is it?', range, related: [], fixes: [] };
}

describe('an acceptance', () => {
    const [file] = loadText(text, uri).model.files;

    test.each<[what: string, finding: Finding, under: string | undefined]>([
        ['at the left edge speaks for the whole file', at('PW901', 16), ''],
        ['under a fact speaks for the fact', at('PW902', 6), 'fact income'],
        ['under a fact leaves the next fact alone', at('PW902', 8), undefined],
        ['under an outcome', at('PW903', 11), 'outcome fair'],
        ['under an exception', at('PW904', 17), 'exception waived'],
        ['under an exception leaves the rest of the decision alone', at('PW904', 15), undefined],
        ['under a decision', at('PW905', 15), 'decision fee'],
        ['under a step', at('PW907', 23), 'step Send the bill'],
        ['under an ending', at('PW908', 25), 'ending Paid'],
        ['under a step leaves the ending alone', at('PW907', 25), undefined],
        ['of another code', at('PW906', 15), undefined],
        ['cannot silence an error', at('PW905', 15, 'error'), undefined],
    ])('%s', (_, finding, under) => {
        if (file === undefined) throw new Error('the text was not read');
        const { open, accepted } = sortAccepted([finding], file);
        expect(accepted.map(each => each.under)).toEqual(under === undefined ? [] : [under]);
        expect(open).toEqual(under === undefined ? [finding] : []);
    });

    test('keeps its reason', () => {
        if (file === undefined) throw new Error('the text was not read');
        const [first] = sortAccepted([at('PW905', 15)], file).accepted;
        expect(first?.acceptance.because.text).toBe('one decision');
    });
});

describe('an acceptance that silences nothing', () => {
    const policy = (accepting: string): string => `${feeRules}
persona Ann
    on          1 June 2025
    given
        savings is £100
${accepting}`;
    const codes = (accepting: string, severity = {}): string[] => {
        const project = new PolicyProject(new MemoryFiles(), { severity });
        project.update(uri, policy(accepting));
        return project.policy(uri).findings.map(({ code }) => code);
    };

    test('is told', () => {
        expect(codes('    accept PW501 because "Ann is only shown"\n')).not.toContain('PW024');
        expect(codes('    accept PW502 because "Ann is only shown"\n')).toEqual(
            expect.arrayContaining(['PW024', 'PW501']),
        );
    });

    test('is silent where the code is switched off', () => {
        expect(codes('    accept PW502 because "?"\n', { PW502: 'off' })).not.toContain('PW024');
    });

    test('is not told while the text cannot be read: what it accepts may stand there', () => {
        const project = new PolicyProject(new MemoryFiles());
        const text = policy('    accept PW502 because "Ann is only shown"\n');
        project.update(uri, text.replace('is £45 otherwise', 'is £45 othrwise'));
        expect(project.policy(uri).findings.map(({ code }) => code)).not.toContain('PW024');
    });

    test('goes away with its mend', () => {
        const project = new PolicyProject(new MemoryFiles());
        const before = policy('    accept PW502 because "Ann is only shown"\n');
        project.update(uri, before);
        const finding = project.policy(uri).findings.find(({ code }) => code === 'PW024');
        const [edit] = finding?.fixes[0]?.edits ?? [];
        expect(edit?.range.start).toEqual({ line: 14, character: 0 });
        const lines = before.split('\n');
        lines.splice(edit?.range.start.line ?? 0, 1);
        expect(lines.join('\n')).toBe(policy(''));
    });
});
