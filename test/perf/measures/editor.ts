import { positionAt, TestClient } from '../../lsp/client.ts';
import { generatedPolicy } from '../generate-policy.ts';
import type { Row } from '../rows.ts';

const keystrokes = 500;
/** Before these the compiler has not seen the code often enough. */
const warmUp = 100;

/** What an editor waits for in a file of 2,000 lines, over a real connection in this process. */
export async function measureEditor(): Promise<Row[]> {
    const client = await TestClient.start({ folders: [] });
    const text = generatedPolicy(2_000);
    await client.open(text);
    await client.diagnostics();
    const places = [...text.matchAll(/is allowance \d+/g)].map(match => match.index + 5);
    const times = {
        diagnostics: [] as number[],
        completion: [] as number[],
        hover: [] as number[],
        colours: [] as number[],
        outline: [] as number[],
    };
    let index = 0;
    const measure = async (what: keyof typeof times, work: () => Promise<unknown>): Promise<void> => {
        const start = performance.now();
        await work();
        if (index >= warmUp) times[what].push(performance.now() - start);
    };
    for (; index < keystrokes; index++) {
        const at = places[(index * 7) % places.length] ?? 0;
        const position = positionAt(text, at);
        await measure('diagnostics', async () => {
            await client.type(at, at, 'x');
            await client.diagnostics();
        });
        if (index % 5 === 0) {
            await measure('completion', () => client.request('textDocument/completion', { position }));
            await measure('hover', () => client.request('textDocument/hover', { position }));
            await measure('colours', () => client.request('textDocument/semanticTokens/full', {}));
            await measure('outline', () => client.request('textDocument/documentSymbol', {}));
        }
        await client.type(at, at + 1, '');
        await client.diagnostics();
    }
    client.stop();
    return [
        row('keystroke to published diagnostics', times.diagnostics, 10, 25),
        row('completion', times.completion, 10),
        row('hover, the first after a keystroke', times.hover, 10),
        row('semantic tokens of the file', times.colours),
        row('outline of the file', times.outline),
    ];
}

function row(what: string, all: readonly number[], median?: number, most?: number): Row {
    const sorted = all.toSorted((a, b) => a - b);
    const middle = sorted[sorted.length >> 1] ?? 0;
    const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
    const figures: Row = {
        what: `editor, 2,000 lines: ${what}`,
        figure: `${middle.toFixed(1)} ms median, ${p95.toFixed(1)} ms p95`,
    };
    if (median === undefined) return figures;
    figures.bar = `≤ ${median} ms${most === undefined ? '' : `, p95 ≤ ${most} ms`}`;
    figures.met = middle <= median && p95 <= (most ?? Number.POSITIVE_INFINITY);
    figures.reason =
        'checking and the analyses that run while somebody types take most of it; the rest runs in a thread of its own';
    return figures;
}
