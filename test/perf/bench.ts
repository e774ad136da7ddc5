// npm run bench            prints the table of speeds
// npm run bench -- --json  the same as data
// Figures differ between machines; what counts is the ratio to a peer in the same run, and the bars for a machine of two cores.

import { measureEditToResults } from './measures/edit-to-results.ts';
import { measureEditor } from './measures/editor.ts';
import { measureExactMoney } from './measures/exact-money.ts';
import { measureGaps } from './measures/gaps.ts';
import { measureKeystroke } from './measures/keystroke.ts';
import { measureMutation } from './measures/mutation.ts';
import { measureParse } from './measures/parse.ts';
import { measurePersona } from './measures/persona.ts';
import { measurePersonasChecked } from './measures/personas-checked.ts';
import { measurePreview } from './measures/preview.ts';
import { measurePreviewWhileTyping } from './measures/preview-while-typing.ts';
import { measureSamples } from './measures/samples.ts';
import { measureServerStart } from './measures/server-start.ts';
import { installPeers } from './peers.ts';
import { type Row, table } from './rows.ts';

const withPeers = installPeers();
if (!withPeers) console.error('The peers could not be installed, so they are left out.');

const rows: Row[] = [];
for (const [name, measure] of [
    ['parse and link', () => measureParse()],
    ['keystrokes', () => measureKeystroke()],
    ['gaps and overlaps', () => measureGaps()],
    ['the editor', () => measureEditor()],
    ['personas', () => measurePersona(withPeers)],
    ['changed rules', () => measureMutation()],
    ['personas with their expectations', () => measurePersonasChecked()],
    ['edits to results', () => measureEditToResults()],
    ['samples', () => measureSamples()],
    ['previews', () => measurePreview()],
    ['previews while typing', () => measurePreviewWhileTyping()],
    ['exact money', () => measureExactMoney()],
    ['server start', () => measureServerStart()],
] as const) {
    console.error(`measuring ${name} …`);
    rows.push(...(await measure()));
}
console.log(process.argv.includes('--json') ? JSON.stringify(rows, null, 4) : table(rows));
