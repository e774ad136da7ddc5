import type { ExpressionTypes } from '../../evaluate/program.ts';
import type {
    Cell,
    DecisionTable,
    Declaration,
    Expression,
    FileModel,
    PolicyModel,
    RuleBlock,
    SourceRange,
} from '../../model/policy-model.ts';
import { changesOfDeclaration } from './change-declaration.ts';
import { changesOfExpression } from './change-expression.ts';
import { changesOfBlock, changesOfCell, changesOfTable } from './change-rule.ts';
import type { Change, Mutant, Step } from './mutant.ts';
import { replacedAt } from './replaced.ts';

/**
 * Every mutant of the rules that a policy is made of: those in its own file, and those in files without a policy of their
 * own that it uses. In the order of the text.
 */
export function mutantsOf(model: PolicyModel, types: ExpressionTypes): Mutant[] {
    return filesMutated(model).flatMap(file => file.declarations.flatMap(each => mutantsIn(each, types)));
}

function filesMutated({ files }: PolicyModel): FileModel[] {
    return files.filter((file, i) => i === 0 || !file.declarations.some(({ kind }) => kind === 'policy'));
}

function mutantsIn(declaration: Declaration, types: ExpressionTypes): Mutant[] {
    const found: Mutant[] = [];
    const add = (change: Change, path: readonly Step[], range: SourceRange): void => {
        const { changed, stands } = replacedAt(declaration, path, change.put);
        for (const [made, as] of change.typed ?? []) stands.set(made, as);
        found.push({
            id: `${declaration.id}#${found.length + 1}`,
            operator: change.operator,
            declaration: declaration.id,
            range: change.range ?? range,
            before: change.before,
            after: change.after,
            changed,
            stands,
            path,
        });
    };
    for (const change of changesOfDeclaration(declaration)) add(change, [change.property], declaration.range);
    for (const { node, path } of partsOf(declaration)) {
        for (const change of changesOfPart(node, types)) add(change, path, node.range);
    }
    return found.sort((a, b) => byPlace(a.range, b.range));
}

function byPlace(a: SourceRange, b: SourceRange): number {
    return a.start.line - b.start.line || a.start.character - b.start.character;
}

type Part =
    | { readonly is: 'block'; readonly value: RuleBlock }
    | { readonly is: 'table'; readonly value: DecisionTable }
    | { readonly is: 'cell'; readonly value: Cell }
    | { readonly is: 'expression'; readonly value: Expression };

type Placed = { readonly node: Part & { range: SourceRange }; readonly path: readonly Step[] };

function changesOfPart(part: Part, types: ExpressionTypes): Iterable<Change> {
    switch (part.is) {
        case 'block':
            return changesOfBlock(part.value);
        case 'table':
            return changesOfTable(part.value);
        case 'cell':
            return changesOfCell(part.value);
        case 'expression':
            return changesOfExpression(part.value, types);
    }
}

/** The rules that a declaration holds. What it is called, where it comes from and for whom it is decided is no rule. */
function partsOf(declaration: Declaration): Iterable<Placed> {
    switch (declaration.kind) {
        case 'decision':
        case 'definition':
        case 'scale':
            return inside(declaration.versions, ['versions']);
        case 'rate':
            return declaration.table === undefined
                ? inside(declaration.values, ['values'])
                : inside(declaration.table.rows, ['table', 'rows']);
        case 'rank':
            return [...inside(declaration.where, ['where']), ...inside(declaration.by, ['by'])];
        default:
            return [];
    }
}

/** Never gone into: names and where they lead, places in the text, and what an iteration goes over. */
const PASSED_BY = new Set([
    'range',
    'target',
    'name',
    'because',
    'sources',
    'accepts',
    'precedence',
    'element',
    'header',
    'definition',
    'fact',
]);

function* inside(value: unknown, path: readonly Step[]): Iterable<Placed> {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
        for (const [i, each] of value.entries()) yield* inside(each, [...path, i]);
        return;
    }
    const part = partFor(value);
    if (part !== undefined) yield { node: { ...part, range: part.value.range }, path };
    for (const [key, each] of Object.entries(value)) {
        if (PASSED_BY.has(key) || isThreshold(value, key, each)) continue;
        yield* inside(each, [...path, key]);
    }
}

/** Changed with its comparison. */
function isThreshold(node: object, key: string, value: unknown): boolean {
    const isLiteral = typeof value === 'object' && value !== null && (value as Expression).kind === 'literal';
    if (!isLiteral) return false;
    if ('op' in node && 'written' in node) return key === 'right';
    return 'kind' in node && ((node.kind === 'compare' && key === 'value') || node.kind === 'between');
}

function partFor(node: object): Part | undefined {
    if ('cases' in node && 'exceptions' in node) return { is: 'block', value: node as RuleBlock };
    if ('columns' in node && 'rows' in node) return { is: 'table', value: node as DecisionTable };
    if (!('kind' in node) || typeof node.kind !== 'string') return undefined;
    if (node.kind === 'tests') return { is: 'cell', value: node as Cell };
    // A cell that any value fits.
    if (node.kind === 'any' && !('items' in node)) return undefined;
    return EXPRESSIONS.has(node.kind) ? { is: 'expression', value: node as Expression } : undefined;
}

const EXPRESSIONS = new Set<string>([
    'comparison',
    'all',
    'any',
    'none',
    'not',
    'there is',
    'literal',
    'arithmetic',
    'birthday',
    'rounding',
    'bound',
    'aggregate',
    'combine',
    'count',
    'nearest weekday',
    'through',
] satisfies Expression['kind'][]);
