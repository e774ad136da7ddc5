import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Facts, RunResult, TraceNode } from '../../../language-server/src/model/facts.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { peers } from '../peers.ts';
import { count, type Row } from '../rows.ts';
import { speedOf } from '../timing.ts';

const families = Array.from({ length: 64 }, (_, i) => ({
    on: '2025-06-01',
    children: 1 + (i % 4),
    'net income': 55_000 + i * 400,
}));

const person = (born: string, earnings: number): Record<string, string | number | boolean> => ({
    'date of birth': born,
    earnings,
    'limited capability for work': false,
});
const claims: Facts[] = Array.from({ length: 64 }, (_, i) => ({
    on: '2025-06-01',
    adults: [person('1990-05-02', 400 + i * 25), person('1988-01-15', i % 3 === 0 ? 300 : 0)],
    children: [
        { 'date of birth': '2016-03-01', disability: 'none' },
        { 'date of birth': '2018-07-09', disability: i % 2 === 0 ? 'lower rate' : 'none' },
        { 'date of birth': '2021-11-30', disability: 'none' },
    ],
    capital: 5_000 + i * 40,
    'housing costs': i % 4 === 0 ? { notApplicable: true } : 650,
}));

function compiled(file: string) {
    const uri = `file:///${file}`;
    const text = readFileSync(path.join(import.meta.dirname, '..', 'policies', file), 'utf8');
    const project = new PolicyProject(new MemoryFiles([[uri, text]]));
    const policy = project.policy(uri);
    const errors = policy.findings.filter(finding => finding.severity === 'error');
    if (errors.length > 0) throw new Error(errors.map(error => error.message).join('\n'));
    return project.compile(policy.checked);
}

/**
 * One persona after another through a compiled policy. The bar is for facts that were read once (`prepare`), as the peers
 * are given theirs; from JSON each time is what a caller sees who has nothing but JSON. The bar for
 * traces is for reading every trace to the end; the row after it shows what asking alone costs.
 */
export async function measurePersona(withPeers: boolean): Promise<Row[]> {
    const rows: Row[] = [];
    for (const [name, file, facts, bar] of [
        ['Child Benefit', 'child-benefit-small.policy', families, 1e6],
        ['Universal-Credit-like award', 'universal-credit-small.policy', claims, 0.5e6],
    ] as const) {
        const policy = compiled(file);
        const prepared = facts.map(one => policy.prepare(one as Facts));
        const speed = (work: (index: number) => void): number =>
            speedOf(() => {
                for (let i = 0; i < facts.length; i++) work(i);
            }, facts.length).perSecond;
        const runPrepared = (i: number, trace: boolean) =>
            policy.runPrepared(prepared[i] as (typeof prepared)[number], { trace });
        const plain = speed(i => runPrepared(i, false));
        const fromJson = speed(i => policy.run(facts[i] as Facts));
        const traced = speed(i => readTraces(runPrepared(i, true)));
        const asked = speed(i => runPrepared(i, true));
        rows.push(
            {
                what: `one persona, facts prepared, ${name}`,
                figure: `${count(plain)}/s`,
                bar: `≥ ${count(bar)}/s`,
                met: plain >= bar,
                reason: 'ranks, members and their decisions are kept in arrays that are made anew for each claim',
            },
            { what: `one persona, from JSON each time, ${name}`, figure: `${count(fromJson)}/s` },
            {
                what: `one persona with every trace read, facts prepared, ${name}`,
                figure: `${count(traced)}/s`,
                bar: '≥ 100k/s',
                met: traced >= 1e5,
                reason: 'every run writes each value in words and each line as an object anew, which takes longer than deciding',
            },
            { what: `one persona with traces asked for, none read, ${name}`, figure: `${count(asked)}/s` },
        );
        if (withPeers && file.startsWith('child')) rows.push(...(await peerRows(plain)));
    }
    return rows;
}

function readTraces({ decisions }: RunResult): number {
    let length = 0;
    const read = ({ what, value, rule, children }: TraceNode): void => {
        length += what.length + value.length + (rule?.length ?? 0);
        for (const child of children) read(child);
    };
    for (const answer of Object.values(decisions)) {
        for (const { trace } of 'values' in answer ? answer.values : [answer]) {
            if (trace !== undefined) read(trace);
        }
    }
    return length;
}

async function peerRows(ours: number): Promise<Row[]> {
    const rows: Row[] = [];
    for (const peer of await peers()) {
        const [award, percentage] = await peer.decide(2, 61_000);
        if (Math.abs(award - 43.3) > 1e-9 || percentage !== 5)
            throw new Error(`${peer.name} decides something else: ${award}, ${percentage}`);
        const start = performance.now();
        let done = 0;
        do {
            for (const family of families) await peer.decide(family.children, family['net income']);
            done += families.length;
        } while (performance.now() - start < 1500);
        const theirs = (done / (performance.now() - start)) * 1000;
        rows.push({
            what: `the same family in ${peer.name}`,
            figure: `${count(theirs)}/s`,
            peer: peer.name,
            ratio: ours / theirs,
        });
    }
    return rows;
}
