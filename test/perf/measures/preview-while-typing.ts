import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PREVIEW_CLOSED, PREVIEW_REQUEST, type PreviewAnswer } from '../../../extension/src/protocol.ts';
import { TestClient } from '../../lsp/client.ts';
import { largeSample } from '../large-sample.ts';
import type { Row } from '../rows.ts';

const keystrokes = 120;
/** Before these the compiler has not seen the code often enough. */
const warmUp = 20;
const uri = 'file:///policies/child-benefit/child-benefit.policy';

/** How long after the diagnostics the preview follows an edit, over a real connection in this process. */
export async function measurePreviewWhileTyping(): Promise<Row[]> {
    const { text, lines, personas } = largeSample();
    const samples = path.join(import.meta.dirname, '../../../samples/shared');
    const shared = (name: string): string => readFileSync(path.join(samples, name), 'utf8');
    const disk = {
        'file:///policies/shared/uk.policy': shared('uk.policy'),
        'file:///policies/shared/bank-holidays.csv': shared('bank-holidays.csv'),
    };
    const client = await TestClient.start({ disk, folders: [] });
    await client.open(text, uri);
    await client.diagnostics(uri);
    // A word of a question, and a figure of a rule.
    const edits = [
        after(text, '"Where do you usually live', ' now'),
        after(text, 'number of children paid for - 1', '0'),
    ];
    // Server and client share a thread here, so a keystroke with a preview is compared with one without.
    const times = { diagnostics: [] as number[], preview: [] as number[] };
    for (let index = 0; index < keystrokes; index++) {
        const { at, typed } = edits[index % edits.length] as Edit;
        const isShown = index % 4 < 2;
        for (const [end, put] of [
            [at, typed],
            [at + typed.length, ''],
        ] as const) {
            const start = performance.now();
            await client.type(at, end, put, uri);
            const preview = isShown
                ? client.connection.sendRequest<PreviewAnswer>(PREVIEW_REQUEST, { uri, persona: 'Amira' })
                : undefined;
            await client.diagnostics(uri);
            await preview;
            if (index >= warmUp) times[isShown ? 'preview' : 'diagnostics'].push(performance.now() - start);
        }
    }
    await client.connection.sendNotification(PREVIEW_CLOSED, { uri });
    client.stop();
    const what = `child-benefit, ${lines} lines and ${personas} personas`;
    const diagnostics = at(0.5, times.diagnostics);
    const behind = at(0.95, times.preview) - diagnostics;
    return [
        {
            what: `preview after the diagnostics of a keystroke, 95 of 100: ${what}`,
            figure: `${Math.max(0, behind).toFixed(1)} ms`,
            bar: '100 ms',
            met: behind < 100,
        },
        {
            what: `preview after the keystroke itself, median (diagnostics alone: ${diagnostics.toFixed(1)} ms): ${what}`,
            figure: `${at(0.5, times.preview).toFixed(1)} ms`,
        },
    ];
}

interface Edit {
    at: number;
    typed: string;
}

function after(text: string, needle: string, typed: string): Edit {
    const at = text.indexOf(needle);
    if (at < 0) throw new Error(`“${needle}” is not in the sample`);
    return { at: at + needle.length, typed };
}

function at(share: number, times: readonly number[]): number {
    return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}
