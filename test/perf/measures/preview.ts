import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mapHtml } from '../../../language-server/src/render/map/map-html.ts';
import type { MapNode, PreviewData } from '../../../language-server/src/render/preview-data.ts';
import { siteViews, startingState } from '../../../language-server/src/render/view-state.ts';
import { DiskFiles, fileUri } from '../../../language-server/src/workspace/disk-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { previewData } from '../../../language-server/src/workspace/preview.ts';
import { largeSample } from '../large-sample.ts';
import type { Row } from '../rows.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
const made = { file: 'child-benefit.policy' };

/** The longest sample, with its personas: a whole site, what one more look at it costs, and a map of 200 steps. */
export function measurePreview(): Row[] {
    const { text, lines, personas } = largeSample();
    const uri = fileUri(path.join(root, 'samples/child-benefit/child-benefit.policy'));
    const opened = (): PolicyProject => {
        const project = new PolicyProject(new DiskFiles());
        project.update(uri, text);
        return project;
    };
    const site = siteTime(text);
    const project = opened();
    const { checked, findings, accepted } = project.policy(uri);
    const source = { checked, compiled: project.compile(checked), findings, accepted };
    const data = previewData(source, { persona: 'Amira' }, made, false);
    const people = data.policy.personas.map(({ name }) => name);
    const others = people
        .map(persona => timeOf(() => previewData(source, { persona }, made, false)))
        .sort((a, b) => a - b);
    const another = others[Math.floor(others.length * 0.95)] as number;
    const long = { ...data, map: longMap(200) };
    const map = median(9, () => mapHtml({ data: long, options: { links: true, views: siteViews } }, startingState));
    const what = `child-benefit, ${lines} lines and ${personas} personas`;
    return [
        ...(site === undefined
            ? [{ what: 'preview site', figure: 'not measured: run "npm run build" first' }]
            : [
                  {
                      what: `preview site, the whole command, from the text to the files: ${what}`,
                      figure: `${Math.round(site)} ms`,
                      bar: '3,000 ms',
                      met: site < 3000,
                  },
              ]),
        {
            what: `preview of another persona for the first time, with what would change the ending, 95 of 100: ${what}`,
            figure: `${another.toFixed(1)} ms`,
        },
        {
            what: 'map of 200 steps, laid out and drawn in both shapes',
            figure: `${map.toFixed(1)} ms`,
            bar: '500 ms',
            met: map < 500,
        },
    ];
}

/** Milliseconds of the bundled command line, the middle of three; undefined where it was not built. */
function siteTime(text: string): number | undefined {
    const program = path.join(root, 'language-server/dist/cli.js');
    if (!existsSync(program)) return undefined;
    const folder = mkdtempSync(path.join(tmpdir(), 'policywright-site-'));
    try {
        cpSync(path.join(root, 'samples/shared'), path.join(folder, 'shared'), { recursive: true });
        mkdirSync(path.join(folder, 'child-benefit'));
        const file = path.join(folder, 'child-benefit/child-benefit.policy');
        writeFileSync(file, text);
        const out = path.join(folder, 'site');
        const time = median(3, () => spawnSync(process.execPath, [program, 'preview', file, '--out', out]));
        if (!existsSync(path.join(out, 'index.html'))) throw new Error('the site was not written');
        return time;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

function longMap(steps: number): PreviewData['map'] {
    const nodes = Array.from(
        { length: steps },
        (_, index): MapNode => ({
            id: `step-${index}`,
            kind: 'step',
            name: `Tell us about the thing with number ${index}`,
            lane: `lane-${index % 4}`,
            notes: ['asks 2 things'],
            waits: ['within 5 working days'],
            details: ['Asks two things.'],
            turn: index + 1,
        }),
    );
    const edges = nodes.slice(1).map(({ id }, index) => ({ from: `step-${index}`, to: id, lit: true }));
    for (let index = 0; index + 5 < steps; index += 3)
        edges.push({ from: `step-${index}`, to: `step-${index + 5}`, lit: false });
    const lanes = [0, 1, 2, 3].map(number => ({
        id: `lane-${number}`,
        name: `Office ${number}`,
        kind: 'organisation' as const,
    }));
    return { derived: false, lanes, nodes, edges };
}

function median(rounds: number, work: () => unknown): number {
    return Array.from({ length: rounds }, () => timeOf(work)).sort((a, b) => a - b)[rounds >> 1] as number;
}

function timeOf(work: () => unknown): number {
    const start = performance.now();
    work();
    return performance.now() - start;
}
