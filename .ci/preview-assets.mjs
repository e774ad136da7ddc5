// Bundles what a preview ships besides its data: the script of a site and the style sheet, which panels use too.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { govukCss } from './govuk-css.mjs';
import { at, root } from './tools.mjs';

export const siteScript = 'language-server/dist/preview-site.js';
export const styleSheet = 'language-server/dist/preview.css';

/** In this order; later ones win. */
const styles = ['theme', 'frame', 'walk', 'lead', 'map', 'burden', 'intent', 'notes', 'parts', 'wide-screens', 'print'];

export async function bundlePreview() {
    await mkdir(at('language-server/dist'), { recursive: true });
    const sheets = styles.map(name => readFile(at(`language-server/src/render/style/${name}.css`), 'utf8'));
    const own = (await Promise.all(sheets)).join('\n');
    const { code } = await esbuild.transform(own, { loader: 'css', minify: true });
    await writeFile(at(styleSheet), `${govukCss()}\n${code}`);
    const { metafile } = await esbuild.build({
        absWorkingDir: root,
        entryPoints: ['language-server/src/preview-site.ts'],
        outfile: siteScript,
        bundle: true,
        minify: true,
        // A classic script, so that it runs from a disk.
        format: 'iife',
        platform: 'browser',
        target: 'es2022',
        charset: 'utf8',
        legalComments: 'none',
        logLevel: 'warning',
        metafile: true,
    });
    return [
        { file: siteScript, bytes: metafile.outputs[siteScript].bytes },
        { file: styleSheet, bytes: (await readFile(at(styleSheet))).length },
    ];
}
