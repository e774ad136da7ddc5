/** Evaluating policies: from a resolved model to answers, exact and explained. Runs anywhere; no clock, no randomness. */
import type { Facts, RunResult } from '../model/facts.ts';
import type { PolicyModel } from '../model/policy-model.ts';
import type { RunOptions } from './answers.ts';
import { answerAll } from './answers.ts';
import type { ReadFacts } from './facts/read-facts.ts';
import { readFacts } from './facts/read-facts.ts';
import type { InputsOfDecision } from './inputs.ts';
import { inputsOf } from './inputs.ts';
import type { OpenRun } from './open-run.ts';
import { openRun } from './open-run.ts';
import type { Program } from './program.ts';
import { buildProgram } from './program.ts';

export type { RunOptions } from './answers.ts';
export type { InputsOfDecision, PolicyInput } from './inputs.ts';
export { inputsSchema } from './json-schema.ts';
export type { OpenRun } from './open-run.ts';
export type { Program } from './program.ts';

/** What `types/` hands over: a model whose names are resolved. */
export interface ResolvedPolicy {
    readonly model: PolicyModel;
}

/** Facts that were read once, to be run many times. */
export interface PreparedFacts {
    readonly read: ReadFacts;
}

export interface CompiledPolicy {
    readonly program: Program;
    /** Never throws for what facts or rules may contain: problems are in the result. */
    run(facts: Facts, options?: RunOptions): RunResult;
    prepare(facts: Facts): PreparedFacts;
    runPrepared(facts: PreparedFacts, options?: RunOptions): RunResult;
    /** What must be known for each decision, in the order in which evaluation first needs it. */
    inputs(): InputsOfDecision[];
    /** For questions beyond the decisions. */
    open(facts: Facts, at?: string): OpenRun;
}

/** Makes a policy ready to run. A policy with errors can be run too: what is broken answers with an error. */
export function compilePolicy(checked: ResolvedPolicy): CompiledPolicy {
    const program = buildProgram(checked.model);
    return {
        program,
        run: (facts, options = {}) => answerAll(program, readFacts(program, facts), options),
        prepare: facts => ({ read: readFacts(program, facts) }),
        runPrepared: ({ read }, options = {}) => answerAll(program, read, options),
        inputs: () => inputsOf(program),
        open: (facts, at) => openRun(program, facts, at),
    };
}
