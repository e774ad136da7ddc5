/** Preview sites of samples and of made-up policies, as files that a browser opens from the disk. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { previewAssets } from '../../../language-server/src/cli/preview-assets.ts';
import { previewPage } from '../../../language-server/src/cli/preview-page.ts';
import type { PreviewData, PreviewRequest } from '../../../language-server/src/render/preview-data.ts';
import { DiskFiles, fileUri } from '../../../language-server/src/workspace/disk-files.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { type PreviewSource, previewData } from '../../../language-server/src/workspace/preview.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The pieces that sites carry are bundles: made anew when a source is newer than they are. */
export async function buildAssets(): Promise<void> {
    const built = path.join(root, 'language-server/dist/preview-site.js');
    const folder = path.join(root, 'language-server/src');
    const newest = Math.max(
        ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
            .filter(name => /\.(ts|css)$/.test(name) && !name.endsWith('.test.ts'))
            .map(name => statSync(path.join(folder, name)).mtimeMs),
    );
    if (existsSync(built) && statSync(built).mtimeMs > newest) return;
    const script = pathToFileURL(path.join(root, '.ci/preview-assets.mjs')).href;
    const { bundlePreview } = (await import(script)) as { bundlePreview: () => Promise<unknown> };
    await bundlePreview();
}

/** Every sample that is a policy of its own, without its ending `.policy`. */
export const samples: readonly string[] = readdirSync(path.join(root, 'samples'), { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.policy') && !name.includes('/before/'))
    .filter(name => /^policy /m.test(readFileSync(path.join(root, 'samples', name), 'utf8')))
    .map(name => name.replace(/\.policy$/, ''))
    .sort();

export interface Site {
    url: string;
    data: PreviewData;
}

/** What a sample is made into is kept: many tests look at the same one. */
const projects = new Map<string, PolicyProject>();

export function siteOfSample(name: string, request: PreviewRequest = {}): Site {
    const { project, uri } = sampleOf(name);
    return siteOf(project, uri, request);
}

export function siteOfText(text: string, request: PreviewRequest = {}): Site {
    const { project, uri } = projectOf(text);
    return siteOf(project, uri, request);
}

function projectOf(text: string): { project: PolicyProject; uri: string } {
    const uri = 'file:///policies/policy.policy';
    const project = new PolicyProject(new MemoryFiles());
    project.update(uri, text);
    return { project, uri };
}

/** What the server answers about a sample. */
export function answersAbout(name: string): (request: PreviewRequest) => PreviewData {
    const { source } = sampleOf(name);
    return request => previewData(source, request, made, false);
}

export function answersAboutText(text: string): (request: PreviewRequest) => PreviewData {
    const { project, uri } = projectOf(text);
    const source = sourceOf(project, uri);
    return request => previewData(source, request, made, false);
}

const made = { at: '2026-01-02T03:04:05Z', version: '0.1.0', file: 'policy.policy' };

function sampleOf(name: string): { project: PolicyProject; uri: string; source: PreviewSource } {
    const uri = fileUri(path.join(root, 'samples', `${name}.policy`));
    const project = projects.get(name) ?? new PolicyProject(new DiskFiles());
    projects.set(name, project);
    return { project, uri, source: sourceOf(project, uri) };
}

function sourceOf(project: PolicyProject, uri: string): PreviewSource {
    const { checked, findings, accepted } = project.policy(uri, 'typing');
    return { checked, compiled: project.compile(checked), findings, accepted };
}

function siteOf(project: PolicyProject, uri: string, request: PreviewRequest): Site {
    const source = sourceOf(project, uri);
    const first = previewData(source, {}, made, false).policy.personas[0]?.name;
    const data = previewData(source, { ...(first !== undefined && { persona: first }), ...request }, made, false);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'policywright-site-'));
    const file = path.join(folder, 'index.html');
    writeFileSync(file, previewPage({ data, model: source.checked.model, assets: previewAssets() }));
    return { url: pathToFileURL(file).href, data };
}
