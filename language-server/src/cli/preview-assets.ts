import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { previewCli as say } from '../messages/preview.ts';
import { CommandFailure } from './failure.ts';

/** What every page of a preview carries. */
export interface PreviewAssets {
    script: string;
    style: string;
}

/**
 * They are built: beside the command's bundle, or, when the command runs from its source, in the folder of the bundles.
 *
 * @throws {CommandFailure} when nobody has built them
 */
export function previewAssets(): PreviewAssets {
    return { script: asset('preview-site.js'), style: asset('preview.css') };
}

function asset(name: string): string {
    const file = [`./${name}`, `../../dist/${name}`]
        .map(each => fileURLToPath(new URL(each, import.meta.url)))
        .find(each => existsSync(each));
    if (file === undefined) throw new CommandFailure(say.notBuilt(name));
    return readFileSync(file, 'utf8');
}
