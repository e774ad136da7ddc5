/** What the policy is for, and what serves, tries and measures it. */
import { type TraceMatrix, traceMatrix } from '../../analyse/intent/matrix.ts';
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { intentWords as say } from '../../messages/preview.ts';
import type { Intent, Outcome, Safeguard } from '../../model/policy-model.ts';
import type { AimView, IntentView } from '../../render/preview-data.ts';
import type { CheckedPolicy } from '../../types/index.ts';
import { placed } from './places.ts';
import type { Translator } from './translate.ts';

export function intentView(checked: CheckedPolicy, translate: Translator): IntentView {
    const intents = (checked.model.files[0]?.declarations ?? []).filter(each => each.kind === 'intent');
    const matrix = traceMatrix(checked);
    const problem = intents.find(each => each.problem !== undefined)?.problem;
    const aims = intents.flatMap(intent => [
        ...intent.outcomes.map(outcome => outcomeView(outcome, matrix, translate)),
        ...intent.safeguards.map(safeguard => safeguardView(safeguard, matrix, translate)),
    ]);
    return {
        ...(problem && { problem: { text: problem.text, ...placed(problem.range) } }),
        aims,
        notAbout: intents.flatMap(({ notAbout }: Intent) =>
            notAbout.map(({ text, range }) => ({ text, ...placed(range) })),
        ),
        aimless: aims.length === 0 ? [] : aimlessIn(matrix),
        ...placed(intents[0]?.range),
    };
}

function aimlessIn({ rows }: TraceMatrix): IntentView['aimless'] {
    return rows.flatMap(({ intent, rule, range }) =>
        intent === undefined && rule !== undefined ? [{ name: rule.name, ...placed(range) }] : [],
    );
}

function outcomeView(outcome: Outcome, matrix: TraceMatrix, translate: Translator): AimView {
    return {
        ...aimView('outcome', outcome, matrix, translate),
        measures: outcome.measures.map(({ name, op, value, by }) =>
            say.measure(name.text, op, value && printExpression(value), by),
        ),
        data: outcome.data.map(({ text }) => text),
    };
}

function safeguardView(safeguard: Safeguard, matrix: TraceMatrix, translate: Translator): AimView {
    const { always, neverFalls } = safeguard;
    return {
        ...aimView('safeguard', safeguard, matrix, translate),
        promises: [
            ...always.map(condition => say.always(printExpression(condition))),
            ...(neverFalls
                ? [
                      say.never(
                          neverFalls.direction,
                          printExpression(neverFalls.what),
                          neverFalls.asThisRises && printExpression(neverFalls.asThisRises),
                          neverFalls.by && printExpression(neverFalls.by),
                      ),
                  ]
                : []),
        ],
    };
}

function aimView(
    kind: AimView['kind'],
    { name, text, sources, range }: Outcome | Safeguard,
    { rows, missing }: TraceMatrix,
    translate: Translator,
): AimView {
    const own = rows.filter(({ intent }) => intent?.kind === kind && intent.name === name.text);
    return {
        kind,
        name: name.text,
        ...(text && { text: translate(text.text) }),
        servedBy: own.flatMap(({ rule, through, range: at }) =>
            rule ? [{ name: rule.name, ...(through !== undefined && { through }), ...placed(at) }] : [],
        ),
        steps: [...new Set(own.flatMap(({ steps }) => steps.map(({ step }) => step)))],
        personas: [...new Set(own.flatMap(({ personas }) => personas))],
        measures: [],
        data: [],
        promises: [],
        sources: sources.map(each => each.text),
        gaps: missing
            .filter(each => each.kind === kind && each.name === name.text)
            .map(({ lacks, message, accepted }) => ({ lacks, message, ...(accepted !== undefined && { accepted }) })),
        ...placed(range),
    };
}
