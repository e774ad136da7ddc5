import { addDays } from '../evaluate/dates/arithmetic.ts';
import { parseIso, toIso } from '../evaluate/dates/day-text.ts';
import type {
    Decision,
    Declaration,
    FileModel,
    InForce,
    PolicyHeader,
    RuleBlock,
    Variation,
} from '../model/policy-model.ts';

type Replacement = Variation['replaces'][number];

/**
 * The policy that a variation makes of another one, as one file: what is replaced stands in the place of the original, what
 * is removed is left out, and what the file itself holds follows. Personas stay with the original: what they expect is said
 * of the rules that they were written for.
 */
export class VariedFiles {
    /** Made once for each pair, so that nothing is checked again that did not change. */
    readonly #copies = new WeakMap<object, { from: object; made: unknown }>();
    #last: { own: FileModel; base: FileModel; uses: readonly string[]; made: FileModel } | undefined;

    #people: { base: FileModel; made: FileModel } | undefined;

    file(own: FileModel, base: FileModel, variations: readonly Variation[]): FileModel {
        const last = this.#last;
        const uses = [...new Set([...own.uses, ...base.uses, base.uri])];
        if (last?.own === own && last.base === base && last.uses.join('\n') === uses.join('\n')) return last.made;
        let declarations = base.declarations.filter(({ kind }) => !staysWithBase(kind));
        for (const variation of variations) {
            declarations = declarations.flatMap(declaration => this.#varied(declaration, variation));
            declarations.push(...variation.adds);
        }
        const made = { uri: own.uri, uses, declarations: [...declarations, ...own.declarations] };
        this.#last = { own, base, uses, made };
        return made;
    }

    /** What is left of the varied policy beside the variation: its personas, who see the rules as they are varied. */
    people(base: FileModel, variation: string): FileModel {
        if (this.#people?.base === base) return this.#people.made;
        const declarations = base.declarations.filter(({ kind }) => staysWithBase(kind));
        const made = { uri: base.uri, uses: [variation, ...base.uses], declarations };
        this.#people = { base, made };
        return made;
    }

    /** A file that would hold nothing but the variation. */
    alone(uri: string, variation: Variation): FileModel {
        return this.#copy(variation, variation, () => ({ uri, uses: [], declarations: [variation] }));
    }

    #varied(declaration: Declaration, variation: Variation): Declaration[] {
        if (declaration.kind === 'policy') {
            return [this.#copy(variation, declaration, () => named(declaration, variation))];
        }
        const isMeant = (name: string, kind: string): boolean =>
            declaration.kind === kind && declaration.name?.text === name;
        if (variation.removes.some(({ what, name }) => isMeant(name.text, what))) return [];
        const replaced = variation.replaces.find(
            each => isMeant(each.name?.text ?? '', each.kind) && isAboutTheSame(each, declaration),
        );
        if (replaced !== undefined) {
            return [this.#copy(replaced, declaration, () => inPlaceOf(declaration, replaced))];
        }
        if (declaration.kind !== 'decision') return [declaration];
        const removed = new Set(
            variation.removes.filter(each => each.what === 'exception').map(each => each.name.text),
        );
        return removed.size === 0
            ? [declaration]
            : [this.#copy(declaration, variation, () => without(declaration, removed))];
    }

    #copy<T>(key: object, from: object, make: () => T): T {
        const known = this.#copies.get(key);
        if (known?.from === from) return known.made as T;
        const made = make();
        this.#copies.set(key, { from, made });
        return made;
    }
}

function staysWithBase(kind: Declaration['kind']): boolean {
    return kind === 'persona' || kind === 'persona file' || kind === 'variation';
}

/** A definition may be about several things, and one of them be replaced. */
function isAboutTheSame(replacement: Replacement, original: Declaration): boolean {
    if (replacement.kind !== 'definition' || original.kind !== 'definition') return true;
    return replacement.about === undefined || replacement.about.text === original.about?.text;
}

/** The head of the varied policy: another name, and in force when the variation says so. */
function named(header: PolicyHeader, { name, inForce }: Variation): PolicyHeader {
    return { ...header, name, ...(inForce && { inForce }) };
}

/** Whatever a replacement leaves unsaid is as it was: the kind of value, and whom it is decided for. */
function inPlaceOf(original: Declaration, replacement: Replacement): Declaration {
    const kept: Partial<Record<string, unknown>> = { id: original.id };
    if ('type' in original && 'type' in replacement && isUnsaid(replacement.type)) kept.type = original.type;
    if ('forEach' in original && !('forEach' in replacement)) kept.forEach = original.forEach;
    if ('about' in original && !('about' in replacement)) kept.about = original.about;
    if ('serves' in original && 'serves' in replacement && replacement.serves.length === 0)
        kept.serves = original.serves;
    if ('means' in original && !('means' in replacement)) kept.means = original.means;
    if ('datedBy' in original && !('datedBy' in replacement)) kept.datedBy = original.datedBy;
    if ('versions' in original && 'versions' in replacement) {
        kept.versions = [...until<InForce>(original.versions, replacement.versions), ...replacement.versions];
    }
    if ('values' in original && 'values' in replacement && !replacement.table) {
        kept.values = [...until(original.values, replacement.values), ...replacement.values];
    }
    return { ...replacement, ...kept } as Declaration;
}

/** What held before the first day of a replacement; nothing when the replacement is for all days. */
function until<T extends InForce>(original: readonly T[], replacement: readonly InForce[]): T[] {
    const begins = replacement.map(({ from }) => from);
    const [first] = begins.filter(from => from !== undefined).sort();
    const day = first === undefined || begins.includes(undefined) ? undefined : parseIso(first);
    if (first === undefined || day === undefined) return [];
    const before = addDays(day, -1);
    if (typeof before !== 'number') return [];
    const last = toIso(before);
    return original
        .filter(({ from }) => from === undefined || from < first)
        .map(each => (each.to !== undefined && each.to < first ? each : { ...each, to: last }));
}

function isUnsaid(type: Decision['type'] | undefined): boolean {
    return type === undefined || (type.base === 'named' && (type.name?.text ?? '') === '');
}

function without(decision: Decision, removed: ReadonlySet<string>): Decision {
    const versions = decision.versions.map(version => ({ ...version, body: blockWithout(version.body, removed) }));
    const isSame = versions.every((version, index) => version.body === decision.versions[index]?.body);
    return isSame ? decision : { ...decision, versions };
}

/** The same block when none of the exceptions stands in it. */
function blockWithout(block: RuleBlock, removed: ReadonlySet<string>): RuleBlock {
    const exceptions = block.exceptions
        .filter(({ name }) => name === undefined || !removed.has(name.text))
        .map(exception => {
            const body = blockWithout(exception.body, removed);
            return body === exception.body ? exception : { ...exception, body };
        });
    const isSame =
        exceptions.length === block.exceptions.length &&
        exceptions.every((each, index) => each === block.exceptions[index]);
    if (isSame) return block;
    const precedence = block.precedence.filter(
        ({ before, after }) => !removed.has(before.text) && !removed.has(after.text),
    );
    return { ...block, exceptions, precedence };
}
