import { definitionMessages as say } from '../../messages/definitions.ts';
import { nameMessages } from '../../messages/types.ts';
import type { Declaration, DeclarationKind } from '../../model/declarations.ts';
import type { Fix } from '../../model/finding.ts';
import type { AnalysedPolicy, Analysis } from '../analysis.ts';
import { readPieces } from './text/read-pieces.ts';
import { termsOf } from './text/term-index.ts';

const kinds = new Set<DeclarationKind>(['definition', 'rate', 'scale', 'codes', 'body']);
type Defined = Extract<Declaration, { kind: 'definition' | 'rate' | 'scale' | 'codes' | 'body' }>;

/** PW108: defined and never used, neither in a rule nor in prose. */
export const unused: Analysis = {
    code: 'PW108',
    severity: 'information',
    when: 'pause',
    saysMissing: true,
    *find(policy) {
        if (policy.isLibrary) return;
        const used = usedKeys(policy);
        for (const declaration of policy.file.declarations) {
            if (!isDefined(declaration) || !declaration.name?.text || used.has(keyOf(declaration))) continue;
            const kind = nameMessages.kinds[declaration.kind];
            yield {
                message: say.neverUsed(kind, declaration.name.text),
                range: declaration.name.range,
                fixes: removal(policy, declaration, kind),
            };
        }
    },
};

function isDefined(declaration: Declaration): declaration is Defined {
    return kinds.has(declaration.kind);
}

/** One definition about several things is one thing, as references see it. */
function keyOf({ id }: Declaration): string {
    return id.split('@')[0] ?? id;
}

/** A mention inside its own section is no use. */
function usedKeys(policy: AnalysedPolicy): Set<string> {
    const used = new Set<string>();
    const terms = termsOf(policy);
    for (const declaration of policy.file.declarations) {
        const own = keyOf(declaration);
        for (const { key } of policy.checked.runOf(declaration)?.occurrences ?? []) if (key !== own) used.add(key);
        for (const { tokens } of policy.remember(readPieces, declaration)) {
            for (const { term } of terms.uses(tokens, ({ kind }) => kinds.has(kind as DeclarationKind))) {
                if (term.symbol.key !== own) used.add(term.symbol.key);
            }
        }
        if (declaration.kind === 'policy' && declaration.owner?.text) used.add(`body:${declaration.owner.text}`);
    }
    return used;
}

/** Where one blank line follows, the section goes with it, so that the layout stays. */
function removal({ file }: AnalysedPolicy, declaration: Defined, kind: string): Fix[] {
    const index = file.declarations.indexOf(declaration);
    const { start, end } = declaration.range;
    const next = file.declarations[index + 1]?.range.start.line;
    const before = file.declarations[index - 1]?.range.end.line;
    const from =
        next === end.line + 2 ? start.line : next === undefined && before === start.line - 2 ? before + 1 : undefined;
    if (from === undefined) return [];
    const to = next ?? end.line + 1;
    const range = { file: file.uri, start: { line: from, character: 0 }, end: { line: to, character: 0 } };
    return [{ title: say.remove(kind, declaration.name.text), edits: [{ range, newText: '' }] }];
}
