/** A thread of its own that makes people up for the limits of a decision. */
import { parentPort } from 'node:worker_threads';
import { boundaryPeople } from '../../personas/generate/boundary.ts';
import { personaSections } from '../../personas/generate/made-persona.ts';
import { formatPolicy } from '../../syntax/format/format-policy.ts';
import { MemoryFiles } from '../policy-files.ts';
import { PolicyProject } from '../policy-project.ts';
import type { BoundaryAnswer, BoundaryTask } from './boundary-task.ts';

parentPort?.on('message', ({ uri, texts, decide }: BoundaryTask) => {
    const project = new PolicyProject(new MemoryFiles(texts));
    const compiled = project.compile(project.policy(uri, 'typing').checked);
    const { people, notReached } = boundaryPeople(compiled, new Set([decide]));
    const sections = personaSections(people, compiled.program);
    const text = sections.length === 0 ? '' : formatPolicy(sections.join('\n'));
    const answer: BoundaryAnswer = { text, personas: sections.length, notReached: notReached.length };
    parentPort?.postMessage(answer);
});
