/** A thread of its own for analyses that take longer than the time between two keystrokes. */
import { parentPort } from 'node:worker_threads';
import type { Finding } from '../model/finding.ts';
import { MemoryFiles } from '../workspace/policy-files.ts';
import { PolicyProject } from '../workspace/policy-project.ts';
import type { AnalysisAnswer, AnalysisTask } from './analysis-task.ts';

/** Each policy has a project of its own, so that what did not change since it was last asked about is not looked at again. */
const known = new Map<string, { files: MemoryFiles; project: PolicyProject }>();

parentPort?.on('message', ({ uri, texts, root, readingAge }: AnalysisTask) => {
    const files = known.get(uri)?.files ?? new MemoryFiles([], root);
    const project = known.get(uri)?.project ?? new PolicyProject(files);
    known.set(uri, { files, project });
    project.settings = readingAge === undefined ? {} : { readingAge };
    for (const [each, text] of texts) {
        const before = files.read(each);
        if ('text' in before && before.text === text) continue;
        files.set(each, text);
        // A policy is read anew by section; a table of holidays as a whole.
        if (project.workspace.known.includes(each)) project.update(each, text);
        else project.workspace.forget(each);
    }
    // Places are objects that know their file; only plain data can go from thread to thread.
    const findings = JSON.parse(JSON.stringify(project.afterPause(uri))) as Finding[];
    const answer: AnalysisAnswer = { uri, findings };
    parentPort?.postMessage(answer);
});
