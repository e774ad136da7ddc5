import { toIso } from '../../evaluate/dates/day-text.ts';
import { abs, compare } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { sub } from '../../evaluate/numbers/rational.ts';
import { typeIn } from '../../evaluate/program.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { beyondMessages as say } from '../../messages/beyond-limits.ts';
import type { Facts } from '../../model/facts.ts';
import type { Decision, Limit } from '../../model/policy-model.ts';
import { boundsOf, knownPeople } from '../../personas/known-people.ts';
import { usualDate } from '../../ranges/people/date-of-decision.ts';
import { describe } from '../../ranges/people/description.ts';
import { answersOf } from '../../ranges/people/trial.ts';
import { valueText } from '../../ranges/people/value-text.ts';
import { changesOf } from '../../ranges/search/changes.ts';
import { completed } from '../../ranges/search/complete.ts';
import { exactOf, numberText } from '../../ranges/search/exact-of.ts';
import { readsOfDecision } from '../../ranges/search/reads.ts';
import type { Shown } from '../../ranges/search/search.ts';
import { searchPeople, Trials } from '../../ranges/search/search.ts';
import { shrink } from '../../ranges/search/shrink.ts';
import { trialsFor } from '../../ranges/search/trials-for.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { addPersona } from './add-persona.ts';
import { expectedPath } from './expected-path.ts';
import type { Kept } from './kept-for.ts';
import { keptFor } from './kept-for.ts';
import { literalNumber } from './try-promise.ts';

/** People who are tried for one limit. */
const MOST_TRIALS = 150;

/** PW331: somebody for whom a decision gives more, or less, than it says that it may. */
export const beyondLimits: Analysis = {
    code: 'PW331',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        if (policy.isLibrary) return;
        for (const decision of policy.file.declarations) {
            if (decision.kind !== 'decision' || decision.type.limits === undefined) continue;
            for (const found of keptFor(nothingYet, decision, policy, () => lookAt(decision, policy))) {
                yield beyondFinding(found, policy);
            }
        }
    },
};

interface Beyond {
    readonly decision: Decision;
    readonly limit: Limit;
    readonly value: Exact;
    readonly facts: Facts;
}

function nothingYet(): Kept<readonly Beyond[]> {
    return {};
}

function lookAt(decision: Decision, policy: AnalysedPolicy): { value: Beyond[]; read: ReadonlySet<string> } {
    const compiled = policy.compiled();
    const { program } = compiled;
    const reads = readsOfDecision(decision, program);
    const read = new Set([decision.id, ...reads.declarations]);
    if (program.declarations.get(decision.id) !== decision || [...read].some(id => program.broken.has(id))) {
        return { value: [], read };
    }
    const name = decision.name.text;
    const known = knownPeople(compiled);
    const made = completed({ on: toIso(usualDate(program)) }, [name], compiled);
    const bounds = boundsOf(known, compiled);
    const value = (decision.type.limits ?? []).flatMap((limit): Beyond[] => {
        const end = literalNumber(limit.value);
        if (end === undefined) return [];
        const valueFor = (facts: Facts): Exact | undefined =>
            furthest(answersOf(compiled.run(facts, { decide: [name] }).decisions[name]), limit, end);
        const show = (facts: Facts): Shown => {
            const own = valueFor(facts);
            if (own === undefined) {
                const there = completed(facts, [name], compiled);
                return { kind: 'nothing', ...(there !== facts && { instead: there }) };
            }
            return isBeyond(own, limit, end) ? { kind: 'found' } : { kind: 'not found', distance: abs(sub(own, end)) };
        };
        const found = searchPeople(
            made === undefined ? known : [made, ...known],
            show,
            facts => changesOf(facts, reads, bounds, program),
            new Trials(trialsFor(MOST_TRIALS, reads, name, compiled)),
        );
        if (found === undefined) return [];
        const facts = shrink(found, each => show(each).kind === 'found', program);
        return [{ decision, limit, facts, value: valueFor(facts) as Exact }];
    });
    return { value, read };
}

/** The answer that lies furthest towards the limit, of several. */
function furthest(answers: ReturnType<typeof answersOf>, limit: Limit, end: Exact): Exact | undefined {
    const values = answers.flatMap(({ status, value }) => (status === 'known' ? (exactOf(value) ?? []) : []));
    return values.find(value => isBeyond(value, limit, end)) ?? values[0];
}

function isBeyond(value: Exact, { op }: Limit, end: Exact): boolean {
    const order = compare(value, end);
    switch (op) {
        case '<':
            return order >= 0;
        case '<=':
            return order > 0;
        case '>':
            return order <= 0;
        case '>=':
            return order < 0;
    }
}

function beyondFinding({ decision, limit, value, facts }: Beyond, policy: AnalysedPolicy): Found {
    const { program } = policy.compiled();
    const type = typeIn(program, decision.type);
    const text = valueText(numberText(value), type) ?? numberText(value);
    const end = printExpression(limit.value);
    const path = expectedPath(decision, facts, program);
    const words = { name: say.persona.name(decision.name.text), story: say.persona.story };
    const fix = path && addPersona(facts, { ...words, expected: `${path} is `, value: end }, policy);
    return {
        message: say.beyond(decision.name.text, limit.op, end, describe(facts, program, false), text),
        range: decision.name.range,
        related: [{ range: limit.range, message: say.limit }],
        counterexample: { facts },
        fixes: fix ? [fix] : [],
    };
}
