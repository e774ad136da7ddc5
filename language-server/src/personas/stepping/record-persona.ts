import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { OpenRun } from '../../evaluate/open-run.ts';
import { Recorder } from '../../evaluate/recording/recorder.ts';
import { steppingMessages } from '../../messages/stepping.ts';
import type { Decision, Every, Expectation, Expression, NameExpression, Persona } from '../../model/policy-model.ts';
import { expectedValues } from '../expected-values.ts';
import { printExpectation } from '../print-expectation.ts';
import type { PersonaResult, PersonaWatch } from '../results.ts';
import { runPersona } from '../run-persona.ts';
import { personaFacts } from '../timeline/facts-on.ts';
import { longDay } from '../timeline/print-days.ts';
import type { Recording } from './recording.ts';
import { writeRecording } from './write-recording.ts';

/** Tries a persona and keeps what happens, in its order. A persona that expects nothing has everything decided for it. */
export function recordPersona(compiled: CompiledPolicy, persona: Persona): Recording {
    const { recorder, result } = stepThrough(compiled, persona);
    return writeRecording(recorder, compiled.program, persona, result);
}

/** The same, as the evaluator told it. */
export function stepThrough(compiled: CompiledPolicy, persona: Persona): { recorder: Recorder; result: PersonaResult } {
    const recorder = new Recorder(compiled.program);
    const asked = new Map(persona.expect.flatMap(each => expectedValues(each).map(e => [e, each] as const)));
    const own = persona.facts?.on ?? persona.on?.date;
    const open: CompiledPolicy['open'] = (facts, at) => {
        const day = at ?? facts.on;
        const when = day === undefined || day === own ? '' : steppingMessages.onDay(longDay(day));
        return watched(compiled.open(facts, at), recorder, asked, when);
    };
    const result = runPersona({ ...compiled, open }, persona, notTold);
    if (asked.size === 0 && result.problems === undefined) {
        decideAll(compiled, open(personaFacts(persona, compiled.program)), recorder);
    }
    recorder.end();
    return { recorder, result };
}

/** The recorder hears everything by itself. */
const notTold: PersonaWatch = { opened: () => undefined, walked: () => undefined };

/** @param when said of what is expected on another day than the persona's own. */
function watched(run: OpenRun, recorder: Recorder, asked: ReadonlyMap<Expression, Expectation>, when: string): OpenRun {
    run.record(recorder);
    return {
        ...run,
        evaluate(e) {
            const expectation = asked.get(e);
            if (expectation === undefined) return run.evaluate(e);
            const { what, expected } = printExpectation(expectation);
            return recorder.ask(`${what}: ${expected}${when}`, expectation.range, () => run.evaluate(e));
        },
    };
}

function decideAll({ program }: CompiledPolicy, run: OpenRun, recorder: Recorder): void {
    for (const decision of program.decisions) {
        const name = nameOf(decision);
        recorder.ask(decision.name.text, decision.name.range, () => {
            if (decision.forEach === undefined) return run.evaluate(name);
            const every: Every = { kind: 'every', over: decision.forEach, condition: name, range: name.range };
            const [first] = run.evaluateForEach(every, name) ?? [];
            return first?.outcome ?? { kind: 'not applicable' };
        });
    }
}

function nameOf({ id, name, forEach }: Decision): NameExpression {
    const subject = forEach === undefined ? {} : { subject: 0 };
    return { kind: 'name', name, range: name.range, target: { kind: 'declaration', id, ...subject } };
}
