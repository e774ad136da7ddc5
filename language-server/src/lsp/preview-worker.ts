/** A thread of its own for what takes long in a preview. Whoever started it ends it when the text changes meanwhile. */
import { parentPort } from 'node:worker_threads';
import { compilePolicy } from '../evaluate/index.ts';
import { createChecker } from '../types/index.ts';
import { MemoryFiles } from '../workspace/policy-files.ts';
import { PolicyWorkspace } from '../workspace/policy-workspace.ts';
import { Preview } from '../workspace/preview.ts';
import type { PreviewPart, PreviewTask } from './preview-task.ts';

let known: { texts: string; preview: Preview } | undefined;

parentPort?.on('message', (task: PreviewTask) => {
    const tell = (part: Omit<PreviewPart, 'id'>): void => parentPort?.postMessage({ id: task.id, ...part });
    const preview = previewOf(task);
    const nothing = { findings: [], accepted: [] };
    if (task.burden) tell({ rows: preview.parts(nothing, false).burden.rows });
    const { ending } = preview.data(task.request).walk;
    if (ending) tell({ changes: ending.changes });
    if (task.burden) tell({ rows: preview.parts(nothing, true).burden.rows, worst: true });
    tell({ done: true });
});

/** Kept while only the answers change. */
function previewOf({ uri, texts, root }: PreviewTask): Preview {
    const key = JSON.stringify([uri, texts]);
    if (known?.texts !== key) {
        const { model } = new PolicyWorkspace(new MemoryFiles(texts, root)).load(uri);
        const checked = createChecker().check(model);
        known = { texts: key, preview: new Preview(checked, compilePolicy(checked), { file: uri }) };
    }
    return known.preview;
}
