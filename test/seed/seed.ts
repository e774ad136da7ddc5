import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkPolicy } from '../../language-server/src/types/index.ts';
import { DiskFiles, fileUri } from '../../language-server/src/workspace/disk-files.ts';
import { PolicyWorkspace } from '../../language-server/src/workspace/policy-workspace.ts';
import { definitionSowers } from './definitions.ts';
import { deliverySowers } from './delivery.ts';
import type { Fault, Sample, Sower } from './fault.ts';
import { ruleChangeSowers } from './rule-changes.ts';
import { ruleSowers } from './rules.ts';
import { wordingSowers } from './wording.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sowers: Readonly<Record<string, readonly Sower[]>> = {
    PW1: definitionSowers,
    PW2: wordingSowers,
    PW3: [...ruleSowers, ...ruleChangeSowers],
    PW4: deliverySowers,
};

export interface SeedOptions {
    /** `PW1`, `PW2`, `PW3` or `PW4`. */
    family: string;
    count: number;
    /** The same seed sows the same faults. */
    seed: number;
    /** A folder of its own for each fault is made in it. */
    out: string;
}

/** A fault that was sown: a copy of the samples in a folder named after its id. */
export interface Seeded {
    id: string;
    code: string;
    /** Relative to the folder that was named. */
    file: string;
    /** From 1. */
    line: number;
    what: string;
}

/** Copies the samples once for each fault, with that one fault in them. */
export function seed({ family, count, seed: start, out }: SeedOptions): Seeded[] {
    const random = numbers(start);
    const samples = readSamples();
    const queues = (sowers[family] ?? []).map(sower => {
        const faults = samples.flatMap(sample =>
            [...sower.sow(sample)].map(fault => ({ sample, fault: { ...fault, code: sower.code, what: sower.what } })),
        );
        return shuffled(faults, random);
    });
    const seeded: Seeded[] = [];
    // One of each kind in turn, so that a few faults already are of many kinds.
    while (seeded.length < count && queues.some(queue => queue.length > 0)) {
        for (const queue of shuffled(queues, random)) {
            const next = queue.pop();
            if (next === undefined || seeded.length >= count) continue;
            const id = `${family}-${String(seeded.length + 1).padStart(3, '0')}`;
            const file = write(path.join(out, id), next.sample, next.fault);
            if (file === undefined) continue;
            const { code, line, what } = next.fault;
            seeded.push({ id, code, file: `${id}/${file}`, line, what });
        }
    }
    return seeded;
}

function readSamples(): Sample[] {
    const folder = path.join(root, 'samples');
    const workspace = new PolicyWorkspace(new DiskFiles());
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map(name => name.split(path.sep).join('/'))
        .filter(name => name.endsWith('.policy') && !name.startsWith('shared/') && !name.split('/').includes('before'))
        .sort()
        .flatMap(name => {
            const [model] = workspace.load(fileUri(path.join(folder, name))).model.files;
            return model
                ? [{ path: name, lines: readFileSync(path.join(folder, name), 'utf8').split('\n'), model }]
                : [];
        });
}

/** The path of the file with the fault below its folder; undefined when it made the policy unreadable, which is another fault. */
function write(folder: string, sample: Sample, { lines, others = {} }: Fault): string | undefined {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const copy = path.join(folder, 'samples');
    cpSync(path.join(root, 'samples'), copy, { recursive: true, filter: name => !/(?:^|[\\/])before$/.test(name) });
    const file = path.join(copy, sample.path);
    writeFileSync(file, lines.join('\n'));
    for (const [name, change] of Object.entries(others)) {
        writeFileSync(path.join(copy, name), change(readFileSync(path.join(copy, name), 'utf8')));
    }
    const { model, findings } = new PolicyWorkspace(new DiskFiles()).load(fileUri(file));
    const errors = [...findings, ...checkPolicy(model).findings].filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return `samples/${sample.path}`;
    rmSync(folder, { recursive: true, force: true });
    return undefined;
}

/** Numbers from 0 to below 1 that look random and are the same for the same start (mulberry32). */
function numbers(start: number): () => number {
    let state = start >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let t = state;
        t = Math.imul(t ^ (t >>> 15), t | 1);
        t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
    const left = [...items];
    for (let i = left.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [left[i], left[j]] = [left[j] as T, left[i] as T];
    }
    return left;
}

if (process.argv[1] === import.meta.filename) {
    const { values } = parseArgs({
        options: {
            family: { type: 'string' },
            count: { type: 'string', default: '25' },
            seed: { type: 'string', default: '1' },
            out: { type: 'string' },
        },
    });
    const { family = '', out } = values;
    if (!(family in sowers) || out === undefined || !/^\d+$/.test(values.count) || !/^\d+$/.test(values.seed)) {
        console.error('npm run -s seed -- --family PW1|PW2|PW3|PW4 --count N --seed S --out DIR');
        process.exit(2);
    }
    const options = { family, count: Number(values.count), seed: Number(values.seed), out: path.resolve(out) };
    console.log(JSON.stringify(seed(options), undefined, 2));
}
