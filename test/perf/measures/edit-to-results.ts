import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PERSONAS_REQUEST, type PersonaResults, RUN_PERSONAS_REQUEST } from '../../../extension/src/protocol.ts';
import { fileUri } from '../../../language-server/src/workspace/disk-files.ts';
import { TestClient } from '../../lsp/client.ts';
import type { Row } from '../rows.ts';

const file = path.join(import.meta.dirname, '..', '..', '..', 'samples', 'child-benefit', 'child-benefit.policy');

/** The extension waits so long for more letters, and then asks for parts of so long; see `extension/src/features/personas/`. */
const pause = 30;
const patience = 50;

interface Measured {
    /** Milliseconds to the first results, and to the last. */
    readonly first: readonly number[];
    readonly last: readonly number[];
    readonly shown: number;
    readonly tried: number;
    readonly of: number;
}

/**
 * From a letter in Child Benefit to the results of its personas, as the Test Explorer asks for them over the protocol: in a
 * rule that concerns few of them, and in a rate that concerns nearly all.
 */
export async function measureEditToResults(): Promise<Row[]> {
    const text = readFileSync(file, 'utf8');
    const few = await measured(text, 'is charge percentage * benefit for the year, rounded down', ['down', 'up']);
    const most = await measured(text, 'from 6 April 2015: £13.70', ['£13.70', '£13.71']);
    return [['a rule', few] as const, ['a rate', most] as const].flatMap(
        ([name, { first, last, shown, tried, of }]) => {
            const row = (what: string, times: readonly number[]): Row => ({
                what: `an edit to ${what} in the Test Explorer, Child Benefit, ${name} (${tried} of ${of} tried again)`,
                figure: `${at(times, 0.5)} ms median, ${at(times, 0.95)} ms p95, with the ${pause} ms that it waits for more letters`,
                bar: '≤ 200 ms',
                met: at(times, 0.95) <= 200,
                reason: 'what has to be checked and compiled anew follows from the edit, and journeys are walked question by question',
            });
            return [row(`the first results (${shown})`, first), row('all results', last)];
        },
    );
}

function at(times: readonly number[], share: number): number {
    const sorted = times.toSorted((a, b) => a - b);
    return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number);
}

async function measured(text: string, line: string, [from, to]: readonly [string, string]): Promise<Measured> {
    const place = text.indexOf(line) + line.indexOf(from);
    if (place < from.length) throw new Error(`There is no “${line}”.`);
    const uri = fileUri(file);
    const client = await TestClient.start({ onDisk: true });
    const ask = (ids?: string[]): Promise<PersonaResults> =>
        client.connection.sendRequest<PersonaResults>(RUN_PERSONAS_REQUEST, { uri, ...(ids && { ids }), patience });
    try {
        await client.open(text, uri);
        const first: number[] = [];
        const last: number[] = [];
        let [shown, tried, of] = [0, 0, 0];
        let now = from;
        for (let i = 0; i < 24; i++) {
            const next = now === from ? to : from;
            const start = performance.now();
            await client.type(place, place + now.length, next, uri);
            await client.connection.sendRequest(PERSONAS_REQUEST, { uri });
            let answer = await ask();
            const untilFirst = performance.now() - start + pause;
            [shown, tried, of] = [answer.results.length, answer.tried, answer.results.length];
            while (answer.left !== undefined) {
                answer = await ask(answer.left);
                tried += answer.tried;
                of += answer.results.length;
            }
            now = next;
            // The first ones warm up.
            if (i < 4) continue;
            first.push(untilFirst);
            last.push(performance.now() - start + pause);
        }
        return { first, last, shown, tried, of };
    } finally {
        client.stop();
    }
}
