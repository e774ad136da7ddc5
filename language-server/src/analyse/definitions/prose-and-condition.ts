import { definitionMessages as say } from '../../messages/definitions.ts';
import type { Definition } from '../../model/declarations.ts';
import type { Fix } from '../../model/finding.ts';
import { ProseRange } from '../../model/prose-range.ts';
import type { Prose } from '../../model/source-range.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { type AskedQuantity, askedIn, type DeclarationOf } from './condition/asked-quantities.ts';
import { type Disagreement, disagreements } from './condition/disagreements.ts';
import { rewordCondition, rewordText } from './condition/reword.ts';
import { wholeIn } from './condition/whole.ts';
import { termDisagreements } from './prose-and-condition-terms.ts';
import { quantitiesIn } from './text/quantities.ts';
import { readPieces } from './text/read-pieces.ts';
import { termsOf } from './text/term-index.ts';

/** PW107: what a definition says in words and what it says as a condition differ in a number, a date, an amount or a term. */
export const proseAndCondition: Analysis = {
    code: 'PW107',
    severity: 'warning',
    when: 'pause',
    *find(policy) {
        const declarations = new Map(
            policy.model.files.flatMap(({ declarations: each }) => each).map(each => [each.id, each]),
        );
        for (const declaration of policy.file.declarations) {
            if (declaration.kind !== 'definition' || !declaration.means?.text) continue;
            if (!(declaration.versions ?? []).some(({ body }) => body !== undefined)) continue;
            yield* compare(policy, declaration, declaration.means, id => declarations.get(id));
        }
    },
};

function* compare(
    policy: AnalysedPolicy,
    definition: Definition,
    means: Prose,
    declarationOf: DeclarationOf,
): Iterable<Found> {
    const conditions = definition.versions.flatMap(({ body }) => (body === undefined ? [] : [body]));
    const asked = askedIn(conditions, wholeIn(policy.checked), declarationOf);
    const [piece] = policy.remember(readPieces, definition);
    const tokens = piece?.tokens ?? [];
    const uses = termsOf(policy).uses(tokens, ({ name }) => / /.test(name));
    const spans = uses.map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
    const quantities = quantitiesIn(means.text, spans);
    for (const each of disagreements(means.text, quantities, asked, conditions.length)) yield tell(each, means);
    yield* termDisagreements(policy, definition, means, tokens, asked);
}

function tell(each: Disagreement, means: Prose): Found {
    if (each.kind === 'only in condition') {
        return {
            severity: 'information',
            message: say.onlyInCondition(each.asked.shown),
            range: rangeOf(each.asked) ?? means.range,
            related: [{ range: means.range, message: say.theText }],
        };
    }
    const { quantity } = each;
    const inText = means.text.slice(quantity.start, quantity.end);
    const range = new ProseRange(means, quantity.start, quantity.end);
    if (each.kind === 'only in text') {
        return { severity: 'information', message: say.onlyInText(inText), range };
    }
    const { asked } = each;
    const value = means.text.slice(quantity.valueStart, quantity.valueEnd);
    const place = rangeOf(asked);
    return {
        message:
            each.kind === 'bound' && quantity.bound !== undefined && asked.bound !== undefined && asked.bound !== '='
                ? say.boundDiffers(inText, asked.shown, value)
                : say.valueDiffers(inText, asked.shown),
        range,
        related: place === undefined ? [] : [{ range: place, message: say.theCondition }],
        fixes: fixesOf(each, means),
    };
}

function rangeOf({ test, comparison }: AskedQuantity): Found['range'] | undefined {
    return test !== undefined && comparison !== undefined && comparison.tests.length === 1
        ? comparison.range
        : test?.range;
}

function fixesOf({ kind, quantity, asked }: Extract<Disagreement, { kind: 'bound' | 'value' }>, means: Prose): Fix[] {
    const text = rewordText(means, quantity, asked, kind === 'bound');
    const condition = rewordCondition(quantity, asked, kind === 'bound');
    return [
        ...(text === undefined ? [] : [{ title: say.changeText(text.shown), edits: text.edits }]),
        ...(condition === undefined ? [] : [{ title: say.changeCondition(condition.shown), edits: condition.edits }]),
    ];
}
