/** Decisions, definitions, judgements and ranks: worked out once for each subject, date and supposition. */

import { answerWords, failureMessages } from '../../messages/evaluate.ts';
import type { Decision, Definition, ModelNode } from '../../model/policy-model.ts';
import type { Valued } from '../program.ts';
import { keptText, typeIn } from '../program.ts';
import { distinctEntries } from '../trace/distinct.ts';
import { printExpression } from '../trace/print-expression.ts';
import { sourcesText } from '../trace/sources-text.ts';
import type { TraceEntry } from '../trace/trace-entry.ts';
import type { Outcome } from '../values/value.ts';
import { failure } from '../values/value.ts';
import { evaluateBlock } from './blocks.ts';
import { chainOf } from './chain.ts';
import { coerce } from './coerce.ts';
import { cycleFailure } from './cycle.ts';
import { chooseVersion, versionDate } from './dating.ts';
import { DEEPEST, TooDeep, unwinding } from './deep.ts';
import { condition, evaluate } from './dispatch.ts';
import { factState } from './facts.ts';
import type { Computation, Context, Frame, StackEntry, Subject } from './frame.ts';
import { subjectKey } from './frame.ts';
import { nameFor } from './name-for.ts';
import { rankPosition } from './ranks.ts';
import type { Ruling } from './ruling.ts';
import type { Watch } from './watch.ts';

/** The value of a declaration for a subject; the root when it has none of its own. */
export function decideById(id: string, subject: Subject | undefined, frame: Frame, at: ModelNode): Outcome {
    const declaration = frame.context.run.program.declarations.get(id);
    if (declaration === undefined) {
        return failure(failureMessages.unresolved(id), at.range);
    }
    return compute(declaration, subject, frame.context).outcome as Outcome;
}

/** The finished computation, with its trace when one is made. */
export function compute(declaration: Valued, subject: Subject | undefined, context: Context): Computation {
    const { run } = context;
    const about = subject ?? ({ kind: 'member', member: run.root } as const);
    const key = subjectKey(about);
    let known = context.memo.get(declaration.id)?.get(key);
    if (known === undefined) {
        known = {};
        remember(context, declaration.id, key, known);
        if (context.compiled !== undefined && about.kind === 'member') {
            const value = context.compiled(declaration.id, about.member);
            if (value !== undefined) {
                known.outcome = value;
                return known;
            }
        }
        if (run.stack.length >= DEEPEST) {
            throw new TooDeep({ declaration, about, computation: known, context });
        }
        if (run.stack.length === 0) {
            known = unwinding(run, { declaration, about, computation: known, context }, enter);
        } else {
            enter({ declaration, about, computation: known, context });
        }
    } else if (known.outcome === undefined) {
        return { outcome: cycleFailure(run.stack, known, declaration) };
    }
    if (known.entry !== undefined) {
        run.collector?.push(known.entry);
    }
    return known;
}

/** Works out a computation that is kept already, with it on the stack. */
function enter(entry: StackEntry): void {
    const { declaration, about, context, computation } = entry;
    const { stack } = context.run;
    remember(context, declaration.id, subjectKey(about), computation);
    context.run.recorder?.enters(entry);
    stack.push(entry);
    work(declaration, about, subjectKey(about), context, computation);
    stack.pop();
    context.run.recorder?.leaves(entry);
}

function remember(context: Context, id: string, key: ReturnType<typeof subjectKey>, computation: Computation): void {
    let forId = context.memo.get(id);
    if (forId === undefined) {
        forId = new Map();
        context.memo.set(id, forId);
    }
    forId.set(key, computation);
}

