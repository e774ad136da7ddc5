/** Evaluating policies: from a resolved model to answers, exact and explained. Runs anywhere; no clock, no randomness. */
import type { Facts, RunResult } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import type { PolicyModel } from '../model/policy-model.ts';
import type { RunOptions } from './answers.ts';
import { brokenDeclarations } from './broken.ts';
import type { PreparedFacts } from './engine.ts';
import { Engine } from './engine.ts';
import type { InputsOfDecision } from './inputs.ts';
import { inputsOf } from './inputs.ts';
import type { KnownBefore, OpenRun } from './open-run.ts';
import { openRun } from './open-run.ts';
import type { ExpressionTypes, Program } from './program.ts';
import { buildProgram } from './program.ts';

export type { RunOptions } from './answers.ts';
export type { PreparedFacts } from './engine.ts';
export type { InputsOfDecision, PolicyInput } from './inputs.ts';
export { inputsSchema } from './json-schema.ts';
export type { OpenRun } from './open-run.ts';
export type { Program } from './program.ts';

/** What `types/` hands over: a model whose names are resolved. */
export interface ResolvedPolicy {
    readonly model: PolicyModel;
    /** The types of expressions; says in which unit the total of an empty list is. */
    readonly types?: ExpressionTypes;
    /** What was found; rules with an error in them answer with it. */
    readonly findings?: readonly Finding[];
}

export interface CompileOptions {
    /**
     * `fast` (the default) answers with compiled code where it can; `reference` walks the rules each time. The answers
     * are the same.
     */
    engine?: 'fast' | 'reference';
    /** Whether code may be generated; absent: whether the host allows it is found out. */
    generateCode?: boolean;
}

export interface CompiledPolicy {
    readonly program: Program;
    /** Never throws for what facts or rules may contain: problems are in the result. */
    run(facts: Facts, options?: RunOptions): RunResult;
    prepare(facts: Facts): PreparedFacts;
    runPrepared(facts: PreparedFacts, options?: RunOptions): RunResult;
    /** What must be known for each decision, in the order in which evaluation first needs it. */
    inputs(): InputsOfDecision[];
    /** Decisions that compiled code does not cover, with the reason: the exact evaluator answers them. */
    notCovered(): ReadonlyMap<string, string>;
    /** For questions beyond the decisions. */
    open(facts: Facts, at?: string): OpenRun;
    /** The same for those who ask for values only, sooner: compiled code answers where it can. */
    openForValues(facts: Facts, at?: string, before?: KnownBefore): OpenRun;
}

/** Makes a policy ready to run. A policy with errors can be run too: what is broken answers with an error. */
export function compilePolicy(checked: ResolvedPolicy, options: CompileOptions = {}): CompiledPolicy {
    const program = buildProgram(
        checked.model,
        checked.types,
        brokenDeclarations(checked.model, checked.findings ?? []),
    );
    // Compiled code knows nothing of errors: a policy that has some is run by the exact evaluator.
    const isFast = options.engine !== 'reference' && program.broken.size === 0;
    const engine = new Engine(program, isFast, options.generateCode);
    return {
        program,
        run: (facts, runOptions = {}) => engine.run(facts, runOptions),
        prepare: facts => engine.prepare(facts),
        runPrepared: (facts, runOptions = {}) => engine.runPrepared(facts, runOptions),
        inputs: () => inputsOf(program),
        notCovered: () => engine.notCovered(),
        open: (facts, at) => openRun(program, facts, at),
        openForValues: (facts, at, before) =>
            openRun(program, facts, at, (read, on) => engine.knownOf(read, on), before),
    };
}
