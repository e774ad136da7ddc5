import { PolicyDocument } from '../../../language-server/src/workspace/policy-document.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { generatedPolicy } from '../generate-policy.ts';
import { count, type Row } from '../rows.ts';

/** Reading and linking a whole file of 10,000 lines, and what it keeps in memory. */
export function measureParse(): Row[] {
    const text = generatedPolicy(10_000);
    const lines = text.split('\n').length;
    const uri = 'file:///big.policy';
    const rounds: number[] = [];
    for (let i = 0; i < 7; i++) {
        const start = performance.now();
        const project = new PolicyProject(new MemoryFiles());
        project.update(uri, text);
        project.policy(uri, 'typing');
        rounds.push(performance.now() - start);
    }
    const median = rounds.slice(2).sort((a, b) => a - b)[2] as number;
    const perSecond = (lines / median) * 1000;
    const heap = heapPerLine(text, lines);
    return [
        {
            what: 'parse, link and check 10,000 lines',
            figure: `${count(perSecond)} lines/s`,
            bar: '≥ 30k lines/s',
            met: perSecond >= 30_000,
            reason: `reading, converting, linking, checking and asking about the wording of the whole file took ${median.toFixed(0)} ms`,
        },
        {
            what: 'memory of a parsed line',
            figure: `${heap.toFixed(1)} KB`,
            bar: '≤ 4 KB',
            met: heap <= 4,
            reason: 'the model keeps a range on every node',
        },
    ];
}

function heapPerLine(text: string, lines: number): number {
    const collect = (globalThis as { gc?: () => void }).gc;
    collect?.();
    const before = process.memoryUsage().heapUsed;
    const document = new PolicyDocument('file:///heap.policy', text);
    document.fileModel();
    collect?.();
    const after = process.memoryUsage().heapUsed;
    return document.sections.length > 0 ? (after - before) / 1024 / lines : 0;
}