function work(
    declaration: Valued,
    about: Subject,
    key: ReturnType<typeof subjectKey>,
    context: Context,
    computation: Computation,
): void {
    const { run } = context;
    const outer = run.collector;
    const used: TraceEntry[] | undefined = outer && [];
    run.collector = used;
    const fixed = context.decisionOverrides.get(declaration.id)?.get(key);
    const ruling: Ruling =
        fixed !== undefined ? { outcome: fixed, rule: answerWords.assumed } : rule(declaration, about, context);
    run.collector = outer;
    computation.outcome = ruling.outcome;
    if (run.watch !== undefined && fixed === undefined) {
        tell(run.watch, declaration, ruling);
    }
    if (used !== undefined) {
        const { outcome, rule: words, because, range, source } = ruling;
        computation.entry = {
            what: nameFor(declaration, about) + context.label,
            outcome,
            rule: words,
            because,
            range: range ?? declaration.range,
            source: source ?? sourcesText(declaration.sources),
            forDay: about.kind === 'date' ? { id: declaration.id, day: about.day } : undefined,
            children: distinctEntries(used),
        };
    }
    if (ruling.because !== undefined) {
        run.reasons.set(computation, ruling);
    } else if (ruling.exception !== undefined) {
        run.reasons.set(computation, ruling);
    }
}

function tell(watch: Watch, { id, kind }: Valued, { outcome, taken = [] }: Ruling): void {
    if (outcome.kind === 'failure' || outcome.kind === 'invalid') {
        return;
    }
    for (const part of taken) {
        watch.took(part);
    }
    if (outcome.kind === 'needs') {
        return;
    }
    watch.decided(id);
    if (kind === 'definition' && outcome.kind === 'yes or no') {
        watch.judged(id, outcome.value);
    }
}

function rule(declaration: Valued, about: Subject, context: Context): Ruling {
    const broken = context.run.program.broken.get(declaration.id);
    if (broken !== undefined) {
        return { outcome: failure(failureMessages.broken(declaration.name.text, broken), declaration.range) };
    }
    const frame: Frame = { context, subjects: chainOf(context.run, declaration, about), rule: declaration };
    switch (declaration.kind) {
        case 'decision':
            return ruleOfDecision(declaration, frame);
        case 'definition':
            return ruleOfDefinition(declaration, frame);
        case 'judgement': {
            const member = about.kind === 'member' ? about.member : context.run.root;
            return { outcome: factState(member, declaration.name.text, frame), rule: answerWords.given };
        }
        case 'rank':
            return { outcome: rankPosition(declaration, about, frame) };
        default:
            return { outcome: failure(failureMessages.unresolved(declaration.name.text), declaration.range) };
    }
}

/** Inside a rule with its own `dated by`, that date also chooses the versions of rates. */
export function dated(declaration: Decision | Definition, frame: Frame): Frame {
    return declaration.datedBy === undefined ? frame : { ...frame, dating: evaluate(declaration.datedBy, frame) };
}

function ruleOfDecision(declaration: Decision, outer: Frame): Ruling {
    const frame = dated(declaration, outer);
    const what = declaration.name.text;
    const chosen = chooseVersion(declaration.versions, what, declaration, () => versionDate(undefined, frame));
    if ('none' in chosen) {
        return { outcome: chosen.none };
    }
    const ruling = evaluateBlock(chosen.version.body, what, frame);
    const type = typeIn(frame.context.run.program, declaration.type);
    return {
        ...ruling,
        outcome: coerce(ruling.outcome, type, what, declaration),
        source: ruling.source ?? sourcesText(chosen.version.sources),
        taken: ruling.taken && [chosen.version, ...ruling.taken],
    };
}

function ruleOfDefinition(declaration: Definition, outer: Frame): Ruling {
    const frame = dated(declaration, outer);
    const what = declaration.name.text;
    if (declaration.versions.length === 0) {
        return { outcome: failure(failureMessages.noRule(what), declaration.range) };
    }
    const chosen = chooseVersion(declaration.versions, what, declaration, () => versionDate(undefined, frame));
    if ('none' in chosen) {
        return { outcome: chosen.none };
    }
    const { version } = chosen;
    const outcome = condition(version.body, frame);
    return {
        outcome,
        rule: keptText(frame.context.run.program, version, () => answerWords.when(printExpression(version.body))),
        range: version.range,
        source: sourcesText(version.sources),
        taken: [version],
    };
}
