import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { generatedPolicy } from '../generate-policy.ts';
import type { Row } from '../rows.ts';
import { latencyOf } from '../timing.ts';

/** From a changed text to its findings, in a file of 2,000 lines, for letters typed all over it. */
export function measureKeystroke(): Row[] {
    const uri = 'file:///big.policy';
    const text = generatedPolicy(2_000);
    const project = new PolicyProject(new MemoryFiles());
    project.update(uri, text);
    project.policy(uri, 'typing');
    const places = [...text.matchAll(/is allowance \d+/g)].map(match => match.index + 5);
    let findings = 0;
    const { median, p95 } = latencyOf(
        index => {
            const at = places[(index * 7) % places.length] as number;
            const edited = index % 2 === 0 ? `${text.slice(0, at)}x${text.slice(at)}` : text;
            project.update(uri, edited);
            findings += project.policy(uri, 'typing').findings.length;
        },
        400,
        100,
    );
    if (findings === 0) throw new Error('The edits should have led to findings.');
    return [
        {
            what: 'keystroke to findings, 2,000 lines',
            figure: `${median.toFixed(1)} ms median, ${p95.toFixed(1)} ms p95`,
            bar: '≤ 10 ms, p95 ≤ 25 ms',
            met: median <= 10 && p95 <= 25,
            reason: 'while somebody types, the checker and the analyses of wording and definitions run on this thread',
        },
    ];
}
