import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { npmCommand } from '../../.ci/setup.mjs';

const here = import.meta.dirname;

/** Installs the peers when they are missing; false when that cannot be done, and then they are left out of the table. */
export function installPeers(): boolean {
    if (existsSync(path.join(here, 'node_modules', 'json-rules-engine'))) return true;
    console.error('Installing the engines to measure against (about 2 MB) …');
    const [program, ...args] = npmCommand('ci', '--no-audit', '--no-fund', '--loglevel=error');
    return spawnSync(program, args, { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

export interface Peer {
    name: string;
    /** Decides one family; answers the weekly award in pounds and the charge percentage. */
    decide(children: number, netIncome: number): Promise<[number, number]> | [number, number];
}

/** The award of `policies/child-benefit-small.policy` in other engines, as their manuals say it is done. */
export async function peers(): Promise<Peer[]> {
    return [await jsonRulesEngine(), await publicodes()];
}

/** The peers are installed only for the benchmark, so the compiler must not look for them. */
function load(name: string): Promise<unknown> {
    return import(name);
}

interface RulesEngine {
    addRule(rule: object): void;
    run(facts: object): Promise<{ almanac: { factValue(name: string): Promise<unknown> } }>;
}

interface Publicodes {
    setSituation(facts: object): void;
    evaluate(rule: string): { nodeValue: unknown };
}

async function jsonRulesEngine(): Promise<Peer> {
    const { Engine } = (await load('json-rules-engine')) as { Engine: new () => RulesEngine };
    const engine = new Engine();
    type Almanac = { factValue(name: string): Promise<number>; addRuntimeFact(name: string, value: number): void };
    const rule = (
        name: string,
        fact: string,
        operator: string,
        value: number,
        work: (almanac: Almanac) => Promise<void>,
    ): void => {
        engine.addRule({
            name,
            conditions: { all: [{ fact, operator, value }] },
            event: { type: name },
            onSuccess: (_event: unknown, almanac: unknown) => work(almanac as Almanac),
        });
    };
    rule('none', 'children', 'equal', 0, async almanac => almanac.addRuntimeFact('award', 0));
    rule('some', 'children', 'greaterThan', 0, async almanac => {
        almanac.addRuntimeFact('award', 26.05 + 17.25 * ((await almanac.factValue('children')) - 1));
    });
    rule('low', 'income', 'lessThanInclusive', 60_000, async almanac => almanac.addRuntimeFact('percentage', 0));
    engine.addRule({
        name: 'middle',
        conditions: {
            all: [
                { fact: 'income', operator: 'greaterThan', value: 60_000 },
                { fact: 'income', operator: 'lessThan', value: 80_000 },
            ],
        },
        event: { type: 'middle' },
        onSuccess: async (_event: unknown, almanac: unknown) => {
            const income = await (almanac as Almanac).factValue('income');
            (almanac as Almanac).addRuntimeFact('percentage', Math.floor((income - 60_000) / 200));
        },
    });
    rule('high', 'income', 'greaterThanInclusive', 80_000, async almanac => almanac.addRuntimeFact('percentage', 100));
    return {
        name: 'json-rules-engine',
        async decide(children, income) {
            const { almanac } = await engine.run({ children, income });
            return [(await almanac.factValue('award')) as number, (await almanac.factValue('percentage')) as number];
        },
    };
}

async function publicodes(): Promise<Peer> {
    const { default: Engine } = (await load('publicodes')) as { default: new (rules: object) => Publicodes };
    const engine = new Engine({
        enfants: { valeur: 2 },
        revenu: { valeur: 60_000 },
        premier: { valeur: 26.05 },
        autre: { valeur: 17.25 },
        award: { variations: [{ si: 'enfants = 0', alors: 0 }, { sinon: 'premier + autre * (enfants - 1)' }] },
        percentage: {
            variations: [
                { si: 'revenu <= 60000', alors: 0 },
                { si: 'revenu >= 80000', alors: 100 },
                { sinon: '(revenu - 60000) / 200' },
            ],
        },
    });
    return {
        name: 'publicodes',
        decide(children, income) {
            engine.setSituation({ enfants: children, revenu: income });
            return [engine.evaluate('award').nodeValue as number, engine.evaluate('percentage').nodeValue as number];
        },
    };
}
