import { definitionMessages as say } from '../../messages/definitions.ts';
import { nameMessages } from '../../messages/types.ts';
import type { Decision, Declaration, Definition } from '../../model/declarations.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { canonOf } from './condition/canon.ts';
import { conditionKey, meaningOf } from './condition/meaning.ts';
import { conditionOf, ruleKey } from './condition/rule-key.ts';
import { wholeIn } from './condition/whole.ts';
import { foldName } from './text/tokens.ts';

/** PW103: two names for one thing. */
export const sameMeaning: Analysis = {
    code: 'PW103',
    severity: 'warning',
    when: 'typing',
    *find(policy) {
        const root = rootOf(policy);
        const known = new Map<string, Definition | Decision>();
        // What is used comes first: the policy's own name for it is the one to ask about.
        for (const file of [...policy.model.files].reverse()) {
            for (const declaration of file.declarations) {
                if (declaration.kind !== 'definition' && declaration.kind !== 'decision') continue;
                const key = keyIn(policy, declaration, root);
                if (key === undefined || !declaration.name?.text) continue;
                const other = known.get(key);
                if (other === undefined) known.set(key, declaration);
                else if (file === policy.file && !hasSameName(declaration, other)) yield tell(declaration, other);
            }
        }
        for (const declaration of policy.file.declarations) yield* onlyAnotherName(policy, declaration);
    },
};

function rootOf({ model }: AnalysedPolicy): string {
    for (const { declarations } of model.files) {
        const header = declarations.find(({ kind }) => kind === 'policy');
        if (header?.kind === 'policy') return header.decidesFor?.text ?? '';
    }
    return '';
}

function keyIn(policy: AnalysedPolicy, declaration: Definition | Decision, root: string): string | undefined {
    const isWhole = wholeIn(policy.checked);
    if (declaration.kind === 'definition') {
        return conditionKey(meaningOf(declaration, isWhole), root);
    }
    const condition = conditionOf(declaration);
    if (condition === undefined) return ruleKey(declaration, isWhole);
    // `is yes when employed` gives a fact the name that people know the answer by.
    if (condition.kind === 'name' || condition.kind === 'member') return undefined;
    return `${foldName(declaration.forEach?.element?.text ?? root)}\n..: ${canonOf(condition, isWhole).key}`;
}

function hasSameName(one: Declaration, other: Declaration): boolean {
    return foldName(one.name.text) === foldName(other.name.text);
}

function tell(declaration: Definition | Decision, other: Definition | Decision): Found {
    const isRule = declaration.kind === 'decision' && conditionOf(declaration) === undefined;
    return {
        severity: declaration.kind === 'definition' && other.kind === 'definition' ? 'warning' : 'information',
        message: isRule
            ? say.sameRule(declaration.name.text, other.name.text)
            : say.sameMeaning(
                  nameMessages.kinds[declaration.kind],
                  declaration.name.text,
                  nameMessages.kinds[other.kind],
                  other.name.text,
              ),
        range: declaration.name.range,
        related: [{ range: other.name.range, message: say.otherName(other.name.text) }],
    };
}

/** A definition whose condition is one other definition and nothing else. */
function* onlyAnotherName({ checked }: AnalysedPolicy, declaration: Declaration): Iterable<Found> {
    if (declaration.kind !== 'definition' || !declaration.name?.text) return;
    const [version, ...more] = declaration.versions ?? [];
    const condition = version?.body;
    if (condition?.kind !== 'name' || more.length > 0 || condition.target?.kind !== 'declaration') return;
    const { id } = condition.target;
    const other = checked.model.files.flatMap(({ declarations }) => declarations).find(each => each.id === id);
    if (other?.kind !== 'definition' || foldName(other.about?.text ?? '') !== foldName(declaration.about?.text ?? ''))
        return;
    yield {
        severity: 'information',
        message: say.onlyAnotherName(declaration.name.text, other.name.text),
        range: declaration.name.range,
        related: [{ range: other.name.range, message: say.nearlySameHere(other.name.text) }],
    };
}
