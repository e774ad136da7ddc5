import { typeIn } from '../../evaluate/program.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { safeguardMessages as say } from '../../messages/safeguards.ts';
import type { Fix } from '../../model/finding.ts';
import type { Expression } from '../../model/policy-model.ts';
import { describe } from '../../ranges/people/description.ts';
import { numberJson } from '../../ranges/people/numbers.ts';
import { valueText } from '../../ranges/people/value-text.ts';
import { numberText } from '../../ranges/search/exact-of.ts';
import { placeOf } from '../../ranges/search/places.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { isUntried } from '../personas/untried-promises.ts';
import { addPersona } from './add-persona.ts';
import type { Broken, NotTried } from './promises.ts';
import { safeguardReportsOf } from './safeguard-reports.ts';

/** PW333: somebody for whom the policy does what it promised never to do. */
export const brokenSafeguard: Analysis = {
    code: 'PW333',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        for (const { broken } of safeguardReportsOf(policy)) {
            for (const each of broken)
                yield each.kind === 'always' ? alwaysFinding(each, policy) : promiseFinding(each, policy);
        }
    },
};

/** For PW339: the parts of safeguards that could not be tried. */
export function* safeguardsNotTried(policy: AnalysedPolicy): Iterable<Found> {
    for (const { notTried } of safeguardReportsOf(policy)) {
        // That no persona says enough is asked about under a code of its own.
        const isTold = ({ why, safeguard }: NotTried): boolean => why === 'nobody' && isUntried(safeguard, policy);
        for (const each of notTried) if (!isTold(each)) yield notTriedFinding(each);
    }
}

function notTriedFinding({ safeguard, node, why }: NotTried): Found {
    return { message: say.notTried[why](safeguard.name.text, printExpression(node)), range: node.range };
}

function alwaysFinding(
    { safeguard, condition, facts, onMatters }: Extract<Broken, { kind: 'always' }>,
    policy: AnalysedPolicy,
): Found {
    const { program } = policy.compiled();
    const text = printExpression(condition);
    const words = { name: say.persona.name(safeguard.name.text), story: say.persona.story, expected: '', value: text };
    return {
        message: say.always(safeguard.name.text, describe(facts, program, onMatters), text),
        range: condition.range,
        counterexample: { facts },
        fixes: fixes(addPersona(facts, words, policy)),
    };
}

function promiseFinding(broken: Extract<Broken, { kind: 'promise' }>, policy: AnalysedPolicy): Found {
    const { safeguard, promise, facts, input, risen } = broken;
    const { program } = policy.compiled();
    const [from, to] = [broken.from, broken.to].map(value => {
        const type = placeOf(input, facts, program)?.type;
        return (type && valueText(numberJson(value), type)) ?? numberText(value);
    }) as [string, string];
    const [before, after] = [broken.before, broken.after].map(value => amountText(value, promise.what, policy)) as [
        string,
        string,
    ];
    const what = printExpression(promise.what);
    const words = {
        name: say.persona.name(safeguard.name.text),
        story: say.persona.rise(input, from, to),
        expected: `${what} is ${promise.direction === 'never falls' ? 'at least' : 'at most'} `,
        value: before,
    };
    return {
        message: say[promise.direction](
            safeguard.name.text,
            what,
            { input, from, to, before, after },
            describe(facts, program, broken.onMatters),
        ),
        range: promise.what.range,
        counterexample: { facts },
        fixes: fixes(addPersona(risen, words, policy)),
    };
}

/** An amount as the decision writes it. */
function amountText(value: Parameters<typeof numberJson>[0], what: Expression, policy: AnalysedPolicy): string {
    const { program } = policy.compiled();
    const declared =
        what.kind === 'name' && what.target?.kind === 'declaration'
            ? program.declarations.get(what.target.id)
            : undefined;
    const json = numberJson(value);
    if (declared?.kind === 'decision') return valueText(json, typeIn(program, declared.type)) ?? numberText(value);
    const type = policy.checked.types.typeOf(what);
    if (type.kind !== 'money') return numberText(value);
    const base = {
        base: 'money',
        currency: type.currency,
        optional: false,
        overTime: false,
        range: what.range,
    } as const;
    return valueText(json, typeIn(program, base)) ?? numberText(value);
}

function fixes(fix: Fix | undefined): Fix[] {
    return fix === undefined ? [] : [fix];
}
