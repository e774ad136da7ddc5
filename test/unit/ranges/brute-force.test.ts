import { describe, expect, test } from 'vitest';
import type { DecisionAnswer } from '../../../language-server/src/model/facts.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { randomDates } from './random-dates.ts';
import type { RandomDecision } from './random-decision.ts';
import { randomDecision } from './random-decision.ts';
import { randomDeepDecision } from './random-deep.ts';

const uri = 'file:///made-up.policy';

/** What the findings say, and what trying everybody says. */
function held({ text, people }: RandomDecision) {
    const project = new PolicyProject(new MemoryFiles());
    project.update(uri, text);
    const { checked, findings } = project.policy(uri);
    const policy = project.compile(checked);
    const answers = people.map(facts => kindOf(policy.run(facts, { decide: ['result'] }).decisions.result));
    // Who falls to `otherwise` between two cases has an answer.
    const shown = findings.filter(
        ({ counterexample, range, message }) =>
            counterexample !== undefined &&
            isOfResult(range.start.line, text) &&
            !message.includes('falls to ‘otherwise’'),
    );
    const replayed = shown.map(({ counterexample }) =>
        kindOf(policy.run(counterexample?.facts ?? {}, { decide: ['result'] }).decisions.result),
    );
    return {
        text,
        errors: findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
        tried: kinds.filter(kind => answers.includes(kind)),
        said: kinds.filter(kind => replayed.includes(kind)),
        notShown: replayed.filter(kind => kind === 'answered').length,
        notAnalysed: findings.filter(({ code }) => code === 'PW339').map(({ message }) => message),
        findings: findings.map(({ code, message }) => `${code} ${message}`),
    };
}

const kinds = ['gap', 'overlap', 'unsaid', 'disagree'] as const;

function kindOf(answer: DecisionAnswer | undefined): (typeof kinds)[number] | 'answered' {
    const error = answer !== undefined && 'status' in answer && answer.status === 'error' ? (answer.error ?? '') : '';
    if (/^No (?:case|row) of (?:the table of )?“result”/.test(error)) return 'gap';
    if (/^Two (?:cases|rows) of (?:the table of )?“result”/.test(error)) return 'overlap';
    if (error.startsWith('Two exceptions to “result”')) return 'disagree';
    return error.startsWith('Whether') ? 'unsaid' : 'answered';
}

/** The decision stands last. */
function isOfResult(line: number, text: string): boolean {
    return line >= text.slice(0, text.indexOf('decide result')).split('\n').length - 1;
}

describe('against trying everybody', () => {
    test('on 500 decisions no gap and no overlap is missed, and none is invented', { timeout: 240_000 }, () => {
        const wrong: unknown[] = [];
        const counts = { gap: 0, overlap: 0, neither: 0 };
        for (let seed = 0; seed < 500; seed++) {
            const result = held(randomDecision(seed));
            expect(result.errors, result.text).toEqual([]);
            if (result.tried.includes('gap')) counts.gap++;
            if (result.tried.includes('overlap')) counts.overlap++;
            if (result.tried.length === 0) counts.neither++;
            const isRight =
                result.tried.join() === result.said.join() && result.notShown === 0 && result.notAnalysed.length === 0;
            if (!isRight) wrong.push({ seed, ...result });
        }
        expect(wrong.slice(0, 2), `${wrong.length} wrong`).toEqual([]);
        // The decisions are worth trying only if all three are common.
        expect(Math.min(counts.gap, counts.overlap, counts.neither)).toBeGreaterThan(50);
    });

    test('on 500 decisions that go through others none is missed unless it says so, and none is invented', {
        timeout: 240_000,
    }, () => {
        const wrong: unknown[] = [];
        let notAnalysed = 0;
        for (let seed = 0; seed < 500; seed++) {
            const result = held(randomDeepDecision(seed));
            expect(result.errors, result.text).toEqual([]);
            if (result.notAnalysed.length > 0) notAnalysed++;
            // PW313 asks the same of what is not asked about at all.
            const asked = result.findings.some(finding => finding.startsWith('PW313')) ? ['unsaid'] : [];
            const told = [...result.said, ...asked];
            const isMissed = result.tried.some(kind => !told.includes(kind)) && result.notAnalysed.length === 0;
            const isInvented = result.notShown > 0;
            if (isMissed || isInvented) wrong.push({ seed, ...result });
        }
        expect(wrong.slice(0, 2), `${wrong.length} wrong`).toEqual([]);
        expect(notAnalysed).toBeLessThan(25);
    });

    test('on 200 decisions that reckon with months and birthdays none is missed unless it says so, and none is invented', {
        timeout: 240_000,
    }, () => {
        const wrong: unknown[] = [];
        let notAnalysed = 0;
        for (let seed = 0; seed < 200; seed++) {
            const result = held(randomDates(seed));
            expect(result.errors, result.text).toEqual([]);
            if (result.notAnalysed.length > 0) notAnalysed++;
            const isMissed = result.tried.some(kind => !result.said.includes(kind)) && result.notAnalysed.length === 0;
            if (isMissed || result.notShown > 0) wrong.push({ seed, ...result });
        }
        expect(wrong.slice(0, 2), `${wrong.length} wrong`).toEqual([]);
        expect(notAnalysed).toBeLessThan(20);
    });
});
