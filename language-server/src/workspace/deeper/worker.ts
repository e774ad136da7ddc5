/** A thread of its own for the solver, so that it can be stopped at any time. */
import { parentPort, workerData } from 'node:worker_threads';
import { Analyser } from '../../analyse/analyser.ts';
import { defaultSettings } from '../../analyse/analysis.ts';
import { analysisCoverage } from '../../analyse/rules/coverage.ts';
import { lookDeeper } from '../../analyse/rules/look-deeper.ts';
import { compilePolicy } from '../../evaluate/index.ts';
import type { Finding } from '../../model/finding.ts';
import { checkPolicy } from '../../types/index.ts';
import { MemoryFiles } from '../policy-files.ts';
import { PolicyWorkspace } from '../policy-workspace.ts';
import { startSolver } from './solver.ts';
import type { DeeperNews, DeeperTask } from './task.ts';

const { uri, texts, root, readingAge, solver } = workerData as DeeperTask;
const tell = (news: DeeperNews): void => parentPort?.postMessage(news);

const files = new MemoryFiles([], root);
for (const [each, text] of texts) files.set(each, text);
const loaded = new PolicyWorkspace(files).load(uri);
const checked = checkPolicy(loaded.model);
const policy = compilePolicy(checked);
const analyser = new Analyser();
const settings = readingAge === undefined ? defaultSettings : { readingAge };
const options = { settings, compiled: () => policy, unread: loaded.findings };
analyser.analyse(checked, options);
await lookDeeper(checked, policy, await startSolver(solver), (decision, number, of) =>
    tell({ kind: 'progress', decision, number, of }),
);
// The same analyses again: now they tell of what the solver found.
analyser.analyse(checked, options);
// Places are objects that know their file; only plain data can go from thread to thread.
const findings = JSON.parse(JSON.stringify(analyser.afterPause)) as Finding[];
tell({ kind: 'done', answer: { findings, coverage: analysisCoverage(checked) } });
