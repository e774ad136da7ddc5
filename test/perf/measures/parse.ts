import { createChecker } from '../../../language-server/src/types/index.ts';
import { PolicyDocument } from '../../../language-server/src/workspace/policy-document.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { PolicyWorkspace } from '../../../language-server/src/workspace/policy-workspace.ts';
import { generatedPolicy } from '../generate-policy.ts';
import { count, type Row } from '../rows.ts';

const uri = 'file:///big.policy';

/** Reading and linking a whole file of 10,000 lines, what is asked about it while somebody types, and what it keeps in memory. */
export function measureParse(): Row[] {
    const text = generatedPolicy(10_000);
    const lines = text.split('\n').length;
    const linked: number[] = [];
    const asked: number[] = [];
    for (let i = 0; i < 7; i++) {
        linked.push(timed(() => link(text)));
        asked.push(timed(() => ask(text)));
    }
    const [linking, asking] = [median(linked), median(asked)];
    const heap = heapPerLine(text, lines);
    return [
        {
            what: 'parse, link and check the types of 10,000 lines',
            figure: `${count((lines / linking) * 1000)} lines/s`,
            bar: '≥ 30k lines/s',
            met: lines / linking >= 30,
            reason: `reading, converting, linking and checking the whole file took ${linking.toFixed(0)} ms`,
        },
        {
            what: 'the same, and all that is asked while somebody types',
            figure: `${count((lines / asking) * 1000)} lines/s`,
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

function link(text: string): void {
    const workspace = new PolicyWorkspace(new MemoryFiles());
    workspace.update(uri, text);
    createChecker().check(workspace.load(uri).model);
}

function ask(text: string): void {
    const project = new PolicyProject(new MemoryFiles());
    project.update(uri, text);
    project.policy(uri, 'typing');
}

function timed(work: () => void): number {
    const start = performance.now();
    work();
    return performance.now() - start;
}

/** Of the rounds after the first two, in which the machine code is made. */
function median(rounds: readonly number[]): number {
    return rounds.slice(2).sort((a, b) => a - b)[2] as number;
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
